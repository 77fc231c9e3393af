//! The two families: what they can draw, how figures stand in them, and that pages and print have both.

use ttf_parser::Face;
use veivalg::fonts::{SANS, SERIF};

use crate::tools::{example, pdf_fonts};

/// What a text in bokmål, nynorsk or a Sami language is written with.
const NEEDED: &str = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789\
    éèêóòôàüöäïčđŋšŧžáńÁČĐŊŠŦŽŃïÏ\
    .,:;!?«»“”‘’'\"()[]/&%§°½¼¾×−–—…•·≥≤≈±€→←↑↓\u{a0}\u{ad}\u{202f}\u{2011}₂²³‰©";

fn faces() -> impl Iterator<Item = Face<'static>> {
    let files = SANS.into_iter().chain(SERIF);
    files.map(|bytes| Face::parse(bytes, 0).expect("a font"))
}

#[test]
fn every_face_has_the_letters_of_norwegian_and_sami() {
    for face in faces() {
        let lacks: String = NEEDED
            .chars()
            .filter(|&sign| face.glyph_index(sign).is_none_or(|glyph| glyph.0 == 0))
            .collect();
        assert_eq!(lacks, "");
    }
}

#[test]
fn figures_stand_below_each_other() {
    for face in faces() {
        let widths: Vec<_> = ('0'..='9')
            .map(|figure| face.glyph_hor_advance(face.glyph_index(figure)?))
            .collect();
        assert!(
            widths.windows(2).all(|pair| pair[0] == pair[1]),
            "{widths:?}"
        );
        let heights = ('0'..='9').map(|figure| {
            let glyph = face.glyph_index(figure).expect("a figure");
            let bounds = face.glyph_bounding_box(glyph).expect("it is drawn");
            (bounds.y_min > -30, bounds.y_max > 600)
        });
        assert!(heights.into_iter().all(|lining| lining == (true, true)));
    }
}

#[test]
fn the_sites_own_files_are_small() {
    let output = example().1.output.as_ref().expect("it builds");
    let own = output.iter().filter(|(path, _)| {
        let path = path.as_str();
        path.ends_with(".css") || path.starts_with("fonts/") || path.contains("icon")
    });
    let (mut all, mut fonts) = (0, 0);
    for (path, bytes) in own {
        all += bytes.len();
        fonts += usize::from(path.as_str().ends_with(".woff2"));
    }
    assert_eq!(fonts, SANS.len() + SERIF.len());
    assert!(all < 350_000, "{all} bytes");
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn print_has_both_families() {
    let output = example().1.output.as_ref().expect("it builds");
    for lang in ["nb", "nn"] {
        let ending = format!("-{lang}.pdf");
        let mut files = output.iter();
        let pdf = files.find(|(path, _)| path.as_str().ends_with(&ending));
        let Some(fonts) = pdf_fonts(pdf.expect("a PDF").1) else {
            return;
        };
        for family in ["VeivalgSans-Regular", "VeivalgSans-Bold", "VeivalgSerif"] {
            assert!(fonts.contains(family), "{lang}: {fonts}");
        }
        assert!(!fonts.contains("NotoSans-Regular"), "{lang}: {fonts}");
    }
}
