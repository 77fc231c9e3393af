//! What the tests share: building a folder, and the programs they look at the result with.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use snapbox::data::DataFormat;
use snapbox::{Data, IntoData};
use veivalg::compile::{Compilation, Options, STACK, Targets, compile};
use veivalg::lang::{Date, Lang};
use veivalg::load::load;
use veivalg::output::Output;
use veivalg::rename::{Refused, Rename, Renamed, rename};
use veivalg::schema::RecordKind;
use veivalg::source::Sources;

/// The day that every test builds on.
pub const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

/// The checkout's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Holds a text to the file that it must be; `SNAPSHOTS=overwrite` makes the file it.
pub fn compare(file: &Path, made: String) {
    let expected = Data::read_from(file, Some(DataFormat::Text)).raw();
    snapbox::assert_data_eq!(made.into_data().raw(), expected);
}

/// What becomes of files when a record is renamed on [`TODAY`], on a stack as large as the program's.
pub fn rename_today(
    sources: Sources,
    kind: RecordKind,
    old: &str,
    new: &str,
) -> Result<Renamed, Refused> {
    let (old, new) = (old.to_owned(), new.to_owned());
    let thread = std::thread::Builder::new().stack_size(STACK);
    let done = thread.spawn(move || {
        let (old, new) = (&*old, &*new);
        rename(&sources, Rename { kind, old, new }, TODAY)
    });
    done.expect("a thread").join().expect("no panic")
}

/// Compiles sources on [`TODAY`], on a stack as large as the program's.
pub fn compile_today(sources: Sources, targets: Targets) -> (Sources, Compilation) {
    let options = Options {
        today: TODAY,
        targets,
    };
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            let compilation = compile(&sources, options, &mut ());
            (sources, compilation)
        })
        .expect("a thread")
        .join()
        .expect("compiling does not panic")
}

/// A page without the sizes of the files that it leads to.
pub fn without_sizes(page: &str) -> String {
    let mut parts = page.split(" (");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.split_once(')').filter(|(inside, _)| {
            let (_, inside) = inside.rsplit_once(", ").unwrap_or(("", inside));
            let number = inside
                .strip_suffix("\u{a0}kB")
                .or(inside.strip_suffix("\u{a0}MB"));
            number.is_some_and(|number| number.chars().all(|sign| matches!(sign, '0'..='9' | ',')))
        });
        match rest {
            Some((inside, rest)) => {
                if inside.starts_with("PDF, ") {
                    out.push_str(" (PDF)");
                }
                out.push_str(rest);
            }
            None => {
                out.push_str(" (");
                out.push_str(part);
            }
        }
    }
    out
}

/// The example strategy, compiled once for all tests.
pub fn example() -> &'static (Sources, Compilation) {
    static EXAMPLE: OnceLock<(Sources, Compilation)> = OnceLock::new();
    EXAMPLE.get_or_init(|| {
        let sources = load(&root().join("example-strategy")).expect("the example is there");
        compile_today(sources, Targets::Publication)
    })
}

/// The real strategy beside the checkout, compiled once; none where the folder is not there.
pub fn real() -> Option<&'static (Sources, Compilation)> {
    static REAL: OnceLock<Option<(Sources, Compilation)>> = OnceLock::new();
    let folder = root().join("../shared/real/elverum");
    REAL.get_or_init(|| {
        load(&folder)
            .ok()
            .map(|sources| compile_today(sources, Targets::Publication))
    })
    .as_ref()
}

/// The text of a PDF in reading order, hyphens at line ends taken out. None, with a word about it,
/// where poppler is not installed; with `VEIVALG_TEST_TOOLS=required` that is a failure.
pub fn pdf_text(pdf: &[u8]) -> Option<String> {
    let bytes = poppler("pdftotext", pdf, &["-enc", "UTF-8", "-nopgbrk"], true)?;
    Some(String::from_utf8(bytes).expect("pdftotext writes UTF-8"))
}

/// The text of one page, from 1, of a PDF.
pub fn pdf_page_text(pdf: &[u8], page: u64) -> Option<String> {
    let page = page.to_string();
    let arguments = ["-enc", "UTF-8", "-f", &page, "-l", &page];
    let bytes = poppler("pdftotext", pdf, &arguments, true)?;
    Some(String::from_utf8(bytes).expect("pdftotext writes UTF-8"))
}

