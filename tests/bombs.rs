//! Files that are small to write and endless to read: told at the text that shows them, before they cost
//! anything.

mod drawings;
mod memory;

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::Rule;
#[cfg(feature = "pdf")]
use veivalg::documents::Pdf;
#[cfg(feature = "pdf")]
use veivalg::lang::Lang;
use veivalg::panics::caught;
use veivalg::pictures::{Fault, Picture};
use veivalg::source::Sources;

use crate::tools::{compile_today, root};
use drawings::{bombs, circles, drawing, filtered};

/// A PNG of one bit a point, whose head says what size it likes.
fn png(width: u32, height: u32) -> Vec<u8> {
    profiled(width, height, 0)
}

/// The same, whose colours take so many bytes to describe.
fn profiled(width: u32, height: u32, profile: usize) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], content: &[u8]| {
        file.extend(u32::try_from(content.len()).expect("short").to_be_bytes());
        file.extend(kind);
        file.extend(content);
        let mut sum = flate2::Crc::new();
        sum.update(kind);
        sum.update(content);
        file.extend(sum.sum().to_be_bytes());
    };
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([1, 0, 0, 0, 0]);
    chunk(b"IHDR", &head);
    if profile > 0 {
        let mut packed = ZlibEncoder::new(b"farger\0\0".to_vec(), Compression::best());
        packed.write_all(&vec![0; profile]).expect("memory");
        chunk(b"iCCP", &packed.finish().expect("memory"));
    }
    let row = vec![0; 1 + width.div_ceil(8) as usize];
    let mut data = ZlibEncoder::new(Vec::new(), Compression::best());
    for _ in 0..height.min(4000) {
        data.write_all(&row).expect("memory");
    }
    chunk(b"IDAT", &data.finish().expect("memory"));
    chunk(b"IEND", b"");
    file
}

/// The rules' base, which shows these files.
pub fn strategy(files: &[(&str, &[u8])]) -> Sources {
    let base = root().join("tests/rules/base");
    let mut sources = veivalg::load::load(&base).expect("the base is there");
    let mut text = String::new();
    for (path, bytes) in files {
        sources.insert(path, bytes.to_vec());
        text.push_str(&format!("![Et tre]({path})\n\n"));
    }
    for lang in ["nb", "nn"] {
        sources.insert(
            &format!("areas/arbeidsmiljo/{lang}.md"),
            text.clone().into_bytes(),
        );
    }
    sources
}

pub fn told(compilation: &Compilation, rule: Rule) -> usize {
    let found = compilation.diagnostics.iter();
    found.filter(|found| found.rule == rule).count()
}

#[test]
fn drawings_that_take_too_long_are_not_drawn() {
    let bombs = bombs();
    // As deep a stack as the program has.
    let work = std::thread::Builder::new().stack_size(veivalg::compile::STACK);
    let work = work.spawn(move || {
        for (name, file) in &bombs {
            match Picture::read(file.as_bytes()) {
                Err(Fault::TooComplex) => {}
                Err(Fault::Malformed(_)) if *name == "entities" => {}
                other => panic!(
                    "{name}: {:?}",
                    other.map(|picture| picture.print.bytes.len())
                ),
            }
        }
    });
    work.expect("a thread").join().expect("all are refused");
}

/// Who draws would go round in them until the stack is full, which nothing catches.
#[test]
fn a_drawing_that_shows_itself_is_refused() {
    for (at, drawing) in circles().iter().enumerate() {
        let read = Picture::read(drawing.as_bytes());
        assert!(matches!(read, Err(Fault::Undrawable)), "{at}: {drawing}");
    }
    // Colours and marks of what is drawn with them are no circle.
    for parts in [
        "<style>path{marker-end:url(#m)}.a:hover{fill:url(#g)}</style><marker id=\"m\"><path d=\"M0 0 1 1\"/></marker>\
         <linearGradient id=\"g\"><stop stop-color=\"red\"/></linearGradient><path class=\"a\" d=\"M0 0 9 9\"/>",
        "<linearGradient id=\"g\" href=\"#h\"/><linearGradient id=\"h\"><stop/></linearGradient>",
    ] {
        let shown = format!("{parts}<rect width=\"4\" height=\"3\" fill=\"url(#g)\"/>");
        let read = Picture::read(drawing(&shown).as_bytes());
        assert!(read.is_ok(), "{shown}: {read:?}");
    }
}

