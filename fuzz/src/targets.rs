//! One function for each kind of input: takes any bytes, and panics where a promise is broken.

use std::sync::{Arc, OnceLock};

use veivalg::baseline;
use veivalg::compile::{Compilation, Options, Targets, compile};
use veivalg::diagnostic::{Diagnostic, Diagnostics, Level, MessageLang};
use veivalg::drafting::{DraftBatch, Role, Style, Text};
use veivalg::edit::edited;
use veivalg::fixes::apply_fixes;
use veivalg::lang::{Date, Lang};
use veivalg::load::from_memory;
use veivalg::markdown::tree::{Inline, Target, walk_blocks, walk_inlines};
use veivalg::markdown::{self, Place, SourceText};
use veivalg::parse::recover::read_toml;
use veivalg::parse::{ParsedStrategy, Record, document, parse, read_csv};
use veivalg::report::{Format, render};
use veivalg::schema::FILES;
use veivalg::site::site;
use veivalg::source::{Content, Sources, Span};
use veivalg::terms::Terms;
use veivalg::translation::Lock;
use veivalg::{address, attachment, schema};

use super::bytes::{decoded, halves};
use super::{bundle, html as pages};

/// The day that everything is tried on.
const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

const FINDINGS: Options = Options {
    today: TODAY,
    targets: Targets::Findings,
};

/// A target.
pub type Try = fn(&[u8]);

/// Every target by its name, the cheap ones first.
pub const ALL: [(&str, Try); 11] = [
    ("csv", csv),
    ("lock", lock),
    ("terms", terms),
    ("links", links),
    ("known", known),
    ("toml", toml),
    ("markdown", markdown),
    ("stream", stream),
    ("check", check),
    ("fix", fix),
    ("html", html),
];

/// TOML is read as far as it goes: a fault is reported where there is one and nowhere else, and lies in the file.
pub fn toml(data: &[u8]) {
    let mut sources = Sources::default();
    for (path, bytes) in bundle::files(data, "strategy.toml") {
        let file = sources.insert(&path, bytes.to_vec());
        let Some(text) = sources.text(file).filter(|_| path.ends_with(".toml")) else {
            continue;
        };
        let schema = FILES.iter().find(|file| file.is_at(&path));
        let ((), faults) = read_toml(text, schema.map(|file| file.table), |_, _| ());
        for fault in &faults {
            let Some(piece) = text.get(fault.span.clone()) else {
                panic!("{:?} is no piece of {path}", fault.span);
            };
            assert!(piece.len() <= text.len());
        }
        let is_whole = ::toml::de::DeTable::parse(text).is_ok();
        assert!(
            is_whole || !faults.is_empty(),
            "a fault of {path} is not told"
        );
        let conflicts =
            text.contains("<<<<<<<") || text.contains("=======") || text.contains(">>>>>>>");
        assert!(
            !is_whole || faults.is_empty() || conflicts,
            "{path} is told a fault that it lacks: {faults:?}"
        );
    }
    let mut diagnostics = Diagnostics::default();
    let _draft = parse(&mut diagnostics, &sources);
    inside(&diagnostics, &sources);
}

/// Markdown becomes a tree, wherever it stands; what is told of it lies in the file, and the parts of a piece in it.
pub fn markdown(data: &[u8]) {
    let mut sources = Sources::default();
    let file = sources.insert("areas/a/nb.md", data.to_vec());
    let Some(text) = sources.text(file) else {
        return;
    };
    let words = SourceText::plain(Span::new(file, 0, text.len()), text);
    let mut diagnostics = Diagnostics::default();
    let is_span = |span: Span| assert!(text.get(span.start..span.end).is_some(), "{span:?}");
    let mut seen = |inline: &Inline| {
        if let Inline::Link { span, .. } | Inline::Image { span, .. } = inline {
            is_span(*span);
        }
    };
    for place in [Place::Prose, Place::Key] {
        let tree = markdown::text(&mut diagnostics, &words, place);
        is_span(tree.span);
        walk_blocks(&tree.blocks, &mut seen);
    }
    let line = markdown::line(&mut diagnostics, &words);
    is_span(line.span);
    walk_inlines(&line.inlines, &mut seen);
    inside(&diagnostics, &sources);
    for passage in markdown::passages(text).unwrap_or_default() {
        let mut done = passage.range().start;
        for part in &passage.parts {
            assert_eq!(part.range.start, done, "passages have no gap");
            assert!(text.get(part.range.clone()).is_some());
            done = part.range.end;
        }
    }
    for piece in markdown::pieces(text) {
        assert!(text.get(piece.range.clone()).is_some());
        for unit in piece.units {
            let range = unit.range;
            assert!(text.get(range.clone()).is_some(), "{range:?}");
            assert!(
                piece.range.start <= range.start && range.end <= piece.range.end,
                "{range:?} is no part of {:?}",
                piece.range
            );
        }
    }
}

