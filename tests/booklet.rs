//! A booklet in the style of the associations of municipalities: trends as sections with a question each, published and
//! adopted by nobody, no areas and no measures, much to read. It has what it has content for, and no empty places.

use scraper::{Html, Selector};
use veivalg::compile::{Compilation, Targets};
use veivalg::documents::{self, TABLE};
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::markdown::tree::{Inline, plain, walk_blocks};
use veivalg::model::shown;

use crate::tools::{compile_today, folded, pdf_parts, pdf_text, root, vera_pdf};

/// The booklet, with what stands last in `veivalg.toml`.
fn booklet(more: &str) -> Compilation {
    let folder = root().join("tests/booklet");
    let mut sources = load(&folder).expect("the booklet is there");
    let config = std::fs::read_to_string(folder.join("veivalg.toml")).expect("its settings");
    sources.insert("veivalg.toml", format!("{config}{more}").into_bytes());
    compile_today(sources, Targets::Publication).1
}

#[test]
fn it_has_what_it_has_content_for_and_no_empty_places() {
    let made = booklet("");
    assert!(made.diagnostics.is_empty(), "{:?}", made.diagnostics);
    let strategy = made.strategy.as_ref().expect("no error");
    let output = made.output.as_ref().expect("it builds");
    let all = documents::of(TABLE, strategy).into_iter();
    let names: Vec<_> = all.map(|pdf| pdf.name(TABLE)).collect();
    assert_eq!(names, ["strategy", "cards", "slides"].repeat(2));
    for lang in Lang::ALL {
        let empty = lang.pick("Mål og målinger", "Mål og målingar");
        let areas = lang.pick("Strategiområder", "Strategiområde");
        for (path, bytes) in output
            .iter()
            .filter(|(path, _)| path.as_str().starts_with(lang.tag()))
        {
            let path = path.as_str();
            assert!(!path.ends_with("measures.html") && !path.ends_with("leaders.html"));
            let text = match path.rsplit_once('.') {
                Some((_, "html")) => String::from_utf8_lossy(bytes).into_owned(),
                Some((_, "pdf")) => pdf_text(bytes).unwrap_or_default(),
                _ => continue,
            };
            assert!(!text.contains(empty) && !text.contains(areas), "{path}");
        }
        // Each trend is asked about on a card and on a slide.
        let trend = strategy
            .chapters
            .iter()
            .find(|chapter| !chapter.sections.is_empty());
        let sections = &trend.expect("the chapter of trends").sections;
        assert_eq!(sections.len(), 6);
        for word in ["kort", lang.pick("lysbilder", "lysbilete")] {
            let path = format!("{lang}/klar-for-morgendagen-{word}-{lang}.pdf");
            let Some(text) = pdf_text(output.get(&path).expect("it is made")) else {
                return;
            };
            for section in sections {
                let title = &section.title.resolve(lang).value.inlines;
                let title = folded(&plain(title));
                assert!(folded(&text).contains(&title), "{path}: {title}");
            }
        }
    }
}

/// Its figure has a way for each trend, where a strategy's has one for each area.
#[test]
fn its_ways_are_its_trends() {
    let made = booklet("");
    let output = made.output.as_ref().expect("it builds");
    let page = output.get("nb/index.html").expect("the front page");
    let page = Html::parse_document(std::str::from_utf8(page).expect("UTF-8"));
    let ways = Selector::parse(".motif path").expect("a selector");
    assert_eq!(page.select(&ways).count(), 6);
}

#[test]
fn all_of_its_documents_conform() {
    let made = booklet("");
    let output = made.output.as_ref().expect("it builds");
    let pdfs = output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".pdf"));
    let pdfs: Vec<Vec<u8>> = pdfs.map(|(_, bytes)| bytes.to_vec()).collect();
    assert_eq!(pdfs.len(), 6);
    if let Some((agrees, told)) = vera_pdf(&pdfs) {
        assert!(agrees, "{told}");
    }
}

/// The questions stand where they are asked, or as cards in an appendix: once.
#[test]
fn questions_stand_in_an_appendix_where_it_is_asked_for() {
    for (more, is_apart) in [("", false), ("\n[pdf]\nquestions = \"appendix\"\n", true)] {
        let made = booklet(more);
        let strategy = made.strategy.as_ref().expect("no error");
        let output = made.output.as_ref().expect("it builds");
        let pdf = output.get("nn/klar-for-morgendagen-nn.pdf").expect("a PDF");
        let Some(parts) = pdf_parts(pdf) else {
            return;
        };
        for question in shown::questions(strategy) {
            let mut words = String::new();
            walk_blocks(
                &question.text.resolve(Lang::Nn).value.blocks,
                &mut |inline| {
                    if let Inline::Text(piece) = inline {
                        words.push_str(piece);
                    }
                },
            );
            let own: Vec<_> = parts
                .iter()
                .filter(|part| part.contains(&folded(&words)))
                .collect();
            let [own] = own[..] else {
                panic!("{words} stands once: {own:?}");
            };
            assert_eq!(
                own.starts_with(&folded("Spørsmål til refleksjon")),
                is_apart,
                "{own}"
            );
        }
        if is_apart && let Some((agrees, told)) = vera_pdf(&[pdf.to_vec()]) {
            assert!(agrees, "{told}");
        }
    }
}
