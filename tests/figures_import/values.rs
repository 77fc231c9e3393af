//! Files of values, whichever letters they are saved in and whatever stands between their columns.

use encoding_rs::WINDOWS_1252;

use super::lines;

const TABLE: &str =
    "Måling;2022;2023;2024\r\nNærvær;91,5;91,9;92,4\r\nLønn i kr;1 234 567;1 300 000;..\r\n";
const READ: [&str; 2] = [
    "Nærvær: 2022=91.5 2023=91.9 2024=92.4",
    "Lønn i kr: 2022=1234567 2023=1300000",
];

#[test]
fn the_same_table_in_every_form() {
    let marked = format!("\u{feff}{TABLE}");
    let (old, _, _) = WINDOWS_1252.encode(TABLE);
    let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let tabs = TABLE.replace(';', "\t");
    let commas = TABLE.replace(',', ".").replace(';', ",");
    let declared = format!("sep=;\r\n{TABLE}");
    let quoted = TABLE
        .replace("91,5", "\"91,5\"")
        .replace("Nærvær", "\"Nærvær\"");
    let titled = format!("Tabell 1: Nærvær og lønn\r\n\r\n{TABLE}\r\nKilde: oss selv\r\n");
    let hard = TABLE.replace("1 234 567", "1\u{a0}234\u{a0}567");
    for bytes in [
        TABLE.as_bytes(),
        marked.as_bytes(),
        &old,
        &wide,
        tabs.as_bytes(),
        commas.as_bytes(),
        declared.as_bytes(),
        quoted.as_bytes(),
        titled.as_bytes(),
        hard.as_bytes(),
    ] {
        assert_eq!(lines(bytes), READ, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn periods_below_each_other_with_all_that_may_stand_beside() {
    let table = "periode;verdi;svar;landet;merknad\n2023K4;39,8 %;412;38,1 %;Ny måte å telle på\n2024K1;40,2 %;398;38,4 %;\n";
    assert_eq!(
        lines(table.as_bytes()),
        [": 2023-K4=39.8%/412~38.1 2024-K1=40.2%/398~38.4"]
    );
}

#[test]
fn rows_of_several_measures_are_told_apart() {
    let table = "Id;År;Verdi\nnaervaer;2022;91,5\nturnover;2022;11\nnaervaer;2023;91,9\n";
    assert_eq!(
        lines(table.as_bytes()),
        ["naervaer: 2022=91.5 2023=91.9", "turnover: 2022=11"]
    );
}