#[test]
fn a_bomb_is_told_at_the_text_that_shows_it() {
    let blurs = filtered(&"<feGaussianBlur stdDeviation=\"50\"/>".repeat(2000));
    let files = [
        ("assets/a.png", png(100_000, 100_000)),
        ("assets/b.png", png(30_000, 30_000)),
        ("assets/c.svg", blurs.into_bytes()),
        ("assets/d.svg", drawing("").into_bytes()),
    ];
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(path, bytes)| (*path, &bytes[..]))
        .collect();
    assert!(
        files.iter().all(|(_, bytes)| bytes.len() < 100_000),
        "small on disk"
    );
    let (sources, compilation) = compile_today(strategy(&files), Targets::Findings);
    let found: Vec<_> = compilation.diagnostics.iter().collect();
    let places: Vec<usize> = found
        .iter()
        .filter(|found| found.rule == Rule::UnshowablePicture)
        .map(|found| sources.places(found.span).0.line)
        .collect();
    assert_eq!(places, [1, 3, 5], "{found:?}");
}

#[test]
fn colours_that_take_more_than_the_picture_are_not_unpacked() {
    let refused = Picture::read(&profiled(8, 8, 20 * 1024 * 1024)).map(|_| ());
    assert_eq!(refused, Err(Fault::Broken));
    // What cannot be read of a picture's colours is passed over.
    assert!(Picture::read(&profiled(8, 8, 1024 * 1024)).is_ok());
}

#[test]
fn pictures_are_read_until_they_are_too_much_together() {
    // Each is refused at once, and counts for what reading one may take.
    let bomb = png(100_000, 100_000);
    let paths: Vec<String> = (0..150)
        .map(|number| format!("assets/{number:03}.png"))
        .collect();
    let files: Vec<(&str, &[u8])> = paths
        .iter()
        .map(|path| (path.as_str(), &bomb[..]))
        .collect();
    let (_, compilation) = compile_today(strategy(&files), Targets::Findings);
    let found = compilation.diagnostics.iter();
    let english = veivalg::diagnostic::MessageLang::En;
    let told = found
        .filter(|found| found.message(english).contains("too many and too large"))
        .count();
    assert_eq!(told, 1);
    let all = self::told(&compilation, Rule::UnshowablePicture);
    assert!((100..150).contains(&all), "{all}");
    // Some that are larger, and are read to where they end too early.
    let mut broken = png(8000, 8000);
    broken.truncate(broken.len() - 40);
    let files: Vec<(&str, &[u8])> = paths[..40]
        .iter()
        .map(|path| (path.as_str(), &broken[..]))
        .collect();
    let (_, compilation) = compile_today(strategy(&files), Targets::Findings);
    let all = self::told(&compilation, Rule::UnshowablePicture);
    assert!((10..25).contains(&all), "{all}");
    // What is written anew takes longer than what is only read.
    let cost = |file: &[u8]| Picture::read(file).expect("a picture").cost;
    assert!(cost(&png(2000, 2000)) < 7_000_000);
    assert!(cost(&png(2100, 2000)) > 15_000_000);
}

#[test]
fn what_people_draw_and_photograph_is_no_bomb() {
    let shadow = "<feGaussianBlur in=\"SourceAlpha\" stdDeviation=\"4\"/><feOffset dx=\"2\" dy=\"2\" result=\"s\"/>\
         <feMerge><feMergeNode in=\"s\"/><feMergeNode in=\"SourceGraphic\"/></feMerge>";
    let cards: String = (0..60)
        .map(|at| {
            let (x, y) = (at % 10 * 60, at / 10 * 60);
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"50\" height=\"50\" filter=\"url(#f)\"/>")
        })
        .collect();
    let classes: String = (0..200)
        .map(|at| format!(".c{at}{{fill:#0{at:03}}}"))
        .collect();
    let marks = "<marker id=\"m\"><path d=\"M0 0L4 2L0 4z\"/></marker>";
    let arrows = "<path marker-end=\"url(#m)\" stroke=\"red\" stroke-dasharray=\"4 2\" d=\"M0 0L60 40L90 9\"/>";
    let drawings = [
        filtered(shadow),
        filtered("<feTurbulence baseFrequency=\".05\" numOctaves=\"3\"/>"),
        drawing(&format!("<filter id=\"f\">{shadow}</filter>{cards}")),
        // The same for a printer, and on a sign.
        drawing(&format!("<filter id=\"f\">{shadow}</filter>{cards}"))
            .replace("viewBox", "width=\"210mm\" height=\"140mm\" viewBox"),
        drawing(&format!(
            "<filter id=\"f\">{shadow}</filter><g transform=\"scale(10)\">{cards}</g>"
        ))
        .replace("0 0 600 400", "0 0 6000 4000"),
        drawing(&format!(
            "<style>{classes}</style>{}",
            "<rect class=\"c7\" width=\"9\" height=\"9\"/>".repeat(3000)
        )),
        drawing(&format!("{marks}{}", arrows.repeat(200))),
        drawing(
            &"<g>"
                .repeat(60)
                .replace("<g>", "<g opacity=\".9\">")
                .chars()
                .chain("<text y=\"9\">Et tre</text>".chars())
                .chain("</g>".repeat(60).chars())
                .collect::<String>(),
        ),
    ];
    for file in drawings {
        Picture::read(file.as_bytes()).unwrap_or_else(|fault| panic!("{fault:?}: {file:.300}"));
    }
    Picture::read(&png(12_000, 4000)).expect("a plan of a building");
}

