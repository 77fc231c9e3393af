//! The cards: every question on one, in order, read by ear as headings; fronts and backs that meet when the sheet is
//! printed on both sides; and the same cards on a page, without script.

use scraper::{Html, Selector};
use veivalg::compile::Targets;
use veivalg::diagnostic::Rule;
use veivalg::documents::{self, TABLE};
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::markdown::tree::RichText;
use veivalg::model::{card, shown};
use veivalg::output::Output;

use crate::tools::{
    compile_today, example, folded, pdf_boxes, pdf_info, pdf_picture, root, vera_pdf,
};

fn output() -> &'static Output {
    let (_, made) = example();
    made.output.as_ref().expect("the example builds")
}

fn pdf(lang: Lang) -> &'static [u8] {
    let path = format!("{lang}/arbeidsgiverstrategi-kort-{lang}.pdf");
    output().get(&path).expect("cards in each language")
}

/// The questions of the example, as they are written.
fn questions(lang: Lang) -> Vec<String> {
    let (_, made) = example();
    let strategy = made.strategy.as_ref().expect("no error");
    let questions = shown::questions(strategy);
    questions
        .map(|question| first_words(question.text.resolve(lang).value))
        .collect()
}

fn first_words(text: &RichText) -> String {
    let mut words = String::new();
    veivalg::markdown::tree::walk_blocks(&text.blocks, &mut |inline| {
        if let veivalg::markdown::tree::Inline::Text(piece) = inline {
            words.push_str(piece);
        }
    });
    words
}

const ON_A_SHEET: usize = 8;

#[test]
fn every_question_is_on_a_card_with_its_heading() {
    for lang in Lang::ALL {
        let questions = questions(lang);
        assert!(questions.len() > ON_A_SHEET);
        let Some(info) = pdf_info(pdf(lang), &[]) else {
            return;
        };
        let sheets = questions.len().div_ceil(ON_A_SHEET);
        let pages = format!("Pages:           {}", 2 * sheets);
        assert!(info.contains(&pages), "{pages}: {info}");
        let tagged = pdf_info(pdf(lang), &["-struct-text"]).expect("poppler is there");
        let read: Vec<String> = headings(&tagged, "H2");
        let mut written: Vec<String> = questions.iter().map(|words| folded(words)).collect();
        assert_eq!(read.len(), written.len());
        // In the order of the strategy, which the files need not have.
        let mut sorted = read.clone();
        sorted.sort();
        written.sort();
        assert_eq!(sorted, written);
        let (_, made) = example();
        let strategy = made.strategy.as_ref().expect("no error");
        let parts = headings(&tagged, "H1");
        let names = strategy.areas.iter().map(|area| &area.title);
        for name in names {
            let name = veivalg::markdown::tree::plain(&name.resolve(lang).value.inlines);
            let said = parts.iter().filter(|part| **part == folded(&name)).count();
            assert_eq!(said, 1, "{name} is said once: {parts:?}");
        }
    }
}

/// The words of each heading of a level, in the order they are read.
fn headings(tagged: &str, level: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut depth = None;
    for line in tagged.lines() {
        let indent = line.len() - line.trim_start().len();
        let words = line.trim();
        if depth.is_some_and(|depth| indent <= depth) {
            depth = None;
        }
        if words == level || words.starts_with(&format!("{level} ")) {
            depth = Some(indent);
            found.push(String::new());
        } else if let (Some(_), Some(words)) = (depth, words.strip_prefix('"')) {
            let heading = found.last_mut().expect("it has begun");
            heading.push_str(&folded(words.trim_end_matches('"')));
        }
    }
    found
}

#[test]
fn cards_conform() {
    let pdfs: Vec<Vec<u8>> = Lang::ALL.iter().map(|&lang| pdf(lang).to_vec()).collect();
    if let Some((agrees, told)) = vera_pdf(&pdfs) {
        assert!(agrees, "{told}");
    }
}

/// Points to the inch, and in three tenths of a millimetre.
const PER_INCH: u32 = 200;
const NEAR: usize = 2;

/// Both sides drawn over each other, the back turned on the long side: each point of a cut mark of the one has one of
/// the other within 0.3 mm.
#[test]
fn the_cut_marks_of_both_sides_meet() {
    let Some((width, front)) = pdf_picture(pdf(Lang::Nb), 1, PER_INCH) else {
        return;
    };
    let (_, back) = pdf_picture(pdf(Lang::Nb), 2, PER_INCH).expect("poppler is there");
    let height = front.len() / width;
    let mm = |length: f64| (length / 25.4 * f64::from(PER_INCH)) as usize;
    // Outside the cards and the colour of the backs, and clear of the line that tells how to print.
    let is_margin = |x: usize, y: usize| {
        let beside = x < mm(6.5) || x > width - mm(6.5);
        let above = y < mm(9.0);
        let below = y > height - mm(9.0) && (x < mm(30.0) || x > width - mm(30.0));
        beside || above || below
    };
    let dark = |page: &[u8], turned: bool| {
        let points = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let points = points.filter(|&(x, y)| {
            let at = if turned { width - 1 - x } else { x };
            page[y * width + at] < 128 && is_margin(x, y)
        });
        points.collect::<std::collections::BTreeSet<_>>()
    };
    let (front, back) = (dark(&front, false), dark(&back, true));
    // Three marks above and two below, five on each side, most of them some twenty points long.
    assert!(front.len() > 15 * 20, "{} points of marks", front.len());
    for (one, other) in [(&front, &back), (&back, &front)] {
        for &(x, y) in one {
            let mut columns = x.saturating_sub(NEAR)..=x + NEAR;
            let meets = columns.any(|x| {
                let mut rows = y.saturating_sub(NEAR)..=y + NEAR;
                rows.any(|y| other.contains(&(x, y)))
            });
            assert!(meets, "nothing meets the mark at {x}, {y}");
        }
    }
}

