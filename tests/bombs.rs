//! Files that are small to write and endless to read: told at the text that shows them, before they cost
//! anything.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use veivalg::caught::caught;
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::{Diagnostics, MOST_ALIKE, Rule};
#[cfg(feature = "pdf")]
use veivalg::documents::Pdf;
#[cfg(feature = "pdf")]
use veivalg::lang::Lang;
use veivalg::pictures::{Fault, Picture};
use veivalg::source::Sources;

use crate::tools::{compile_today, root};

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

fn drawing(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 400\"><rect width=\"600\" height=\"400\" fill=\"#cde\"/>{inner}</svg>"
    )
}

fn filtered(steps: &str) -> String {
    drawing(&format!(
        "<filter id=\"f\">{steps}</filter><rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>"
    ))
}

/// A filter of more than what is seen.
fn beyond(steps: &str) -> String {
    drawing(&format!(
        "<filter id=\"f\" x=\"-1e6\" y=\"-1e6\" width=\"2e6\" height=\"2e6\" filterUnits=\"userSpaceOnUse\">\
         {steps}</filter><rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>"
    ))
}

/// Parts that are each drawn ten times by the next.
fn repeated(levels: usize, part: impl Fn(usize) -> String) -> String {
    (1..=levels).map(part).collect()
}

