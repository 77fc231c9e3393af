//! What others are given, where they are on the PATH: Typst the files that our PDFs are set from, and the same words
//! plain; Hugo and Zola a plain site of these words.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use toml::{Table, Value};
use veivalg::compile::{Options, STACK, Targets, compile};
use veivalg::documents::{self, TABLE};
use veivalg::lang::Date;
use veivalg::load::load;
use veivalg::pdf::PdfSpec;

const LANGUAGES: [&str; 2] = ["nb", "nn"];

/// Any day does.
const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

/// A command of somebody else's program.
pub type Peer = Box<dyn Fn() -> Command>;

/// Typst's own command for one PDF.
pub struct Typst {
    folder: PathBuf,
    file: &'static str,
    /// Whether it is the strategy itself.
    pub is_strategy: bool,
}

impl Typst {
    /// The command.
    pub fn command(&self) -> Command {
        let Self { folder, file, .. } = self;
        let mut command = Command::new("typst");
        command.args(["compile", "--ignore-system-fonts"]);
        command.args(["--pdf-standard", "a-2a,ua-1", "--root"]);
        command
            .arg(folder)
            .arg("--font-path")
            .arg(folder.join("fonts"));
        command.arg(folder.join("pdf").join(file));
        command.arg(folder.with_extension("pdf"));
        command
    }
}

/// Typst's own command for each PDF that `build` makes. None where it is not on the PATH.
pub fn typst(room: &Path, source: &Path) -> Option<Vec<Typst>> {
    is_there("typst", "--version").then_some(())?;
    let room = room.join("typst");
    let (files, specs) = files(source.to_owned());
    for (path, bytes) in files {
        write(&room.join(path), &bytes);
    }
    let documents = specs.into_iter().map(|spec| Typst {
        folder: room.join(format!("{}{}", spec.lang, spec.suffix)),
        file: spec.file,
        is_strategy: spec.suffix.is_empty(),
    });
    Some(documents.collect())
}

/// All that Typst sets, by path, and how each PDF is set.
fn files(source: PathBuf) -> (Vec<(PathBuf, Vec<u8>)>, Vec<PdfSpec>) {
    let work = move || {
        let sources = load(&source).expect("the folder");
        let options = Options {
            today: TODAY,
            targets: Targets::Typst,
        };
        let compilation = compile(&sources, options, &mut ());
        let strategy = compilation.strategy.expect("no error");
        let pdfs = documents::of(TABLE, &strategy).into_iter();
        let output = compilation.output.expect("no error");
        let files = output.iter();
        let files = files
            .map(|(path, bytes)| (path.to_string().into(), bytes.to_vec()))
            .collect();
        (files, pdfs.map(|pdf| pdf.spec(TABLE)).collect())
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    thread.expect("a thread").join().expect("no panic")
}

/// Hugo's command for a site with a page for each area and language, and the words of `area.toml` below its
/// text. None where it is not on the PATH.
pub fn hugo(room: &Path, source: &Path) -> Option<Peer> {
    is_there("hugo", "version").then_some(())?;
    let folder = room.join("hugo");
    write(
        &folder.join("hugo.toml"),
        b"defaultContentLanguage = 'nb'\ndefaultContentLanguageInSubdir = true\n[languages.nb]\ncontentDir = 'content/nb'\n[languages.nn]\ncontentDir = 'content/nn'\n",
    );
    let page = b"<!doctype html><html lang=\"{{ .Language.Lang }}\"><title>{{ .Title }}</title><main>{{ .Content }}{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</main></html>";
    for layout in ["single", "list"] {
        let path = format!("layouts/_default/{layout}.html");
        write(&folder.join(path), page);
    }
    for (name, lang, text) in pages(source) {
        let path = format!("content/{lang}/areas/{name}.md");
        let text = format!("+++\ntitle = '{name}'\n+++\n{text}");
        write(&folder.join(path), text.as_bytes());
    }
    Some(Box::new(move || {
        let mut command = Command::new("hugo");
        command.args(["--quiet", "--cleanDestinationDir", "--source"]);
        command.arg(&folder);
        command
    }))
}

/// Zola's command for the same pages. None where it is not on the PATH.
pub fn zola(room: &Path, source: &Path) -> Option<Peer> {
    is_there("zola", "--version").then_some(())?;
    let folder = room.join("zola");
    write(
        &folder.join("config.toml"),
        b"base_url = 'https://strategi.rogndal.example'\ndefault_language = 'nb'\n[languages.nn]\n",
    );
    let page = b"<!doctype html><html lang=\"{{ lang }}\"><title>{{ page.title }}</title><main>{{ page.content | safe }}</main></html>";
    let list = b"<!doctype html><html lang=\"{{ lang }}\"><main>{% for page in section.pages %}<a href=\"{{ page.permalink }}\">{{ page.title }}</a>{% endfor %}</main></html>";
    write(&folder.join("templates/page.html"), page);
    for layout in ["index", "section"] {
        write(&folder.join(format!("templates/{layout}.html")), list);
    }
    for lang in LANGUAGES {
        let ending = zola_ending(lang);
        write(
            &folder.join(format!("content/_index{ending}")),
            b"+++\n+++\n",
        );
    }
    for (name, lang, text) in pages(source) {
        let path = format!("content/{name}{}", zola_ending(lang));
        let text = format!("+++\ntitle = '{name}'\n+++\n{}", without_schemes(&text));
        write(&folder.join(path), text.as_bytes());
    }
    Some(Box::new(move || {
        let mut command = Command::new("zola");
        command
            .arg("--root")
            .arg(&folder)
            .args(["build", "--force"]);
        command
            .arg("--output-dir")
            .arg(folder.with_extension("out"));
        command
    }))
}

/// How the file of a page's language ends.
fn zola_ending(lang: &str) -> &'static str {
    match lang {
        "nn" => ".nn.md",
        _ => ".md",
    }
}

