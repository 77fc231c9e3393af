//! Pictures that cannot be shown, and those that are published smaller than they are.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Rule};
use crate::pictures::{Fault, Taken};
use crate::source::Span;

/// A file that site and PDF cannot show as the picture it is to be.
pub fn unshowable_picture(at: Span, path: &str, fault: &Fault) -> Diagnostic {
    let [nb, nn, en] = reason(fault);
    Diagnostic::new(
        Rule::UnshowablePicture,
        at,
        [
            format!("«{path}» kan ikke vises som bilde: {nb}"),
            format!("«{path}» kan ikkje visast som bilete: {nn}"),
            format!("“{path}” cannot be shown as a picture: {en}"),
        ],
    )
    .help(way_out(fault))
}

/// A picture that a text leads to, and that cannot be published.
pub fn unpublished_picture(at: Span, path: &str, fault: &Fault) -> Diagnostic {
    let [nb, nn, en] = reason(fault);
    Diagnostic::new(
        Rule::BrokenLink,
        at,
        [
            format!("bildet «{path}» kan ikke publiseres: {nb}"),
            format!("biletet «{path}» kan ikkje publiserast: {nn}"),
            format!("the picture “{path}” cannot be published: {en}"),
        ],
    )
    .help(way_out(fault))
}

/// The first of the pictures that are more than can be read, all together.
pub fn pictures_together(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnshowablePicture,
        at,
        [
            format!("«{path}» blir ikke vist: bildene i strategien er for mange og for store til sammen"),
            format!("«{path}» blir ikkje vist: bileta i strategien er for mange og for store til saman"),
            format!("“{path}” is not shown: the strategy's pictures are too many and too large together"),
        ],
    )
    .help([
        "lagre bilder mindre, for eksempel 2000 punkter brede, og tegninger enklere, eller ta noen ut",
        "lagre bilete mindre, til dømes 2000 punkt breie, og teikningar enklare, eller ta nokre ut",
        "save pictures smaller, for example 2000 points wide, and drawings simpler, or take some out",
    ])
}

/// What is taken out of a drawing before it is published.
pub fn active_content(at: Span, path: &str, taken: &BTreeSet<Taken>) -> Diagnostic {
    let words = |language: usize| {
        let names = taken.iter().map(|taken| name(*taken)[language]);
        names.collect::<Vec<_>>().join(", ")
    };
    Diagnostic::new(
        Rule::ActiveContent,
        at,
        [
            format!("tegningen «{path}» blir publisert uten dette i filen: {}", words(0)),
            format!("teikninga «{path}» blir publisert utan dette i fila: {}", words(1)),
            format!("the drawing “{path}” is published without this in the file: {}", words(2)),
        ],
    )
    .help([
        "se om tegningen fortsatt viser det den skal; lagre den så uten dette i tegneprogrammet, ofte kalt «Plain SVG»",
        "sjå om teikninga framleis viser det ho skal; lagre ho så utan dette i teikneprogrammet, ofte kalla «Plain SVG»",
        "see whether the drawing still shows what it should; then save it without this in the drawing program, often called “Plain SVG”",
    ])
}

/// What people call it, in the three languages.
fn name(taken: Taken) -> [&'static str; 3] {
    match taken {
        Taken::Script => ["skript", "skript", "scripts"],
        Taken::Page => ["nettside", "nettside", "a web page"],
        Taken::Elsewhere => [
            "noe som hentes fra andre steder",
            "noko som blir henta frå andre stader",
            "something fetched from elsewhere",
        ],
        Taken::Link => ["lenker", "lenkjer", "links"],
        Taken::Font => ["en egen skrift", "ei eiga skrift", "a font of its own"],
        Taken::Movement => ["bevegelse", "rørsle", "movement"],
    }
}

