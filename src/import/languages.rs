//! A document in both languages as one in each: one after the other, below a heading each, or side by side.
//!
//! In: the blocks. Out: the sections in each language, the first that is written first; all of it in one where it is
//! in one.

use super::document::{Block, Cell, Paragraph, Role, each_in};
use super::outline::{self, Section};
use crate::lang::Lang;
use crate::norms;

/// Sections of each language that make it one.
const LEAST_SECTIONS: usize = 2;
/// Words of one language alone that tell a section's.
const LEAST_WORDS: usize = 2;

/// The language that most of some blocks are in; none where too little tells it.
pub fn of(blocks: &[Block]) -> Option<Lang> {
    let mut counts = [0_usize; 2];
    count(blocks, &mut counts);
    judged(counts)
}

fn judged([nb, nn]: [usize; 2]) -> Option<Lang> {
    if nb.max(nn) < LEAST_WORDS || nb == nn {
        return None;
    }
    Some(if nn > nb { Lang::Nn } else { Lang::Nb })
}

fn count(blocks: &[Block], counts: &mut [usize; 2]) {
    each_in(blocks, &mut |paragraph: &Paragraph| {
        count_words(&paragraph.words(), counts)
    });
}

fn count_words(words: &str, counts: &mut [usize; 2]) {
    norms::each_of_one_form(words, |_, of| match of {
        Lang::Nb => counts[0] += 1,
        Lang::Nn => counts[1] += 1,
    });
}

fn of_section(section: &Section) -> Option<Lang> {
    fn add(section: &Section, counts: &mut [usize; 2]) {
        if let Some(heading) = &section.heading {
            count_words(&heading.words(), counts);
        }
        count(&section.blocks, counts);
        for child in &section.children {
            add(child, counts);
        }
    }
    let mut counts = [0; 2];
    add(section, &mut counts);
    judged(counts)
}

/// A document by its languages.
#[derive(Debug)]
pub struct Parts {
    /// The sections in each, the first that is written first.
    pub of: Vec<(Lang, Section)>,
    /// The names of the languages, as headings that say no more.
    pub names: Vec<String>,
}

/// The sections in each language. `lang` is asked for, or what most of the document is in.
pub fn parts(blocks: &[Block], lang: Lang) -> Parts {
    let (sides, names) = side_by_side(blocks);
    if !names.is_empty() {
        let [nb, nn] = sides;
        let of = vec![
            (Lang::Nb, outline::sections(&nb)),
            (Lang::Nn, outline::sections(&nn)),
        ];
        return Parts { of, names };
    }
    let root = outline::sections(blocks);
    if let Some(of) = below_names(&root) {
        let names = root.children.iter().map(Section::words).collect();
        return Parts { of, names };
    }
    let of = after_each_other(&root).unwrap_or_else(|| vec![(lang, root)]);
    Parts { of, names }
}

/// The language that a heading names.
fn named(words: &str) -> Option<Lang> {
    let words = words.trim().trim_end_matches(':').to_lowercase();
    match words.as_str() {
        "bokmål" | "bokmålsversjon" | "på bokmål" | "bokmålsutgave" => Some(Lang::Nb),
        "nynorsk" | "nynorskversjon" | "på nynorsk" | "nynorskutgave" | "nynorskutgåve" => {
            Some(Lang::Nn)
        }
        _ => None,
    }
}

/// Tables of two columns that are headed by the languages: both sides, and the headings, where there is any.
fn side_by_side(blocks: &[Block]) -> ([Vec<Block>; 2], Vec<String>) {
    let mut sides = [Vec::new(), Vec::new()];
    let mut names = Vec::new();
    for block in blocks {
        if let Block::Table(table) = block
            && let Some(first) = table.rows.first()
            && let [Some(left), Some(right)] = [0, 1].map(|at| named(&first.get(at)?.words()))
            && left != right
            && first.len() == 2
        {
            names.extend(first.iter().map(Cell::words));
            for row in &table.rows[1..] {
                for (cell, lang) in row.iter().zip([left, right]) {
                    let side = lang.pick(0, 1);
                    sides[side].extend(cell.blocks.iter().cloned());
                }
            }
        } else {
            sides[0].push(block.clone());
        }
    }
    (sides, names)
}

/// A heading with the name of each language, and all below it.
fn below_names(root: &Section) -> Option<Vec<(Lang, Section)>> {
    let named_by = |section: &Section| named(&section.words());
    let found: Vec<Lang> = root.children.iter().filter_map(named_by).collect();
    let [first, second] = found[..] else {
        return None;
    };
    if first == second || root.children.len() != 2 {
        return None;
    }
    let mut parts = Vec::new();
    for (lang, child) in [first, second].into_iter().zip(&root.children) {
        let mut part = Section {
            blocks: child.blocks.clone(),
            children: child.children.clone(),
            ..Section::default()
        };
        // What is before both is of the first.
        if parts.is_empty() {
            part.blocks.splice(0..0, root.blocks.iter().cloned());
        }
        parts.push((lang, part));
    }
    Some(parts)
}

/// All of one language, then all of the other.
fn after_each_other(root: &Section) -> Option<Vec<(Lang, Section)>> {
    let of: Vec<Option<Lang>> = root.children.iter().map(of_section).collect();
    let first = of.iter().flatten().next().copied()?;
    let mut at = of.iter().position(|lang| *lang == Some(first.other()))?;
    // No section of the first language after it.
    if of[at..].contains(&Some(first)) {
        return None;
    }
    // A title of the second part tells too little by itself.
    while at > 1
        && of[at - 1].is_none()
        && root.children[at - 1].is_bare()
        && root.children[at - 1].kind.is_none()
    {
        at -= 1;
    }
    // What has the same number of sections, and tells the same by its headings, begins where the first began.
    let kinds: Vec<_> = root.children.iter().map(|child| child.kind).collect();
    if at * 2 > kinds.len() && kinds.len().is_multiple_of(2) {
        let half = kinds.len() / 2;
        let between = of[half..at].iter().all(Option::is_none);
        if kinds[..half] == kinds[half..] && between {
            at = half;
        }
    }
    let enough = |of: &[Option<Lang>]| of.iter().flatten().count() >= LEAST_SECTIONS;
    if !enough(&of[..at]) || !enough(&of[at..]) {
        return None;
    }
    let (own, other) = root.children.split_at(at);
    let mut second = Section {
        children: other.to_vec(),
        ..Section::default()
    };
    if second
        .children
        .first()
        .is_some_and(|first| first.is_bare() && first.kind.is_none())
    {
        let title = second.children.remove(0).heading.unwrap_or_default();
        second.blocks.push(Block::Paragraph(Paragraph {
            role: Role::Title,
            ..title
        }));
    }
    let own = Section {
        children: own.to_vec(),
        blocks: root.blocks.clone(),
        ..Section::default()
    };
    Some(vec![(first, own), (first.other(), second)])
}
