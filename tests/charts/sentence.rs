//! What is said of a chart, word for word.

use veivalg::lang::Lang;

use super::{chart, series};

#[test]
fn a_chart_is_said_in_sentences_of_each_language() {
    let all = series::all();
    let said = |name: &str, lang| {
        let (_, measure) = all
            .iter()
            .find(|(known, _)| *known == name)
            .expect("a series");
        chart(measure, lang).expect("a chart").sentence
    };
    for (name, nb, nn) in [
        (
            "Kroner",
            "Verdien gikk opp fra 9\u{a0}400\u{a0}000\u{a0}kr (2018) til 10\u{a0}100\u{a0}000\u{a0}kr (2022). Den \
             høyeste verdien imellom var 13\u{a0}900\u{a0}000\u{a0}kr (2020). Måltallet er 5\u{a0}000\u{a0}000\u{a0}kr (2030).",
            "Verdien gjekk opp frå 9\u{a0}400\u{a0}000\u{a0}kr (2018) til 10\u{a0}100\u{a0}000\u{a0}kr (2022). Den \
             høgaste verdien imellom var 13\u{a0}900\u{a0}000\u{a0}kr (2020). Måltalet er 5\u{a0}000\u{a0}000\u{a0}kr (2030).",
        ),
        (
            "En verdi",
            "Den eneste verdien er 42,0 (2019). Måltallet er 60,0 (2030).",
            "Den einaste verdien er 42,0 (2019). Måltalet er 60,0 (2030).",
        ),
        (
            "Flat",
            "Verdien er den samme i 2021 som i 2018, 5,0. Måltallet er 5,0 (2030).",
            "Verdien er den same i 2021 som i 2018, 5,0. Måltalet er 5,0 (2030).",
        ),
        (
            "To sesonger",
            "Verdien for 1.\u{a0}tertial gikk ned fra 10,9\u{a0}% (1.\u{a0}tertial 2024) til 9,7\u{a0}% \
             (1.\u{a0}tertial 2026). Måltallet er 7,0\u{a0}% (2.\u{a0}tertial 2028).",
            "Verdien for 1.\u{a0}tertial gjekk ned frå 10,9\u{a0}% (1.\u{a0}tertial 2024) til 9,7\u{a0}% \
             (1.\u{a0}tertial 2026). Måltalet er 7,0\u{a0}% (2.\u{a0}tertial 2028).",
        ),
    ] {
        assert_eq!(said(name, Lang::Nb), nb, "{name}");
        assert_eq!(said(name, Lang::Nn), nn, "{name}");
    }
}
