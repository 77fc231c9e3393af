//! Figures from a file, as people and other programs write them; what is no figures; what is withheld; and birth
//! numbers.

mod personal;
mod random;
mod withheld;

use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::MessageLang;
use veivalg::load::from_memory;
use veivalg::report::{self, Format};
use veivalg::source::Sources;

use crate::tools::compile_today;

/// Findings that say nothing of the figures.
const NOISE: [&str; 8] = [
    "unused-measure",
    "measure-without-target",
    "value-overdue",
    "missing-translation",
    "accessibility-statement-missing",
    "unused-asset",
    "number-mismatch",
    "target-without-baseline",
];

/// A small strategy with one measure, more of its keys, and more files.
pub fn strategy(keys: &str, files: &[(&str, &[u8])], targets: Targets) -> (Sources, Compilation) {
    let measure = format!(
        "[[measures]]\nid = \"m\"\nname = \"M\"\nsource = \"Kilde\"\nowner = \"HR\"\n{keys}\n"
    );
    let base: [(&str, &[u8]); 3] = [
        ("strategy.toml", b"title = \"Strategi\"\nareas = [\"a\"]\n"),
        ("measures.toml", measure.as_bytes()),
        (
            "areas/a/area.toml",
            b"title = \"A\"\n[[goals]]\nid = \"g\"\ntext = \"Vi blir bedre\"\nmeasures = [\"m\"]\n\
              [[veivalg]]\nid = \"v\"\ntext = \"blir bedre\"\n",
        ),
    ];
    compile_today(
        from_memory(base.into_iter().chain(files.iter().copied())),
        targets,
    )
}

/// The findings, a line each, without those that say nothing of the figures.
pub fn told(sources: &Sources, compilation: &Compilation) -> Vec<String> {
    let all = report::render(
        Format::Concise,
        &compilation.diagnostics,
        sources,
        MessageLang::Nb,
    );
    let lines = all
        .lines()
        .filter(|line| !NOISE.iter().any(|rule| line.contains(rule)));
    lines.map(str::to_owned).collect()
}

/// The measure's figures as `period=value` and what is beside it, when nothing is an error.
pub fn read(compilation: &Compilation) -> Option<String> {
    let strategy = compilation.strategy.as_ref()?;
    let figures = strategy.measures[0].values.iter().map(|figure| {
        let mut line = format!("{}=", figure.period);
        line += &figure
            .value
            .map(|value| value.to_string())
            .unwrap_or_default();
        if let Some(count) = figure.responses {
            line += &format!("/{count}");
        }
        if let Some(mean) = figure.comparison {
            line += &format!("~{mean}");
        }
        if figure.note.is_some() {
            line.push('*');
        }
        line
    });
    Some(figures.collect::<Vec<_>>().join(" "))
}

fn figures(keys: &str, path: &str, bytes: &[u8]) -> (Option<String>, Vec<String>) {
    let keys = format!("data = \"{path}\"\n{keys}");
    let (sources, compilation) = strategy(&keys, &[(path, bytes)], Targets::Findings);
    (read(&compilation), told(&sources, &compilation))
}

/// What a file of figures holds when it is read without a finding.
#[track_caller]
fn reads(keys: &str, text: &str, expected: &str) {
    let (read, told) = figures(keys, "data/tall.csv", text.as_bytes());
    assert_eq!(told, [""; 0], "{text}");
    assert_eq!(read.as_deref(), Some(expected), "{text}");
}

/// The only finding about a file of figures.
#[track_caller]
fn tells(keys: &str, text: &str, expected: &str) {
    let (_, told) = figures(keys, "data/tall.csv", text.as_bytes());
    assert_eq!(told.len(), 1, "{text}\n{told:#?}");
    assert!(told[0].starts_with(expected), "{text}\n{told:#?}");
}

const PERCENT: &str = "unit = \"percent\"";
const KRONER: &str = "unit = \"kroner\"";

