//! The documents are one table: a line of it, a view and a Typst file are a PDF, which is addressed, made,
//! linked, and chosen in `veivalg.toml`.

use veivalg::address::Page;
use veivalg::compile::{Compilation, Means, Options, STACK, Targets, compile_with};
use veivalg::documents::{Document, Suffix, TABLE};
use veivalg::load::from_memory;
use veivalg::pdf::PdfCompiler;
use veivalg::source::Sources;
use veivalg::view;

use crate::tools::{TODAY, compile_today, pdf_info, pdf_text};

/// The line.
const TINY: Document = Document {
    name: "tiny",
    about: ["prøven", "prøva", "the trial"],
    suffix: Suffix::Fixed(["-prøve", "-prøva"]),
    label: "values",
    file: "tiny.typ",
    bleeds: false,
    most_pages: None,
    readers: |strategy| vec![None; usize::from(!strategy.values.is_empty())],
    // The view.
    view: |builder| builder.put("tiny", Page::Front, view::values),
};

/// The table with that line.
const WITH_TINY: &[Document] = &[TABLE_STRATEGY, TINY];

/// The program's own first line.
const TABLE_STRATEGY: Document = Document {
    name: TABLE[0].name,
    about: TABLE[0].about,
    suffix: TABLE[0].suffix,
    label: TABLE[0].label,
    file: TABLE[0].file,
    bleeds: TABLE[0].bleeds,
    most_pages: TABLE[0].most_pages,
    readers: TABLE[0].readers,
    view: TABLE[0].view,
};

/// The Typst file.
const FILE: &str = r#"
#let values = json("/data/tiny.json")
#let look = json("/data/look.json")
#set document(title: "Prøve")
#set text(font: "Noto Sans", lang: look.lang)
#for value in values [
  = #value.name.inlines.join()
]
"#;

const VALUES: &str = "[[values]]\nid = \"apen\"\nname.nb = \"Åpen\"\nname.nn = \"Open\"\n";

/// A small strategy with what stands last in `strategy.toml`, and in `veivalg.toml`.
fn sources(values: &str, config: &str) -> Sources {
    let strategy = format!(
        "title.nb = \"Plan\"\ntitle.nn = \"Plan\"\nstatus = \"published\"\nareas = []\n{values}"
    );
    let files = [
        ("strategy.toml", strategy.as_str()),
        ("veivalg.toml", config),
        ("themes/default/pdf/tiny.typ", FILE),
    ];
    from_memory(files.iter().map(|(path, text)| (*path, text.as_bytes())))
}

/// What comes of it with these documents.
fn compile(table: &'static [Document], sources: &Sources) -> Compilation {
    let options = Options {
        today: TODAY,
        targets: Targets::Publication,
    };
    std::thread::scope(|scope| {
        let work = || {
            let compiler = &mut PdfCompiler::new();
            let means = Means {
                documents: table,
                ..Means::new(compiler)
            };
            compile_with(means, sources, options, &mut ())
        };
        let thread = std::thread::Builder::new().stack_size(STACK);
        let thread = thread.spawn_scoped(scope, work).expect("a thread");
        thread.join().expect("compiling does not panic")
    })
}

fn pdfs(compilation: &Compilation) -> Vec<&str> {
    let output = compilation.output.as_ref().expect("it builds");
    let paths = output.iter().map(|(path, _)| path.as_str());
    paths.filter(|path| path.ends_with(".pdf")).collect()
}

#[test]
fn a_second_pdf_is_a_view_a_typst_file_and_a_line() {
    let made = compile(WITH_TINY, &sources(VALUES, ""));
    let all = [
        "nb/strategi-nb.pdf",
        "nb/strategi-prøve-nb.pdf",
        "nn/strategi-nn.pdf",
        "nn/strategi-prøva-nn.pdf",
    ];
    assert_eq!(pdfs(&made), all);
    let output = made.output.as_ref().expect("it builds");
    let tiny = output.get("nn/strategi-prøva-nn.pdf").expect("it is there");
    let text = String::from_utf8_lossy(tiny);
    assert!(text.contains("<pdfaid:conformance>A<") && text.contains("<pdfuaid:part>1<"));
    if let Some(words) = pdf_text(tiny) {
        assert_eq!(words.trim(), "Open");
    }
    if let Some(tags) = pdf_info(tiny, &["-struct"]) {
        assert!(tags.contains("H1"), "{tags}");
    }
    let page = String::from_utf8_lossy(output.get("nn/about.html").expect("a page")).into_owned();
    let size = veivalg::lang::size(tiny.len()).replace(' ', "\u{a0}");
    let link = format!(
        "<a href=\"strategi-pr%C3%B8va-nn.pdf\" type=\"application/pdf\">Verdiar (1\u{a0}side, {size})</a>"
    );
    assert!(page.contains(&link), "{link}: {page}");
    assert!(!page.contains("nb.pdf"), "each language leads to its own");
}

#[test]
fn a_document_without_content_is_not_made_and_nothing_leads_to_it() {
    let made = compile(WITH_TINY, &sources("", ""));
    assert_eq!(pdfs(&made), ["nb/strategi-nb.pdf", "nn/strategi-nn.pdf"]);
    let output = made.output.as_ref().expect("it builds");
    for (path, bytes) in output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
    {
        let page = String::from_utf8_lossy(bytes);
        assert!(!page.contains("pr%C3%B8v"), "{path}");
    }
}

#[test]
fn those_asked_for_are_made_and_others_not() {
    let made = compile(WITH_TINY, &sources(VALUES, "documents = []\n"));
    assert!(pdfs(&made).is_empty());
    let output = made.output.as_ref().expect("it builds");
    for (path, bytes) in output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
    {
        let page = String::from_utf8_lossy(bytes);
        assert!(!page.contains(".pdf"), "{path}");
    }
    let made = compile(WITH_TINY, &sources(VALUES, "documents = [\"strategy\"]\n"));
    assert_eq!(pdfs(&made), ["nb/strategi-nb.pdf", "nn/strategi-nn.pdf"]);
}

#[test]
fn an_unknown_document_is_told_with_the_one_that_was_meant() {
    for (written, meant) in [("strategi", "strategy"), ("stratgy", "strategy")] {
        let config = format!("documents = [\"{written}\"]\n");
        let (sources, found) = compile_today(sources("", &config), Targets::Findings);
        let told = veivalg::report::render(
            veivalg::report::Format::Human { color: false },
            &found.diagnostics,
            &sources,
            veivalg::diagnostic::MessageLang::Nb,
        );
        let message = format!("dokumentet «{written}» finnes ikke");
        assert!(told.contains(&message), "{told}");
        assert!(told.contains(&format!("mente du «{meant}»?")), "{told}");
    }
}
