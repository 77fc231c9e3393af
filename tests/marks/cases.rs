//! Small texts of every kind, each with the places where its pieces are written.

use scraper::{Html, Selector};
use veivalg::compile::Targets;
use veivalg::load::from_memory;
use veivalg::output::Output;

use super::own_words;
use crate::tools::compile_today;

const NB: &str = "areas/x/nb.md";
const AREA: &str = "areas/x/area.toml";

/// What an area must have.
const GOAL: &str =
    "title.nb = \"Tillit\"\n\n[[goals]]\nid = \"a\"\ntext.nb = \"Mål\"\nmeasures = [\"m\"]\n\n";

const REFERENCES: &str = "[[references]]\nid = \"lai\"\ntext = \"Lai (2013): *Ledelse*.\"\n";

const BASE: &[(&str, &str)] = &[
    (
        "strategy.toml",
        "title.nb = \"Strategi\"\ntitle.nn = \"Strategi\"\nareas = [\"x\"]\n",
    ),
    (AREA, GOAL),
    (
        "measures.toml",
        "[[measures]]\nid = \"m\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\ndata = \"data/a&b.csv\"\n\
         baseline = { period = \"2020\", value = 1 }\ntarget = { period = \"2030\", value = 2 }\n",
    ),
    ("data/a&b.csv", "period,value\n2021,1\n"),
    ("references.toml", REFERENCES),
];

/// The page of the area, and where on it its introduction and its facts stand.
const PAGE: &str = "nb/area/x.html";
const PROSE: &str = ".introduction";
const FACTS: &str = ".aside";

/// The base with one file's text replaced.
fn pages(path: &str, text: &str) -> Output {
    let kept = BASE.iter().copied().filter(|(name, _)| *name != path);
    let files = kept.chain([(path, text)]);
    let sources = from_memory(files.map(|(path, text)| (path, text.as_bytes())));
    let (_, marked) = compile_today(sources, Targets::Pages);
    let found: Vec<_> = marked.diagnostics.iter().collect();
    marked.output.unwrap_or_else(|| panic!("{found:#?}"))
}

/// The marked elements in a part of a page: tag, words, mark.
fn marked(output: &Output, page: &str, within: &str) -> Vec<[String; 3]> {
    let html = output.get(page).expect("the page is there");
    let html = Html::parse_document(std::str::from_utf8(html).expect("UTF-8"));
    let all = Selector::parse(&format!("{within} [data-source]")).expect("a selector");
    let elements = html.select(&all).map(|element| {
        let words = own_words(element).replace('\u{ad}', "");
        [
            element.value().name().to_owned(),
            words.split_whitespace().collect::<Vec<_>>().join(" "),
            element.attr("data-source").expect("a mark").to_owned(),
        ]
    });
    elements.collect()
}

/// The mark of the first `piece` of a file.
fn mark(path: &str, text: &str, piece: &str) -> String {
    let at = text
        .find(piece)
        .unwrap_or_else(|| panic!("{piece:?} is not written"));
    let line = text[..at].matches('\n').count() + 1;
    let before = text[..at].rsplit('\n').next().unwrap_or_default();
    format!("{path}:{line}:{}", before.chars().count() + 1)
}

/// Holds that a part of a page shows these pieces of a file: their tags, their words, and what is written
/// first of each; the same when the file comes from Windows.
fn check(path: &str, text: &str, page: &str, within: &str, expected: &[[&str; 3]]) {
    let expected: Vec<[String; 3]> = expected
        .iter()
        .map(|&[tag, words, piece]| [tag.to_owned(), words.to_owned(), mark(path, text, piece)])
        .collect();
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    for text in [text, windows.as_str()] {
        assert_eq!(
            marked(&pages(path, text), page, within),
            expected,
            "{text:?}"
        );
    }
}

