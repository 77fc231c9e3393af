//! Numbers of two wordings are compared as values.

use veivalg::check::numbers::differences;

fn same(first: &str, second: &str) {
    assert_eq!(differences(first, second), [], "{first:?} and {second:?}");
}

fn differ(first: &str, second: &str) {
    assert!(
        !differences(first, second).is_empty(),
        "{first:?} and {second:?}"
    );
}

#[test]
fn values_count_not_wordings() {
    same("1 000 kroner", "1000 kroner");
    same("3,5 dager", "3.5 dagar");
    same("12 prosent av oss", "12 % av oss");
    same("tre ledere", "3 leiarar");
    same("syv av ti", "sju av ti");
    same("23. november 2016", "23.11.2016");
    same("12\u{a0}500 og 0,50", "12.500 og 0,5");
    same("en leder", "ein leiar");
    same("mellom 8,0 og 8,5 prosent", "mellom 8 og 8,5 %");
    same("§ 1-8 (2)", "§ 1-8 (2)");
}

#[test]
fn what_is_not_shown_is_not_compared() {
    same(
        "se [her](https://a.no/2026)",
        "sjå [her](https://a.no/nn/2027)",
    );
    same("påstand[^1-a]", "påstand[^2-b]");
    same("tekst <!-- 3 -->", "tekst");
    same("les https://a.no/2026", "les https://a.no/2027");
}

#[test]
fn other_values_are_told() {
    differ("12 prosent", "21 prosent");
    differ("12 prosent", "12 stykk");
    differ("innen 2026", "innan 2027");
    differ("tre ledere", "fire leiarar");
    differ("1. mai", "1. juni");
    differ("12", "1 2");
    differ("2 og 2", "2");
}
