//! The strategy as data and as tables: what a spreadsheet opens, what other programs are promised, and that what is
//! withheld or looks like a formula leaves in none of it.

mod hostile;
mod markdown;
mod random;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::process::Command;

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx, open_workbook_from_rs};
use serde_json::{Value, json};
use veivalg::compile::Targets;
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::output::Output;

use crate::figures::strategy;
use crate::tools::{compile_today, example, root, tool};

/// A workbook's sheets by their names.
fn sheets(bytes: &[u8]) -> BTreeMap<String, Range<Data>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("a workbook");
    book.worksheets().into_iter().collect()
}

/// A CSV file's rows.
pub fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().expect("a row");
        let cell = row.last_mut().expect("a cell");
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ';' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            letter => cell.push(letter),
        }
    }
    rows.pop();
    rows
}

fn file<'a>(output: &'a Output, path: &str) -> &'a [u8] {
    output.get(path).unwrap_or_else(|| panic!("no {path}"))
}

fn output() -> &'static Output {
    example().1.output.as_ref().expect("the example builds")
}

/// What a cell of the workbook says, as the CSV file writes it.
fn written(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Float(number) => number.to_string().replace('.', ","),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}

/// Whether a cell of a CSV file is one that a spreadsheet would work out.
fn is_formula(cell: &str) -> bool {
    let number = cell.trim_start_matches(['-', '+']).replacen(',', "", 1);
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    !is_number && cell.trim_start().starts_with(['=', '+', '-', '@'])
        || cell.starts_with(['\t', '\r', '\n'])
}

#[test]
fn the_workbook_holds_what_the_csv_files_hold_and_no_formula() {
    for lang in Lang::ALL {
        let strategy = example().1.strategy.as_ref().expect("it is sound");
        let path = format!("export/{}-{lang}.xlsx", strategy.id);
        let sheets = sheets(file(output(), &path));
        let prefix = format!("export/{lang}/");
        let tables = output().iter();
        let tables = tables.filter(|(path, _)| path.as_str().starts_with(&prefix));
        let mut names = 0;
        for (path, bytes) in tables {
            let table = rows(bytes);
            let same = sheets.values().find(|sheet| {
                let sheet: Vec<Vec<String>> = sheet
                    .rows()
                    .map(|row| row.iter().map(written).collect())
                    .collect();
                let safe = |cell: &String| cell.trim_start_matches('\'').to_owned();
                let plain: Vec<Vec<String>> = table
                    .iter()
                    .map(|row| row.iter().map(safe).collect())
                    .collect();
                let cut: Vec<Vec<String>> = sheet
                    .iter()
                    .map(|row| row.iter().map(safe).collect())
                    .collect();
                plain == cut
            });
            assert!(same.is_some(), "{path} is no sheet of the workbook");
            assert!(
                !table.iter().flatten().any(|cell| is_formula(cell)),
                "{path}"
            );
            names += 1;
        }
        assert_eq!(names, sheets.len());
        let mut book: Xlsx<_> =
            open_workbook_from_rs(Cursor::new(file(output(), &path).to_vec())).expect("a workbook");
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).expect("a sheet");
            assert!(formulas.is_empty(), "{name}");
        }
    }
}

#[test]
fn numbers_are_numbers_and_days_are_days() {
    let strategy = example().1.strategy.as_ref().expect("it is sound");
    let sheets = sheets(file(output(), &format!("export/{}-nn.xlsx", strategy.id)));
    let column = |sheet: &str, heading: &str| {
        let sheet = &sheets[sheet];
        let mut headings = sheet.rows().next().expect("headings").iter();
        let at = headings.position(|cell| cell.get_string() == Some(heading));
        let at = at.unwrap_or_else(|| panic!("no {heading}"));
        let cells = sheet.rows().skip(1).map(move |row| row[at].clone());
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>()
    };
    let values = column("Tal", "Verdi");
    let count: usize = strategy
        .measures
        .iter()
        .map(|measure| {
            measure
                .values
                .iter()
                .filter(|figure| figure.value.is_some())
                .count()
        })
        .sum();
    assert_eq!(values.len(), count);
    assert!(values.iter().all(Data::is_float), "{values:?}");
    let days = column("Tiltak", "Frist");
    assert!(
        !days.is_empty() && days.iter().all(Data::is_datetime),
        "{days:?}"
    );
    // A tertial is written as no spreadsheet takes it for a day.
    let csv = rows(file(output(), "export/nn/figures.csv"));
    assert!(csv.iter().all(|row| !row[2].contains('-')), "{csv:?}");
    assert!(csv.iter().any(|row| row[3].contains(',')), "{csv:?}");
}

/// The parts of a workbook by their paths.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let archive = rawzip::ZipArchive::from_slice(bytes).expect("an archive");
    let mut entries = archive.entries();
    let mut parts = BTreeMap::new();
    while let Some(entry) = entries.next_entry().expect("an entry") {
        let path = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
        let packed = archive.get_entry(entry.wayfinder()).expect("an entry");
        let mut text = String::new();
        flate2::bufread::DeflateDecoder::new(packed.data())
            .read_to_string(&mut text)
            .expect("text");
        parts.insert(path, text);
    }
    parts
}