/// What `pdffonts` says.
pub fn pdf_fonts(pdf: &[u8]) -> Option<String> {
    let bytes = poppler("pdffonts", pdf, &[], false)?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// What `pdfinfo` says with these arguments.
#[cfg(feature = "pdf")]
pub fn pdf_info(pdf: &[u8], arguments: &[&str]) -> Option<String> {
    let bytes = poppler("pdfinfo", pdf, arguments, false)?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The text of a PDF in the order of its tags, which is how it is read aloud: each heading of the first level
/// begins a piece. Folded.
#[cfg(feature = "pdf")]
pub fn pdf_parts(pdf: &[u8]) -> Option<Vec<String>> {
    let tagged = pdf_info(pdf, &["-struct-text"])?;
    let mut parts = vec![String::new()];
    for line in tagged.lines().map(str::trim) {
        if line == "H1" || line.starts_with("H1 ") {
            parts.push(String::new());
        } else if let Some(words) = line.strip_prefix('"') {
            let part = parts.last_mut().expect("the first");
            part.push_str(&folded(words.trim_end_matches('"')));
        }
    }
    Some(parts)
}

/// Each page's words and where they stand, as `pdftotext` tells it.
#[cfg(feature = "pdf")]
pub fn pdf_boxes(pdf: &[u8]) -> Option<String> {
    let bytes = poppler("pdftotext", pdf, &["-enc", "UTF-8", "-bbox"], true)?;
    Some(String::from_utf8(bytes).expect("pdftotext writes UTF-8"))
}

/// For each page, drawn at 24 pixels an inch, whether there is anything in each row of pixels.
#[cfg(feature = "pdf")]
pub fn pdf_drawn(pdf: &[u8]) -> Option<Vec<Vec<bool>>> {
    let drawn = poppler("pdftoppm", pdf, &["-r", "24", "-gray"], false)?;
    let mut rest = &drawn[..];
    let mut pages = Vec::new();
    while !rest.is_empty() {
        // `P5`, width and height, the lightest grey, and a byte for each pixel.
        let mut numbers = [0; 3];
        let mut fields = rest.splitn(5, |sign| sign.is_ascii_whitespace()).skip(1);
        for number in &mut numbers {
            let field = fields.next().expect("a head of four fields");
            *number = std::str::from_utf8(field)
                .expect("digits")
                .parse()
                .expect("a number");
        }
        let pixels = fields.next().expect("pixels");
        let [width, height, _] = numbers;
        let rows = pixels[..width * height].chunks(width);
        pages.push(rows.map(|row| row.iter().any(|grey| *grey < 252)).collect());
        rest = &pixels[width * height..];
    }
    Some(pages)
}

/// The sizes of type in a PDF, in points.
#[cfg(feature = "pdf")]
pub fn pdf_sizes(pdf: &[u8]) -> Option<Vec<f64>> {
    let arguments = ["-xml", "-i", "-stdout", "-zoom", "3"];
    let told = String::from_utf8(poppler("pdftohtml", pdf, &arguments, false)?).expect("UTF-8");
    let sizes = told.split("<fontspec ").skip(1);
    let sizes = sizes.filter_map(|font| {
        font.split_once("size=\"")?
            .1
            .split_once('"')?
            .0
            .parse()
            .ok()
    });
    Some(sizes.map(|size: f64| size / 3.0).collect())
}

/// A page, from 1, of a PDF as it is printed: its width in points of the picture, and how light each is. `per_inch`
/// is how many there are to the inch.
#[cfg(feature = "pdf")]
pub fn pdf_picture(pdf: &[u8], page: usize, per_inch: u32) -> Option<(usize, Vec<u8>)> {
    let (page, per_inch) = (page.to_string(), per_inch.to_string());
    let arguments = ["-gray", "-r", &per_inch, "-f", &page, "-l", &page];
    let bytes = poppler("pdftoppm", pdf, &arguments, false)?;
    // `P5`, width, height, the lightest value, each on a line or after a blank.
    let mut parts = bytes.splitn(5, |byte| byte.is_ascii_whitespace());
    let mut number = || {
        std::str::from_utf8(parts.nth(1)?)
            .ok()?
            .parse::<usize>()
            .ok()
    };
    let width = number().expect("a width");
    let rows = bytes.len() / width;
    Some((width, bytes[bytes.len() - rows * width..].to_vec()))
}

/// The objects of a PDF, as qpdf tells them.
#[cfg(feature = "pdf")]
pub fn pdf_objects(pdf: &[u8]) -> Option<serde_json::Value> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("file.pdf");
    std::fs::write(&path, pdf).expect("room for a file");
    let mut command = Command::new("qpdf");
    command.args(["--json=2", "--json-key=qpdf"]).arg(&path);
    let output = tool(&mut command, "qpdf")?;
    assert!(output.status.success(), "{output:?}");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    Some(told["qpdf"][1].clone())
}

/// Whether veraPDF finds that PDFs keep to PDF/A-2a and PDF/UA-1, and what it says. None, with a word about it,
/// where it is not installed.
#[cfg(feature = "pdf")]
pub fn vera_pdf(pdfs: &[Vec<u8>]) -> Option<(bool, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::new("bash");
    command.arg(root().join(".ci/verapdf"));
    for (index, pdf) in pdfs.iter().enumerate() {
        let path = folder.path().join(format!("{index}.pdf"));
        std::fs::write(&path, pdf).expect("room for a file");
        command.arg(path);
    }
    let output = tool(&mut command, "bash")?;
    // What a shell says of a program that is not there: Java, or veraPDF itself.
    if output.status.code() == Some(127) {
        missing("veraPDF", ".ci/run installs it");
        return None;
    }
    let told = [output.stdout, output.stderr].concat();
    Some((
        output.status.success(),
        String::from_utf8_lossy(&told).into_owned(),
    ))
}

/// Runs a program that looks at our work; none, with a word about it, where it is not installed (in the
/// Debian package). With `VEIVALG_TEST_TOOLS=required` that is a failure.
pub fn tool(command: &mut Command, package: &str) -> Option<std::process::Output> {
    match command.output() {
        Ok(output) => Some(output),
        Err(_) => {
            missing(&command.get_program().to_string_lossy(), package);
            None
        }
    }
}

/// Says that a test is skipped for want of something; a failure where all must be there.
pub fn missing(what: &str, package: &str) {
    let required = std::env::var("VEIVALG_TEST_TOOLS").is_ok_and(|word| word == "required");
    assert!(!required, "{what} is not installed ({package})");
    eprintln!("skipped: {what} is not installed ({package})");
}

fn poppler(program: &str, pdf: &[u8], arguments: &[&str], to_stdout: bool) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().expect("a folder");
    let path: PathBuf = folder.path().join("file.pdf");
    std::fs::write(&path, pdf).expect("room for a file");
    let mut command = Command::new(program);
    command.args(arguments).arg(&path);
    if to_stdout {
        command.arg("-");
    }
    let output = tool(&mut command, "poppler-utils")?;
    assert!(output.status.success(), "{program}: {output:?}");
    Some(output.stdout)
}

