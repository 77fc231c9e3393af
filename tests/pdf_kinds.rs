//! The PDF of strategies of other kinds than the example: the smallest, unfinished, in one language,
//! half translated, for the printing house, in the municipality's own letters.

use crate::tools::{compile_today, folded, pdf_fonts, pdf_info, pdf_text};
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::MessageLang;
use veivalg::source::Sources;

const STRATEGY: &str = "title.nb = \"Arbeidsgiverstrategi\"\nareas = [\"tillit\"]\n";

/// The smallest strategy, with files put in or added.
fn small(files: &[(&str, &[u8])]) -> (Sources, Compilation) {
    let mut sources = Sources::default();
    let measure = "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\n";
    let area = "title.nb = \"Tillit\"\n[[goals]]\nid = \"trygg\"\n\
        text.nb = \"Vi er trygge på hverandre.\"\nmeasures = [\"naervaer\"]\n";
    sources.insert("strategy.toml", STRATEGY.as_bytes().to_vec());
    sources.insert("measures.toml", measure.as_bytes().to_vec());
    sources.insert("areas/tillit/area.toml", area.as_bytes().to_vec());
    for (path, bytes) in files {
        sources.insert(path, bytes.to_vec());
    }
    veivalg::theme::add_built_in(&mut sources, &Sources::default());
    compile_today(sources, Targets::Publication)
}

fn pdf(compilation: &Compilation, lang: &str) -> Vec<u8> {
    let output = compilation.output.as_ref().expect("it builds");
    let path = format!("{lang}/strategi-{lang}.pdf");
    output.get(&path).expect("a PDF").to_vec()
}

fn found((sources, compilation): &(Sources, Compilation), name: &str) -> Option<String> {
    let mut all = compilation.diagnostics.iter();
    let found = all.find(|found| found.rule.name() == name)?;
    assert!(
        found.help_in(MessageLang::Nb).is_some(),
        "{name} says what to do"
    );
    let line = sources.places(found.span).0.line;
    Some(format!("{}:{line}", sources.path(found.span.file)))
}

#[test]
fn the_smallest_strategy_has_a_pdf_in_its_one_language_and_no_empty_page() {
    let (_, compilation) = small(&[]);
    let output = compilation.output.as_ref().expect("it builds");
    assert!(output.get("nn/strategi-nn.pdf").is_none(), "one language");
    let Some(text) = pdf_text(&pdf(&compilation, "nb")) else {
        return;
    };
    assert!(text.contains("Vi er trygge på hverandre."), "{text}");
    assert!(!text.contains("Plattform"), "{text}");
}

/// Without an address of the site there is nothing to lead to: the PDF names the file. It once took such a link for
/// a file of the theme's settings, and set all texts with one as plain words.
#[test]
fn a_link_to_an_attachment_names_the_file_in_print() {
    let text = "Se *hele* [planen](assets/plan.txt) her.\n";
    let made = small(&[
        ("areas/tillit/nb.md", text.as_bytes()),
        ("assets/plan.txt", b"Planen\n"),
    ]);
    assert_eq!(found(&made, "imperfect-pdf"), None);
    let Some(text) = pdf_text(&pdf(&made.1, "nb")) else {
        return;
    };
    assert!(
        text.contains("Se hele planen (assets/plan.txt) her."),
        "{text}"
    );
}

#[test]
fn what_is_not_in_force_says_so_on_every_page() {
    for (status, mark) in [
        ("draft", "Utkast"),
        ("hearing", "På høring"),
        ("replaced", "Erstattet"),
    ] {
        let strategy = format!("status = \"{status}\"\n{STRATEGY}");
        let (_, compilation) = small(&[("strategy.toml", strategy.as_bytes())]);
        let pdf = pdf(&compilation, "nb");
        let (Some(text), Some(info)) = (pdf_text(&pdf), pdf_info(&pdf, &[])) else {
            return;
        };
        let pages = info.lines().find_map(|line| line.strip_prefix("Pages:"));
        let pages: usize = pages.expect("pages").trim().parse().expect("a number");
        assert!(text.matches(mark).count() >= pages, "{status}: {text}");
    }
}

#[test]
fn a_text_that_is_missing_stands_in_the_other_language_and_says_so() {
    let (_, compilation) = small(&[("veivalg.toml", b"languages = [\"nb\", \"nn\"]\n")]);
    let Some(text) = pdf_text(&pdf(&compilation, "nn")) else {
        return;
    };
    let text = folded(&text);
    assert!(
        text.contains(&folded("Vi er trygge på hverandre.")),
        "{text}"
    );
    assert!(text.contains(&folded("på bokmål")), "{text}");
}

#[test]
fn a_bleed_leaves_the_trimmed_page_its_size() {
    let (_, compilation) = small(&[("veivalg.toml", b"[pdf]\nbleed = \"3mm\"\n")]);
    let Some(info) = pdf_info(&pdf(&compilation, "nb"), &["-box"]) else {
        return;
    };
    let sides = |name: &str| {
        let line = info.lines().find(|line| line.starts_with(name));
        let sides = line.expect("a box").split_whitespace().skip(1);
        let sides: Vec<f64> = sides.map(|side| side.parse().expect("a number")).collect();
        (sides[2] - sides[0], sides[3] - sides[1])
    };
    let (trimmed, whole) = (sides("TrimBox:"), sides("MediaBox:"));
    // And the marks that it is cut by.
    let bleed = 2.0 * (3.0 + 8.0) / 25.4 * 72.0;
    assert!((trimmed.0 - 595.28).abs() < 0.1 && (trimmed.1 - 841.89).abs() < 0.1);
    assert!((whole.0 - trimmed.0 - bleed).abs() < 0.1, "{info}");
}

#[test]
fn the_municipalitys_own_letters_are_used_and_embedded() {
    // Noto Sans under another name of the same length.
    let utf_16 = |name: &str| {
        name.bytes()
            .flat_map(|letter| [0, letter])
            .collect::<Vec<u8>>()
    };
    let (old, new) = (utf_16("Noto"), utf_16("Egen"));
    let mut font = notosans::REGULAR_TTF.to_vec();
    while let Some(at) = font.windows(old.len()).position(|name| name == old) {
        font[at..at + old.len()].copy_from_slice(&new);
    }
    let (_, compilation) = small(&[
        ("veivalg.toml", b"[pdf]\nfonts = [\"assets/egen.ttf\"]\n"),
        ("assets/egen.ttf", &font),
    ]);
    let Some(fonts) = pdf_fonts(&pdf(&compilation, "nb")) else {
        return;
    };
    let own = fonts.lines().find(|line| line.contains("+Egen"));
    assert!(
        own.is_some_and(|own| own.contains("yes yes yes")),
        "{fonts}"
    );
}

#[test]
fn a_file_that_is_no_font_is_found_where_it_is_named() {
    let named = ("veivalg.toml", &b"[pdf]\nfonts = [\"assets/x.ttf\"]\n"[..]);
    let web_font = small(&[named, ("assets/x.ttf", b"wOF2 and so on")]);
    assert_eq!(
        found(&web_font, "invalid-value").as_deref(),
        Some("veivalg.toml:2")
    );
    let broken = small(&[named, ("assets/x.ttf", b"\0\x01\0\0 and nothing more")]);
    assert_eq!(
        found(&broken, "invalid-value").as_deref(),
        Some("veivalg.toml:2")
    );
    assert!(broken.1.output.is_none(), "nothing is written");
}
