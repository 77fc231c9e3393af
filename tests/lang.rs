//! Dates, numbers and periods as each language writes them, and colours that can be read.

use proptest::prelude::{any, proptest};
use veivalg::color::{Color, TEXT_CONTRAST};
use veivalg::lang::{Date, Lang, Localized, Period, number};

#[test]
fn numbers_have_a_decimal_comma_and_hard_spaces() {
    assert_eq!(number(90.8, 1), "90,8");
    assert_eq!(number(1234567.0, 0), "1\u{a0}234\u{a0}567");
    assert_eq!(number(1000.0, 2), "1\u{a0}000,00");
    assert_eq!(number(999.0, 0), "999");
    assert_eq!(number(-3.5, 1), "\u{2212}3,5");
    assert_eq!(number(-0.001, 1), "0,0");
    // As it is written, not as a computer has it: a little less.
    assert_eq!(number(1.115, 2), "1,12");
    assert_eq!(number(-2.675, 2), "\u{2212}2,68");
    assert_eq!(number(99.95, 1), "100,0");
    assert_eq!(number(0.5, 0), "1");
    assert_eq!(number(0.004, 2), "0,00");
    assert_eq!(number(1e300, 0).len(), 301 + 100 * "\u{a0}".len());
}

#[test]
fn dates_are_those_of_the_calendar() {
    let date = Date::from_iso("2016-11-23").expect("a date");
    assert_eq!(date.long(), "23.\u{a0}november 2016");
    assert_eq!(date.iso(), "2016-11-23");
    for wrong in [
        "2026-02-29",
        "2026-13-01",
        "26-01-01",
        "2026-1-1",
        "i dag",
        "",
        "-2026-01-01",
    ] {
        assert_eq!(Date::from_iso(wrong), None, "{wrong}");
    }
}

#[test]
fn periods_are_read_and_written() {
    let long = |text: &str| Period::parse(text).expect("a period").long();
    assert_eq!(long("2027"), "2027");
    assert_eq!(long("2027-1"), "1.\u{a0}tertial 2027");
    assert_eq!(long("2027-K4"), "4.\u{a0}kvartal 2027");
    assert_eq!(long("2027-06"), "juni 2027");
    for wrong in [
        "27", "2027-4", "2027-0", "2027-K5", "2027-13", "2027-00", "2027-", "2027-1-1", "x", "",
    ] {
        assert_eq!(Period::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_missing_text_falls_back_and_says_so() {
    let only_nb = Localized::Each {
        nb: Some("bare bokmål"),
        nn: None,
    };
    assert_eq!(only_nb.resolve(Lang::Nb).fallback, None);
    let resolved = only_nb.resolve(Lang::Nn);
    assert_eq!(
        (*resolved.value, resolved.fallback),
        ("bare bokmål", Some(Lang::Nb))
    );
    assert_eq!(Localized::Same("KS").resolve(Lang::Nn).fallback, None);
}

proptest! {
    /// What is written is read again as the same period.
    #[test]
    fn periods_come_back(year in 1000u16..9999, part in 1u8..=12) {
        for period in [
            Period::Year(year),
            Period::Tertial(year, (part - 1) % 3 + 1),
            Period::Quarter(year, (part - 1) % 4 + 1),
            Period::Month(year, part),
        ] {
            assert_eq!(Period::parse(&period.to_string()), Some(period));
        }
    }

    /// Text on any colour, and any colour made readable, has the contrast that the law asks for.
    #[test]
    fn colours_can_always_be_read(channels in any::<[u8; 3]>()) {
        let color = Color(channels);
        assert!(color.text_on().contrast(color) >= TEXT_CONTRAST);
        let dark = Color([0x14, 0x18, 0x1c]);
        assert!(color.readable_on(&[Color::WHITE], TEXT_CONTRAST, true).contrast(Color::WHITE) >= TEXT_CONTRAST);
        assert!(color.readable_on(&[dark], TEXT_CONTRAST, false).contrast(dark) >= TEXT_CONTRAST);
        assert_eq!(Color::parse(&color.to_string()), Some(color));
    }
}