#[test]
fn headings_are_read_in_both_forms_of_norwegian() {
    for head in [
        "periode;verdi;svar;landet;merknad",
        "Periode;Verdi;Antall svar;Sammenligning;Merknad",
        "PERIODE;Tal;Antal svar;Samanlikning;kommentar",
        "År;Verdi (prosent);Besvarelser;Hele landet;Merknader",
        "tid;verdi i prosent;n;Heile landet;note",
        "period;value;responses;comparison;note",
        "\"periode\";\"verdi, %\";\"respondentar\";\"landssnitt\";\"merknad\"",
    ] {
        reads(
            PERCENT,
            &format!("{head}\n2024;39,8;612;41;ja\n"),
            "2024=39.8/612~41*",
        );
    }
    reads(
        PERCENT,
        "periode;prosent;merknad_nb;merknad nynorsk\n2024;39,8;Nei;Nei\n",
        "2024=39.8*",
    );
    reads(
        PERCENT,
        "kvartal;Sykefravær\n2024K1;9,4\n2024K2;8,1\n",
        "2024-K1=9.4 2024-K2=8.1",
    );
    reads(
        PERCENT,
        "år;kvartal;verdi\n2024;1;9,4\n2024;K2;8,1\n",
        "2024-K1=9.4 2024-K2=8.1",
    );
    reads(
        PERCENT,
        "År,Måned,Verdi\n2024,januar,9.4\n2024,2,8.1\n",
        "2024-01=9.4 2024-02=8.1",
    );
}

#[test]
fn periods_are_read_as_people_write_them() {
    for (written, meant) in [
        ("2024K1", "2024-K1"),
        ("2024 k4", "2024-K4"),
        ("K1 2024", "2024-K1"),
        ("Q3-2024", "2024-K3"),
        ("1. kvartal 2024", "2024-K1"),
        ("2.kv. 2024", "2024-K2"),
        ("tredje kvartal 2024", "2024-K3"),
        ("2022-T2", "2022-2"),
        ("T3 2022", "2022-3"),
        ("1. tertial 2023", "2023-1"),
        ("januar 2024", "2024-01"),
        ("Des. 2024", "2024-12"),
        ("jan. 24", "2024-01"),
        ("mai-24", "2024-05"),
        ("2024M07", "2024-07"),
        ("01.2024", "2024-01"),
        ("2024/11", "2024-11"),
        ("år 2024", "2024"),
    ] {
        reads(
            PERCENT,
            &format!("periode;verdi\n{written};9,4\n"),
            &format!("{meant}=9.4"),
        );
    }
    for wrong in [
        "2024-K5",
        "2024T4",
        "13. kvartal 2024",
        "K1-K4 2024",
        "24. jan",
        "2024*",
        "halvår 2024",
        "44196",
    ] {
        tells(
            PERCENT,
            &format!("periode;verdi\n{wrong};9,4\n"),
            "data/tall.csv:2:1: feil[invalid-value]",
        );
    }
}

#[test]
fn a_day_is_of_the_period_that_is_measured() {
    for (keys, meant) in [
        ("frequency = \"yearly\"", "2020"),
        ("frequency = \"biennial\"", "2020"),
        ("frequency = \"tertial\"", "2020-3"),
        ("frequency = \"quarterly\"", "2020-K4"),
        ("frequency = \"monthly\"", "2020-12"),
        ("baseline = { period = \"2019-K1\", value = 9 }", "2020-K4"),
    ] {
        for day in [
            "31.12.2020",
            "31.12.20",
            "2020-12-31",
            "31/12/2020",
            "2020-12-31 00:00:00",
        ] {
            reads(
                &format!("{PERCENT}\n{keys}"),
                &format!("dato;verdi\n{day};9,4\n"),
                &format!("{meant}=9.4"),
            );
        }
    }
    let monthly = format!("{PERCENT}\nfrequency = \"monthly\"");
    tells(
        &monthly,
        "dato;verdi\n03/04/2020;9,4\n",
        "data/tall.csv:2:1: feil[invalid-value]",
    );
    tells(
        PERCENT,
        "dato;verdi\n31.12.2020;9,4\n",
        "data/tall.csv:2:1: feil[invalid-value]",
    );
    tells(
        &monthly,
        "dato;verdi\n31.02.2020;9,4\n",
        "data/tall.csv:2:1: feil[invalid-value]",
    );
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (keys, written, meant) in [
        (PERCENT, "39,8 %", "39.8"),
        (PERCENT, "39,8%", "39.8"),
        (PERCENT, "39.8", "39.8"),
        (PERCENT, "39 prosent", "39"),
        (KRONER, "1 234", "1234"),
        (KRONER, "12\u{a0}345\u{202f}678,5", "12345678.5"),
        (KRONER, "kr 12 500", "12500"),
        (KRONER, "12 500,- ", "12500"),
        (KRONER, "12 500 kr", "12500"),
        (KRONER, "1.234.567", "1234567"),
        (KRONER, "1.234,50", "1234.5"),
        (KRONER, "\u{2212}1 500", "-1500"),
        ("unit = \"days\"", "12 dager", "12"),
        (PERCENT, "..", ""),
        (PERCENT, ".", ""),
        (PERCENT, ":", ""),
        (PERCENT, "-", ""),
        (PERCENT, "", ""),
    ] {
        reads(
            keys,
            &format!("periode;verdi\n2024;{written}\n"),
            &format!("2024={meant}"),
        );
    }
    for (keys, wrong) in [
        (PERCENT, "høyt"),
        (PERCENT, "39,8 kr"),
        (KRONER, "12 %"),
        (KRONER, "1 23"),
        (KRONER, "12 500 000 0"),
        (PERCENT, "1,2E+05"),
        (PERCENT, "#DIV/0!"),
        (PERCENT, "39,8,1"),
        (PERCENT, "ca. 40"),
    ] {
        tells(
            keys,
            &format!("periode;verdi\n2024;{wrong}\n"),
            "data/tall.csv:2:6: feil[invalid-value]",
        );
    }
}

