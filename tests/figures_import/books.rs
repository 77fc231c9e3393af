//! Tables as people lay them out in workbooks.

use super::Cell::{Day, No, Number, Percent, Words};
use super::{lines, workbook, workbook_with};

#[test]
fn years_below_each_other() {
    let book = workbook(
        "Fravær",
        &[
            &[Words("Sykefravær i kommunen")],
            &[],
            &[Words("År"), Words("Sykefravær (%)"), Words("Svarprosent")],
            &[Number(2022.0), Number(8.4), Number(71.0)],
            &[Number(2023.0), Number(8.1), Number(74.0)],
            &[],
            &[Words("Kilde: lønnssystemet")],
        ],
    );
    assert_eq!(
        lines(&book),
        [
            "Sykefravær (%): 2022=8.4 2023=8.1",
            "Svarprosent: 2022=71 2023=74"
        ]
    );
}

#[test]
fn years_side_by_side_with_two_tables_in_a_sheet() {
    let book = workbook(
        "Tall",
        &[
            &[
                Words("Indikator"),
                Number(2022.0),
                Number(2023.0),
                Number(2024.0),
            ],
            &[Words("Nærvær"), Number(91.5), Number(91.9), Number(92.4)],
            &[Words("Turnover"), Number(11.0), No, Number(9.5)],
            &[],
            &[Words("Heltid"), Words("2023"), Words("2024")],
            &[
                Words("Ansatte i full stilling"),
                Percent(0.441),
                Percent(0.465),
            ],
        ],
    );
    assert_eq!(
        lines(&book),
        [
            "Nærvær: 2022=91.5 2023=91.9 2024=92.4",
            "Turnover: 2022=11 2024=9.5",
            "Ansatte i full stilling: 2023=0.441% 2024=0.465%",
        ]
    );
}

#[test]
fn tertials_and_quarters_below_their_year() {
    let book = workbook_with(
        "Tertial",
        &[
            &[Words("Måling"), Words("2024"), No, No, Words("2025")],
            &[
                No,
                Words("1. tertial"),
                Words("2. tertial"),
                Words("3. tertial"),
                Words("1. tertial"),
            ],
            &[
                Words("Nærvær"),
                Number(91.5),
                Number(93.9),
                Number(92.4),
                Number(91.7),
            ],
        ],
        |sheet| {
            let format = rust_xlsxwriter::Format::new();
            sheet
                .merge_range(0, 1, 0, 3, "2024", &format)
                .expect("room");
        },
    );
    assert_eq!(
        lines(&book),
        ["Nærvær: 2024-1=91.5 2024-2=93.9 2024-3=92.4 2025-1=91.7"]
    );
    let book = workbook(
        "Kvartal",
        &[
            &[Words("År"), Words("Kvartal"), Words("Verdi")],
            &[Number(2024.0), Number(3.0), Number(7.5)],
            &[Number(2024.0), Words("4. kvartal"), Number(8.5)],
        ],
    );
    assert_eq!(lines(&book), [": 2024-K3=7.5 2024-K4=8.5"]);
    let book = workbook(
        "Måned",
        &[
            &[
                No,
                Words("januar 2024"),
                Words("feb. 2024"),
                Words("2024M03"),
            ],
            &[Words("Fravær"), Number(7.5), Number(8.5), Number(8.0)],
        ],
    );
    assert_eq!(lines(&book), ["Fravær: 2024-01=7.5 2024-02=8.5 2024-03=8"]);
}

#[test]
fn national_means_and_answers_stand_beside_their_own() {
    let book = workbook(
        "10-FAKTOR",
        &[
            &[
                Words("Faktor"),
                Words("2021"),
                No,
                No,
                Words("2023"),
                No,
                No,
            ],
            &[
                No,
                Words("Kommunen"),
                Words("Landet"),
                Words("Antall svar"),
                Words("Kommunen"),
                Words("Landet"),
                Words("Antall svar"),
            ],
            &[
                Words("1. Indre motivasjon"),
                Number(4.1),
                Number(4.2),
                Number(612.0),
                Number(4.2),
                Number(4.2),
                Number(655.0),
            ],
            &[
                Words("2. Mestringstro"),
                Number(4.2),
                Number(4.3),
                Number(612.0),
                Number(4.3),
                Number(4.3),
                Number(655.0),
            ],
        ],
    );
    assert_eq!(
        lines(&book),
        [
            "1. Indre motivasjon: 2021=4.1/612~4.2 2023=4.2/655~4.2",
            "2. Mestringstro: 2021=4.2/612~4.3 2023=4.3/655~4.3",
        ]
    );
    let book = workbook(
        "10-FAKTOR",
        &[
            &[
                Words("Faktor"),
                Words("2021"),
                Words("2021 landet"),
                Words("2023"),
                Words("Landet 2023"),
            ],
            &[
                Words("Indre motivasjon"),
                Number(4.1),
                Number(4.2),
                Number(4.2),
                Number(4.3),
            ],
            &[Words("Antall svar"), Number(612.0), No, Number(655.0)],
        ],
    );
    assert_eq!(
        lines(&book),
        ["Indre motivasjon: 2021=4.1/612~4.2 2023=4.2/655~4.3"]
    );
    let book = workbook(
        "Sammenligning",
        &[
            &[No, Number(2022.0), Number(2023.0)],
            &[Words("Vår kommune"), Number(41.2), Number(43.0)],
            &[Words("Landet"), Number(48.8), Number(49.5)],
        ],
    );
    assert_eq!(lines(&book), ["Vår kommune: 2022=41.2~48.8 2023=43~49.5"]);
}

#[test]
fn days_that_close_a_year_stand_for_it() {
    let book = workbook(
        "Heltid",
        &[
            &[Words("Dato"), Words("Andel")],
            &[Day(2022, 12, 31), Percent(0.43)],
            &[Day(2023, 12, 31), Percent(0.441)],
        ],
    );
    assert_eq!(lines(&book), [": 2022=0.43% 2023=0.441%"]);
}

#[test]
fn what_is_written_once_names_the_rows_below_it() {
    let book = workbook(
        "Kjønn",
        &[
            &[Words("Enhet"), Words("Kjønn"), Words("2023"), Words("2024")],
            &[Words("Helse"), Words("Kvinner"), Number(9.5), Number(9.0)],
            &[No, Words("Menn"), Number(6.5), Number(6.0)],
            &[Words("Skole"), Words("Kvinner"), Number(7.5), Number(7.0)],
        ],
    );
    assert_eq!(
        lines(&book),
        [
            "Helse, Kvinner: 2023=9.5 2024=9",
            "Helse, Menn: 2023=6.5 2024=6",
            "Skole, Kvinner: 2023=7.5 2024=7",
        ]
    );
}
