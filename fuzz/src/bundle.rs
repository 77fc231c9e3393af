//! Several files of a strategy in one input: a line `=== path` before each.
//!
//! They replace or join those of a small strategy that has no fault, so that most inputs come far.

use std::sync::OnceLock;

use veivalg::load::from_memory;
use veivalg::source::Sources;

/// What stands before a file's path.
pub const MARK: &str = "=== ";

/// A strategy with something of everything that is read, in both languages.
pub const BASE: [(&str, &str); 9] = [
    (
        "strategy.toml",
        "title.nb = \"Strategi\"\ntitle.nn = \"Strategi\"\nstatus = \"draft\"\nareas = [\"omraade\"]\n\
         values = [{ id = \"mot\", name = \"Mot\" }]\n",
    ),
    (
        "veivalg.toml",
        "accessibility_statement.nb = \"https://uustatus.no/nb/x\"\n\
         accessibility_statement.nn = \"https://uustatus.no/nn/x\"\n",
    ),
    (
        "areas/omraade/area.toml",
        "title.nb = \"Område\"\ntitle.nn = \"Område\"\n\n[[goals]]\nid = \"maal\"\ntext.nb = \"Et **mål**\"\n\
         text.nn = \"Eit **mål**\"\nmeasures = [\"tall\"]\n\n[[veivalg]]\nid = \"vei\"\n\
         text.nb = \"\"\"\ngå\n\n- en\n- to\n\"\"\"\ntext.nn = \"\"\"\ngå\n\n- ein\n- to\n\"\"\"\n",
    ),
    (
        "areas/omraade/nb.md",
        "Innledning[^n] med [lenke](goal:maal).\n\n> Sitat\n> – Kari\n\n|a|b|\n|-|-|\n|1|2|\n\n[^n]: En note.\n",
    ),
    (
        "areas/omraade/nn.md",
        "Innleiing[^n] med [lenkje](goal:maal).\n\n> Sitat\n> – Kari\n\n|a|b|\n|-|-|\n|1|2|\n\n[^n]: Ein note.\n",
    ),
    (
        "measures.toml",
        "[[measures]]\nid = \"tall\"\nname.nb = \"Tall\"\nname.nn = \"Tal\"\nunit = \"percent\"\n\
         source.nb = \"Kilde\"\nsource.nn = \"Kjelde\"\nowner.nb = \"Eier\"\nowner.nn = \"Eigar\"\n\
         baseline = { period = \"2020\", value = 1 }\n\
         target = { period = \"2030\", value = 2 }\ndata = \"data/tall.csv\"\n",
    ),
    (
        "data/tall.csv",
        "period,value,note_nb,note_nn\n2021,1.5,\"Et tall\",\"Eit tal\"\n",
    ),
    (
        "terms.toml",
        "[[pairs]]\nnb = [\"veivalg\"]\nnn = [\"vegval\"]\n\n[[avoid]]\nnb = [\"rådmann\"]\nnn = [\"rådmann\"]\n\
         instead = \"kommunedirektør\"\n",
    ),
    ("references.toml", ""),
];

/// The files of an input; what stands before the first mark is `first`'s.
pub fn files<'a>(data: &'a [u8], first: &str) -> Vec<(String, &'a [u8])> {
    let mut files = Vec::new();
    let mut path = first.to_owned();
    let mut start = 0;
    let mut at = 0;
    for line in data.split_inclusive(|&byte| byte == b'\n') {
        if let Some(named) = line.strip_prefix(MARK.as_bytes())
            && let Some(named) = plain(named.trim_ascii())
        {
            if at > start {
                files.push((path, &data[start..at]));
            }
            path = named;
            start = at + line.len();
        }
        at += line.len();
    }
    files.push((path, &data[start..]));
    files
}

/// A path as the disk may have it.
fn plain(path: &[u8]) -> Option<String> {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_./".contains(byte);
    let path = std::str::from_utf8(path).ok()?;
    let parts = path
        .split('/')
        .all(|part| !part.is_empty() && !part.starts_with('.'));
    (path.len() < 100 && parts && path.bytes().all(|byte| is_plain(&byte))).then(|| path.to_owned())
}

/// The small strategy with an input's files.
pub fn sources(data: &[u8], first: &str) -> Sources {
    static SMALL: OnceLock<Sources> = OnceLock::new();
    let small = || from_memory(BASE.iter().map(|&(path, text)| (path, text.as_bytes())));
    let mut sources = SMALL.get_or_init(small).clone();
    for (path, bytes) in files(data, first) {
        if !path.starts_with("themes/") {
            sources.insert(&path, bytes.to_vec());
        }
    }
    sources
}

/// An input of these files.
pub fn join<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut data = Vec::new();
    for (path, bytes) in files {
        data.extend_from_slice(format!("{MARK}{path}\n").as_bytes());
        data.extend_from_slice(bytes);
        if !bytes.ends_with(b"\n") {
            data.push(b'\n');
        }
    }
    data
}