/// What is wrong with it.
fn reason(fault: &Fault) -> [String; 3] {
    let words: [&str; 3] = match fault {
        Fault::Empty => ["filen er tom", "fila er tom", "the file is empty"],
        Fault::Pointer => [
            "her ligger bare en henvisning fra git-lfs, ikke selve bildet",
            "her ligg berre ei tilvising frå git-lfs, ikkje sjølve biletet",
            "here is only a pointer of git-lfs, not the picture itself",
        ],
        Fault::Foreign(name) => {
            return [
                format!("filen er av typen {name}"),
                format!("fila er av typen {name}"),
                format!("the file is of the kind {name}"),
            ];
        }
        Fault::CutOff => [
            "filen slutter midt i bildet",
            "fila sluttar midt i biletet",
            "the file ends in the middle of the picture",
        ],
        Fault::Broken => [
            "filen er skadet, eller ikke et bilde",
            "fila er skadd, eller ikkje eit bilete",
            "the file is damaged, or no picture",
        ],
        Fault::TooManyPoints(width, height) => {
            return [
                format!("{width} × {height} punkter er for mange"),
                format!("{width} × {height} punkt er for mange"),
                format!("{width} × {height} points are too many"),
            ];
        }
        Fault::Malformed(Some(line)) => {
            return [
                format!("tegningen har en feil i linje {line}"),
                format!("teikninga har ein feil i linje {line}"),
                format!("the drawing has a fault in line {line}"),
            ];
        }
        Fault::Malformed(None) => [
            "filen er skadet, eller ikke en SVG-tegning",
            "fila er skadd, eller ikkje ei SVG-teikning",
            "the file is damaged, or no SVG drawing",
        ],
        Fault::Encoding => [
            "tegningen er lagret med en annen tegnkoding enn den sier",
            "teikninga er lagra med ei anna teiknkoding enn ho seier",
            "the drawing is saved in another encoding than it says",
        ],
        Fault::ForeignObject => [
            "den har tekst som bare nettlesere kan vise, og ikke PDF-en",
            "ho har tekst som berre nettlesarar kan vise, og ikkje PDF-en",
            "it has text that only browsers can show, and not the PDF",
        ],
        Fault::Linked(address) => {
            return [
                format!("tegningen henter «{address}», som ikke følger med"),
                format!("teikninga hentar «{address}», som ikkje følgjer med"),
                format!("the drawing fetches “{address}”, which does not come with it"),
            ];
        }
        Fault::Blank => [
            "tegningen viser ingenting",
            "teikninga viser ingenting",
            "the drawing shows nothing",
        ],
        Fault::TooComplex => [
            "tegningen har for mange deler, for mye tekst eller for tunge effekter",
            "teikninga har for mange delar, for mykje tekst eller for tunge effektar",
            "the drawing has too many parts, too much text or too heavy effects",
        ],
        Fault::Undrawable => [
            "noe i tegningen kan ikke tegnes",
            "noko i teikninga kan ikkje teiknast",
            "something in the drawing cannot be drawn",
        ],
    };
    words.map(str::to_owned)
}

/// What to do.
fn way_out(fault: &Fault) -> [&'static str; 3] {
    match fault {
        Fault::Pointer => [
            "hent bildene med «git lfs pull»; i GitHub Actions skriver du «lfs: true» under actions/checkout",
            "hent bileta med «git lfs pull»; i GitHub Actions skriv du «lfs: true» under actions/checkout",
            "fetch the pictures with “git lfs pull”; in GitHub Actions, write “lfs: true” below actions/checkout",
        ],
        Fault::Foreign(_) => [
            "åpne filen, og lagre bildet på nytt som PNG eller JPEG (eller SVG, GIF, WebP); et nytt navn er ikke nok",
            "opne fila, og lagre biletet på nytt som PNG eller JPEG (eller SVG, GIF, WebP); eit nytt namn er ikkje nok",
            "open the file, and save the picture again as PNG or JPEG (or SVG, GIF, WebP); a new name is not enough",
        ],
        Fault::Empty | Fault::CutOff => [
            "hent bildet på nytt fra der det kom, og legg det inn i stedet",
            "hent biletet på nytt der det kom frå, og legg det inn i staden",
            "fetch the picture again from where it came, and put it here instead",
        ],
        Fault::Broken => [
            "åpne det i et bildeprogram, og lagre det på nytt som PNG eller JPEG; går ikke det, må det hentes på nytt",
            "opne det i eit biletprogram, og lagre det på nytt som PNG eller JPEG; går ikkje det, må det hentast på nytt",
            "open it in a picture program, and save it again as PNG or JPEG; where that fails, fetch it again",
        ],
        Fault::TooManyPoints(..) => [
            "gjør bildet mindre i et bildeprogram; 4000 punkter i bredden er mer enn nok",
            "gjer biletet mindre i eit biletprogram; 4000 punkt i breidda er meir enn nok",
            "make the picture smaller in a picture program; a width of 4000 points is more than enough",
        ],
        Fault::Malformed(_) => [
            "åpne tegningen i programmet den er laget med, og lagre den på nytt som SVG eller PNG",
            "opne teikninga i programmet ho er laga med, og lagre ho på nytt som SVG eller PNG",
            "open the drawing in the program it was made with, and save it again as SVG or PNG",
        ],
        Fault::Encoding => [
            "lagre tegningen på nytt, med tegnkodingen UTF-8",
            "lagre teikninga på nytt, med teiknkodinga UTF-8",
            "save the drawing again, with the encoding UTF-8",
        ],
        Fault::ForeignObject => [
            "i draw.io: ta bort «Formatted Text» under Text for all tekst, og lagre som SVG på nytt; eller lagre som PNG",
            "i draw.io: ta bort «Formatted Text» under Text for all tekst, og lagre som SVG på nytt; eller lagre som PNG",
            "in draw.io: take away “Formatted Text” below Text for all text, and save as SVG again; or save as PNG",
        ],
        Fault::Linked(_) => [
            "bygg bildet inn i tegningen (ofte kalt «embed») og lagre på nytt, eller lagre tegningen som PNG",
            "bygg biletet inn i teikninga (ofte kalla «embed») og lagre på nytt, eller lagre teikninga som PNG",
            "embed the picture in the drawing and save it again, or save the drawing as PNG",
        ],
        Fault::Blank => [
            "se om noe i den har farge og ligger innenfor flaten, og lagre på nytt, eller lagre den som PNG",
            "sjå om noko i ho har farge og ligg innanfor flata, og lagre på nytt, eller lagre ho som PNG",
            "see whether something in it has a colour and lies inside its frame, or save it as PNG",
        ],
        Fault::TooComplex | Fault::Undrawable => [
            "gjør tegningen enklere, eller lagre den som PNG",
            "gjer teikninga enklare, eller lagre ho som PNG",
            "make the drawing simpler, or save it as PNG",
        ],
    }
}