#[test]
fn the_workbook_does_not_tell_which_system_it_was_made_on() {
    let strategy = example().1.strategy.as_ref().expect("it is sound");
    let bytes = file(output(), &format!("export/{}-nb.xlsx", strategy.id));
    // A part in the list at the end: its mark, then the version and the system that it was made with.
    let made = bytes
        .windows(6)
        .filter(|part| part.starts_with(b"PK\x01\x02"));
    let systems: Vec<u8> = made.map(|part| part[5]).collect();
    assert!(systems.len() > 10, "{systems:?}");
    // As Excel's own: that of DOS.
    assert!(systems.iter().all(|&system| system == 0), "{systems:?}");
}

/// What stands between the marks of an attribute, every time it is written.
fn numbers(xml: &str, attribute: &str) -> Vec<f64> {
    let begin = format!(" {attribute}=\"");
    let values = xml.split(&begin).skip(1);
    let values = values.filter_map(|rest| rest.split('"').next()?.parse().ok());
    values.collect()
}

#[test]
fn the_workbook_can_be_printed_and_read() {
    let strategy = example().1.strategy.as_ref().expect("it is sound");
    let parts = parts(file(output(), &format!("export/{}-nb.xlsx", strategy.id)));
    let sheets = parts
        .iter()
        .filter(|(path, _)| path.starts_with("xl/worksheets/sheet"));
    let (mut count, mut heights) = (0, Vec::new());
    for (path, sheet) in sheets {
        count += 1;
        assert!(sheet.contains("paperSize=\"9\""), "{path}: A4");
        // So many letters on a page across that they can be read, however wide the table is.
        let (_, columns) = sheet.split_once("<cols>").expect("columns");
        let (columns, rows) = columns.split_once("</cols>").expect("their end");
        let [first, last, width] = ["min", "max", "width"].map(|name| numbers(columns, name));
        let each = first.iter().zip(&last).zip(&width);
        let across: f64 = each
            .map(|((first, last), width)| (last - first + 1.0) * width)
            .sum();
        let pages = numbers(rows, "fitToWidth").first().copied().unwrap_or(1.0);
        assert!(
            across / pages <= 200.0,
            "{path}: {across} letters on {pages} pages"
        );
        heights.extend(numbers(rows, "ht"));
    }
    // Rows of several lines say so: else their text lies over the next until somebody has opened the file.
    assert!(heights.len() > 100, "{heights:?}");
    assert!(
        heights.iter().all(|height| (15.0..=409.0).contains(height)),
        "{heights:?}"
    );
    assert!(count > 10);
    assert!(parts["xl/workbook.xml"].contains("_xlnm.Print_Titles"));
}

#[test]
fn a_goal_without_a_measure_is_a_hole_in_the_matrix() {
    let (_, compilation) = strategy(
        "unit = \"percent\"",
        &[
            ("veivalg.toml", b"languages = [\"nb\"]\n[check]\ngoal-without-measure = \"warning\"\n"),
            (
                "areas/a/area.toml",
                "title = \"A\"\n[[goals]]\nid = \"g\"\ntext = \"Vi blir bedre\"\nmeasures = [\"m\"]\n\
                 [[goals]]\nid = \"h\"\ntext = \"Vi blir størst\"\n".as_bytes(),
            ),
        ],
        Targets::Data,
    );
    let output = compilation.output.expect("nothing is an error");
    let matrix = rows(file(&output, "export/nb/matrix.csv"));
    let of = |goal: &str| {
        matrix
            .iter()
            .find(|row| row[1] == goal)
            .expect("a row")
            .clone()
    };
    assert_eq!(of("g")[4..7], ["m", "M", "måling"]);
    assert_eq!(of("h")[3..7], ["Vi blir størst", "", "", "mangler måling"]);
}

#[test]
fn two_exports_give_the_same_bytes() {
    let sources = load(&root().join("example-strategy")).expect("the example is there");
    let (_, compilation) = compile_today(sources, Targets::Data);
    let alone = compilation.output.expect("it is sound");
    for (path, bytes) in alone.iter() {
        assert!(bytes == file(output(), path.as_str()), "{path} differs");
    }
}