#[cfg(feature = "pdf")]
#[test]
fn files_that_nothing_shows_do_not_reach_the_typesetter() {
    let picture = drawing("");
    let mut sources = strategy(&[("assets/a.svg", picture.as_bytes())]);
    // More than Typst can tell apart.
    for number in 0..70_000 {
        sources.insert(&format!("assets/mange/{number}.pdf"), b"%PDF".to_vec());
    }
    let (_, compilation) = compile_today(sources, Targets::Pdf(Pdf::strategy(Lang::Nb)));
    let output = compilation.output.expect("no error");
    assert_eq!(output.iter().count(), 1);
}

#[test]
fn more_footnotes_than_can_be_set_are_told_once_a_text() {
    let mut sources = strategy(&[]);
    let marks: String = (0..2_100)
        .map(|number| format!("Ord[^n{number}] "))
        .collect();
    let notes: String = (0..2_100)
        .map(|number| format!("[^n{number}]: Kilde {number}\n"))
        .collect();
    sources.insert(
        "areas/arbeidsmiljo/nb.md",
        format!("{marks}\n\n{notes}").into_bytes(),
    );
    sources.insert("areas/arbeidsmiljo/nn.md", b"Ord\n".to_vec());
    let (_, compilation) = compile_today(sources, Targets::Findings);
    assert_eq!(told(&compilation, Rule::InvalidValue), 1);
    assert!(compilation.strategy.is_none());
}

/// How many findings of a strategy say this in English.
fn times_said(sources: Sources, said: &str) -> usize {
    let (_, compilation) = compile_today(sources, Targets::Findings);
    let english = veivalg::diagnostic::MessageLang::En;
    let found = compilation.diagnostics.iter();
    let many = found.filter(|found| found.message(english).contains(said));
    many.count()
}

#[test]
fn what_no_pdf_can_hold_is_told_so() {
    const AREA: &str = "areas/arbeidsmiljo/area.toml";
    type Written = fn(&str) -> String;
    let title: Written = |words| format!("title = \"{words}\"\n");
    let question: Written = |words| format!("title = \"T\"\n[[reflection]]\ntext = \"{words}\"\n");
    let action: Written =
        |words| format!("title = \"T\"\n[[actions]]\nid = \"x\"\ntext = \"{words}\"\ngoals = []\n");
    let label: Written =
        |words| format!("languages = [\"nb\", \"nn\"]\n[labels]\ncontents = \"{words}\"\n");
    let prose: Written = |words| format!("Ord {words} ord.\n");
    for (path, written, word, most, said) in [
        (AREA, title, "å", 1_000, "1\u{a0}000 letters in a name"),
        (AREA, question, "å", 5_000, "5\u{a0}000 letters in a name"),
        (
            "veivalg.toml",
            label,
            "å",
            1_000,
            "1\u{a0}000 letters in a name",
        ),
        (AREA, action, "å ", 5_000, "10\u{a0}000 letters in one text"),
        (
            "areas/arbeidsmiljo/nb.md",
            prose,
            "&",
            5_000,
            "5\u{a0}000 letters without a space",
        ),
        (
            "areas/arbeidsmiljo/nb.md",
            prose,
            "\u{301}",
            5_000,
            "5\u{a0}000 letters without a space",
        ),
    ] {
        for (more, told_of) in [(0, 0), (1, 1)] {
            let text = written(&word.repeat(most + more));
            let mut sources = strategy(&[]);
            sources.insert(path, text.into_bytes());
            assert_eq!(times_said(sources, said), told_of, "{path}: {said} {more}");
        }
    }
}

