//! Fonts for pages of a theme: what a browser cannot use is told of, and nothing that it can.

use proptest::prelude::*;
use veivalg::compile::Targets;
use veivalg::diagnostic::MessageLang;
use veivalg::fonts::is_whole;
use veivalg::load::load;
use veivalg::report::{Format, render};

use crate::tools::{compile_today, root};

/// The built-in theme's fonts.
fn built_in() -> Vec<Vec<u8>> {
    let files = veivalg::theme::built_in().into_iter();
    let fonts = files.filter(|(name, _)| name.ends_with(".woff2"));
    fonts.map(|(_, bytes)| bytes).collect()
}

/// A font of the older kind, with one table.
fn woff(packed: &[u8], length: u32) -> Vec<u8> {
    let mut bytes = b"wOFF\0\x01\0\0".to_vec();
    let whole = 44 + 20 + u32::try_from(packed.len()).expect("short");
    bytes.extend(whole.to_be_bytes());
    bytes.extend([0, 1, 0, 0]);
    bytes.extend((12 + 16 + length).to_be_bytes());
    bytes.extend([0; 24]);
    bytes.extend(b"glyf");
    for number in [64, u32::try_from(packed.len()).expect("short"), length, 0] {
        bytes.extend(number.to_be_bytes());
    }
    bytes.extend(packed);
    bytes
}

#[test]
fn fonts_that_are_whole_are_known_as_such() {
    let fonts = built_in();
    assert!(fonts.len() >= 7);
    assert!(fonts.iter().all(|bytes| is_whole(bytes)));
    assert!(is_whole(&woff(b"abcd", 4)));
    assert!(is_whole(&woff(b"abcd", 1000)));
    // Less than it holds, more than a browser takes, and beyond its end.
    assert!(!is_whole(&woff(b"abcd", 3)));
    assert!(!is_whole(&woff(b"abcd", 1 << 30)));
    let mut beyond = woff(b"abcd", 4);
    beyond[48..52].copy_from_slice(&65_u32.to_be_bytes());
    assert!(!is_whole(&beyond));
    // What it is to unpack to: in its head, and table by table.
    let mut bomb = fonts[0].clone();
    bomb[16..20].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(!is_whole(&bomb));
    let mut bomb = fonts[0].clone();
    let table = bomb[48];
    assert_ne!(table & 63, 63);
    bomb[49..54].copy_from_slice(&[0x8f, 0xff, 0xff, 0xff, 0x7f]);
    assert!(!is_whole(&bomb));
    let mut packed = fonts[0].clone();
    packed[20..24].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(!is_whole(&packed));
    // Another kind of font under the name of one for pages.
    assert!(!is_whole(veivalg::fonts::SIGNS));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_cut_or_grown_is_not_whole(
        font in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        more in prop::collection::vec(any::<u8>(), 1..9),
    ) {
        let fonts = built_in();
        let font = font.get(&fonts);
        prop_assert!(!is_whole(&font[..at.index(font.len())]));
        prop_assert!(!is_whole(&[font.as_slice(), &more].concat()));
    }

    #[test]
    fn no_bytes_are_too_strange(begin in prop::sample::select(vec!["wOFF", "wOF2"]), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut font = [begin.as_bytes(), b"OTTO", &bytes].concat();
        let length = u32::try_from(font.len()).expect("short");
        if font.len() > 12 {
            font[8..12].copy_from_slice(&length.to_be_bytes());
        }
        is_whole(&font);
    }
}

#[test]
fn a_damaged_font_of_a_theme_is_told_of_where_it_lies() {
    let whole = built_in().swap_remove(0);
    for (bytes, is_told) in [
        (whole.clone(), false),
        (whole[..whole.len() / 2].to_vec(), true),
        (b"not a font".to_vec(), true),
        (Vec::new(), true),
    ] {
        let mut sources = load(&root().join("example-strategy")).expect("the example is there");
        let old = sources.find("veivalg.toml").expect("it is there");
        let config = sources.text(old).expect("text").to_owned();
        let config = config.replace("theme = \"default\"", "theme = \"own\"");
        sources.insert("veivalg.toml", config.into_bytes());
        let css = b"@font-face { font-family: Egen; src: url(fonts/egen.woff2); }\n";
        sources.insert("themes/own/theme.css", css.to_vec());
        sources.insert("themes/own/fonts/egen.woff2", bytes);
        // Nothing asks for it.
        sources.insert("themes/own/fonts/annen.woff2", b"not a font".to_vec());
        let (sources, compilation) = compile_today(sources, Targets::Findings);
        let told = render(
            Format::Concise,
            &compilation.diagnostics,
            &sources,
            MessageLang::En,
        );
        let fonts: Vec<_> = told
            .lines()
            .filter(|line| line.contains("the font "))
            .collect();
        match is_told {
            true => {
                assert_eq!(fonts.len(), 1, "{told}");
                assert!(
                    fonts[0].starts_with("themes/own/fonts/egen.woff2:1:1"),
                    "{told}"
                );
                assert!(
                    fonts[0].contains("the font fonts/egen.woff2 is damaged"),
                    "{told}"
                );
            }
            false => assert!(fonts.is_empty(), "{told}"),
        }
    }
}