/// The schema, closed: what it does not name is a fault.
fn closed(schema: &mut Value) {
    match schema {
        Value::Array(values) => values.iter_mut().for_each(closed),
        Value::Object(members) => {
            members.values_mut().for_each(closed);
            let is_of_objects = members.contains_key("properties");
            if is_of_objects && !members.contains_key("additionalProperties") {
                members.insert("unevaluatedProperties".to_owned(), json!(false));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_schema_describes_all_that_the_data_holds() {
    let data = file(output(), "strategy.json");
    let whole: Value = serde_json::from_slice(data).expect("JSON");
    assert_eq!(whole["$schema"], "strategy.schema.json");
    let mut schema: Value =
        serde_json::from_slice(file(output(), "strategy.schema.json")).expect("JSON");
    closed(&mut schema);
    let folder = tempfile::tempdir().expect("a folder");
    let check = |data: &Value| {
        let [schema_file, data_file] =
            ["schema.json", "data.json"].map(|name| folder.path().join(name));
        std::fs::write(&schema_file, schema.to_string()).expect("room");
        std::fs::write(&data_file, data.to_string()).expect("room");
        let mut command = Command::new("check-jsonschema");
        command.arg("--schemafile").args([schema_file, data_file]);
        let said = tool(&mut command, ".ci/requirements.txt")?;
        let told = String::from_utf8_lossy(&said.stdout).into_owned();
        Some((said.status.success(), told))
    };
    let Some((is_valid, told)) = check(&whole) else {
        return;
    };
    assert!(is_valid, "{told}");
    // And it would tell: what is not there, what is of another kind, what is not named.
    let spoil: [fn(&mut Value); 3] = [
        |data| {
            data["measures"][0]
                .as_object_mut()
                .expect("a record")
                .remove("id");
        },
        |data| data["areas"][0]["goals"][0]["number"] = json!("1"),
        |data| data["areas"][0]["goals"][0]["navn"] = json!("x"),
    ];
    for spoil in spoil {
        let mut spoiled = whole.clone();
        spoil(&mut spoiled);
        let (is_valid, told) = check(&spoiled).expect("it was there");
        assert!(!is_valid, "{told}");
    }
}

#[test]
fn what_is_past_its_day_is_told() {
    let (_, compilation) = strategy(
        "unit = \"percent\"\nfrequency = \"yearly\"\nvalues = [{ period = \"2020\", value = 1 }]",
        &[
            ("veivalg.toml", b"languages = [\"nb\"]\n"),
            (
                "areas/a/area.toml",
                "title = \"A\"\n[[goals]]\nid = \"g\"\ntext = \"Mål\"\nmeasures = [\"m\"]\n\
                 [[actions]]\nid = \"late\"\ntext = \"Gammelt\"\ndue = 2020-01-01\ngoals = [\"g\"]\n\
                 [[actions]]\nid = \"soon\"\ntext = \"Nytt\"\ndue = 2099-01-01\ngoals = [\"g\"]\n"
                    .as_bytes(),
            ),
        ],
        Targets::Data,
    );
    let output = compilation.output.expect("nothing is an error");
    let data: Value = serde_json::from_slice(file(&output, "strategy.json")).expect("JSON");
    let actions = &data["areas"][0]["actions"];
    assert_eq!(actions[0]["overdue"], true);
    assert!(actions[1]["overdue"].is_null());
    assert_eq!(data["measures"][0]["freshness"], "stale");
    assert_eq!(data["as_of"], "2026-11-21");
    let actions = rows(file(&output, "export/nb/actions.csv"));
    let column = actions[0]
        .iter()
        .position(|cell| cell == "Over frist")
        .expect("a heading");
    assert_eq!([&actions[1][column], &actions[2][column]], ["ja", ""]);
}

/// A path that names no goals serves its whole area, as on the pages: all of them in each row would be the square of
/// what the author wrote.
#[test]
fn a_path_has_the_goals_that_it_names_and_no_others() {
    let area = "title = \"Område\"\n[[goals]]\nid = \"en\"\ntext = \"Vi når målet.\"\n\
        [[goals]]\nid = \"to\"\ntext = \"Vi når det andre.\"\n\
        [[veivalg]]\nid = \"alle\"\ntext = \"Vi velger alt.\"\n\
        [[veivalg]]\nid = \"ett\"\ntext = \"Vi velger ett.\"\ngoals = [\"to\"]\n";
    let files: [(&str, &[u8]); 3] = [
        (
            "strategy.toml",
            b"title = \"Strategi\"\nareas = [\"mer\"]\n",
        ),
        (
            "veivalg.toml",
            b"languages = [\"nb\"]\n[check]\ngoal-without-measure = \"off\"\n",
        ),
        ("areas/mer/area.toml", area.as_bytes()),
    ];
    let (_, compilation) = compile_today(veivalg::load::from_memory(files), Targets::Data);
    let found: Vec<_> = compilation
        .diagnostics
        .iter()
        .map(|found| found.message(veivalg::diagnostic::MessageLang::En))
        .collect();
    let output = compilation.output.unwrap_or_else(|| panic!("{found:?}"));
    let mut files = output.iter();
    let table = files.find(|(path, _)| path.to_string().ends_with("veivalg.csv"));
    let table = rows(table.expect("a table").1);
    let at = table[0]
        .iter()
        .position(|name| name == "Mål (id)")
        .expect("a column");
    let goals: Vec<&str> = table[1..].iter().map(|row| row[at].as_str()).collect();
    assert_eq!(goals, ["", "to"]);
}