fn bombs() -> Vec<(&'static str, String)> {
    let line: String = (0..20_000)
        .map(|at| format!("L{} {} ", at % 600, at % 400))
        .collect();
    let rules: String = (0..100_000)
        .map(|at| format!(".a{at}{{fill:red}}"))
        .collect();
    let picture = STANDARD.encode(png(20_000, 4000));
    let small = STANDARD.encode(png(4000, 4000));
    let image =
        format!("<image width=\"9\" height=\"9\" href=\"data:image/png;base64,{picture}\"/>");
    vec![
        (
            "points",
            drawing(&format!(
                "<path id=\"p\" d=\"M0 0{line}\"/>{}",
                "<use href=\"#p\"/>".repeat(100)
            )),
        ),
        (
            "a frame that is no frame",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e-30 1e38\" width=\"90\" height=\"90\">\
                <circle r=\"1e38\"/></svg>"
                .to_owned(),
        ),
        (
            "turbulence",
            filtered("<feTurbulence baseFrequency=\".01\" numOctaves=\"1000000\"/>"),
        ),
        (
            "turbulences",
            filtered(&"<feTurbulence baseFrequency=\".01\" numOctaves=\"9\"/>".repeat(50)),
        ),
        (
            "blurs",
            filtered(&"<feGaussianBlur stdDeviation=\"50\"/>".repeat(2000)),
        ),
        (
            "matrix",
            filtered(
                &format!(
                    "<feConvolveMatrix order=\"50\" kernelMatrix=\"{}\"/>",
                    "1 ".repeat(2500)
                )
                .repeat(10),
            ),
        ),
        ("morphology", filtered("<feMorphology radius=\"300\"/>")),
        (
            "a blur beyond the drawing",
            beyond("<feGaussianBlur stdDeviation=\"50\"/>"),
        ),
        (
            "blurs beyond a small drawing",
            beyond("<feGaussianBlur stdDeviation=\"50\"/>")
                .replace("0 0 600 400", "0 0 .6 .4"),
        ),
        (
            "blurs of a small drawing shown large",
            filtered(&"<feGaussianBlur stdDeviation=\".1\"/>".repeat(70)).replace(
                "viewBox=\"0 0 600 400\"",
                "width=\"600\" height=\"400\" viewBox=\"0 0 6 4\"",
            ),
        ),
        (
            "a blur in another's shadow",
            filtered("<feGaussianBlur stdDeviation=\"5\"/>").replace(
                "filter=\"url(#f)\"/>",
                "filter=\"url(#f)\"/><g opacity=\".5\"><g transform=\"scale(900)\">\
                 <rect width=\"99\" height=\"99\" filter=\"url(#f)\"/></g></g>",
            ),
        ),
        (
            "layers in a filter",
            filtered("<feOffset dx=\"1\" dy=\"1\"/>").replace(
                "<rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>",
                &format!(
                    "<g filter=\"url(#f)\">{}<rect width=\"600\" height=\"400\"/>{}</g>",
                    "<g opacity=\".9\">".repeat(60),
                    "</g>".repeat(60)
                ),
            ),
        ),
        (
            "masks in a filter",
            filtered("<feOffset dx=\"1\" dy=\"1\"/>").replace(
                "<rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>",
                &format!(
                    "{}<g filter=\"url(#f)\"><rect width=\"600\" height=\"400\" mask=\"url(#m60)\"/></g>",
                    repeated(60, |level| format!(
                        "<mask id=\"m{level}\" mask=\"url(#m{})\"><rect fill=\"white\" width=\"600\" \
                         height=\"400\"/></mask>",
                        level - 1
                    ))
                ),
            ),
        ),
        (
            "what the steps of a filter leave",
            filtered(&"<feFlood flood-color=\"red\"/>".repeat(60)),
        ),
        (
            "a pattern beyond the drawing",
            drawing(
                "<pattern id=\"p\" patternUnits=\"userSpaceOnUse\" width=\"100000\" height=\"100000\">\
                 <rect width=\"9\" height=\"9\"/></pattern><rect width=\"600\" height=\"400\" fill=\"url(#p)\"/>",
            ),
        ),
        (
            "many filtered",
            drawing(&format!(
                "<filter id=\"f\"><feGaussianBlur stdDeviation=\"5\"/></filter>{}",
                "<rect width=\"600\" height=\"400\" filter=\"url(#f)\"/>".repeat(1000)
            )),
        ),
        (
            "laughs",
            drawing(&format!(
                "<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>{}<use href=\"#a9\"/>",
                repeated(9, |level| {
                    let again = format!("<use href=\"#a{}\"/>", level - 1).repeat(10);
                    format!("<g id=\"a{level}\">{again}</g>")
                })
            )),
        ),
        (
            "patterns",
            drawing(&format!(
                "{}<rect width=\"600\" height=\"400\" fill=\"url(#p8)\"/>",
                repeated(8, |level| {
                    let again = format!(
                        "<rect width=\"1\" height=\"1\" fill=\"url(#p{})\"/>",
                        level - 1
                    )
                    .repeat(10);
                    format!("<pattern id=\"p{level}\" width=\".1\" height=\".1\">{again}</pattern>")
                })
            )),
        ),
        (
            "clips",
            drawing(&format!(
                "{}<rect width=\"9\" height=\"9\" clip-path=\"url(#c2999)\"/>",
                repeated(2999, |level| {
                    format!(
                        "<clipPath id=\"c{level}\" clip-path=\"url(#c{})\"><rect width=\"9\" height=\"9\"/></clipPath>",
                        level - 1
                    )
                })
            )),
        ),
        (
            "marks",
            drawing(&format!(
                "<marker id=\"m\">{}</marker><path marker-mid=\"url(#m)\" stroke=\"red\" d=\"M0 0{line}\"/>",
                "<circle r=\"3\"/>".repeat(100)
            )),
        ),
        (
            "marks of many points",
            drawing(&format!(
                "<marker id=\"m\"><path d=\"{points}\"/></marker>\
                 <path marker-mid=\"url(#m)\" stroke=\"red\" d=\"{points}\"/>",
                points = format!("M0 0{}", "L1 1L2 2".repeat(2000)),
            )),
        ),
        (
            "marks of a group",
            drawing(&format!(
                "<marker id=\"m\"><path d=\"{points}\"/></marker>\
                 <g marker-mid=\"url(#m)\" stroke=\"red\"><path d=\"{points}\"/></g>",
                points = format!("M0 0{}", "L1 1L2 2".repeat(2000)),
            )),
        ),
        (
            "patterns of a style",
            drawing(&format!(
                "<style>{}</style>{}<rect width=\"600\" height=\"400\" fill=\"url(#p8)\"/>",
                repeated(8, |level| format!(".x{level}{{fill:url(#p{})}}", level - 1)),
                repeated(8, |level| {
                    let again =
                        format!("<rect class=\"x{level}\" width=\"1\" height=\"1\"/>").repeat(10);
                    format!("<pattern id=\"p{level}\" width=\".1\" height=\".1\">{again}</pattern>")
                })
            )),
        ),
        (
            "letters",
            drawing(&format!(
                "<text y=\"20\">{}</text>",
                "Lorem ipsum ".repeat(90_000)
            )),
        ),
        ("rules", drawing(&format!("<style>{rules}</style>"))),
        (
            "dashes",
            drawing(
                &"<path stroke=\"red\" stroke-dasharray=\".0001\" d=\"M0 0L600 400\"/>".repeat(9),
            ),
        ),
        (
            "deep",
            drawing(&format!(
                "{}{}",
                "<g>".repeat(20_000),
                "</g>".repeat(20_000)
            )),
        ),
        (
            "elements",
            drawing(&"<rect width=\"9\" height=\"9\"/>".repeat(120_000)),
        ),
        ("pictures", drawing(&image.repeat(3))),
        (
            "a picture drawn again",
            drawing(&format!(
                "<defs><image id=\"i\" width=\"9\" height=\"9\" href=\"data:image/png;base64,{small}\"/></defs>{}",
                "<use href=\"#i\"/>".repeat(1000)
            )),
        ),
        (
            "selectors",
            drawing(&format!(
                "<style>x {}rect{{fill:red}}</style>{}<rect width=\"9\" height=\"9\"/>{}",
                "g ".repeat(15),
                "<g>".repeat(30),
                "</g>".repeat(30)
            )),
        ),
        (
            "attributes",
            drawing(&format!(
                "<rect width=\"9\" height=\"9\" {}/>",
                (0..40_000).map(|at| format!("a{at}=\"\" ")).collect::<String>()
            )),
        ),
        (
            "an entity used again",
            format!(
                "<!DOCTYPE svg [<!ENTITY a \"{}\">]>{}",
                "a".repeat(20_000),
                drawing(&format!("<text>{}</text>", "&a;".repeat(20_000)))
            ),
        ),
        (
            "entities",
            format!(
                "<!DOCTYPE svg [<!ENTITY a0 \"<rect width='9' height='9'/>\">{}]>{}",
                repeated(8, |level| format!(
                    "<!ENTITY a{level} \"{}\">",
                    format!("&a{};", level - 1).repeat(10)
                )),
                drawing("&a8;")
            ),
        ),
    ]
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

/// The example with a table of these rows.
fn with_rows(rows: &str) -> (Sources, Compilation) {
    let base = root().join("example-strategy");
    let mut sources = veivalg::load::load(&base).expect("the example is there");
    let table = format!("period,value\n{rows}");
    sources.insert("data/heltidsandel.csv", table.into_bytes());
    compile_today(sources, Targets::Findings)
}

#[test]
fn a_table_of_more_rows_than_are_read_is_told_so() {
    let english = veivalg::diagnostic::MessageLang::En;
    for (count, told) in [(50_000, 0), (50_001, 1), (60_000, 1)] {
        let (sources, compilation) = with_rows(&",\n2020,\n".repeat(count));
        let found = compilation.diagnostics.iter();
        let lines: Vec<usize> = found
            .filter(|found| {
                found
                    .message(english)
                    .contains("more than 50\u{a0}000 rows")
            })
            .map(|found| sources.places(found.span).0.line)
            .collect();
        // A row without a letter is none.
        assert_eq!(lines, vec![2 * 50_001 + 1; told], "{count}");
    }
}

#[test]
fn a_table_of_which_every_row_is_wrong_is_told_in_part() {
    const ROWS: usize = 20_000;
    let (sources, compilation) = with_rows(&"x,mange\n".repeat(ROWS));
    let all = &compilation.diagnostics;
    let told: Vec<_> = all
        .iter()
        .filter(|found| sources.path(found.span.file).ends_with("heltidsandel.csv"))
        .collect();
    // A period and a number of each row, both of one rule.
    assert_eq!(told.len(), MOST_ALIKE + 1);
    let english = veivalg::diagnostic::MessageLang::En;
    let counted: Vec<String> = told
        .iter()
        .map(|found| found.message(english))
        .filter(|message| message.contains("more findings"))
        .collect();
    let left = 2 * ROWS - MOST_ALIKE;
    let more = |count: usize| {
        let (thousands, rest) = (count / 1000, count % 1000);
        format!("{thousands}\u{a0}{rest:03} more findings of this kind in this file")
    };
    assert_eq!(counted, [more(left)]);
    assert_eq!(told[MOST_ALIKE].message(english), counted[0], "it is last");
    // Put together of what was found apart, they are counted as if they had been found together.
    let mut twice = Diagnostics::default();
    twice.extend(all.iter().cloned());
    twice.extend(all.clone());
    let counted = twice.iter().map(|found| found.message(english));
    let more = more(2 * left + MOST_ALIKE);
    assert_eq!(counted.filter(|message| *message == more).count(), 1);
}

#[test]
fn a_fault_that_is_caught_says_what_it_said() {
    assert_eq!(caught(|| 7), Ok(7));
    let said: Result<(), String> = caught(|| panic!("{} of {}", 1, 2));
    assert_eq!(said, Err("1 of 2".to_owned()));
    let said: Result<(), String> = caught(|| panic!("plain"));
    assert_eq!(said, Err("plain".to_owned()));
}

/// The most memory that the program holds at once with these arguments, in MiB, where that can be told.
#[cfg(target_os = "linux")]
fn most_memory(arguments: &[&str]) -> u64 {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_veivalg"))
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().expect("it is ours").is_none() {
        let status = std::fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        most = most.max(kib.unwrap_or_default() / 1024);
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    most
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_refused_takes_little_memory() {
    let folder = tempfile::tempdir().expect("room");
    let with = |name: &str, files: &[(&str, &[u8])]| {
        let dir = folder.path().join(name);
        let mut copy = std::process::Command::new("cp");
        copy.arg("-r")
            .arg(root().join("example-strategy"))
            .arg(&dir);
        assert!(copy.status().expect("it starts").success());
        for (path, bytes) in files {
            let path = dir.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, bytes).expect("a file");
        }
        dir.to_str().expect("letters").to_owned()
    };
    let plain = with("plain", &[]);
    let usual = most_memory(&["check", &plain]);
    let little = usual + 150;

    // A colour profile that unpacks to half a gigabyte, and one behind another that nobody reads.
    let profile = profiled(8, 8, 500 << 20);
    let mut second = profiled(8, 8, 100);
    let small = second.windows(4).position(|kind| kind == b"iCCP");
    second[small.expect("one") + 5] ^= 1;
    let large = profile.windows(4).position(|kind| kind == b"iCCP");
    let data = profile.windows(4).position(|kind| kind == b"IDAT");
    let (from, to) = (large.expect("one") - 4, data.expect("one") - 4);
    let at = second.windows(4).position(|kind| kind == b"IDAT");
    second.splice(
        at.expect("one") - 4..at.expect("one") - 4,
        profile[from..to].iter().copied(),
    );
    for (name, file) in [("profile", &profile), ("second", &second)] {
        let text = b"![Et tre](assets/profil.png)\n";
        let files: [(&str, &[u8]); 3] = [
            ("assets/profil.png", file),
            ("areas/heltid-og-rekruttering/nb.md", text),
            ("areas/heltid-og-rekruttering/nn.md", text),
        ];
        let dir = with(name, &files);
        let most = most_memory(&["check", &dir]);
        assert!(most < little, "{name}: {most} MiB, else {usual}");
    }

    // A table of one row, and one of very many.
    let row = "a;".repeat(1_500_000);
    let rows = "1;2\n".repeat(2_500_000);
    let wrong = format!("period,value\n{}", "x,y\n".repeat(150_000));
    let heads = format!("period;value;{}\n2020;3\n", "x;".repeat(500_000));
    let open = format!("period;value\n{}", "2020;\"\n".repeat(150_000));
    for (name, table) in [
        ("row", &row),
        ("wrong", &wrong),
        ("heads", &heads),
        ("open", &open),
    ] {
        let dir = with(name, &[("data/heltidsandel.csv", table.as_bytes())]);
        let most = most_memory(&["check", &dir]);
        assert!(most < little, "{name}: {most} MiB, else {usual}");
    }
    let row = "a;".repeat(5_000_000);
    for (name, table) in [("a row", &row), ("rows", &rows)] {
        let dir = with(name, &[("tall.csv", table.as_bytes())]);
        let file = format!("{dir}/tall.csv");
        let most = most_memory(&["figures", "import", &file, "--dir", &dir, "--yes"]);
        assert!(most < little + 100, "{name}: {most} MiB, else {usual}");
    }
}
