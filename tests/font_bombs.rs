//! Fonts that cannot be read, or that take more time and memory than they look: `check` refuses them where they are
//! named.

use proptest::prelude::*;
use veivalg::compile::Targets;
use veivalg::diagnostic::Rule;
use veivalg::fonts::{self, Fault, NOTO_SANS, SANS, SERIF};

use crate::bombs::strategy;
use crate::false_sizes::with_tables;
use crate::tools::compile_today;

const FONT: &[u8] = SANS[0];

fn words(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().copied().flat_map(u16::to_be_bytes).collect()
}

fn number(length: usize) -> u32 {
    u32::try_from(length).expect("small")
}

/// A font with another table in place of the one that comes first.
fn with_another(tag: &[u8; 4], table: Vec<u8>) -> Vec<u8> {
    let mut font = FONT.to_vec();
    assert_eq!(&font[12..16], b"GDEF");
    font[12..16].copy_from_slice(tag);
    with_tables(&font, &[(tag, table)])
}

/// An index of a table of cubic outlines.
fn index(pieces: &[Vec<u8>]) -> Vec<u8> {
    let mut index = words(&[u16::try_from(pieces.len()).expect("few")]);
    if pieces.is_empty() {
        return index;
    }
    index.push(4);
    let mut at = 1;
    index.extend(number(at).to_be_bytes());
    for piece in pieces {
        at += piece.len();
        index.extend(number(at).to_be_bytes());
    }
    index.extend(pieces.concat());
    index
}

/// A font one of whose outlines calls a piece, which calls the next one so often, and so on; the last one calls
/// `last`, or else draws.
fn calling(levels: u8, often: usize, last: Option<u8>) -> Vec<u8> {
    let call = |piece: u8| [piece + 32, 29];
    let pieces: Vec<Vec<u8>> = (0..levels)
        .map(|level| {
            let next = Some(level + 1).filter(|&next| next < levels).or(last);
            let body = match next {
                Some(next) => call(next).repeat(often),
                None => [140, 140, 5].repeat(often),
            };
            [body, vec![11]].concat()
        })
        .collect();
    let outline = [vec![139, 139, 21], call(0).to_vec(), vec![14]].concat();
    let (outlines, pieces) = (index(&[outline]), index(&pieces));
    let top = |outlines: usize, private: usize| {
        // Where the outlines are, and of how many bytes and where their private part is.
        let (outlines, private) = (number(outlines), number(private));
        let mut top = vec![29];
        top.extend(outlines.to_be_bytes());
        top.extend([17, 139, 29]);
        top.extend(private.to_be_bytes());
        top.push(18);
        index(&[top])
    };
    let begin = [vec![1, 0, 4, 1], index(&[b"A".to_vec()])].concat();
    let rest = [index(&[]), pieces].concat();
    let at = begin.len() + top(0, 0).len() + rest.len();
    let table = [begin, top(at, at + outlines.len()), rest, outlines].concat();
    with_another(b"CFF ", table)
}

#[test]
fn outlines_that_call_each_other_without_end_are_refused() {
    assert_eq!(fonts::check(&calling(1, 1, None)), Ok(()));
    assert_eq!(fonts::check(&calling(4, 8, None)), Ok(()));
    for (levels, often) in [(9, 8), (9, 5), (5, 40)] {
        assert_eq!(
            fonts::check(&calling(levels, often, None)),
            Err(Fault::Shapes)
        );
    }
    assert_eq!(fonts::check(&calling(2, 1, Some(0))), Err(Fault::Damaged));
}

/// A font whose first glyphs in colours are each painted with the one after it so often.
fn painted(levels: u16, often: u8) -> Vec<u8> {
    let (level, layers) = (
        usize::from(levels),
        usize::from(levels) * usize::from(often),
    );
    let list = 34;
    let glyphs = list + 4 + 4 * layers;
    let paintings = glyphs + 4 + 6 * level;
    let mut table = words(&[1, 0, 0, 0, 0, 0, 0]);
    for offset in [glyphs, list, 0, 0, 0] {
        table.extend(number(offset).to_be_bytes());
    }
    table.extend(number(layers).to_be_bytes());
    for level in 0..level {
        let painting = number(paintings + 10 * level + 6 - list).to_be_bytes();
        table.extend(painting.repeat(usize::from(often)));
    }
    table.extend(u32::from(levels).to_be_bytes());
    for level in 0..levels {
        table.extend((level + 1).to_be_bytes());
        let painting = paintings + 10 * usize::from(level) - glyphs;
        table.extend(number(painting).to_be_bytes());
    }
    for level in 0..levels {
        // Layers, and the next glyph to paint them with.
        table.extend([1, often]);
        table.extend((u32::from(level) * u32::from(often)).to_be_bytes());
        table.push(11);
        table.extend((level + 2).to_be_bytes());
        table.push(0);
    }
    with_another(b"COLR", table)
}

#[test]
fn letters_that_are_painted_without_end_are_refused() {
    assert_eq!(fonts::check(&painted(3, 10)), Ok(()));
    for (levels, often) in [(60, 1), (60, 2), (9, 8), (4, 60)] {
        assert_eq!(fonts::check(&painted(levels, often)), Err(Fault::Colors));
    }
}

