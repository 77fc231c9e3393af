//! Tables and fonts that claim more than they hold: told where they stand, and never gone through.

use veivalg::compile::Targets;
use veivalg::diagnostic::Rule;
use veivalg::fonts::{self, Fault};

use crate::bombs::{strategy, told};
use crate::tools::compile_today;

#[test]
fn tables_that_are_larger_than_they_are_written_are_told() {
    let table = |columns: usize, rows: usize| {
        let (head, line) = ("|a".repeat(columns), "|-".repeat(columns));
        format!("{head}|\n{line}|\n{}", "a\n".repeat(rows))
    };
    let invalid = |text: String| {
        let mut sources = strategy(&[]);
        for lang in ["nb", "nn"] {
            let path = format!("areas/arbeidsmiljo/{lang}.md");
            sources.insert(&path, text.clone().into_bytes());
        }
        let (_, compilation) = compile_today(sources, Targets::Findings);
        told(&compilation, Rule::InvalidValue)
    };
    assert_eq!(invalid(table(500, 500)), 2);
    assert_eq!(invalid(table(20, 400)), 0);
}

/// A font whose table of signs has groups of codes that overlap.
fn font(groups: u32, last: u32) -> Vec<u8> {
    let mut table = Vec::new();
    table.extend([0_u16, 1].map(u16::to_be_bytes).concat());
    table.extend([3_u16, 10].map(u16::to_be_bytes).concat());
    table.extend(12_u32.to_be_bytes());
    table.extend([12_u16, 0].map(u16::to_be_bytes).concat());
    table.extend([16 + groups * 12, 0, groups].map(u32::to_be_bytes).concat());
    for _ in 0..groups {
        table.extend([0, last, 1].map(u32::to_be_bytes).concat());
    }
    with_tables(fonts::SANS[0], &[(b"cmap", table)])
}

#[test]
fn fonts_that_claim_more_signs_than_there_are_are_no_fonts() {
    assert_eq!(fonts::check(&font(3, 0x300)), Ok(()));
    assert_eq!(fonts::check(&font(1_000, 0x7fff_ffff)), Err(Fault::Kind));
    let collection = b"ttcf\0\x01\0\0\xff\xff\xff\xff";
    assert_eq!(fonts::check(collection), Err(Fault::Kind));
}

/// A font with other tables in place of its own, each behind it.
pub fn with_tables(font: &[u8], tables: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut font = font.to_vec();
    for (tag, table) in tables {
        let at = font
            .windows(4)
            .position(|four| four == *tag)
            .expect("its record");
        let number = |number: usize| u32::try_from(number).expect("small").to_be_bytes();
        let begins = number(font.len());
        font[at + 8..at + 12].copy_from_slice(&begins);
        font[at + 12..at + 16].copy_from_slice(&number(table.len()));
        font.extend(table);
    }
    font
}

/// A font whose first glyphs are each made so often of the one before, as long as these are.
fn of_parts(font: &[u8], levels: u16, often: usize) -> Vec<u8> {
    let number = ttf_parser::Face::parse(font, 0)
        .expect("a font")
        .number_of_glyphs();
    let (mut glyphs, mut places) = (Vec::new(), vec![0_u32]);
    for glyph in 0..number {
        if (1..=levels).contains(&glyph) {
            glyphs.extend([0xff; 2]);
            glyphs.extend([0; 8]);
            for part in 0..often {
                let more = if part + 1 < often { 0x20 } else { 0 };
                glyphs.extend([0, more]);
                glyphs.extend((glyph - 1).to_be_bytes());
                glyphs.extend([0, 0]);
            }
            glyphs.resize(glyphs.len().next_multiple_of(4), 0);
        }
        places.push(u32::try_from(glyphs.len()).expect("small"));
    }
    let places: Vec<u8> = places.into_iter().flat_map(u32::to_be_bytes).collect();
    let head = ttf_parser::RawFace::parse(font, 0).expect("a font");
    let mut head = head
        .table(ttf_parser::Tag::from_bytes(b"head"))
        .expect("one")
        .to_vec();
    head[51] = 1;
    with_tables(
        font,
        &[(b"glyf", glyphs), (b"loca", places), (b"head", head)],
    )
}

#[test]
fn fonts_whose_glyphs_become_too_much_are_none() {
    let font = fonts::SANS[0];
    assert_eq!(fonts::check(font), Ok(()));
    assert_eq!(fonts::check(&of_parts(font, 3, 4)), Ok(()));
    assert_eq!(fonts::check(&of_parts(font, 1, 900)), Ok(()));
    for (levels, often) in [(20, 4), (20, 1), (3, 100), (400, 2)] {
        let refused = fonts::check(&of_parts(font, levels, often));
        assert_eq!(refused, Err(Fault::Shapes), "{levels} {often}");
    }
    // A drawing in place of letters.
    let mut drawn = font.to_vec();
    let at = drawn
        .windows(4)
        .position(|four| four == b"OS/2")
        .expect("its record");
    drawn[at..at + 4].copy_from_slice(b"SVG ");
    assert_eq!(fonts::check(&drawn), Err(Fault::Kind));
}