/// Figures from any table, by a measure of each kind; what is told lies in the file.
pub fn csv(data: &[u8]) {
    let Some((kind, data)) = data.split_first() else {
        return;
    };
    let mut sources = Sources::default();
    let file = sources.insert("data/a.csv", data.to_vec());
    let mut diagnostics = Diagnostics::default();
    let measure = match kind % 3 {
        0 => None,
        number => measures().get(usize::from(number) - 1),
    };
    let rows = read_csv(&mut diagnostics, &sources, file, measure);
    let text = sources.text(file).unwrap_or_default();
    for row in rows {
        assert!(text.get(row.header.start..row.header.end).is_some());
    }
    inside(&diagnostics, &sources);
}

/// Measures of two kinds, read once.
fn measures() -> &'static [Record] {
    static MEASURES: OnceLock<Vec<Record>> = OnceLock::new();
    MEASURES.get_or_init(|| {
        let text = "[[measures]]\nid = \"a\"\nunit = \"percent\"\nfrequency = \"quarterly\"\n\
                    [[measures]]\nid = \"b\"\nunit = \"kroner\"\nfrequency = \"tertial\"\n";
        let mut sources = Sources::default();
        sources.insert("measures.toml", text.as_bytes().to_vec());
        let mut diagnostics = Diagnostics::default();
        let read = document(
            &mut diagnostics,
            &sources,
            "measures.toml",
            &schema::MEASURES,
        );
        read.map_or_else(Vec::new, |read| read.records("measures").to_vec())
    })
}

/// A lock that is written says what was read, and nothing in it is a fault.
pub fn lock(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (lock, faults) = Lock::read(&text);
    for fault in faults {
        assert!(text.get(fault.range).is_some());
    }
    let written = lock.write();
    let (again, faults) = Lock::read(&written);
    assert!(faults.is_empty(), "{faults:?} in {written}");
    assert_eq!(again.texts, lock.texts, "another lock: {written}");
    assert_eq!(again.write(), written);
}

/// Terms and a text, with a zero between: what is found are words of the text.
pub fn terms(data: &[u8]) {
    let (toml, text) = halves(data);
    let mut sources = Sources::default();
    sources.insert("terms.toml", toml.as_bytes().to_vec());
    let mut diagnostics = Diagnostics::default();
    let draft = ParsedStrategy {
        terms: document(&mut diagnostics, &sources, "terms.toml", &schema::TERMS).map(Arc::new),
        ..ParsedStrategy::default()
    };
    inside(&diagnostics, &sources);
    let terms = Terms::new(&draft);
    for lang in Lang::ALL {
        let mentions = terms.mentions(lang.other(), text);
        for found in terms.find(lang, text) {
            assert!(
                text.get(found.range.clone())
                    .is_some_and(|word| !word.is_empty())
            );
            let pair = terms.pair(found.pair);
            assert!(!pair.forms(lang).is_empty());
            let _ = terms.partner(&found, lang, text);
            let _ = mentions.has(found.pair);
        }
        for misused in terms.misused(lang, text) {
            assert!(text.get(misused.range).is_some_and(|word| !word.is_empty()));
        }
    }
}

/// A list of known findings is read, or told of at its place; one without a fault stays one.
pub fn known(data: &[u8]) {
    let mut sources = Sources::default();
    let file = sources.insert("known.toml", data.to_vec());
    match baseline::read(&sources, "known.toml") {
        Err(faults) => {
            assert!(!faults.is_empty());
            inside(&faults, &sources);
        }
        Ok(known) => {
            let text = sources.text(file).unwrap_or_default().to_owned();
            let none = Diagnostics::default();
            let Ok(after) = baseline::edited(&text, &known, &none, &sources, None, MessageLang::Nb)
            else {
                panic!("nothing came in");
            };
            let mut sources = Sources::default();
            sources.insert("known.toml", after.text.into_bytes());
            let again = baseline::read(&sources, "known.toml");
            assert!(again.is_ok(), "what is written cannot be read");
        }
    }
}

