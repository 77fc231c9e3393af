//! PDFs made one after another on one press: the same bytes as the first on a new one, and where their
//! parts begin.

use crate::tools::{TODAY, example, pdf_info, root};
use veivalg::compile::{Compilation, Options, STACK, Targets, compile_on, pdf_path};
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::pdf::Press;
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

/// What comes of the sources at first.
fn first(press: &mut Press, sources: &Sources) -> Compilation {
    let options = Options {
        today: TODAY,
        targets: Targets::Pdf(Lang::Nb),
    };
    on_stack(|| compile_on(press, sources, options, &mut ()))
}

/// The PDF, corrected where it must be, and what else came of it.
fn print(press: &mut Press, sources: &Sources) -> (Vec<u8>, Compilation) {
    let compilation = first(press, sources);
    let corrected = on_stack(|| press.corrected().expect("it can be set"));
    let bytes = corrected.map_or_else(|| bytes(&compilation), |printed| printed.bytes);
    (bytes, compilation)
}

fn bytes(compilation: &Compilation) -> Vec<u8> {
    let strategy = compilation.strategy.as_ref().expect("no error");
    let output = compilation.output.as_ref().expect("a PDF");
    let pdf = output.get(&pdf_path(strategy, Lang::Nb));
    pdf.expect("at the path of the PDF").to_vec()
}

#[test]
fn what_was_printed_before_changes_nothing() {
    let same = |text: &str| text.to_owned();
    let word = |text: &str| format!("Helt {text}");
    let longer = |text: &str| format!("{text}\n\n{}", "Enda et avsnitt. ".repeat(400));
    let title = |text: &str| text.replacen("title.nb = \"", "title.nb = \"Godt ", 1);
    let press = &mut Press::new();
    print(press, &edited("nb.md", longer));
    print(press, &edited("area.toml", title));
    let (warm, _) = print(press, &edited("nb.md", word));
    let (cold, _) = print(&mut Press::new(), &edited("nb.md", word));
    assert!(warm == cold, "a word more");
    print(press, &edited("nb.md", longer));
    let (warm, _) = print(press, &edited("nb.md", same));
    let (_, built) = example();
    assert!(warm == bytes(built), "as the build makes it");
}

#[test]
fn what_was_taken_for_granted_is_corrected() {
    let more = |lines: usize| {
        let words = "Enda et avsnitt. ".repeat(10 * lines);
        edited("nb.md", move |text| format!("{text}\n\n{words}"))
    };
    let press = &mut Press::new();
    print(press, &more(0));
    // The text grows until its last page holds only a few lines, and is set closer.
    let corrected = (1..30).find_map(|lines| {
        let (pdf, compilation) = print(press, &more(lines));
        (pdf != bytes(&compilation)).then_some((lines, pdf))
    });
    let (lines, pdf) = corrected.expect("some length is a few lines too long");
    let (cold, _) = print(&mut Press::new(), &more(lines));
    assert!(pdf == cold, "as a new press makes it");
}

/// A fault in a theme keeps a PDF from being made: there is nothing to correct then, least of all the
/// PDF before it.
#[test]
fn what_could_not_be_printed_is_not_corrected() {
    let press = &mut Press::new();
    for more in ["", "\n\nEnda et avsnitt."] {
        let good = edited("nb.md", |text| format!("{text}{more}"));
        assert!(first(press, &good).output.is_some());
    }
    let mut broken = edited("nb.md", |text| format!("{text}\n\nEt siste avsnitt.\n"));
    broken.insert("themes/default/pdf/main.typ", b"#nothing".to_vec());
    assert!(first(press, &broken).output.is_none());
    assert!(press.corrected().expect("nothing is set").is_none());
}

#[test]
fn parts_are_found_on_the_pages_where_they_begin() {
    let (sources, built) = example();
    let (pdf, printed) = print(&mut Press::new(), sources);
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