#[test]
fn a_sign_that_may_be_either_is_told_of() {
    tells(
        KRONER,
        "periode;verdi\n2024;12.345\n",
        "data/tall.csv:2:6: feil[invalid-value] «12.345» kan leses på to",
    );
    tells(
        PERCENT,
        "periode;verdi\n2023;9,5\n2024;12.345\n",
        "data/tall.csv:3:6: feil[invalid-value]",
    );
    tells(
        KRONER,
        "periode,verdi\n2024,12.345\n",
        "data/tall.csv:2:6: feil[invalid-value]",
    );
    tells(
        PERCENT,
        "periode,verdi\n2024,\"12,345\"\n",
        "data/tall.csv:2:7: feil[invalid-value]",
    );
    // Another number tells which it is.
    reads(
        PERCENT,
        "periode;verdi\n2023;12.5\n2024;12.345\n",
        "2023=12.5 2024=12.345",
    );
    reads(
        PERCENT,
        "periode;verdi\n2023;12,5\n2024;12,345\n",
        "2023=12.5 2024=12.345",
    );
    reads(PERCENT, "periode,verdi\n2024,12.345\n", "2024=12.345");
    reads(
        "unit = \"share\"",
        "periode;verdi\n2024;0.345\n",
        "2024=0.345",
    );
    reads(
        KRONER,
        "periode;verdi\n2023;1.012.000\n2024;912.345\n",
        "2023=1012000 2024=912345",
    );
    reads(
        PERCENT,
        "periode;verdi;svar\n2024;12,5;1.236\n",
        "2024=12.5/1236",
    );
}

#[test]
fn a_table_is_found_among_other_lines() {
    for text in [
        "sep=;\r\nperiode;verdi\r\n2023;9,1\r\n2024;9,4\r\n",
        "\"sep=,\"\nperiode,verdi\n2023,9.1\n2024,9.4\n",
        "periode\tverdi\n2023\t9,1\n2024\t9,4\n",
        "\u{feff}periode;verdi;;\r\n2023;9,1;;\r\n2024;9,4;;\r\n;;;\r\n;;;\r\n",
        "\"12441: Sykefravær for lønnstakere, etter statistikkvariabel og år\"\n\n\"år\";\"Sykefraværsprosent\"\n\
         \"2023\";9,1\n\"2024\";9,4\n\n\". = Ikke mulig å oppgi tall\"\nKilde: Statistisk sentralbyrå; lest 3. mai\n",
        "12441: Fravær, etter kjønn, statistikkvariabel og år\n\n\"kjønn\",\"år\",\"Fraværsprosent\"\n\
         \"0 Begge kjønn\",\"2023\",\"9.1\"\n\"0 Begge kjønn\",\"2024\",\"9.4\"\n",
    ] {
        reads(PERCENT, text, "2023=9.1 2024=9.4");
    }
}

#[test]
fn a_table_may_have_its_periods_side_by_side() {
    for text in [
        ";2023;2024;2025\nSykefravær;9,1;..;9,4\n",
        "Tabell 7\n\n\"kjønn\",\"Fravær 2023\",\"Fravær 2024\",\"Fravær 2025\"\n\"Begge kjønn\",\"9.1\",\":\",\"9.4\"\n",
        "2023\t2024\t2025\n9,1\t\t9,4\n",
    ] {
        reads(PERCENT, text, "2023=9.1 2024= 2025=9.4");
    }
    tells(
        PERCENT,
        ";2023;2024\nKvinner;9,1;9,4\nMenn;5,1;5,4\n",
        "data/tall.csv:1:1: feil[missing-key]",
    );
}