/// A text and a machine's answer, with a zero between: a draft or none. A machine that changes nothing changes
/// nothing.
pub fn stream(data: &[u8]) {
    let (text, answer) = halves(data);
    let mut sources = Sources::default();
    let file = sources.insert("areas/a/nb.md", text.as_bytes().to_vec());
    let Some(clean) = sources.text(file) else {
        return;
    };
    let words = SourceText::plain(Span::new(file, 0, clean.len()), clean);
    let text = Text {
        file: clean,
        words: &words,
        role: Role::Text,
        lead_in: None,
    };
    let terms = Terms::default();
    let batch = DraftBatch::new(Lang::Nb, &terms, Style::default(), [&text]);
    for drafted in batch.answered(answer).into_iter().flatten().flatten() {
        assert!(
            drafted
                .edits
                .iter()
                .all(|edit| clean.get(edit.span.start..edit.span.end).is_some())
        );
    }
    let same = batch.answered(batch.stream()).expect("it is in the form");
    for drafted in same.into_iter().flatten() {
        assert_eq!(
            drafted.written.replace('\u{ad}', ""),
            clean.replace('\u{ad}', "")
        );
    }
}

/// One input of so many goes the whole way through markdown, which takes a hundred times as long.
const WHOLE_WAY: u32 = 64;

/// The target of a link: only listed schemes lead out, and what is written into a page is plain.
pub fn links(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let encoded = address::encode(&text);
    assert!(
        encoded
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte))
    );
    assert_eq!(decoded(&encoded), text.as_bytes());
    let url = address::encode_url(&text);
    assert!(
        !url.contains(['"', '<', '>', ' ']) && !url.contains(char::is_control),
        "{url}"
    );
    assert_eq!(address::encode_url(&url), url);
    let _ = address::page_of(&text);
    let _ = (attachment::kind(&text), attachment::disguised(data));
    leads_out(&markdown::target(&text));
    let sum = data.iter().map(|&byte| u32::from(byte)).sum::<u32>();
    if sum % WHOLE_WAY != 0 {
        return;
    }
    let markdown = format!("[x](<{text}>) [x]({text}) <{text}> ![x]({text})\n");
    let mut sources = Sources::default();
    let file = sources.insert("areas/a/nb.md", markdown.into_bytes());
    let Some(clean) = sources.text(file) else {
        return;
    };
    let words = SourceText::plain(Span::new(file, 0, clean.len()), clean);
    let mut diagnostics = Diagnostics::default();
    let tree = markdown::text(&mut diagnostics, &words, Place::Prose);
    walk_blocks(&tree.blocks, &mut |inline| {
        if let Inline::Link { target, .. } = inline {
            leads_out(target);
        }
    });
    inside(&diagnostics, &sources);
}

/// What leads out of the site has a scheme that is listed.
fn leads_out(target: &Target) {
    if let Target::Url(url) = target {
        let scheme = url.split(':').next().unwrap_or_default();
        let scheme = scheme.to_ascii_lowercase();
        assert!(
            ["http", "https", "mailto", "tel"].contains(&scheme.as_str()),
            "{url}"
        );
    }
}

/// The whole of check: findings lie in their files, every format renders them, and there is a strategy when
/// none is an error.
pub fn check(data: &[u8]) {
    let sources = bundle::sources(data, "areas/omraade/nb.md");
    let compilation = compile(&sources, FINDINGS, &mut ());
    let found = &compilation.diagnostics;
    inside(found, &sources);
    let has_errors = found.count(Level::Error) > 0;
    assert_eq!(
        compilation.strategy.is_none(),
        has_errors,
        "status and findings differ"
    );
    assert!(
        found.iter().is_sorted_by_key(|found| found.level),
        "worst first"
    );
    for lang in [MessageLang::Nb, MessageLang::Nn, MessageLang::En] {
        let shown = |format| render(format, found, &sources, lang);
        let people = shown(Format::Human { color: false });
        let control = people
            .chars()
            .find(|letter| letter.is_control() && *letter != '\n');
        assert_eq!(control, None, "a control among words for people");
        assert_eq!(shown(Format::Concise).lines().count(), found.len());
        for format in [
            Format::Json,
            Format::Sarif { prefix: "plan" },
            Format::Gitlab { prefix: "" },
        ] {
            serde_json::from_str::<serde_json::Value>(&shown(format)).expect("JSON");
        }
        let commands = shown(Format::Github { prefix: "" });
        let is_command = |line: &&str| {
            line.starts_with("::") && !line.starts_with("::group::") && *line != "::endgroup::"
        };
        let commands = commands.lines().filter(is_command);
        assert_eq!(
            commands.count(),
            found.len(),
            "a command that is no finding"
        );
        shown(Format::Junit);
    }
}

