//! Birth numbers in what is published.

use veivalg::compile::Targets;

use super::{strategy, told};

/// Of days in 1855, so that nobody living has them.
const NUMBER: &str = "17055550034";
const D_NUMBER: &str = "57055550028";

fn places(keys: &str, files: &[(&str, &[u8])]) -> Vec<String> {
    let (sources, compilation) = strategy(keys, files, Targets::Findings);
    let lines = told(&sources, &compilation).into_iter();
    lines
        .filter_map(|line| Some(line.split_once(": feil[personal-data]")?.0.to_owned()))
        .collect()
}

#[test]
fn a_birth_number_is_told_of_wherever_it_would_be_published() {
    let keys = format!(
        "unit = \"percent\"\ntext = \"[T](assets/t.txt) {NUMBER} ![b](assets/b.svg)\"\ndata = \"data/t.csv\""
    );
    let files: [(&str, String); 5] = [
        (
            "data/t.csv",
            format!("periode;verdi;merknad\n2024;9,4;Kari ({NUMBER})\n"),
        ),
        (
            "assets/t.txt",
            format!("Liste\n{} {}\n", &D_NUMBER[..6], &D_NUMBER[6..]),
        ),
        (
            "assets/b.svg",
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\n<title>å {NUMBER}</title></svg>"
            ),
        ),
        ("assets/unused.txt", NUMBER.to_owned()),
        ("areas/a/nb.md", format!("Linje\n\nKontakt {NUMBER}.\n")),
    ];
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(path, text)| (*path, text.as_bytes()))
        .collect();
    assert_eq!(
        places(&keys, &files),
        [
            "areas/a/nb.md:3:9",
            "assets/b.svg:2:10",
            "assets/t.txt:2:1",
            "data/t.csv:2:16",
            "measures.toml:7:27",
        ]
    );
}

#[test]
fn other_numbers_are_no_birth_numbers() {
    let told =
        |text: &str| places("unit = \"percent\"", &[("areas/a/nb.md", text.as_bytes())]).len();
    for text in [
        "17055550035",
        "17055550043",
        "00000000000",
        "12345678903",
        "1705 55 50034",
        "170555  50034",
        "170555.50034",
        "31025550034",
        "117055550034",
        "17055550034,5",
        "a17055550034",
        "17055550034b",
        "2-17055550034",
        // One digit that the new rule accepts, before it holds.
        "01013212380",
    ] {
        assert_eq!(told(&format!("Se {text} her.\n")), 0, "{text}");
    }
    for text in [
        NUMBER,
        D_NUMBER,
        "170555 50034",
        "170555-50034",
        "170555\u{a0}50034",
        "(17055550034)",
        "17055550034.",
        "fnr.17055550034,",
        "/17055550034/",
        "**17055550034**",
    ] {
        assert_eq!(told(&format!("Se {text} her.\n")), 1, "{text}");
    }
}
