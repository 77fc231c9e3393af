//! What is not in force stays out of search, and a record stays the same when the language is switched.

use scraper::{Html, Selector};
use veivalg::lang::Date;
use veivalg::model::State;

use super::small::strategy;
use super::{build, page};

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

#[test]
fn every_page_of_what_is_not_in_force_asks_not_to_be_found() {
    let day = Date {
        year: 2025,
        month: 12,
        day: 31,
    };
    for (state, ended, is_found) in [
        (State::Draft, None, false),
        (State::Hearing, None, false),
        (State::Replaced, None, false),
        (State::Adopted, Some(day), false),
        (State::Adopted, None, true),
        (State::Published, None, true),
    ] {
        let mut strategy = strategy();
        strategy.state = state;
        strategy.ended = ended;
        let (output, faults) = build(&strategy, &[]);
        assert_eq!(faults, [""; 0]);
        let mut pages = 0;
        for (path, bytes) in output
            .iter()
            .filter(|(path, _)| path.as_str().ends_with(".html"))
        {
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            let asks = text
                .matches("<meta name=\"robots\" content=\"noindex\">")
                .count();
            assert_eq!(asks, usize::from(!is_found), "{state:?}: {}", path.as_str());
            pages += 1;
        }
        assert!(pages > 6, "{pages}");
    }
}

#[test]
fn each_record_leads_to_itself_in_the_other_language() {
    let (output, _) = build(&strategy(), &[]);
    for (own, other) in [("nb", "nn"), ("nn", "nb")] {
        let mut records = 0;
        for (path, bytes) in output.iter() {
            let path = path.as_str();
            let Some(rest) = path.strip_prefix(&format!("{own}/")) else {
                continue;
            };
            if !path.ends_with(".html") {
                continue;
            }
            let html = Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"));
            let there = Html::parse_document(page(&output, &format!("{other}/{rest}")));
            for record in html.select(&selector(
                ".goal[id], .measure[id], .paths li[id], .values li[id]",
            )) {
                let id = record.attr("id").expect("it has one");
                let link = record.select(&selector(":scope > a.across")).next();
                let href = link.and_then(|link| link.attr("href")).unwrap_or_default();
                let up = "../".repeat(rest.matches('/').count() + 1);
                assert_eq!(href, format!("{up}{other}/{rest}#{id}"), "{path}");
                assert!(
                    there.select(&selector(&format!("#{id}"))).next().is_some(),
                    "{href}"
                );
                records += 1;
            }
        }
        assert!(records > 4, "{own}: {records}");
    }
}

/// A heading has another name in each language, and an address that holds in both.
#[test]
fn what_leads_to_a_heading_leads_to_it_in_the_other_language_too() {
    let chapter = "chapters/omme/chapter.toml";
    let files = [
        (
            "strategy.toml",
            "title.nb = \"S\"\ntitle.nn = \"S\"\nareas = [\"a\"]\nchapters = [\"omme\"]\n",
        ),
        (
            "areas/a/area.toml",
            "title.nb = \"A\"\ntitle.nn = \"A\"\n[[goals]]\nid = \"g\"\ntext.nb = \"G\"\ntext.nn = \"G\"\nmeasures = [\"m\"]\n",
        ),
        (
            "measures.toml",
            "[[measures]]\nid = \"m\"\nname.nb = \"M\"\nname.nn = \"M\"\nunit = \"percent\"\n",
        ),
        (chapter, "title.nb = \"Om\"\ntitle.nn = \"Om\"\n"),
        (
            "chapters/omme/nb.md",
            "## Hvorfor\n\nDerfor.\n\n## Mål\n\nHer.\n\n## Hvorfor\n\nIgjen.\n",
        ),
        (
            "chapters/omme/nn.md",
            "## Kvifor\n\nDerfor.\n\n## Mål\n\nHer.\n\n## Kvifor\n\nIgjen.\n",
        ),
    ];
    let sources = veivalg::load::from_memory(files.map(|(path, text)| (path, text.as_bytes())));
    let (_, compilation) = crate::tools::compile_today(sources, veivalg::compile::Targets::Pages);
    let output = compilation.output.expect("it builds");
    let ids = |path: &str| -> std::collections::BTreeSet<String> {
        let html = Html::parse_document(page(&output, path));
        let headings = selector("main h2, main h2 span");
        let ids = html.select(&headings);
        ids.filter_map(|element| element.attr("id").map(str::to_owned))
            .collect()
    };
    let nb = ids("nb/chapter/omme.html");
    assert_eq!(nb, ids("nn/chapter/omme.html"));
    assert_eq!(nb.len(), 5, "{nb:?}");
}
