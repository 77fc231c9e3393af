//! Files that nobody meant to write: broken, pasted, nested, circular, endless. Each is a clear finding
//! at its place, or is read as what it means; never a panic.

use proptest::prelude::*;

use veivalg::compile::Targets;
use veivalg::diagnostic::{Diagnostic, MessageLang};
use veivalg::load::from_memory;
use veivalg::report::{self, Format};
use veivalg::source::{Problem, Refusal, Sources, Span};

use crate::tools::compile_today;

/// A strategy without a finding, with something of everything that is read.
pub const BASE: [(&str, &str); 6] = [
    (
        "strategy.toml",
        "title.nb = \"Strategi\"\nstatus = \"draft\"\nareas = [\"omraade\"]\n",
    ),
    (
        "veivalg.toml",
        "languages = [\"nb\"]\naccessibility_statement.nb = \"https://uustatus.no/nb/x\"\n",
    ),
    (
        "areas/omraade/area.toml",
        "title.nb = \"Område\"\n\n[[goals]]\nid = \"maal\"\ntext.nb = \"Et **mål**\"\nmeasures = [\"tall\"]\n\n\
         [[veivalg]]\nid = \"vei\"\ntext.nb = \"\"\"\ngå\n\n- en\n- to\n\"\"\"\n",
    ),
    (
        "areas/omraade/nb.md",
        "Innledning[^n] med [lenke](goal:maal).\n\n> Sitat\n> – Kari\n\n|a|b|\n|-|-|\n|1|2|\n\n[^n]: En note.\n",
    ),
    (
        "measures.toml",
        "[[measures]]\nid = \"tall\"\nname.nb = \"Tall\"\nunit = \"percent\"\nsource.nb = \"Kilde\"\n\
         owner.nb = \"Eier\"\nbaseline = { period = \"2020\", value = 1 }\n\
         target = { period = \"2030\", value = 2 }\ndata = \"data/tall.csv\"\n",
    ),
    (
        "data/tall.csv",
        "period,value,note_nb\n2021,1.5,\"Et tall\"\n",
    ),
];

/// The findings about the base with one file replaced or added, a line each.
fn found(path: &str, bytes: impl AsRef<[u8]>) -> String {
    let kept = BASE.iter().filter(|(name, _)| *name != path);
    let files = kept.map(|&(name, text)| (name, text.as_bytes()));
    let sources = from_memory(files.chain([(path, bytes.as_ref())]));
    let (sources, compilation) = compile_today(sources, Targets::Findings);
    let list: Vec<&Diagnostic> = compilation.diagnostics.iter().collect();
    for found in &list {
        inside(&sources, found.span);
        for related in &found.related {
            inside(&sources, related.span);
        }
    }
    let key = |found: &Diagnostic| {
        let Span { file, start, end } = found.span;
        (found.level, sources.path(file).to_owned(), start, end)
    };
    assert!(list.is_sorted_by_key(|found| key(found)));
    let render =
        |format| report::render(format, &compilation.diagnostics, &sources, MessageLang::Nb);
    render(Format::Human { color: false });
    serde_json::from_str::<serde_json::Value>(&render(Format::Json)).expect("JSON");
    let concise = render(Format::Concise);
    assert_eq!(concise.lines().count(), list.len(), "one line each");
    concise
}

fn inside(sources: &Sources, span: Span) {
    let length = sources.text(span.file).map_or(0, str::len);
    assert!(
        span.start <= span.end && span.end <= length,
        "{span:?} of {length}"
    );
    let (start, end) = sources.places(span);
    assert!(start <= end, "{start:?} {end:?}");
}

/// The findings without their messages.
fn places(path: &str, text: impl AsRef<[u8]>) -> Vec<String> {
    let lines = found(path, text);
    lines
        .lines()
        .filter_map(|line| {
            Some(
                line.split_once("] ")?
                    .0
                    .replace(": feil[", " ")
                    .replace(": merknad[", " "),
            )
        })
        .collect()
}

#[test]
fn the_base_has_no_finding() {
    assert_eq!(found("process.toml", ""), "");
}

#[test]
fn text_pasted_from_word_is_read_as_what_it_means() {
    let strategy = BASE[0].1;
    let meant = [
        strategy.replace('\n', "\r\n"),
        strategy.replace('\n', "\r"),
        format!("\u{feff}{strategy}"),
        strategy.replace(" = ", "\u{a0}=\u{a0}"),
        strategy.replace('\n', "\u{a0}\n\u{a0}\u{a0}"),
        strategy.replace("Strat", "Str\u{2028}at"),
        strategy.replace("Strat", "Str\u{b}a\u{1f}t"),
        strategy.replace("areas", "ar\u{200b}eas"),
    ];
    for text in meant {
        assert_eq!(found("strategy.toml", &text), "", "{text:?}");
    }
}

