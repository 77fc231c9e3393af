//! Saves of every kind, one upon the other: what is shown in the end is what `build` makes, and nothing grows.

use std::fs;

use super::Preview;
use super::folder::{Folder, becomes_what_is_built};
use crate::fuzz::mutate::Random;

/// How many saves; `VEIVALG_SAVES` asks for another number, which is what a campaign does.
const SAVES: usize = 40;

/// Files that are written, each as long as it is valid with a paragraph more.
const PROSE: [&str; 3] = [
    "areas/arbeidsmiljo/nb.md",
    "areas/kompetanse/nb.md",
    "areas/kompetanse/nn.md",
];

/// What is broken, and how.
const FAULTS: [(&str, &str); 4] = [
    ("strategy.toml", "title.nb = \"åpen\n"),
    ("areas/kompetanse/area.toml", "[[goals]]\ntext.nb = 1\n"),
    ("areas/kompetanse/nb.md", "[x](goal:finnes-ikke)\n"),
    ("measures.toml", "<<<<<<< min\n"),
];

/// Memory that a program holds, in KiB; none where the system does not tell.
fn memory(id: u32) -> Option<usize> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

/// One save of any kind. What it breaks, it fixes again after somebody may have seen it.
fn save(folder: &Folder, preview: &Preview, random: &mut Random, number: usize) {
    let prose = PROSE[random.below(PROSE.len())];
    let first = folder.read(prose);
    let first = first.split("\n\n").next().unwrap_or_default().trim_end();
    let text = format!("{first}\n\nLagret {number} ganger.\n");
    match random.below(9) {
        0 => folder.write(prose, &text),
        1 => folder.write_in_place(prose, &text),
        2 => folder.write(prose, &text.replace('\n', "\r\n")),
        3 => {
            fs::remove_file(folder.at(prose)).expect("it is there");
            preview.get(super::AREA);
            folder.write(prose, &text);
        }
        4 => {
            let (path, fault) = FAULTS[random.below(FAULTS.len())];
            let whole = folder.read(path);
            folder.write(path, &format!("{whole}{fault}"));
            preview.get(super::AREA);
            folder.write(path, &whole);
        }
        5 => {
            let list = folder.read("strategy.toml");
            let area = folder.read("areas/kompetanse/area.toml");
            let area = area.replace("id = \"laere\"", "id = \"laere-mer\"");
            folder.write(
                "areas/ny/area.toml",
                &area.replace("id = \"dele\"", "id = \"dele-mer\""),
            );
            folder.write(
                "strategy.toml",
                &list.replace("\"kompetanse\"", "\"kompetanse\", \"ny\""),
            );
            preview.get("/nb/area/ny.html");
            folder.write("strategy.toml", &list);
            fs::remove_dir_all(folder.at("areas/ny")).expect("it is there");
        }
        6 => folder.write(
            "assets/logo.svg",
            &super::folder::logo(10 + u32::try_from(number % 50).unwrap_or(0)),
        ),
        7 => {
            fs::rename(folder.at("areas/kompetanse"), folder.at("areas/borte")).expect("there");
            preview.get(super::AREA);
            fs::rename(folder.at("areas/borte"), folder.at("areas/kompetanse")).expect("there");
        }
        _ => {
            for burst in 0..5 {
                folder.write_in_place(prose, &format!("{text}\nNummer {burst}.\n"));
            }
            preview.get("/nb/arbeidsgiverstrategi-nb.pdf");
        }
    }
}

#[test]
fn saves_of_every_kind_end_in_what_is_built() {
    let asked = std::env::var("VEIVALG_SAVES").ok();
    let saves = asked.and_then(|saves| saves.parse().ok()).unwrap_or(SAVES);
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut random = Random::new(7);
    let mut early = None;
    for number in 1..=saves {
        save(&folder, &preview, &mut random, number);
        if number % 20 == 0 {
            becomes_what_is_built(&preview, &folder);
        }
        if number == 200 {
            early = memory(preview.child.id());
        }
    }
    becomes_what_is_built(&preview, &folder);
    assert_eq!(preview.events().next()["errors"], 0);
    if let (Some(early), Some(late)) = (early, memory(preview.child.id())) {
        eprintln!("{early} KiB after 200 saves, {late} KiB after {saves}");
        assert!(
            late * 5 <= early * 6,
            "{early} KiB after 200 saves, {late} KiB after {saves}"
        );
    }
}