/// A text whose links to records lead out of the site, for others know no records.
fn without_schemes(text: &str) -> String {
    let kinds = [
        "area",
        "chapter",
        "goal",
        "veivalg",
        "action",
        "measure",
        "reference",
    ];
    kinds.into_iter().fold(text.to_owned(), |text, kind| {
        text.replace(&format!("]({kind}:"), "](https://strategi.rogndal.example/")
    })
}

/// Typst's own command for the same words of each language, with headings, contents and page numbers and nothing else.
/// None where it is not on the PATH.
pub fn plain_typst(room: &Path, source: &Path) -> Option<Vec<Peer>> {
    is_there("typst", "--version").then_some(())?;
    let commands = LANGUAGES.map(|lang| {
        let mut text = format!("#set text(lang: \"{lang}\")\n#set document(title: \"Strategi\")\n#set page(numbering: \"1\")\n#outline()\n");
        for (name, _, words) in pages(source).into_iter().filter(|page| page.1 == lang) {
            text.push_str(&format!("= {name}\n"));
            for paragraph in words.split("\n\n") {
                text.push_str(&format!("#text({paragraph:?})\n\n"));
            }
        }
        let file = room.join(format!("plain-{lang}.typ"));
        write(&file, text.as_bytes());
        let peer: Peer = Box::new(move || {
            let mut command = Command::new("typst");
            command.args(["compile", "--pdf-standard", "a-2a"]);
            command.arg(&file).arg(file.with_extension("pdf"));
            command
        });
        peer
    });
    Some(commands.into())
}

/// A page for each area and language: its name, its language, its text and the words of its `area.toml` as markdown.
fn pages(source: &Path) -> Vec<(String, &'static str, String)> {
    let mut pages = Vec::new();
    for area in fs::read_dir(source.join("areas")).expect("areas") {
        let area = area.expect("an area").path();
        let name = area.file_name().expect("a name").to_string_lossy();
        let records = fs::read_to_string(area.join("area.toml")).expect("a text");
        let records: Table = records.parse().expect("TOML");
        for lang in LANGUAGES {
            let path = area.join(lang).with_extension("md");
            let mut text = fs::read_to_string(path).unwrap_or_default();
            words(&records, lang, &mut text);
            pages.push((name.to_string(), lang, text));
        }
    }
    pages
}

/// Every text of a language, each as a paragraph.
fn words(records: &Table, lang: &str, text: &mut String) {
    for (key, value) in records {
        match value {
            Value::String(words) if key == lang => {
                text.push_str("\n\n");
                text.push_str(words);
            }
            Value::Table(inner) => words(inner, lang, text),
            Value::Array(items) => {
                let tables = items.iter().filter_map(Value::as_table);
                tables.for_each(|inner| words(inner, lang, text));
            }
            Value::String(_)
            | Value::Integer(_)
            | Value::Float(_)
            | Value::Boolean(_)
            | Value::Datetime(_) => {}
        }
    }
}

fn is_there(program: &str, argument: &str) -> bool {
    let run = Command::new(program)
        .arg(argument)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    run.is_ok_and(|status| status.success())
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("room");
    fs::write(path, bytes).expect("room");
}
