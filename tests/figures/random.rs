//! Figures of any style are read as the same values.

use std::collections::BTreeMap;

use proptest::prelude::{
    Just, ProptestConfig, Strategy, prop, prop_assert_eq, prop_oneof, proptest,
};
use veivalg::compile::Targets;

use super::{read, strategy, told};

/// How a file is written.
#[derive(Debug, Clone)]
struct Style {
    delimiter: char,
    comma: bool,
    heads: usize,
    period: usize,
    percent: bool,
    mark: bool,
    crlf: bool,
    quoted: bool,
    title: bool,
    empty: bool,
    declared: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let flags = prop::array::uniform8(prop::bool::ANY);
    (
        prop_oneof![Just(';'), Just('\t'), Just(',')],
        0..4_usize,
        0..4_usize,
        flags,
    )
        .prop_map(
            |(
                delimiter,
                heads,
                period,
                [comma, percent, mark, crlf, quoted, title, empty, declared],
            )| Style {
                delimiter,
                comma,
                heads,
                period,
                percent,
                mark,
                crlf,
                // A decimal comma between commas stands in quotation marks.
                quoted: quoted || comma && delimiter == ',',
                title,
                empty,
                // The line that names it is the first, or it is none.
                declared: declared && !title,
            },
        )
}

const HEADS: [[&str; 2]; 4] = [
    ["period", "value"],
    ["periode", "verdi"],
    ["Periode", "Talet"],
    ["tid", "Verdi (%)"],
];

/// A period, by kind, in one of the ways it is written.
fn written(kind: usize, year: u16, part: u8, style: usize) -> (String, String) {
    const MONTHS: [&str; 12] = [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    match kind {
        0 => (format!("{year}"), format!("{year}")),
        1 => {
            let part = part % 3 + 1;
            let ways = [
                format!("{year}-{part}"),
                format!("{year}-T{part}"),
                format!("{part}. tertial {year}"),
                format!("T{part} {year}"),
            ];
            (format!("{year}-{part}"), ways[style].clone())
        }
        2 => {
            let part = part % 4 + 1;
            let ways = [
                format!("{year}-K{part}"),
                format!("{year}K{part}"),
                format!("{part}. kvartal {year}"),
                format!("Q{part} {year}"),
            ];
            (format!("{year}-K{part}"), ways[style].clone())
        }
        _ => {
            let part = part % 12 + 1;
            let month = MONTHS[usize::from(part) - 1];
            let ways = [
                format!("{year}-{part:02}"),
                format!("{year}M{part:02}"),
                format!("{month} {year}"),
                format!("{}. {year}", &month[..3]),
            ];
            (format!("{year}-{part:02}"), ways[style].clone())
        }
    }
}

fn file(style: &Style, rows: &[(String, String)]) -> String {
    let end = if style.crlf { "\r\n" } else { "\n" };
    let tail = if style.empty {
        style.delimiter.to_string().repeat(2)
    } else {
        String::new()
    };
    let cell = |text: &str| {
        if style.quoted {
            format!("\"{text}\"")
        } else {
            text.to_owned()
        }
    };
    let mut text = String::new();
    if style.mark {
        text.push('\u{feff}');
    }
    if style.declared {
        text += &format!("sep={}{end}", style.delimiter);
    }
    if style.title {
        text += &format!("\"Tabell 1: Fravær, etter år og kjønn\"{end}{end}");
    }
    let [when, value] = HEADS[style.heads];
    text += &format!(
        "{}{}{}{tail}{end}",
        cell(when),
        style.delimiter,
        cell(value)
    );
    for (period, value) in rows {
        text += &format!(
            "{}{}{}{tail}{end}",
            cell(period),
            style.delimiter,
            cell(value)
        );
    }
    if style.title {
        text += &format!("{end}Kilde: kommunens egne tall{end}");
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_style_the_values_are_the_same(
        style in style(),
        kind in 0..4_usize,
        values in prop::collection::btree_map((2000..2026_u16, 0..12_u8), prop::option::of(0..=1000_u32), 1..8),
    ) {
        let mut expected = BTreeMap::new();
        let mut rows = Vec::new();
        for ((year, part), tenths) in values {
            let (meant, period) = written(kind, year, part, style.period);
            if expected.contains_key(&meant) {
                continue;
            }
            let number = tenths.map(|tenths| {
                let sign = if style.comma { ',' } else { '.' };
                let percent = if style.percent { " %" } else { "" };
                format!("{}{sign}{}{percent}", tenths / 10, tenths % 10)
            });
            rows.push((period, number.unwrap_or_else(|| "..".to_owned())));
            expected.insert(meant, tenths.map(|tenths| f64::from(tenths) / 10.0));
        }
        let text = file(&style, &rows);
        let (sources, compilation) =
            strategy("unit = \"percent\"\ndata = \"data/m.csv\"", &[("data/m.csv", text.as_bytes())], Targets::Findings);
        let found: Vec<String> = told(&sources, &compilation)
            .into_iter()
            .filter(|line| !line.contains("value-out-of-range"))
            .collect();
        prop_assert_eq!(found, Vec::<String>::new(), "{}", text);
        let expected: Vec<String> = expected
            .into_iter()
            .map(|(period, value)| format!("{period}={}", value.map(|value| value.to_string()).unwrap_or_default()))
            .collect();
        prop_assert_eq!(read(&compilation), Some(expected.join(" ")), "{}", text);
    }
}