#[test]
fn one_fault_in_the_headings_gives_one_finding() {
    tells(
        PERCENT,
        "perode;verdi\n2024;9,4\n",
        "data/tall.csv:1:1: feil[unknown-key]",
    );
    tells(
        PERCENT,
        "period,vlaue\n2024,9.4\n",
        "data/tall.csv:1:8: feil[unknown-key]",
    );
    tells(
        PERCENT,
        "periode;merknad\n2024;ja\n",
        "data/tall.csv:1:1: feil[missing-key]",
    );
    tells(
        PERCENT,
        "2023;9,1\n2024;9,4\n",
        "data/tall.csv:1:1: feil[missing-key]",
    );
    tells(
        PERCENT,
        "bare tekst\n",
        "data/tall.csv:1:1: feil[missing-key]",
    );
    tells(
        PERCENT,
        "periode;verdi;verdi\n2024;9;9\n",
        "data/tall.csv:1:15: feil[invalid-value]",
    );
    tells(
        PERCENT,
        "kjønn;år;verdi\nKvinner;2023;9\nMenn;2024;9\n",
        "data/tall.csv:1:1: feil[unknown-key]",
    );
    tells(
        PERCENT,
        "periode;verdi\n2024;9,4\n2024;9,5\n",
        "data/tall.csv:3:1: feil[invalid-value]",
    );
}

#[test]
fn what_is_no_file_of_figures_is_an_error_where_it_is_named() {
    let utf16: Vec<u8> = "\u{feff}periode\tverdi\n2024\t9,4 å\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (path, bytes, what) in [
        ("data/tall.xlsx", &b"PK\x03\x04\x14\0"[..], "regneark"),
        ("data/tall.csv", b"PK\x03\x04\x14\0", "regneark"),
        ("data/tall.xls", b"\xd0\xcf\x11\xe0\xa1\xb1", "regneark"),
        ("data/tall.ods", b"PK\x03\x04mimetype", "regneark"),
        ("assets/tall.XLSX", b"PK\x03\x04", "regneark"),
        ("data/tall.numbers", b"", "regneark"),
        ("data/tall.json", b"[{\"period\": 2024}]", "ikke en CSV-fil"),
        ("data/tall.csv", b"{\"period\": 2024}", "ikke en CSV-fil"),
        ("data/tall.csv", b"<html><table>", "ikke en CSV-fil"),
        ("data/tall", b"periode;verdi\n2024;9,4\n", "ikke en CSV-fil"),
        ("data/tall.dat", b"\0\x01\x02\xff", "ikke en CSV-fil"),
        ("data/tall.pdf", b"%PDF-1.7", "ikke en CSV-fil"),
        ("data/tall.csv", b"", "tom"),
        ("data/tall.csv", b" \r\n\r\n", "tom"),
        ("assets/tall.csv", b"\xe5r;verdi\n2024;9\n", "UTF-8"),
        (
            "strategy.toml",
            b"title = \"Strategi\"\nareas = [\"a\"]\n",
            "ikke en CSV-fil",
        ),
    ] {
        let (_, told) = figures(PERCENT, path, bytes);
        assert_eq!(told.len(), 1, "{path}: {told:#?}");
        assert!(
            told[0].starts_with("measures.toml:6:8: feil[invalid-value]"),
            "{told:#?}"
        );
        assert!(told[0].contains(what), "{told:#?}");
    }
    for (bytes, line) in [
        (&b"periode;verdi;merknad\n2023;9;ja\n2024;9;p\xe5\n"[..], 3),
        (&utf16, 1),
    ] {
        let (_, told) = figures(PERCENT, "data/tall.csv", bytes);
        assert_eq!(told.len(), 1, "{told:#?}");
        let place = format!("data/tall.csv:{line}:1: feil[unreadable-file]");
        assert!(told[0].starts_with(&place), "{told:#?}");
    }
    let (sources, compilation) = strategy(
        "unit = \"percent\"\ndata = \"data\"",
        &[("data/tall.csv", b"periode;verdi\n2024;9,4\n")],
        Targets::Findings,
    );
    let told = told(&sources, &compilation);
    assert!(told[0].contains("mappe"), "{told:#?}");
}

#[test]
fn figures_may_lie_where_they_are_wanted() {
    for path in [
        "data/tall.tsv",
        "data/tall.txt",
        "data/tall.tab",
        "data/Tall.CSV",
        "data/hr/tall.csv",
    ] {
        let (read, told) = figures(PERCENT, path, b"periode\tverdi\r\n2024\t9,4\r\n");
        assert_eq!(told, [""; 0], "{path}");
        assert_eq!(read.as_deref(), Some("2024=9.4"), "{path}");
    }
    for path in ["assets/tall.csv", "areas/a/tall.csv", "chapters/tall.csv"] {
        let (read, told) = figures(PERCENT, path, b"periode;verdi\n2024;9,4\n");
        assert_eq!(told, [""; 0], "{path}");
        assert_eq!(read.as_deref(), Some("2024=9.4"), "{path}");
    }
}