#[test]
fn places_are_those_of_the_file_on_the_disk() {
    let strategy = BASE[0].1;
    let decomposed = format!("{strategy}motto.nb = \"a\u{30a}a\u{30a}\\u00e5 [x](area:x)\"\n");
    assert_eq!(
        places("strategy.toml", &decomposed),
        ["strategy.toml:4:24 invalid-value"]
    );
    for end in ["\r", "\r\n", "\n"] {
        let text = format!("\u{feff}{strategy}feil = 1\n").replace('\n', end);
        assert_eq!(
            places("strategy.toml", text),
            ["strategy.toml:4:1 unknown-key"]
        );
    }
    let text = "a\u{30a}a\u{30a}\u{2029}å\u{200b} <b>[x](area:x)\n";
    let long = format!("{}[x](area:x)\n", "å".repeat(4000));
    assert!(places("areas/omraade/nb.md", text)[0].starts_with("areas/omraade/nb.md:1:12 "));
    assert!(places("areas/omraade/nb.md", long)[0].starts_with("areas/omraade/nb.md:1:4001 "));
}

#[test]
fn cells_of_several_lines_keep_their_places() {
    let csv = "note_nb,period,value\n\"linje en\nlinje to\",2021,x\n\"a \"\"b\"\" [x](area:x)\",20x,\"1,5\"\n";
    assert_eq!(
        places("data/tall.csv", csv),
        [
            "data/tall.csv:3:16 invalid-value",
            "data/tall.csv:4:10 unknown-reference",
            "data/tall.csv:4:23 invalid-value",
        ]
    );
    let open = "period;value;note_nb\n2021;91,5000;\"åpen\n2022;x;\n";
    assert_eq!(
        places("data/tall.csv", open),
        [
            "data/tall.csv:2:14 invalid-value",
            "data/tall.csv:3:6 invalid-value"
        ]
    );
}

#[test]
fn a_syntax_fault_hides_no_other_and_makes_none() {
    let faults = [
        "lone\n",
        "motto.nb = \"åpen\n",
        "motto.nb = \"\"\"\nåpen\n",
        "sdg = [1, 2\n",
        "sdg = [1,\n 2\n",
        "sdg = [1 2]\n",
        "motto = { nb = \"x\"\n",
        "motto.nb = Sammen\n",
        "motto.nb = “Sammen”\n",
        "motto.nb = \"sier \"hei\" der\"\n",
        "motto.nb = \"C:\\Users\"\n",
        "motto.nb: \"x\"\n",
        "status = \"draft\"\n",
        "status.nb = \"x\"\n",
        "[adopted]\ndate = 2026-02-30\n",
    ];
    for fault in faults {
        let rest = "feil1 = 1\nlone\n\nlone\nfeil2 = 2\n[valid]\nfeil3 = 3\n";
        let text = format!("{}{fault}{rest}", BASE[0].1);
        let rules: Vec<_> = places("strategy.toml", &text)
            .iter()
            .map(|place| place.rsplit(' ').next().unwrap_or_default().to_owned())
            .collect();
        let count = |rule| rules.iter().filter(|found| *found == rule).count();
        assert_eq!(
            (count("syntax"), count("unknown-key")),
            (3, 3),
            "{fault} {rules:?}"
        );
        assert_eq!(rules.len(), 6, "{fault} {rules:?}");
    }
}

#[test]
fn messages_stay_on_their_line_and_say_nothing_to_a_terminal() {
    let text = format!("{}\"\\u001b[31mx\\ny\\u202e\" = 1\n", BASE[0].1);
    let told = found("strategy.toml", text);
    assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told}");
    let long = format!("{}{} = 1\n", BASE[0].1, "x".repeat(100_000));
    assert!(found("strategy.toml", long).len() < 5000);
}

#[test]
fn notes_that_cite_each_other_end() {
    let circle = "Se [^a].\n\n[^a]: Se [^b].\n[^b]: Se [^a].\n";
    let itself = "Se [^a].\n\n[^a]: Se [^a].\n";
    for text in [circle, itself] {
        assert!(!found("areas/omraade/nb.md", text).is_empty());
    }
    // Every note doubles the one before it.
    let mut doubling = "[^n0] [^n1] [^n2] [^n60]\n\n[^n0]: x\n".to_owned();
    for note in 1..=60 {
        let before = note - 1;
        doubling.push_str(&format!("[^n{note}]: [^n{before}] [^n{before}]\n"));
    }
    let marks = "[^a]".repeat(500);
    let wide = format!(
        "{marks}\n\n[^a]: {}\n\n[^b]: {}\n\n[^c]: x\n",
        "[^b]".repeat(500),
        "[^c]".repeat(500)
    );
    for text in [doubling, wide] {
        assert!(found("areas/omraade/nb.md", text).contains("invalid-value"));
    }
}