/// What fixes a fault changes the bytes it names and no other; fixed is fixed.
pub fn fix(data: &[u8]) {
    let sources = bundle::sources(data, "areas/omraade/area.toml");
    let Compilation { diagnostics, .. } = compile(&sources, FINDINGS, &mut ());
    for fix in diagnostics.iter().filter_map(|found| found.fix.as_ref()) {
        for file in fix.edits.iter().map(|edit| edit.span.file) {
            let edits = fix.edits.iter().filter(|edit| edit.span.file == file);
            let fixed = edited(&sources, file, edits.clone())
                .expect("a text with edits apart from each other");
            let (original, _) = sources.original(Span::start_of(file)).expect("a text");
            let mut edits: Vec<_> = edits.collect();
            edits.sort_by_key(|edit| edit.span);
            let (mut before, mut after) = (0, 0);
            for edit in edits {
                let (_, range) = sources.original(edit.span).expect("a text");
                let kept = &original[before..range.start];
                assert!(
                    fixed[after..].starts_with(kept),
                    "bytes that nobody named changed"
                );
                let text = edit.text.replace('\n', veivalg::source::line_end(original));
                after += kept.len() + text.len();
                before = range.end;
            }
            assert_eq!(
                fixed[after..],
                original[before..],
                "bytes that nobody named changed"
            );
        }
    }
    let Some(fixed) = apply_fixes(&sources, &diagnostics, FINDINGS) else {
        return;
    };
    inside(&fixed.compilation.diagnostics, &fixed.sources);
    let again = apply_fixes(&fixed.sources, &fixed.compilation.diagnostics, FINDINGS);
    assert!(again.is_none(), "a second run changes something");
    // What cannot be read has no bytes to be read again.
    let is_read = |file| !matches!(fixed.sources.content(file), Content::Problem(_));
    if !fixed.sources.iter().all(|(file, _)| is_read(file)) {
        return;
    }
    let on_disk = fixed
        .sources
        .iter()
        .filter(|(_, path)| !path.starts_with("themes/"));
    let on_disk = on_disk.filter_map(|(file, path)| Some((path, fixed.sources.bytes(file)?)));
    let fresh = from_memory(on_disk);
    let told = compile(&fresh, FINDINGS, &mut ()).diagnostics;
    let lines =
        |found: &Diagnostics, sources| render(Format::Concise, found, sources, MessageLang::En);
    assert_eq!(
        lines(&told, &fresh),
        lines(&fixed.compilation.diagnostics, &fixed.sources),
        "what is told of what was fixed is not what is told of its files"
    );
}

/// Pages are well-formed, and hold nothing that is not listed, whatever stands in the texts.
pub fn html(data: &[u8]) {
    let sources = bundle::sources(data, "areas/omraade/nb.md");
    let compilation = compile(&sources, FINDINGS, &mut ());
    let Some(strategy) = compilation.strategy else {
        return;
    };
    let mut diagnostics = Diagnostics::default();
    let output = site(&mut diagnostics, &strategy, &sources, TODAY, &[], None);
    for (path, bytes) in output.iter() {
        let path = path.as_str();
        if path.ends_with(".html") {
            let page = std::str::from_utf8(bytes).expect("UTF-8");
            if let Err(fault) = pages::check(page) {
                panic!("{path}: {fault}");
            }
        } else if path.ends_with(".json") {
            serde_json::from_slice::<serde_json::Value>(bytes).expect("JSON");
        }
    }
}

/// Every place that is named lies in its file, between letters.
fn inside(diagnostics: &Diagnostics, sources: &Sources) {
    let check = |span: Span, found: &Diagnostic| {
        if let Some(text) = sources.text(span.file) {
            let piece = text.get(span.start..span.end);
            assert!(
                piece.is_some(),
                "{span:?} is no piece of the file: {found:?}"
            );
        }
        let (start, end) = sources.places(span);
        assert!(start <= end, "{start:?} {end:?}: {found:?}");
    };
    for found in diagnostics.iter() {
        check(found.span, found);
        found
            .related
            .iter()
            .for_each(|related| check(related.span, found));
        let edits = found.fix.iter().flat_map(|fix| &fix.edits);
        edits.for_each(|edit| check(edit.span, found));
    }
}