/// The words of a page's `<body>`, marks left out.
pub fn page_text(html: &[u8]) -> String {
    let html = std::str::from_utf8(html).expect("pages are UTF-8");
    let page = scraper::Html::parse_document(html);
    let body = scraper::Selector::parse("body").expect("a selector");
    page.select(&body).flat_map(|body| body.text()).collect()
}

/// Text with every run of white space, and what typesetting adds or changes, made alike.
pub fn folded(text: &str) -> String {
    text.chars()
        .filter(|letter| {
            !letter.is_whitespace()
                && !matches!(
                    letter,
                    '\u{ad}' | '\u{200b}' | '\u{2060}' | '-' | '\u{2010}' | '\u{2011}'
                )
        })
        .collect()
}

/// Every word on a language's pages, folded.
pub fn site_words(output: &Output, lang: Lang) -> String {
    output
        .iter()
        .filter(|(path, _)| path.as_str().starts_with(lang.tag()))
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .map(|(_, bytes)| folded(&page_text(bytes)))
        .collect()
}

/// Every word of a language's PDF, folded and without page references. None without poppler.
pub fn pdf_words(output: &Output, lang: Lang) -> Option<String> {
    let (_, pdf) = output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(&format!("-{lang}.pdf")))
        // Other documents have a word more.
        .min_by_key(|(path, _)| path.as_str().len())
        .expect("a PDF in each language");
    pdf_text(pdf).map(|text| folded(&without_page_references(&text)))
}

/// The text of a PDF without "(side 12)", which print has where the web has a link.
fn without_page_references(text: &str) -> String {
    let mut pieces = text.split("(side");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |mut plain, piece| {
        match piece.split_once(')') {
            Some((number, rest))
                if number
                    .chars()
                    .all(|letter| letter.is_ascii_digit() || letter.is_whitespace()) =>
            {
                plain.push_str(rest);
            }
            _ => {
                plain.push_str("(side");
                plain.push_str(piece);
            }
        }
        plain
    })
}

/// Whether the words stand in the text, in one piece or in two, as where a page ends between them and
/// footnotes, foot and head stand in the middle.
pub fn stands_in(text: &str, words: &str) -> bool {
    if text.contains(words) {
        return true;
    }
    words.char_indices().skip(4).any(|(at, _)| {
        words.len() - at > 4 && text.contains(&words[..at]) && text.contains(&words[at..])
    })
}