/// It would have no end.
#[test]
fn a_source_that_names_itself_is_told_of() {
    let source = |id: &str, other: &str| {
        format!("[[references]]\nid = \"{id}\"\ntext = \"Boka, se[^{other}].\"\n")
    };
    let chain = |length: usize| -> String {
        let all = (1..length).map(|at| source(&format!("k{at}"), &format!("k{}", at + 1)));
        let last = format!("[[references]]\nid = \"k{length}\"\ntext = \"Boka\"\n");
        source("en", "k1") + &all.collect::<String>() + &last
    };
    for (text, told_of) in [
        (source("en", "en"), 1),
        (source("en", "to") + &source("to", "en"), 2),
        (chain(8), 0),
        (chain(9), 1),
        (chain(2_000), 1_992),
        (
            "[[references]]\nid = \"en\"\ntext = \"Boka\"\n".to_owned(),
            0,
        ),
    ] {
        let mut sources = strategy(&[]);
        sources.insert("references.toml", text.clone().into_bytes());
        sources.insert("areas/arbeidsmiljo/nb.md", b"Ord[^en].\n".to_vec());
        let said = "the source cites itself, or goes on through more than 8 others";
        assert_eq!(times_said(sources, said), told_of, "{text}");
    }
}

/// No workbook holds such a day.
#[test]
fn a_year_with_a_slip_is_told_of() {
    for (day, told_of) in [("1900-01-01", 0), ("1899-12-31", 1), ("0202-06-14", 1)] {
        let mut sources = strategy(&[]);
        let action =
            format!("title = \"T\"\n[[actions]]\nid = \"x\"\ntext = \"Gjør.\"\ndue = {day}\n");
        sources.insert("areas/arbeidsmiljo/area.toml", action.into_bytes());
        let said = "the year is before 1900";
        assert_eq!(times_said(sources, said), told_of, "{day}");
    }
}

/// Up to it a computer has each number as it is written; beyond, an axis would have more lines than a page.
#[test]
fn a_figure_that_is_too_large_is_told_so() {
    for (figure, told_of) in [
        ("1e14", 0),
        ("-100000000000000", 0),
        ("1e307", 1),
        ("100000000000001", 1),
    ] {
        let measures = format!(
            "[[measures]]\nid = \"m\"\nname = \"M\"\nunit = \"kroner\"\ntarget = {{ period = 2028, value = {figure} }}\n"
        );
        let csv = format!(
            "[[measures]]\nid = \"m\"\nname = \"M\"\nunit = \"kroner\"\ndata = \"data/m.csv\"\n\n# {figure}\n"
        );
        let digits = format!("{:.0}", figure.parse::<f64>().expect("a number"));
        for (measures, rows) in [
            (measures, None),
            (csv, Some(format!("period,value\n2025,{digits}\n"))),
        ] {
            let mut sources = strategy(&[]);
            sources.insert("measures.toml", measures.into_bytes());
            if let Some(rows) = rows {
                sources.insert("data/m.csv", rows.into_bytes());
            }
            let said = "the number is too large";
            assert_eq!(times_said(sources, said), told_of, "{figure}");
        }
    }
}

#[test]
fn a_paragraph_or_code_of_more_pieces_than_can_be_set_is_told_so() {
    let english = veivalg::diagnostic::MessageLang::En;
    // A link and its words are two pieces, and the space behind it is one.
    let links = |count| "[ord](https://eksempel.no) ".repeat(count);
    let code = |lines| format!("```\n{}```\n", "kode\n".repeat(lines));
    for (text, said) in [
        (links(6_666), None),
        (links(6_668), Some("in one paragraph")),
        (format!("## {}\n", links(6_668)), Some("in one paragraph")),
        (links(6_000) + "\n\n" + &links(6_000), None),
        (code(20_000), None),
        (code(20_001), Some("the code has")),
    ] {
        let mut sources = strategy(&[]);
        for lang in ["nb", "nn"] {
            let path = format!("areas/arbeidsmiljo/{lang}.md");
            sources.insert(&path, text.clone().into_bytes());
        }
        let (_, compilation) = compile_today(sources, Targets::Findings);
        let messages = compilation.diagnostics.iter();
        let messages = messages.map(|found| found.message(english));
        let told = messages.filter(|words| words.contains("more than 20\u{a0}000"));
        let expected: Vec<&str> = said.into_iter().cycle().take(2).collect();
        let told: Vec<String> = told.collect();
        assert_eq!(told.len(), expected.len(), "{told:?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.contains(expected), "{told}");
        }
    }
}

#[test]
fn a_fault_that_is_caught_says_what_it_said() {
    assert_eq!(caught(|| 7), Ok(7));
    let said: Result<(), String> = caught(|| panic!("{} of {}", 1, 2));
    assert_eq!(said, Err("1 of 2".to_owned()));
    let said: Result<(), String> = caught(|| panic!("plain"));
    assert_eq!(said, Err("plain".to_owned()));
}
