//! Tables in the forms in which Statistics Norway's site and service hand them out, and results of a year in a sheet
//! each, with numbers of our own.

use serde_json::json;
use veivalg::figures::read;

use super::Cell::{No, Number, Words};
use super::{line, lines, workbook, workbook_with};

const TITLE: &str =
    "99367: Årsverk og heltid i kommunal tjeneste (K), etter region, statistikkvariabel og år";

/// In the letters that the service writes.
fn latin(text: &str) -> Vec<u8> {
    let (bytes, _, is_lossy) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!is_lossy);
    bytes.into_owned()
}

#[test]
fn wide_files_of_values_name_what_each_column_counts() {
    // The site's: a title and an empty line before the table; regions with codes.
    let site = format!(
        "\"{TITLE}\"\r\n\r\n\"region\";\"Avtalte årsverk (antall) 2023\";\"Avtalte årsverk (antall) 2024\";\
         \"Heltid (prosent) 2023\";\"Heltid (prosent) 2024\"\r\n\
         \"4204 Eksempelby\";5391;5402;45.9;47.0\r\n\"EAK Landet\";411000;412500;41.0;41.8\r\n"
    );
    let lines_of = [
        "4204 Eksempelby, Avtalte årsverk (antall): 2023=5391 2024=5402",
        "4204 Eksempelby, Heltid (prosent): 2023=45.9~41 2024=47~41.8",
        "EAK Landet, Avtalte årsverk (antall): 2023=411000 2024=412500",
    ];
    assert_eq!(lines(&latin(&site)), lines_of);
    // The first service's: commas, no title. The newer one's: no codes, other letters.
    let (_, table) = site.split_once("\r\n\r\n").expect("a title");
    let commas = table.replace(';', ",");
    assert_eq!(lines(&latin(&commas)), lines_of);
    let newer = site.replace("4204 ", "").replace("EAK ", "");
    let plain = lines_of.map(|line| line.replace("4204 ", "").replace("EAK ", ""));
    assert_eq!(lines(format!("\u{feff}{newer}").as_bytes()), plain);
}

#[test]
fn long_files_of_values_have_the_table_for_a_heading() {
    let rows = [
        (
            "4204",
            "Eksempelby",
            "Heltid",
            "Andel i heltid",
            "2023",
            "45.9",
        ),
        (
            "4204",
            "Eksempelby",
            "Heltid",
            "Andel i heltid",
            "2024",
            "47.0",
        ),
        ("EAK", "Landet", "Heltid", "Andel i heltid", "2023", "41.0"),
        ("EAK", "Landet", "Heltid", "Andel i heltid", "2024", "\":\""),
    ];
    let words = rows.map(|(_, region, _, what, year, value)| {
        format!("\"{region}\",\"{what}\",\"{year}\",{value}\r\n")
    });
    let words = format!(
        "\"region\",\"statistikkvariabel\",\"år\",\"{TITLE}\"\r\n{}",
        words.concat()
    );
    assert_eq!(
        lines(&latin(&words)),
        ["Eksempelby, Andel i heltid: 2023=45.9~41 2024=47"]
    );
    let codes = rows.map(|(region, _, what, _, year, value)| {
        format!("\"{region}\",\"{what}\",\"{year}\",{value}\r\n")
    });
    let codes = format!(
        "\"KOKkommuneregion0000\",\"ContentsCode\",\"Tid\",\"{TITLE}\"\r\n{}",
        codes.concat()
    );
    assert_eq!(
        lines(&latin(&codes)),
        ["4204, Heltid: 2023=45.9~41 2024=47"]
    );
    // Semicolons and decimal commas, as ready-made tables have.
    let semicolons = words.replace(',', ";").replace('.', ",");
    let title = TITLE.replace(',', ";");
    let semicolons = semicolons.replace(&title, TITLE);
    assert_eq!(
        lines(&latin(&semicolons)),
        ["Eksempelby, Andel i heltid: 2023=45.9~41 2024=47"]
    );
}

/// The site's workbook: a title, what is counted over the years, and remarks below.
fn of_site() -> Vec<u8> {
    let rows: &[&[super::Cell]] = &[
        &[Words(TITLE)],
        &[],
        &[
            No,
            Words("Avtalte årsverk (antall)"),
            No,
            Words("Heltid (prosent)"),
            No,
        ],
        &[
            No,
            Words("2023"),
            Words("2024"),
            Words("2023"),
            Words("2024"),
        ],
        &[
            Words("4204 Eksempelby"),
            Number(5391.0),
            Number(5402.0),
            Number(45.9),
            Words(":"),
        ],
        &[
            Words("EAK Landet"),
            Number(411_000.0),
            Number(412_500.0),
            Number(41.0),
            Number(41.8),
        ],
        &[],
        &[Words("2024: Tallene er trukket tilbake.")],
        &[Words("Sist endret:")],
        &[Words("20260305 08:00")],
        &[Words("Kilde:")],
        &[Words("Statistisk sentralbyrå")],
        &[Words("Intern referansekode:")],
        &[Words("00000441")],
    ];
    workbook_with("99367", rows, |sheet| {
        let format = rust_xlsxwriter::Format::new();
        for (first, words) in [(1, "Avtalte årsverk (antall)"), (3, "Heltid (prosent)")] {
            sheet
                .merge_range(2, first, 2, first + 1, words, &format)
                .expect("room");
        }
    })
}