#[test]
fn what_is_nested_or_endless_is_read_or_refused() {
    let many = 10_000;
    let prose = [
        "> ", "- ", "1. ", "> - ", "*a **a ", "[", "![", "[^", "<", "<!--", "## a\n", "x[^a]", "&",
        "`",
    ];
    for piece in prose {
        found("areas/omraade/nb.md", piece.repeat(many));
    }
    let nested = format!("{}x{}", "[".repeat(many), "](x)".repeat(many));
    found("areas/omraade/nb.md", nested);
    let passages = format!(
        "{}x{}",
        "<span lang=\"da\">".repeat(many),
        "</span>".repeat(many)
    );
    let said = found("areas/omraade/nb.md", passages);
    assert!(said.contains("invalid-value"), "{said}");
    let header = format!("|{}\n|{}\n", "a|".repeat(many), "-|".repeat(many));
    found("areas/omraade/nb.md", header);
    let toml = [
        "[",
        "{a=",
        "a.",
        "\"\"\"",
        "x = [\n",
        "a = \"\n",
        "a=\"\"\"",
        "'''\n",
        "[a]\n",
        "=",
        "{text.nb=\"a\"},",
    ];
    for piece in toml {
        for before in ["", "leaders = [", "x = "] {
            found(
                "strategy.toml",
                format!("{}{before}{}\n", BASE[0].1, piece.repeat(many / 10)),
            );
        }
    }
    found(
        "data/tall.csv",
        format!("period,value{}\n", ",x".repeat(many)),
    );
    found(
        "data/tall.csv",
        format!("period,value\n{}", "2021,\"x\n".repeat(many)),
    );
}

/// A piece that a file of the format may hold, or that may break one.
pub fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(vec![
            "\"", "\"\"\"", "'", "'''", "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\\", "\n", "\r", "\r\n",
            "title", "areas", "nb", "id = \"x\"\n", "[[goals]]\n", "text.nb = ", "2026-02-30", "1e400", "0x", "true",
            "\\u00e5", "\\U0001F600", "\\x", "> ", "- ", "1. ", "## ", "**", "_", "`", "```\n", "<b>", "<!--", "-->",
            "[^n]", "[^n]: ", "![", "](", ")", "|", "|-|\n", "goal:maal", "[[Area]]", ";", "\"\"", " ", "\t",
            "\u{a0}", "\u{2028}", "\u{2029}", "\u{200b}", "\u{feff}", "a\u{30a}", "å", "😀", "•\t", "\0", "\u{b}",
            "“", "”", "ﬁ",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_file_is_told_of_at_its_place(
        file in 0..BASE.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..12_usize, prop::collection::vec(piece(), 0..4)), 1..5),
    ) {
        let (path, text) = BASE[file];
        let mut text = text.to_owned();
        for (at, cut, pieces) in changes {
            let start = text.floor_char_boundary(at.index(text.len() + 1));
            let end = text.ceil_char_boundary((start + cut).min(text.len()));
            text.replace_range(start..end, &pieces.concat());
        }
        found(path, &text);
    }

    #[test]
    fn no_bytes_are_too_wrong(file in 0..BASE.len(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        found(BASE[file].0, &bytes);
    }
}

#[test]
fn a_file_that_the_machine_refuses_is_told_of_in_the_language() {
    let refused = |error: &std::io::Error| {
        let mut sources = Sources::default();
        for (path, text) in BASE {
            sources.insert(path, text.as_bytes().to_vec());
        }
        sources.insert_problem("data/tall.csv", Problem::Io(Refusal::from(error)));
        let (_, compilation) = compile_today(sources, Targets::Findings);
        let mut found = compilation.diagnostics.iter();
        let message = found.next().expect("it is told");
        MessageLang::ALL.map(|lang| message.message(lang))
    };
    let denied = refused(&std::io::ErrorKind::PermissionDenied.into());
    assert_eq!(
        denied,
        [
            "filen kan ikke leses (ingen tilgang)",
            "fila kan ikkje lesast (ingen tilgang)",
            "the file cannot be read (no access)",
        ]
    );
    // What is rare is told in the machine's own words.
    let rare = refused(&std::io::Error::other("bad sector"));
    assert_eq!(rare[1], "fila kan ikkje lesast (bad sector)");
}