/// Holds the same of a fact, of which TOML says `text`.
fn check_toml(text: &str, expected: &[[&str; 3]]) {
    let area = format!("{GOAL}[[facts]]\ntext.nb = {text}\n");
    check(AREA, &area, PAGE, FACTS, expected);
}

#[test]
fn paragraphs_and_headings() {
    let text =
        "\n\nFørste *avsnitt*\ni to linjer.\n\n## Ei overskrift\n\n   Andre.\n\nTredje\n------\n";
    let expected = [
        ["p", "Første avsnitt i to linjer.", "Første"],
        ["h2", "Ei overskrift", "## Ei"],
        ["p", "Andre.", "Andre"],
        ["h2", "Tredje", "Tredje"],
    ];
    check(NB, text, PAGE, PROSE, &expected);
}

#[test]
fn lists() {
    let tight = "- En\n- To\n  linjer\n  1. Under\n     - Underst\n\n* Annen\n";
    let expected = [
        ["li", "En", "En"],
        ["li", "To linjer", "To"],
        ["li", "Under", "Under"],
        ["li", "Underst", "Underst"],
        ["li", "Annen", "Annen"],
    ];
    check(NB, tight, PAGE, PROSE, &expected);
    let loose = "1. En\n\n2. To\n\n   avsnitt\n\n   - Under\n";
    let expected = [
        ["p", "En", "En"],
        ["p", "To", "To"],
        ["p", "avsnitt", "avsnitt"],
        ["li", "Under", "Under"],
    ];
    check(NB, loose, PAGE, PROSE, &expected);
    // An item may begin with something else than words, and go on after it.
    let mixed = "- En\n  > Sitat\n\n- ```\n  kode\n  ```\n  etter\n";
    let expected = [
        ["p", "En", "En"],
        ["p", "Sitat", "Sitat"],
        ["pre", "kode", "```"],
        ["p", "etter", "etter"],
    ];
    check(NB, mixed, PAGE, PROSE, &expected);
    let after = "- ```\n  kode\n  ```\n  etter\n";
    let expected = [["pre", "kode", "```"], ["span", "etter", "etter"]];
    check(NB, after, PAGE, PROSE, &expected);
}

#[test]
fn quotes() {
    let text =
        "> Sitat\n> i to linjer\n> – Kari\n\nOrd.\n\n> En til\n>\n> – Ola\n\n> Og\n>\n> - Per\n";
    let expected = [
        ["p", "Sitat i to linjer", "Sitat"],
        ["figcaption", "Kari", "– Kari"],
        ["p", "Ord.", "Ord"],
        ["p", "En til", "En til"],
        ["figcaption", "Ola", "– Ola"],
        ["p", "Og", "Og"],
        ["figcaption", "Per", "Per"],
    ];
    check(NB, text, PAGE, PROSE, &expected);
}

#[test]
fn tables_pictures_and_code() {
    let text = "| A | B |\n|---|---|\n| en | to |\n| tre | |\n\n```\nkode\n```\n\n\tlimt inn\n";
    let expected = [
        ["tr", "AB", "| A"],
        ["tr", "ento", "| en"],
        ["tr", "tre", "| tre"],
        ["pre", "kode", "```"],
        ["p", "limt inn", "limt"],
    ];
    check(NB, text, PAGE, PROSE, &expected);
}

#[test]
fn footnotes() {
    let text = "Ord.[^lai] Flere.[^egen]\n\nEtter.[^to]\n\n[^egen]: En note.\n\n[^to]: Først.\n\n    Så.\n";
    let expected = [["p", "Ord. Flere.", "Ord"], ["p", "Etter.", "Etter"]];
    check(NB, text, PAGE, PROSE, &expected);
    let notes = marked(&pages(NB, text), PAGE, ".notes");
    let lai = mark("references.toml", REFERENCES, "Lai");
    let expected = [
        ["span".to_owned(), "Lai (2013): Ledelse.".to_owned(), lai],
        [
            "span".to_owned(),
            "En note.".to_owned(),
            mark(NB, text, "En note"),
        ],
        ["p".to_owned(), "Først.".to_owned(), mark(NB, text, "Først")],
        ["p".to_owned(), "Så.".to_owned(), mark(NB, text, "Så")],
    ];
    assert_eq!(notes, expected);
}

