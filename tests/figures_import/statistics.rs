//! Answers of the kind that Statistics Norway gives, with numbers of our own.

use serde_json::{Value, json};

use super::{found, line, lines};

/// One region, one thing measured, years.
fn one_series() -> Value {
    json!({
        "version": "2.0", "class": "dataset",
        "label": "Eksempeltabell: Legemeldt sykefravær, etter region, statistikkvariabel og år",
        "source": "Statistisk sentralbyrå",
        "updated": "2026-03-01T07:00:00Z",
        "id": ["Region", "ContentsCode", "Tid"],
        "size": [1, 1, 3],
        "dimension": {
            "Region": {"label": "region", "category": {"index": {"0301": 0}, "label": {"0301": "Eksempelby"}}},
            "ContentsCode": {"label": "statistikkvariabel", "category": {
                "index": {"Sykefravar": 0}, "label": {"Sykefravar": "Sykefraværsprosent"},
                "unit": {"Sykefravar": {"base": "prosent", "decimals": 1}}
            }},
            "Tid": {"label": "år", "category": {
                "index": {"2023": 0, "2024": 1, "2025": 2}, "label": {"2023": "2023", "2024": "2024", "2025": "2025"}
            }}
        },
        "value": [7.1, null, 6.8],
        "status": {"1": ":"},
        "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
        "extension": {"px": {"tableid": "99901"}}
    })
}

/// Two genders by quarter, categories as a list, values by their places.
fn two_series() -> Value {
    json!({
        "version": "2.0", "class": "dataset", "label": "Eksempel", "source": "Statistics Norway",
        "id": ["Tid", "Kjonn"], "size": [2, 2],
        "dimension": {
            "Tid": {"category": {"index": ["2024K4", "2025K1"]}},
            "Kjonn": {"label": "kjønn", "category": {"index": ["1", "2"], "label": {"1": "Menn", "2": "Kvinner"}}}
        },
        "value": {"0": 4.5, "1": 8.5, "2": 4.25, "3": 8.0}
    })
}

/// Months and two things that are measured.
fn by_month() -> Value {
    json!({
        "version": "2.0", "class": "dataset", "label": "Eksempel", "source": "Statistisk sentralbyrå",
        "id": ["ContentsCode", "Tid"], "size": [2, 2],
        "dimension": {
            "ContentsCode": {"category": {"index": {"B": 1, "A": 0}, "label": {"A": "Ledige", "B": "Ledige i prosent"}}},
            "Tid": {"category": {"index": {"2025M01": 0, "2025M02": 1}}}
        },
        "value": [1200, 1150, 2.1, 2.0],
        "role": {"time": ["Tid"]}
    })
}

#[test]
fn answers_are_read_in_the_order_of_their_dimensions() {
    let lines = |answer: Value| lines(answer.to_string().as_bytes());
    assert_eq!(
        lines(one_series()),
        ["Sykefraværsprosent: 2023=7.1 2025=6.8"]
    );
    assert_eq!(
        lines(two_series()),
        [
            "Menn: 2024-K4=4.5 2025-K1=4.25",
            "Kvinner: 2024-K4=8.5 2025-K1=8"
        ]
    );
    assert_eq!(
        lines(by_month()),
        [
            "Ledige: 2025-01=1200 2025-02=1150",
            "Ledige i prosent: 2025-01=2.1 2025-02=2"
        ]
    );
}

#[test]
fn the_question_asks_for_the_same_and_for_all_periods() {
    let (book, _, _) = found(one_series().to_string().as_bytes());
    let query = book.query.expect("an answer has its question");
    assert_eq!(query.table.as_deref(), Some("99901"));
    let question: Value = serde_json::from_str(&query.question).expect("JSON");
    assert_eq!(
        question,
        json!({
            "query": [
                {"code": "Region", "selection": {"filter": "item", "values": ["0301"]}},
                {"code": "ContentsCode", "selection": {"filter": "item", "values": ["Sykefravar"]}},
                {"code": "Tid", "selection": {"filter": "all", "values": ["*"]}}
            ],
            "response": {"format": "json-stat2"}
        })
    );
}

#[test]
fn an_answer_that_is_larger_than_it_says_is_bounded() {
    let mut huge = one_series();
    huge["dimension"]["Region"]["category"]["index"] = Value::Object(
        (0..500_u64)
            .map(|code| (code.to_string(), json!(code)))
            .collect(),
    );
    huge["dimension"]["ContentsCode"]["category"]["index"] = Value::Object(
        (0..500_u64)
            .map(|code| (code.to_string(), json!(code)))
            .collect(),
    );
    let read = veivalg::figures::read(huge.to_string().as_bytes());
    assert!(read.is_err());
    let mut short = one_series();
    short["value"] = json!([7.1]);
    let (_, series, _) = found(short.to_string().as_bytes());
    assert_eq!(line(&series[0]), "Sykefraværsprosent: 2023=7.1");
}
