//! Values with too few answers: in nothing that is published.

use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};
use veivalg::compile::Targets;
use veivalg::lang::Lang;

use super::{strategy, told};
use crate::tools::pdf_text;

const LIMIT: &[u8] = b"languages = [\"nb\", \"nn\"]\n[figures]\nmin_responses = 5\n";

/// A measure with two values that are withheld, one of them written as the baseline too.
const KEYS: &str = "unit = \"score\"\nfrequency = \"yearly\"\nbaseline = { period = \"2021\", value = 3.1417 }\n\
    target = { period = \"2030\", value = 4.4 }\ndata = \"data/m.csv\"";
const FILE: &[u8] =
    b"periode;verdi;svar;landet;merknad_nb;merknad_nn\n2021;3,1417;4;3,6181;Hemmelig;Hemmeleg\n\
    2023;3,7;60;3,6;;\n2025;2,7183;2;3,6181;Hemmelig;Hemmeleg\n";

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn a_withheld_value_stands_on_no_page_and_the_page_says_why() {
    let files = [("veivalg.toml", LIMIT), ("data/m.csv", FILE)];
    let (_, compilation) = strategy(KEYS, &files, Targets::Publication);
    let output = compilation.output.expect("nothing is an error");
    let why = [
        (
            Lang::Nb,
            "For at ingen skal kunne kjennes igjen, viser vi ikke verdier med færre svar enn\u{a0}5.",
        ),
        (
            Lang::Nn,
            "For at ingen skal kunne kjennast att, viser vi ikkje verdiar med færre svar enn\u{a0}5.",
        ),
    ];
    for (path, bytes) in output.iter() {
        let path = path.as_str();
        let text = String::from_utf8_lossy(bytes);
        // A PDF's bytes are full of numbers; those that it says are looked for in its text below.
        let numbers: &[&str] = match path.ends_with(".pdf") {
            true => &[],
            false => &["1417", "7183", "6181"],
        };
        for secret in numbers.iter().chain(&["Hemm"]) {
            assert!(!text.contains(secret), "{secret} in {path}");
        }
    }
    let page = |path: &str| {
        let bytes = output.get(path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8_lossy(bytes).into_owned()
    };
    for (lang, why) in why {
        let measures = page(&format!("{lang}/measures.html"));
        assert!(measures.contains(why), "{measures}");
        assert!(measures.contains("3,7"), "{measures}");
        let Some(text) = pdf_text(page_bytes(&output, &format!("{lang}/strategi-{lang}.pdf")))
        else {
            continue;
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ");
        assert!(text.contains(&why.replace('\u{a0}', " ")), "{text}");
        for secret in ["1417", "7183", "6181", "Hemm"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
    let data: serde_json::Value = serde_json::from_str(&page("strategy.json")).expect("JSON");
    let measure = &data["measures"][0];
    assert_eq!(measure["withheld_below"], 5);
    assert_eq!(measure["values"][2]["withheld"], true);
    assert!(measure["values"][2]["value"].is_null());
    assert!(measure["baseline"].is_null());
}

#[test]
fn no_table_with_a_withheld_row_is_offered_for_download() {
    let offered = |table: &str| {
        let keys = format!("{KEYS}\ntext = \"[Tall](assets/t.csv)\"");
        let files = [
            ("veivalg.toml", LIMIT),
            ("data/m.csv", FILE),
            ("assets/t.csv", table.as_bytes()),
        ];
        let (sources, compilation) = strategy(&keys, &files, Targets::Findings);
        let told = told(&sources, &compilation);
        !told
            .iter()
            .any(|line| line.contains("«assets/t.csv», som har verdier"))
    };
    let own = String::from_utf8_lossy(FILE);
    let tabs = own.replace(';', "\t").replace("2025", "\"2025\"");
    for table in [
        &*own,
        &tabs,
        "År;Verdi;Svar;;Nb;Nn;Sted\r\n2025;2,7183;2;3,6181;Hemmelig;Hemmeleg;Her\r\n",
    ] {
        assert!(!offered(table), "{table}");
    }
    for table in ["periode;verdi;svar\n2023;3,7;60\n", "2021\n2025\n", ""] {
        assert!(offered(table), "{table}");
    }
}

/// The same row with another spelling of its period and numbers, as a table or a workbook; another row is offered.
#[test]
fn no_file_with_the_row_in_another_spelling_is_published() {
    use crate::figures_import::Cell::{Number, Percent, Words};
    use crate::figures_import::workbook;

    let own = "periode;verdi;svar\n2025-K1;81,3;100\n2025-K2;87,6;2\n";
    let sheet = |few: crate::figures_import::Cell, answers: f64| {
        let head: &[_] = &[Words("Periode"), Words("timer"), Words("Svar")];
        workbook("Ark", &[head, &[Words("2025K2"), few, Number(answers)]])
    };
    let cases: Vec<(&str, Vec<u8>, bool)> = vec![
        (
            "t.csv",
            b"Periode;timer;Svar\n2025K2;87.6;2\n".to_vec(),
            true,
        ),
        (
            "t.csv",
            b"Periode,timer,Svar\n2. kvartal 2025,\"87,60\",2\n".to_vec(),
            true,
        ),
        ("t.tsv", b"2025K2\t87,6 %\t2\tHer\n".to_vec(), true),
        ("t.csv", b"2025K2;87.6;20\n2025K3;87.6;2\n".to_vec(), false),
        ("t.xlsx", sheet(Number(87.6), 2.0), true),
        ("t.xlsx", sheet(Percent(0.876), 2.0), true),
        ("t.xlsx", sheet(Words("87,6"), 2.0), true),
        ("t.xlsx", sheet(Number(87.6), 20.0), false),
        ("t.xlsx", sheet(Number(87.5), 2.0), false),
    ];
    for (name, bytes, is_withheld) in cases {
        for folder in ["assets", "static"] {
            let path = format!("{folder}/{name}");
            let link = match folder {
                "assets" => format!("\ntext = \"[Tall]({path})\""),
                _ => String::new(),
            };
            let keys = format!(
                "unit = \"percent\"\nfrequency = \"quarterly\"\ndata = \"data/m.csv\"{link}"
            );
            let files = [
                ("veivalg.toml", LIMIT),
                ("data/m.csv", own.as_bytes()),
                (path.as_str(), &bytes),
            ];
            let (sources, compilation) = strategy(&keys, &files, Targets::Findings);
            let told = told(&sources, &compilation);
            let is_told = told
                .iter()
                .any(|line| line.contains(&format!("«{path}»")) && line.contains("færre"));
            assert_eq!(
                is_told,
                is_withheld,
                "{path} {}: {told:#?}",
                String::from_utf8_lossy(&bytes[..20])
            );
        }
    }
}

/// A link in `static/` to figures, alone or in a folder, by whatever way it leads there, or a copy.
#[test]
#[cfg(unix)]
fn nothing_in_static_publishes_withheld_figures() {
    use std::os::unix::fs::symlink;

    let few = "periode;verdi;svar\n2021;3,1417;4\n2023;3,7;60\n";
    let enough = "periode;verdi;svar\n2021;3,1417;40\n2023;3,7;60\n";
    for (table, target, link, path) in [
        (few, "../data/m.csv", "static/tall.csv", "static/tall.csv"),
        (few, "../data/m.csv", "static/tall.tsv", "static/tall.tsv"),
        (few, "../data", "static/tall", "static/tall/m.csv"),
        (
            few,
            "../../assets/t.csv",
            "static/a/t.csv",
            "static/a/t.csv",
        ),
        (few, "", "static/tall.csv", "static/tall.csv"),
        (enough, "../data/m.csv", "static/tall.csv", ""),
        (enough, "", "static/tall.csv", ""),
        (few, "../data/annet.csv", "static/tall.csv", ""),
    ] {
        let room = tempfile::tempdir().expect("room");
        let dir = room.path();
        crate::cli::strategy(dir, true);
        let register = "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"score\"\n\
            source.nb = \"Lønn\"\nowner.nb = \"HR\"\ndata = \"data/m.csv\"\n";
        crate::cli::write(
            dir,
            &[
                ("measures.toml", register),
                ("veivalg.toml", "[figures]\nmin_responses = 5\n"),
                ("data/m.csv", table),
                ("data/annet.csv", "a;b\n1;2\n"),
                ("assets/t.csv", table),
                ("static/a/security.txt", "Contact: mailto:a@b.example\n"),
            ],
        );
        match target {
            "" => std::fs::write(dir.join(link), table.replace('\n', "\r\n")).expect("a copy"),
            target => symlink(target, dir.join(link)).expect("a link"),
        }
        let sources = veivalg::load::load(dir).expect("it is there");
        let (sources, compilation) = crate::tools::compile_today(sources, Targets::Publication);
        let told = told(&sources, &compilation);
        let of_link: Vec<_> = told
            .iter()
            .filter(|line| line.contains("alt i static/"))
            .collect();
        if path.is_empty() {
            assert!(of_link.is_empty(), "{told:#?}");
            let output = compilation.output.expect("nothing is an error");
            assert!(output.get("tall.csv").is_some());
        } else {
            let [one] = &of_link[..] else {
                panic!("{link}: {told:#?}")
            };
            let words = format!("feil[invalid-value] «{path}» har tall der noen verdier har færre");
            assert!(one.starts_with(path) && one.contains(&words), "{one}");
            assert!(compilation.output.is_none());
        }
    }
}

fn page_bytes<'o>(output: &'o veivalg::output::Output, path: &str) -> &'o [u8] {
    output.get(path).unwrap_or_else(|| panic!("no {path}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Site, PDF, data and status are made from the model alone, so what is not in it is in none of them.
    #[test]
    fn what_few_answered_is_not_in_the_model(
        values in prop::collection::btree_map(2001..2060_u16, (10_000_001..99_999_999_u64, 0..12_u64), 1..12),
        least in 0..12_u64,
        in_toml in prop::bool::ANY,
    ) {
        let config = format!("[figures]\nmin_responses = {least}\n");
        let secret = |value: &u64| format!("{}{value}", 7);
        let (keys, file) = if in_toml {
            let rows = values.iter().map(|(year, (value, count))| {
                format!("{{ period = \"{year}\", value = {}.5, responses = {count}, comparison = {}, note = \"{}\" }}",
                    secret(value), secret(value), secret(value))
            });
            (format!("values = [{}]", rows.collect::<Vec<_>>().join(", ")), String::new())
        } else {
            let rows = values.iter().map(|(year, (value, count))| {
                let value = secret(value);
                format!("{year};{value},5;{count};{value};{value}\n")
            });
            ("data = \"data/m.csv\"".to_owned(), format!("periode;verdi;svar;landet;merknad\n{}", rows.collect::<String>()))
        };
        let keys = format!("unit = \"other\"\nunit_name = \"x\"\n{keys}");
        let mut files = vec![("veivalg.toml", config.as_bytes())];
        if !in_toml {
            files.push(("data/m.csv", file.as_bytes()));
        }
        let (_, compilation) = strategy(&keys, &files, Targets::Findings);
        let strategy = compilation.strategy.expect("nothing is an error");
        let model = format!("{strategy:?}");
        for (value, count) in values.values() {
            prop_assert_eq!(model.contains(&secret(value)), *count >= least, "{} of {}", count, least);
        }
        let withheld = values.values().any(|(_, count)| *count < least);
        prop_assert!(strategy.measures[0].withheld_below == withheld.then_some(least));
    }
}