/// A font that puts so many letters in place of one, and of each of those, so often.
fn growing(often: u16, letters: u16) -> Vec<u8> {
    let lookup = [
        words(&[2, 0, 1, 8]),
        // The table of the lookup: which letters there are, and what stands in place of the only one.
        words(&[1, 8, 1, 14, 1, 1, 1, letters]),
        words(&vec![1; usize::from(letters)]),
    ]
    .concat();
    let scripts = [
        words(&[1]),
        b"DFLT".to_vec(),
        words(&[8, 4, 0, 0, 0xffff, 1, 0]),
    ]
    .concat();
    let all: Vec<u16> = (0..often).collect();
    let features = [
        words(&[1]),
        b"ccmp".to_vec(),
        words(&[8, 0, often]),
        words(&all),
    ]
    .concat();
    let length = u16::try_from(lookup.len()).expect("short");
    let places: Vec<u16> = all.iter().map(|at| 2 + 2 * often + at * length).collect();
    let begins = u16::try_from(10 + scripts.len()).expect("short");
    let ends = begins + u16::try_from(features.len()).expect("short");
    let table = [
        words(&[1, 0, 10, begins, ends]),
        scripts,
        features,
        words(&[often]),
        words(&places),
        lookup.repeat(usize::from(often)),
    ];
    with_tables(FONT, &[(b"GSUB", table.concat())])
}

#[test]
fn letters_that_become_very_many_are_refused() {
    assert_eq!(fonts::check(&growing(1, 30)), Ok(()));
    assert_eq!(fonts::check(&growing(3, 3)), Ok(()));
    for (often, letters) in [(8, 30), (1, 2_000), (20, 2)] {
        assert_eq!(fonts::check(&growing(often, letters)), Err(Fault::Growth));
    }
}

/// Where a table begins, and how long it is.
fn table(font: &[u8], tag: &[u8; 4]) -> (usize, usize) {
    let at = font
        .windows(4)
        .position(|four| four == tag)
        .expect("a record");
    let number = |at: usize| {
        let four = font[at..at + 4].try_into().expect("four");
        u32::from_be_bytes(four) as usize
    };
    (number(at + 8), number(at + 12))
}

/// Fonts that begin well, and are damaged.
fn damaged() -> Vec<Vec<u8>> {
    let mut all = vec![FONT[..11].to_vec(), FONT[..FONT.len() / 2].to_vec()];
    for tag in [
        b"head", b"hhea", b"maxp", b"name", b"glyf", b"loca", b"hmtx",
    ] {
        // Not there, empty, and all ones.
        let at = FONT.windows(4).position(|four| four == tag);
        let mut font = FONT.to_vec();
        font[at.expect("a record") + 3] = b'~';
        all.push(font);
        all.push(with_tables(FONT, &[(tag, Vec::new())]));
        // Widths are whatever they say.
        if tag != b"hmtx" {
            let (_, length) = table(FONT, tag);
            all.push(with_tables(FONT, &[(tag, vec![0xff; length])]));
        }
    }
    // No glyphs; no widths; no units.
    for (tag, behind) in [(b"maxp", 4), (b"hhea", 34), (b"head", 18)] {
        let mut font = FONT.to_vec();
        let (at, _) = table(FONT, tag);
        font[at + behind..at + behind + 2].fill(0);
        all.push(font);
    }
    all
}

#[test]
fn damaged_fonts_are_refused() {
    for (at, font) in damaged().iter().enumerate() {
        assert_eq!(fonts::check(font), Err(Fault::Damaged), "{at}");
    }
    let same = [
        &b"ttcf\0\x01\0\0"[..],
        &400_u32.to_be_bytes(),
        &[0, 0, 0, 12].repeat(400),
    ];
    assert_eq!(fonts::check(&same.concat()), Err(Fault::Damaged));
    for font in SANS
        .iter()
        .chain(&SERIF)
        .chain(&NOTO_SANS)
        .chain([&fonts::SIGNS])
    {
        assert_eq!(fonts::check(font), Ok(()));
    }
}

#[test]
fn fonts_that_cannot_be_used_are_told_where_they_are_named() {
    let told = |font: Vec<u8>, config: &str, path: &str| {
        let mut sources = strategy(&[]);
        sources.insert(path, font);
        sources.insert("veivalg.toml", config.as_bytes().to_vec());
        let (sources, compilation) = compile_today(sources, Targets::Findings);
        let found = compilation.diagnostics.iter();
        let invalid = found.filter(|found| found.rule == Rule::InvalidValue);
        let places = invalid.map(|found| sources.path(found.span.file).to_owned());
        places.collect::<Vec<_>>()
    };
    let named = "[pdf]\nfonts = [\"assets/own.ttf\"]\n";
    let bad = [
        FONT[..11].to_vec(),
        calling(9, 8, None),
        painted(9, 8),
        growing(8, 30),
    ];
    for font in bad {
        let found = told(font.clone(), named, "assets/own.ttf");
        assert_eq!(found, ["veivalg.toml"]);
        let own = "themes/default/fonts/own.ttf";
        assert_eq!(told(font, "", own), [own]);
    }
    let none: [&str; 0] = [];
    assert_eq!(told(FONT.to_vec(), named, "assets/own.ttf"), none);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a font has become, it is used or refused, and soon.
    #[test]
    fn changed_fonts_are_used_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..50),
        of in 0_usize..3,
    ) {
        let mut font = [calling(3, 4, None), painted(3, 4), growing(2, 4)][of].clone();
        for (at, byte) in changes {
            let at = at.index(font.len());
            font[at] = byte;
        }
        let begin = std::time::Instant::now();
        let _ = fonts::check(&font);
        prop_assert!(begin.elapsed().as_secs() < 20);
    }
}
