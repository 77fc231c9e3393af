//! The PDF: what stands in it, its tags, what it says it conforms to, and what a theme can do wrong.

use crate::tools::{compile_today, example, folded, pdf_info, pdf_text, root};
use veivalg::compile::Targets;
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::model::Strategy;
use veivalg::source::Sources;

fn made(lang: Lang) -> (&'static Strategy, &'static [u8]) {
    let (_, compilation) = example();
    let strategy = compilation
        .strategy
        .as_ref()
        .expect("the example has no error");
    let output = compilation.output.as_ref().expect("the example builds");
    let path = format!("{lang}/{}-{lang}.pdf", strategy.id);
    (strategy, output.get(&path).expect("a PDF in each language"))
}

/// The findings of the example with files put in, each with its path and line.
fn findings(files: &[(&str, &str)]) -> Vec<String> {
    let mut sources = load(&root().join("example-strategy")).expect("the example is there");
    for (path, text) in files {
        sources.insert(path, text.as_bytes().to_vec());
    }
    let (sources, compilation) = compile_today(sources, Targets::Publication);
    let line = |sources: &Sources, span| sources.places(span).0.line;
    compilation
        .diagnostics
        .iter()
        .map(|found| {
            let path = sources.path(found.span.file);
            format!(
                "{} {path}:{}",
                found.rule.name(),
                line(&sources, found.span)
            )
        })
        .collect()
}

#[test]
fn says_what_it_conforms_to() {
    for lang in Lang::ALL {
        let (_, pdf) = made(lang);
        let text = String::from_utf8_lossy(pdf);
        assert!(text.contains("<pdfaid:part>2<"), "{lang}: PDF/A-2");
        assert!(text.contains("<pdfaid:conformance>A<"), "{lang}: level a");
        assert!(text.contains("<pdfuaid:part>1<"), "{lang}: PDF/UA-1");
        assert!(
            text.contains(&format!("/Lang({lang}-NO)")),
            "{lang}: its language"
        );
        assert!(
            text.contains("2026-11-21T00:00:00+00:00"),
            "{lang}: dated by the build"
        );
    }
}

#[test]
fn is_tagged_with_a_title() {
    for lang in Lang::ALL {
        let (strategy, pdf) = made(lang);
        let Some(info) = pdf_info(pdf, &[]) else {
            return;
        };
        let title = veivalg::markdown::tree::plain(&strategy.title.resolve(lang).value.inlines);
        assert!(info.contains(&title), "{info}");
        assert!(info.contains("Tagged:          yes"), "{info}");
        let tags = pdf_info(pdf, &["-struct"]).expect("poppler is there");
        for tag in [
            "TOC",
            "H1",
            "H2",
            "H3",
            "Table",
            "THead",
            "Figure",
            "Note",
            "BlockQuote",
            "Link",
        ] {
            assert!(
                tags.lines().any(|line| line.trim_start().starts_with(tag)),
                "{lang}: {tag}"
            );
        }
    }
}

#[test]
fn page_references_stand_where_the_web_has_links() {
    let (_, pdf) = made(Lang::Nb);
    let Some(text) = pdf_text(pdf) else { return };
    assert!(
        text.contains("(side\u{a0}") || text.contains("(side "),
        "a page reference"
    );
}

#[test]
fn every_part_of_the_strategy_is_there() {
    for lang in Lang::ALL {
        let (strategy, pdf) = made(lang);
        let Some(text) = pdf_text(pdf) else { return };
        let text = folded(&text);
        let names = (strategy.areas.iter().map(|area| &area.title))
            .chain(strategy.chapters.iter().map(|chapter| &chapter.title))
            .chain(strategy.measures.iter().map(|measure| &measure.name))
            .chain(strategy.values.iter().map(|value| &value.name))
            .chain(strategy.roles.iter().map(|role| &role.name));
        for name in names {
            let name = veivalg::markdown::tree::plain(&name.resolve(lang).value.inlines);
            assert!(text.contains(&folded(&name)), "{lang}: {name}");
        }
    }
}

#[test]
fn a_fault_in_the_theme_is_found_in_the_themes_file() {
    let found = findings(&[(
        "themes/default/pdf/chapter.typ",
        "#let chapter(data) = {\n  data.no-such-thing\n}\n",
    )]);
    assert!(
        found.contains(&"theme-fault themes/default/pdf/chapter.typ:2".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_theme_fetches_no_package_and_cannot_loop_for_ever() {
    for line in [
        "#import \"@preview/example:0.1.0\": add",
        "#while true {}",
        "#let f(n) = f(n + 1)\n#f(0)",
        "#read(\"/../../etc/passwd\")",
    ] {
        let found = findings(&[("themes/default/pdf/main.typ", line)]);
        assert_eq!(
            found,
            ["theme-fault themes/default/pdf/main.typ:1"],
            "{line}"
        );
    }
}

#[test]
fn a_broken_picture_is_told_as_the_strategys_fault() {
    let broken = "\u{89}PNG is not what this is";
    let found = findings(&[("assets/veivalg-i-dalen.svg", broken)]);
    assert!(!found.is_empty(), "the picture is not shown");
    assert!(
        !found.iter().any(|found| found.starts_with("theme-fault")),
        "{found:?}"
    );
}

#[test]
fn no_content_costs_the_document() {
    let quotes = "> ".repeat(30);
    let prose = format!("Fra 🎉 til \u{e000} og tilbake.\n\n{quotes}innerst\n");
    let found = findings(&[("chapters/forord/nb.md", &prose)]);
    assert!(
        !found.iter().any(|found| found.starts_with("theme-fault")),
        "{found:?}"
    );
}