#[test]
fn toml_strings() {
    let block = "'''\nAvsnitt \\med strek.\n\n   Innrykket.\n\n- Punkt\n'''";
    let expected = [
        ["p", "Avsnitt \\med strek.", "Avsnitt"],
        ["p", "Innrykket.", "Innrykket"],
        ["li", "Punkt", "Punkt"],
    ];
    check_toml(block, &expected);
    let on = "\"\"\"\\\n    Første \\\n    linje.\n\nAndre \\u00e5ret.\n\n\\u00c5ret etter.\"\"\"";
    let expected = [
        ["p", "Første linje.", "Første"],
        ["p", "Andre året.", "Andre"],
        ["p", "Året etter.", "\\u00c5ret"],
    ];
    check_toml(on, &expected);
}

#[test]
fn escapes_in_toml() {
    let escapes = r#""Et \"sitat\", så\n\nnytt avsnitt \u00e5 lese.\n\n- punkt""#;
    let expected = [
        ["p", "Et \"sitat\", så", "Et"],
        ["p", "nytt avsnitt å lese.", "nytt"],
        ["li", "punkt", "punkt"],
    ];
    check_toml(escapes, &expected);
    let returns = r#""Ord.\r\n\r\nMer.\r\rSist.""#;
    let expected = [
        ["p", "Ord.", "Ord"],
        ["p", "Mer.", "Mer"],
        ["p", "Sist.", "Sist"],
    ];
    check_toml(returns, &expected);
}

#[test]
fn names() {
    let area = GOAL.replace("\"Tillit\"", "\"\"\"\n1. Tillit og **tro**\"\"\"");
    check(
        AREA,
        &area,
        PAGE,
        "h1",
        &[["span", "1. Tillit og tro", "1. Tillit"]],
    );
    let area = GOAL.replace("Tillit", "\\\"Tillit\\\"");
    check(AREA, &area, PAGE, "h1", &[["span", "\"Tillit\"", "\\\""]]);
}

#[test]
fn texts_in_the_other_language() {
    let text = "Første avsnitt.\n\n- Punkt\n";
    let expected = [["p", "Første avsnitt.", "Første"], ["li", "Punkt", "Punkt"]];
    check(NB, text, "nn/area/x.html", PROSE, &expected);
    let output = pages(AREA, GOAL);
    let title = mark(AREA, GOAL, "Tillit");
    let html = output.get("nn/area/x.html").expect("the page is there");
    let html = std::str::from_utf8(html).expect("UTF-8");
    let once = format!("<h1><span lang=\"nb\" data-source=\"{title}\">Tillit</span> <small");
    assert!(html.contains(&once), "{html}");
}

#[test]
fn remarks_of_a_table() {
    let csv = "period,value,note_nb\n2021,1.5,\"Et \"\"tall\"\"\"\n2022,2,Nytt\n";
    let page = "nb/measures.html";
    let expected = [["span", "Et \"tall\"", "Et"], ["span", "Nytt", "Nytt"]];
    check("data/a&b.csv", csv, page, "td.note", &expected);
}

#[test]
fn questions_keep_together_under_their_theme() {
    let question = "[[reflection]]\ntheme.nb = \"Samarbeid\"\ntext.nb = \"Hvordan?\"\n\n";
    let area = format!("{GOAL}{question}{question}");
    let theme = mark(AREA, &area, "Samarbeid");
    let themes = marked(&pages(AREA, &area), PAGE, ".reflection h3");
    assert_eq!(themes, [["span".to_owned(), "Samarbeid".to_owned(), theme]]);
}
