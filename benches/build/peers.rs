//! What others are given, where they are on the PATH: Typst the files that our PDFs are set from, Hugo a plain
//! site of the same words.

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
pub fn hugo(room: &Path, source: &Path) -> Option<impl Fn() -> Command + use<>> {
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
    for area in fs::read_dir(source.join("areas")).expect("areas") {
        let area = area.expect("an area").path();
        let name = area.file_name().expect("a name").to_string_lossy();
        let records = fs::read_to_string(area.join("area.toml")).expect("a text");
        let records: Table = records.parse().expect("TOML");
        for lang in LANGUAGES {
            let path = area.join(lang).with_extension("md");
            let mut text = format!("+++\ntitle = '{name}'\n+++\n");
            text.push_str(&fs::read_to_string(path).unwrap_or_default());
            words(&records, lang, &mut text);
            let path = format!("content/{lang}/areas/{name}.md");
            write(&folder.join(path), text.as_bytes());
        }
    }
    Some(move || {
        let mut command = Command::new("hugo");
        command.args(["--quiet", "--cleanDestinationDir", "--source"]);
        command.arg(&folder);
        command
    })
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