/// A drawing with signs that the PDF's fonts lack.
pub fn signs_in_picture(at: Span, path: &str, signs: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnshowablePicture,
        at,
        [
            format!("«{path}» har tegn som skriften i PDF-en mangler: «{signs}»"),
            format!("«{path}» har teikn som skrifta i PDF-en manglar: «{signs}»"),
            format!("“{path}” has signs that the PDF's font lacks: “{signs}”"),
        ],
    )
    .help([
        "gjør teksten om til kurver (omriss) i tegneprogrammet og lagre på nytt, eller lagre tegningen som PNG",
        "gjer teksten om til kurver (omriss) i teikneprogrammet og lagre på nytt, eller lagre teikninga som PNG",
        "make outlines of the text in the drawing program and save it again, or save the drawing as PNG",
    ])
}

/// A picture that is published smaller than its file; each size is width, height and bytes.
pub fn large_picture(
    at: Span,
    path: &str,
    own: (u32, u32, usize),
    pages: (u32, u32, usize),
    print: (u32, u32, usize),
) -> Diagnostic {
    let norwegian = |(width, height, bytes): (u32, u32, usize)| {
        format!("{width} × {height} ({})", size(bytes, ','))
    };
    let english = |(width, height, bytes): (u32, u32, usize)| {
        format!("{width} × {height} ({})", size(bytes, '.'))
    };
    let [own_no, pages_no, print_no] = [own, pages, print].map(norwegian);
    let [own_en, pages_en, print_en] = [own, pages, print].map(english);
    Diagnostic::new(
        Rule::LargePicture,
        at,
        [
            format!("«{path}» er {own_no}, og vises som {pages_no} på nettstedet og {print_no} i PDF-en"),
            format!("«{path}» er {own_no}, og blir vist som {pages_no} på nettstaden og {print_no} i PDF-en"),
            format!("“{path}” is {own_en}, and is shown as {pages_en} on the site and {print_en} in the PDF"),
        ],
    )
    .help([
        "du trenger ikke gjøre noe; det kameraet skrev i filen om sted og eier, publiseres ikke",
        "du treng ikkje gjere noko; det kameraet skreiv i fila om stad og eigar, blir ikkje publisert",
        "there is nothing you must do; what the camera wrote of place and owner is not published",
    ])
}

/// A number of bytes as people say it.
fn size(bytes: usize, point: char) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return format!("{kilobytes} kB");
    }
    let tenths = (kilobytes + 50) / 100;
    format!("{}{point}{} MB", tenths / 10, tenths % 10)
}
