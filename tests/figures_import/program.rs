//! The program itself: what it shows, what it writes, and that an old figure stays until somebody says otherwise.

use std::fs;
use std::path::Path;

use super::Cell::{No, Number, Percent, Words};
use super::workbook;
use crate::cli::{strategy, veivalg, write};

/// A folder with a strategy of two measures and the factors of a survey.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let mut register = "[[measures]]\nid = \"naervaer\" # teller\nname.nb = \"Nærvær\"\nunit = \"percent\"\nsource.nb = \"Lønn\"\nowner.nb = \"HR\"\nvalues = [{ period = \"2022\", value = 91.5 }]\n".to_owned();
    for factor in 1..=10 {
        register.push_str(&format!(
            "\n[[measures]]\nid = \"f{factor}\"\nfactor = {factor}\nowner.nb = \"HR\"\n"
        ));
    }
    write(folder.path(), &[("measures.toml", &register)]);
    folder
}

fn text(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Runs the import of a file in the strategy's folder; its exit status and all that it says.
fn import(folder: &Path, name: &str, bytes: &[u8], options: &[&str]) -> (Option<i32>, String) {
    fs::write(folder.join(name), bytes).expect("room");
    let mut arguments = vec!["figures", "import", name, "--today", "2026-11-21"];
    arguments.extend(options);
    let output = veivalg(folder, &arguments);
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[test]
fn figures_are_shown_first_and_written_when_that_is_said() {
    let folder = folder();
    let dir = folder.path();
    let book = workbook(
        "Fravær",
        &[
            &[Words("Indikator"), Number(2022.0), Number(2023.0)],
            &[Words("Nærvær"), Percent(0.915), Percent(0.921)],
            &[Words("Ukjent"), Percent(0.2), Percent(0.3)],
        ],
    );
    let (status, said) = import(dir, "tall.xlsx", &book, &["--dry-run"]);
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("naervaer: «Nærvær» (Fravær!A1:C3)"), "{said}");
    assert!(said.contains("2022: 91,5 – som før"), "{said}");
    assert!(said.contains("2023: 92,1 – ny"), "{said}");
    assert!(said.contains("1. Ukjent"), "{said}");
    assert!(!dir.join("data").exists());
    // Nobody is there to say yes.
    assert_eq!(import(dir, "tall.xlsx", &book, &[]).0, Some(1));
    assert!(!dir.join("data").exists());
    let options = [
        "--yes",
        "--by",
        "Kari Nordmann",
        "--license",
        "Kommunen selv",
    ];
    let (status, said) = import(dir, "tall.xlsx", &book, &options);
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(
        text(dir, "data/naervaer.csv"),
        "period;value\n2022;91,5\n2023;92,1\n"
    );
    let source = text(dir, "data/naervaer.source.toml");
    for line in [
        "file = \"tall.xlsx\"",
        "sheet = \"Fravær\"",
        "range = \"A1:C3\"",
        "imported = 2026-11-21",
        "by = \"Kari Nordmann\"",
        "license = \"Kommunen selv\"",
    ] {
        assert!(source.contains(line), "{source}");
    }
    let register = text(dir, "measures.toml");
    assert!(
        register.contains("id = \"naervaer\" # teller"),
        "{register}"
    );
    assert!(
        register.contains("data = \"data/naervaer.csv\""),
        "{register}"
    );
    assert!(!register.contains("values"), "{register}");
    // The same again is nothing new.
    let (status, said) = import(dir, "tall.xlsx", &book, &["--yes"]);
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("ingenting nytt"), "{said}");
    let output = veivalg(dir, &["check", "--today", "2026-11-21"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!said.contains("data/"), "{said}");
}

/// As a spreadsheet shows them, halves away from zero.
#[test]
fn numbers_are_kept_as_they_are_shown() {
    let folder = folder();
    let dir = folder.path();
    let head: &[super::Cell] = &[
        Words("Indikator"),
        Number(2023.0),
        Number(2024.0),
        Number(2025.0),
    ];
    let row: &[super::Cell] = &[
        Words("Nærvær"),
        Percent(0.4525),
        Percent(0.1005),
        Percent(0.916_449),
    ];
    let (status, said) = import(dir, "tall.xlsx", &workbook("A", &[head, row]), &["--yes"]);
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(
        text(dir, "data/naervaer.csv"),
        "period;value\n2022;91,5\n2023;45,3\n2024;10,1\n2025;91,6\n"
    );
}

#[test]
fn an_old_figure_is_changed_only_when_that_is_said() {
    let folder = folder();
    let dir = folder.path();
    let table = "År;Nærvær\n2022;91,7\n2023;92,1\n";
    let (status, said) = import(dir, "tall.csv", table.as_bytes(), &["--yes"]);
    assert_eq!(status, Some(1), "{said}");
    assert!(
        said.contains("2022: 91,5 – i filen står det 91,7; ikke endret"),
        "{said}"
    );
    assert_eq!(
        text(dir, "data/naervaer.csv"),
        "period;value\n2022;91,5\n2023;92,1\n"
    );
    let (status, said) = import(dir, "tall.csv", table.as_bytes(), &["--yes", "--revise"]);
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(
        text(dir, "data/naervaer.csv"),
        "period;value;note_nb;note_nn\n2022;91,7;Rettet 21.\u{a0}november 2026 (før: 91,5).;Retta 21.\u{a0}november 2026 (før: 91,5).\n2023;92,1;;\n"
    );
}

#[test]
fn a_workbook_of_ten_factors_maps_itself() {
    let folder = folder();
    let dir = folder.path();
    let names = [
        "Indre motivasjon",
        "Mestringstro",
        "Autonomi",
        "Bruk av kompetanse",
        "Mestringsorientert ledelse",
        "Rolleklarhet",
        "Relevant kompetanseutvikling",
        "Fleksibilitetsvilje",
        "Mestringsklima",
        "Prososial motivasjon",
    ];
    let head: [&[super::Cell]; 2] = [
        &[Words("Faktor"), Words("2023"), No, Words("2025"), No],
        &[
            No,
            Words("Egen kommune"),
            Words("Landet"),
            Words("Egen kommune"),
            Words("Landet"),
        ],
    ];
    let rows: Vec<Vec<super::Cell>> = (0..10_u8)
        .map(|index| {
            let value = 3.5 + f64::from(index) / 10.0;
            vec![
                Words(names[usize::from(index)]),
                Number(value),
                Number(value + 0.1),
                Number(value + 0.2),
                Number(value + 0.1),
            ]
        })
        .collect();
    let answers = [Words("Antall svar"), Number(612.0), No, Number(655.0), No];
    let mut all: Vec<&[super::Cell]> = head.to_vec();
    all.extend(rows.iter().map(Vec::as_slice));
    all.push(&answers);
    let (status, said) = import(
        dir,
        "faktorer.xlsx",
        &workbook("Resultat", &all),
        &["--yes"],
    );
    assert_eq!(status, Some(0), "{said}");
    for factor in 1..=10 {
        let value = |more: f64| {
            let value = 3.5 + f64::from(factor - 1) / 10.0 + more;
            let value = format!("{value:.6}");
            value
                .trim_end_matches('0')
                .trim_end_matches('.')
                .replace('.', ",")
        };
        assert_eq!(
            text(dir, &format!("data/f{factor}.csv")),
            format!(
                "period;value;responses;comparison\n2023;{};612;{}\n2025;{};655;{}\n",
                value(0.0),
                value(0.1),
                value(0.2),
                value(0.1)
            )
        );
    }
}

#[test]
fn two_readings_are_asked_about() {
    let folder = folder();
    let dir = folder.path();
    let parts = "År;Nærvær\n2023;0,921\n2024;0,915\n";
    let (status, said) = import(dir, "tall.csv", parts.as_bytes(), &["--yes"]);
    assert_eq!(status, Some(1));
    assert!(said.contains("--fractions whole"), "{said}");
    let (status, said) = import(
        dir,
        "tall.csv",
        parts.as_bytes(),
        &["--yes", "--fractions", "whole"],
    );
    assert_eq!(status, Some(0), "{said}");
    assert!(text(dir, "data/naervaer.csv").contains("2023;92,1"));
    let two = "År;Kvinner;Menn\n2025;91,1;94,2\n";
    let (status, said) = import(dir, "to.csv", two.as_bytes(), &["--yes"]);
    assert_eq!(status, Some(1));
    assert!(said.contains("--measure"), "{said}");
    let (status, said) = import(
        dir,
        "to.csv",
        two.as_bytes(),
        &["--yes", "--measure", "naervaer"],
    );
    assert_eq!(status, Some(1));
    assert!(said.contains("2. Menn"), "{said}");
    let options = ["--yes", "--measure", "naervaer", "--series", "menn"];
    let (status, said) = import(dir, "to.csv", two.as_bytes(), &options);
    assert_eq!(status, Some(0), "{said}");
    assert!(text(dir, "data/naervaer.csv").contains("2025;94,2"));
}

#[test]
fn where_figures_came_from_stands_on_the_page_and_in_the_data() {
    let folder = folder();
    let dir = folder.path();
    let answer = "{\"class\":\"dataset\",\"label\":\"L\",\"source\":\"Statistisk sentralbyrå\",\"id\":[\"Tid\"],\"size\":[2],\
        \"dimension\":{\"Tid\":{\"category\":{\"index\":[\"2023\",\"2024\"]}}},\"value\":[91.1,92.5],\
        \"extension\":{\"px\":{\"tableid\":\"99901\"}}}";
    let (status, said) = import(
        dir,
        "svar.json",
        answer.as_bytes(),
        &["--yes", "--measure", "naervaer"],
    );
    assert_eq!(status, Some(0), "{said}");
    assert!(
        said.contains("https://data.ssb.no/api/v0/no/table/99901/"),
        "{said}"
    );
    let output = veivalg(dir, &["export", "--today", "2026-11-21", "--out", "ut"]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let data: serde_json::Value =
        serde_json::from_str(&text(dir, "ut/strategy.json")).expect("JSON");
    let source = &data["measures"][0]["figures_source"];
    assert_eq!(source["table"], "99901");
    assert_eq!(source["license"], "SSB, CC BY 4.0");
    let table = text(dir, "ut/nb/measures.csv");
    assert!(
        table.contains(
            "Tallene ble hentet 21.\u{a0}november 2026 fra svar.json, tabell 99901. SSB, CC BY 4.0."
        ),
        "{table}"
    );
}

#[test]
fn a_comment_above_the_values_of_the_register_stands_above_their_file() {
    let folder = folder();
    let dir = folder.path();
    let register =
        text(dir, "measures.toml").replace("values = ", "# Fra lønnssystemet.\nvalues = ");
    write(dir, &[("measures.toml", &register)]);
    let table = "År;Verdi\n2023;92,1\n".as_bytes();
    let (status, said) = import(dir, "tall.csv", table, &["--yes", "--measure", "naervaer"]);
    assert_eq!(status, Some(0), "{said}");
    let register = text(dir, "measures.toml");
    assert!(
        register.contains("# Fra lønnssystemet.\ndata = \"data/naervaer.csv\"\n"),
        "{register}"
    );
}