/// On the last sheet, which is not full, each back lies behind a front.
#[test]
fn each_back_lies_behind_its_front() {
    let lang = Lang::Nb;
    let count = questions(lang).len();
    let sheets = count.div_ceil(ON_A_SHEET);
    let left = count - (sheets - 1) * ON_A_SHEET;
    assert!(left % 2 == 1, "the example's last row has one card");
    let Some(boxes) = pdf_boxes(pdf(lang)) else {
        return;
    };
    let back = boxes
        .split("<page ")
        .nth(2 * sheets)
        .expect("the last page");
    let mut places: Vec<(i64, i64)> = (back.lines())
        .filter(|line| line.contains(">Rogndal<"))
        .map(|line| {
            let number = |name: &str| {
                let (_, after) = line.split_once(&format!("{name}=\"")).expect("a place");
                after
                    .split('"')
                    .next()
                    .and_then(|number| number.parse::<f64>().ok())
            };
            let (x, y) = (
                number("xMin").expect("a number"),
                number("yMin").expect("a number"),
            );
            let mm = |points: f64| points / 72.0 * 25.4;
            (
                ((mm(y) - 12.5) / 68.0) as i64,
                ((mm(x) - 10.0) / 95.0) as i64,
            )
        })
        .collect();
    places.sort_unstable();
    let fronts = (0..left as i64).map(|at| (at / 2, at % 2));
    let mut behind: Vec<(i64, i64)> = fronts.map(|(row, column)| (row, 1 - column)).collect();
    behind.sort_unstable();
    assert_eq!(places, behind);
}

#[test]
fn the_page_has_every_card_in_a_list_and_leads_from_one_to_the_next() {
    let select = |css: &str| Selector::parse(css).expect("a selector");
    for lang in Lang::ALL {
        let page = output().get(&format!("{lang}/cards.html")).expect("a page");
        let page = Html::parse_document(std::str::from_utf8(page).expect("UTF-8"));
        let cards: Vec<_> = page.select(&select(".deck-card")).collect();
        let count = questions(lang).len();
        assert_eq!(cards.len(), count);
        for (index, card) in cards.iter().enumerate() {
            assert_eq!(card.attr("id"), Some(&*format!("card-{}", index + 1)));
            let links: Vec<&str> = card
                .select(&select(".deck-turn a"))
                .filter_map(|link| link.attr("href"))
                .collect();
            let mut expected = Vec::new();
            expected.extend((index > 0).then(|| format!("#card-{index}")));
            expected.extend((index + 1 < count).then(|| format!("#card-{}", index + 2)));
            expected.push("#deck".to_owned());
            assert_eq!(links, expected);
        }
        assert_eq!(page.select(&select("script")).count(), 0);
        let print = format!("a[href=\"arbeidsgiverstrategi-kort-{lang}.pdf\"]");
        assert!(
            page.select(&select(&print)).count() > 0,
            "leads to the sheets"
        );
        let area = output().get(&format!("{lang}/area/heltid-og-rekruttering.html"));
        let area = String::from_utf8_lossy(area.expect("a page"));
        assert!(area.contains("href=\"../cards.html\""));
    }
}

/// No question of the example needs the smallest letters, and no size is one that nobody could read.
#[test]
fn questions_stand_in_letters_of_fourteen_points_at_least() {
    let (_, made) = example();
    let strategy = made.strategy.as_ref().expect("no error");
    for question in shown::questions(strategy) {
        for lang in Lang::ALL {
            let fit = card::fit(question.text.resolve(lang).value);
            assert!(fit.points > 14 && fit.too_many == 0, "{fit:?}");
        }
    }
}

/// What is told to be too long is set smaller, and lies over no other card.
#[test]
fn a_question_that_is_too_long_stays_on_its_card() {
    let path = "areas/heltid-og-rekruttering/area.toml";
    let mut sources = load(&root().join("example-strategy")).expect("the example is there");
    let file = sources.find(path).expect("an area");
    let written = sources.text(file).expect("text");
    let long = "Kvernknurr ".repeat(60);
    let question = format!("[[reflection]]\ntext.nb = \"{long}\"\ntext.nn = \"{long}\"\n\n");
    let at = written.find("[[reflection]]").expect("a question");
    let longer = format!("{}{question}{}", &written[..at], &written[at..]);
    sources.insert(path, longer.into_bytes());
    let strategy = example().1.strategy.as_ref().expect("no error");
    let cards = documents::of(TABLE, strategy).into_iter();
    let mut cards = cards.filter(|pdf| pdf.name(TABLE) == "cards");
    let (_, made) = compile_today(sources, Targets::Pdf(cards.next().expect("cards")));
    let mut told = made.diagnostics.iter();
    assert!(told.any(|one| one.rule == Rule::CardTooLong));
    let output = made.output.as_ref().expect("it builds");
    let cards = output.iter().next().map(|(_, bytes)| bytes);
    let Some(pages) = crate::print::pages(cards.expect("cards")) else {
        return;
    };
    let words = pages.iter().flatten();
    let words = words.filter(|(_, word)| word == "Kvernknurr");
    let (mut count, mut top, mut bottom) = (0, f64::MAX, f64::MIN);
    for ([_, from, _, to], _) in words {
        (count, top, bottom) = (count + 1, top.min(*from), bottom.max(*to));
    }
    assert_eq!(count, 60);
    assert!(bottom - top < 40.0 / 25.4 * 72.0, "{top} to {bottom}");
}