#[test]
fn a_workbook_may_have_what_is_counted_over_the_same_years() {
    assert_eq!(
        lines(&of_site()),
        [
            "4204 Eksempelby, Avtalte årsverk (antall): 2023=5391 2024=5402",
            "4204 Eksempelby, Heltid (prosent): 2023=45.9~41",
            "EAK Landet, Avtalte årsverk (antall): 2023=411000 2024=412500",
        ]
    );
}

#[test]
fn the_table_is_known_by_what_it_is_called() {
    let table = |bytes: &[u8]| read(bytes).expect("a file of figures").table;
    assert_eq!(table(&of_site()).as_deref(), Some("99367"));
    let csv = format!("\"region\",\"år\",\"{TITLE}\"\n\"Vik\",\"2024\",3\n");
    assert_eq!(table(&latin(&csv)).as_deref(), Some("99367"));
    let others = workbook(
        "Tall",
        &[
            &[Words("12345: Fravær i Vik")],
            &[Words("Enhet"), Words("2023"), Words("2024")],
            &[Words("Skole"), Number(7.0), Number(8.0)],
        ],
    );
    assert_eq!(table(&others), None);
    // An answer without the number beside its name.
    let answer = json!({
        "class": "dataset", "label": TITLE, "source": "Statistisk sentralbyrå", "id": ["Tid"], "size": [1],
        "dimension": {"Tid": {"category": {"index": {"2024": 0}}}}, "value": [3], "role": {"time": ["Tid"]}
    });
    let book = read(answer.to_string().as_bytes()).expect("an answer");
    assert_eq!(book.table.as_deref(), Some("99367"));
    assert_eq!(book.query.expect("a question").table, book.table);
}

#[test]
fn the_country_is_the_mean_of_the_only_other() {
    let region = |names: &[&str]| {
        let index: serde_json::Map<_, _> = (0..)
            .zip(names)
            .map(|(at, name)| ((*name).to_owned(), json!(at)))
            .collect();
        let values: Vec<f64> = (0..names.len() * 4)
            .map(|value| 10.0 + value as f64)
            .collect();
        json!({
            "class": "dataset", "label": "Eksempel", "source": "Statistisk sentralbyrå",
            "id": ["Region", "ContentsCode", "Tid"], "size": [names.len(), 2, 2],
            "dimension": {
                "Region": {"category": {"index": index}},
                "ContentsCode": {"category": {"index": {"A": 0, "B": 1}}},
                "Tid": {"category": {"index": {"2023": 0, "2024": 1}}}
            },
            "value": values, "role": {"time": ["Tid"]}
        })
        .to_string()
    };
    assert_eq!(
        lines(region(&["Vik", "Landet"]).as_bytes()),
        [
            "Vik, A: 2023=10~14 2024=11~15",
            "Vik, B: 2023=12~16 2024=13~17"
        ]
    );
    // Which of two it is held against nobody says.
    let three = lines(region(&["Vik", "Nes", "Hele landet"]).as_bytes());
    assert_eq!(three.len(), 6);
    assert!(three.iter().all(|line| !line.contains('~')), "{three:?}");
    let alone = lines(region(&["Landet"]).as_bytes());
    assert_eq!(alone, ["A: 2023=10 2024=11", "B: 2023=12 2024=13"]);
}

#[test]
fn a_sheet_may_be_named_by_the_year_of_its_results() {
    let rows: &[&[super::Cell]] = &[
        &[Words("Resultater")],
        &[
            Words("Nr."),
            Words("Faktor"),
            Words("Vik"),
            Words("Norge"),
            Words("Antall svar"),
        ],
        &[
            Number(1.0),
            Words("Indre motivasjon"),
            Number(4.1),
            Number(4.2),
            Number(512.0),
        ],
        &[
            Number(2.0),
            Words("Mestringstro"),
            Number(4.3),
            Number(4.2),
            Number(511.0),
        ],
        &[Words("Skala 1 til 5.")],
    ];
    assert_eq!(
        lines(&workbook("2025", rows)),
        [
            "Indre motivasjon, Vik: 2025=4.1/512~4.2",
            "Mestringstro, Vik: 2025=4.3/511~4.2"
        ]
    );
    let unnamed = read(&workbook("Resultat", rows)).expect("a workbook");
    let (series, _) = veivalg::figures::find(&unnamed.sheets, None);
    assert_eq!(
        series.iter().map(line).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}
