//! What a page's head leads to: icons, and the card where its address is shared.

use image::{GenericImageView as _, ImageFormat, Rgba, load_from_memory_with_format};
use veivalg::color::Color;
use veivalg::compile::Targets;
use veivalg::fonts::{SERIF, outline, width_in};
use veivalg::load::from_memory;
use veivalg::model::SettingValue;
use veivalg::output::Output;

use super::small::strategy;
use super::{build, page};
use crate::tools::compile_today;

fn picture(output: &Output, path: &str) -> image::DynamicImage {
    let bytes = output.get(path).unwrap_or_else(|| panic!("no {path}"));
    load_from_memory_with_format(bytes, ImageFormat::Png).expect("PNG")
}

#[test]
fn icons_have_the_colour_and_the_first_letter() {
    let mut strategy = strategy();
    let yellow = SettingValue::Color(Color([0xff, 0xd5, 0x00]));
    let settings = &mut strategy.publication.theme_settings;
    settings.remove("logo");
    settings.insert("primary_color".to_owned(), Some(yellow));
    let (output, found) = build(&strategy, &[]);
    assert_eq!(found, Vec::<String>::new());
    let touch = picture(&output, "touch-icon.png");
    assert_eq!(touch.dimensions(), (180, 180));
    assert_eq!(touch.get_pixel(1, 1), Rgba([0xff, 0xd5, 0x00, 0xff]));
    let dark = touch
        .pixels()
        .filter(|(_, _, point)| point.0[0] < 0x40)
        .count();
    assert!(
        (500..15_000).contains(&dark),
        "a dark letter: {dark} points"
    );

    let drawing = std::str::from_utf8(output.get("icon.svg").expect("an icon")).expect("text");
    assert!(
        drawing.contains("#ffd500") && drawing.contains("<path"),
        "{drawing}"
    );
    let tab = output.get("favicon.ico").expect("an icon");
    assert_eq!(&tab[..8], [0, 0, 1, 0, 1, 0, 32, 32]);
    let tab = load_from_memory_with_format(&tab[22..], ImageFormat::Png).expect("PNG");
    assert_eq!(tab.dimensions(), (32, 32));
    assert_eq!(tab.get_pixel(0, 0).0[3], 0, "round corners");
}

#[test]
fn every_page_leads_to_its_icons_and_its_languages_card() {
    let (output, _) = build(&strategy(), &[]);
    let front = page(&output, "nn/index.html");
    for link in [
        "<link rel=\"icon\" href=\"../favicon.ico\" sizes=\"32x32\">",
        "<link rel=\"icon\" href=\"../icon.svg\" type=\"image/svg+xml\">",
        "<link rel=\"apple-touch-icon\" href=\"../touch-icon.png\">",
        "media=\"(prefers-color-scheme: dark)\"",
        "/nn/card.png\">",
    ] {
        assert!(front.contains(link), "{link} in {front}");
    }
    for path in ["nb/card.png", "nn/card.png"] {
        let card = picture(&output, path);
        assert_eq!(card.dimensions(), (1200, 630));
        let corners = [card.get_pixel(2, 2), card.get_pixel(2, 628)];
        assert_ne!(corners[0], corners[1], "a field of colour, and a white one");
        // Letters stand where the title begins.
        let field = corners[0];
        let letters = card.view(72, 60, 400, 120);
        assert!(letters.pixels().any(|(_, _, point)| point != field));
        assert!(output.get(path).is_some_and(|bytes| bytes.len() < 120_000));
    }
}

#[test]
fn a_site_without_an_address_has_no_card() {
    let mut strategy = strategy();
    strategy.publication.base_url = None;
    let (output, _) = build(&strategy, &[]);
    assert!(output.get("nb/card.png").is_none());
    assert!(!page(&output, "nb/index.html").contains("og:image"));
    assert!(output.get("favicon.ico").is_some());
}

#[test]
fn a_letter_is_drawn_in_its_place_and_words_are_as_wide_as_they_are() {
    let letter = outline(SERIF[1], 'Å').expect("a letter");
    let [left, top, right, bottom] = letter.bounds;
    assert!(
        left < right && top < -0.7 && bottom.abs() < 0.05,
        "{:?}",
        letter.bounds
    );
    assert!(letter.path.starts_with('M') && letter.path.ends_with('Z'));
    assert!(outline(SERIF[1], ' ').is_none());
    let (one, two) = (width_in(SERIF[1], "nå"), width_in(SERIF[1], "nånå"));
    assert!(one > 0.5 && (two - 2.0 * one).abs() < 1e-4);
}

#[test]
fn dark_pages_have_a_logo_of_their_own_where_there_is_one() {
    let picture = |fill: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\" viewBox=\"0 0 40 20\">\
             <rect width=\"30\" height=\"10\" fill=\"{fill}\"/></svg>"
        )
    };
    let (dark, light) = (picture("#101010"), picture("#fafafa"));
    let made = |more: &str| {
        let config = format!("[theme_settings]\nlogo = \"assets/logo.svg\"\n{more}\n");
        let files = [
            ("veivalg.toml", config.as_str()),
            ("strategy.toml", "title = \"Plan\"\nareas = [\"a\"]\n"),
            (
                "areas/a/area.toml",
                "title = \"A\"\n[[goals]]\nid = \"g\"\ntext = \"G\"\nmeasures = [\"m\"]\n",
            ),
            (
                "measures.toml",
                "[[measures]]\nid = \"m\"\nname = \"M\"\nunit = \"count\"\n",
            ),
            ("assets/logo.svg", &dark),
            ("assets/logo-lys.svg", &light),
        ];
        let sources = from_memory(files.map(|(path, text)| (path, text.as_bytes())));
        let (_, compilation) = compile_today(sources, Targets::Pages);
        compilation.output.expect("it builds")
    };
    let alone = made("");
    assert!(page(&alone, "nb/index.html").contains("class=\"logo plate\""));
    let both = made("logo_dark = \"assets/logo-lys.svg\"");
    assert!(both.get("assets/logo-lys.svg").is_some());
    for (path, up) in [("404.html", ""), ("nb/index.html", "../")] {
        let logo = format!(
            "<picture><source srcset=\"{up}assets/logo-lys.svg\" media=\"(prefers-color-scheme: dark)\">\
             <img class=\"logo\" src=\"{up}assets/logo.svg\""
        );
        let html = page(&both, path);
        assert!(html.contains(&logo), "{html}");
    }
}
