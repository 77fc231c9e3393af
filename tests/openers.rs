//! What opens an area in print: its own colour, and a title that no word is broken in; and how wide what is to be done
//! stands.

use veivalg::compile::Targets;
use veivalg::documents::Pdf;
use veivalg::lang::Lang;
use veivalg::load::load;

use crate::awkward;
use crate::paper::{WIDE, awkward_pdf, pdf};
use crate::print::pages;
use crate::tools::{compile_today, example, pdf_picture, root};

/// The longest word is whole in a title, as small as it must be, and where it is divided a hyphen says so.
#[test]
fn no_word_is_broken_without_a_hyphen() {
    let Some(pages) = pages(pdf(awkward_pdf(), Lang::Nb).expect("a PDF")) else {
        return;
    };
    let high = |sides: &[f64; 4]| sides[3] - sides[1];
    let area = awkward_pdf().1.parts["area/omrade-2"] - 1;
    let title = pages[area]
        .iter()
        .find(|(_, word)| word == awkward::LONG_WORD);
    let (sides, _) = title.expect("the title in one piece");
    assert!(high(sides) > 12.0 && sides[2] < WIDE, "{sides:?}");
    for (number, words) in (1..).zip(&pages) {
        for (_, word) in words {
            let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
            let is_broken = word.ends_with('\u{200b}') && letters + 1 == word.chars().count();
            assert!(!is_broken, "page {number}: {word}");
        }
    }
}

/// What is to be done has the widest column, also where all actions stand together.
#[test]
fn what_is_to_be_done_has_half_of_its_table() {
    for lang in Lang::ALL {
        let Some(pages) = pages(pdf(example(), lang).expect("a PDF")) else {
            return;
        };
        // The head of the table, which is said again on its last page.
        let names = [
            "Tiltak",
            lang.pick("Ansvarlig", "Ansvarleg"),
            "Frist",
            "Status",
        ];
        let head = pages.iter().rev().find_map(|page| {
            let at = page
                .windows(4)
                .position(|four| four.iter().map(|(_, word)| word).eq(names))?;
            Some(&page[at..at + 4])
        });
        let [(action, _), (who, _), ..] = head.expect("the table") else {
            panic!("four columns");
        };
        assert!(
            who[0] - action[0] > 0.45 * (WIDE - 2.0 * 57.0),
            "{lang}: {action:?} {who:?}"
        );
    }
}

/// Each area is opened by a band in a colour of its own, from edge to edge.
#[test]
fn each_area_is_opened_in_its_own_colour() {
    let sources = load(&root().join("example-strategy")).expect("the example is there");
    let made = compile_today(sources, Targets::Pdf(Pdf::strategy(Lang::Nb)));
    let (pdf, compilation) = (pdf(&made, Lang::Nb).expect("a PDF"), &made.1);
    let areas = &compilation.strategy.as_ref().expect("no error").areas;
    let mut colours = std::collections::BTreeSet::new();
    for area in areas {
        let first = compilation.parts[&format!("area/{}", area.id)];
        let Some((width, light)) = pdf_picture(pdf, first, 20) else {
            return;
        };
        let edges: Vec<u8> = (2..12)
            .flat_map(|y| [light[y * width + 1], light[(y + 1) * width - 2]])
            .collect();
        assert!(
            edges.iter().all(|&one| one == edges[0] && one < 140),
            "{}: {edges:?}",
            area.id
        );
        colours.insert(edges[0]);
    }
    assert!(colours.len() > 1, "{colours:?}");
}
