//! PDFs made one after another on one press: the same bytes as the first on a new one, and where their
//! parts begin.

use crate::tools::{TODAY, example, pdf_info, root};
use veivalg::compile::{Compilation, Options, STACK, Targets, compile_on};
use veivalg::documents::{Pdf, TABLE};
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::pdf::PdfCompiler;
use veivalg::source::Sources;

const AREA: &str = "areas/arbeidsmiljo-og-naervaer";

/// The example with a file's text changed.
fn edited(file: &str, change: impl Fn(&str) -> String) -> Sources {
    let mut sources = load(&root().join("example-strategy")).expect("the example is there");
    let path = format!("{AREA}/{file}");
    let old = sources.find(&path).expect("the area has this file");
    let text = change(sources.text(old).expect("text"));
    sources.insert(&path, text.into_bytes());
    sources
}

/// Runs on a stack as large as the program's.
fn on_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, work)
            .expect("a thread")
            .join()
            .expect("compiling does not panic")
    })
}

/// What comes of the sources.
fn print(compiler: &mut PdfCompiler, sources: &Sources) -> Compilation {
    let options = Options {
        today: TODAY,
        targets: Targets::Pdf(Pdf::strategy(Lang::Nb)),
    };
    on_stack(|| compile_on(compiler, sources, options, &mut ()))
}

fn bytes(compilation: &Compilation) -> Vec<u8> {
    let strategy = compilation.strategy.as_ref().expect("no error");
    let output = compilation.output.as_ref().expect("a PDF");
    let pdf = output.get(&Pdf::strategy(Lang::Nb).path(TABLE, strategy));
    pdf.expect("at the path of the PDF").to_vec()
}

#[test]
fn what_was_printed_before_changes_nothing() {
    let same = |text: &str| text.to_owned();
    let word = |text: &str| format!("Helt {text}");
    let longer = |text: &str| format!("{text}\n\n{}", "Enda et avsnitt. ".repeat(400));
    let title = |text: &str| text.replacen("title.nb = \"", "title.nb = \"Godt ", 1);
    let compiler = &mut PdfCompiler::new();
    print(compiler, &edited("nb.md", longer));
    print(compiler, &edited("area.toml", title));
    let warm = print(compiler, &edited("nb.md", word));
    let cold = print(&mut PdfCompiler::new(), &edited("nb.md", word));
    assert!(bytes(&warm) == bytes(&cold), "a word more");
    print(compiler, &edited("nb.md", longer));
    let warm = print(compiler, &edited("nb.md", same));
    let (_, built) = example();
    assert!(bytes(&warm) == bytes(built), "as the build makes it");
}

/// A fault in a theme keeps a PDF from being made; the one before it is not taken for it.
#[test]
fn what_cannot_be_printed_is_not_the_last_that_could() {
    let compiler = &mut PdfCompiler::new();
    let sources = edited("nb.md", |text| text.to_owned());
    assert!(print(compiler, &sources).output.is_some());
    let mut broken = edited("nb.md", |text| format!("{text}\n\nEt siste avsnitt.\n"));
    broken.insert("themes/default/pdf/main.typ", b"#nothing".to_vec());
    assert!(print(compiler, &broken).output.is_none());
    assert!(bytes(&print(compiler, &sources)) == bytes(&print(&mut PdfCompiler::new(), &sources)));
}

#[test]
fn parts_are_found_on_the_pages_where_they_begin() {
    let (sources, built) = example();
    let printed = print(&mut PdfCompiler::new(), sources);
    let pdf = bytes(&printed);
    let page = |part: &str| *printed.parts.get(part).expect("a part");
    assert_eq!(page("index"), 1);
    assert!(page("contents") < page("platform") && page("platform") < page("measures"));
    let strategy = built.strategy.as_ref().expect("no error");
    let areas = strategy.areas.iter().map(|area| ("area", &area.id));
    let chapters = strategy.chapters.iter().map(|one| ("chapter", &one.id));
    let Some(marks) = pdf_info(&pdf, &["-dests"]) else {
        return;
    };
    for (kind, id) in areas.chain(chapters) {
        let name = format!("\"{kind}:{id}\"");
        let line = marks.lines().find(|line| line.ends_with(&name));
        let marked = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        assert_eq!(Some(page(&format!("{kind}/{id}"))), marked, "{name}");
    }
}
