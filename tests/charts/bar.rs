//! The state bar: its parts make up the whole, and its sentence counts as the tally does.

use veivalg::lang::{Date, Lang};
use veivalg::model::{Age, Measure, Standing, Strategy};
use veivalg::view::state_bar;

use super::readers;
use crate::site::small;

fn strategy(standings: &[(Standing, bool)]) -> Strategy {
    let mut strategy = small::strategy();
    let measure = strategy.measures[0].clone();
    let of = |&(standing, is_old): &(Standing, bool)| {
        let mut measure: Measure = measure.clone();
        measure.status.computed.standing = standing;
        if is_old {
            let latest = measure.values.last().map(|figure| figure.period);
            let year = 2030;
            let day = Date {
                year,
                month: 1,
                day: 1,
            };
            let frequency = Some(veivalg::model::Frequency::Yearly);
            measure.status.age = Age::new(latest, frequency, day);
        }
        measure
    };
    strategy.measures = standings.iter().map(of).collect();
    strategy
}

#[test]
fn the_bar_is_said_as_the_tally_counts() {
    use Standing::{NoFigures, OffTrack, OnTrack, Reached};
    for (standings, nb, nn) in [
        (
            &[
                (Reached, false),
                (OnTrack, false),
                (OffTrack, false),
                (NoFigures, false),
            ][..],
            "2 av 4 målinger er nådd eller i rute",
            "2 av 4 målingar er nådde eller i rute",
        ),
        (
            &[(OnTrack, true), (OnTrack, false), (OffTrack, true)],
            "2 av 3 målinger er nådd eller i rute, 1 av dem etter eldre tall",
            "2 av 3 målingar er nådde eller i rute, 1 av dei etter eldre tal",
        ),
        (
            &[(OffTrack, false), (NoFigures, false)],
            "Ingen av 2 målinger er nådd eller i rute",
            "Ingen av 2 målingar er nådde eller i rute",
        ),
        (
            &[(NoFigures, false), (NoFigures, false)],
            "Ingen målinger har nok tall ennå",
            "Ingen målingar har nok tal enno",
        ),
    ] {
        let strategy = strategy(standings);
        for (lang, words) in [(Lang::Nb, nb), (Lang::Nn, nn)] {
            let bar =
                state_bar(&strategy, readers(&strategy.publication.labels, lang)).expect("a bar");
            assert_eq!(bar.sentence, words);
            let mut ends = 0.0;
            for part in &bar.parts {
                assert!((part.from - ends).abs() < 0.11 && part.count > 0);
                ends = part.from + part.length;
            }
            assert!((ends - 100.0).abs() < 0.11);
        }
    }
    let mut none = small::strategy();
    none.measures.clear();
    assert!(state_bar(&none, readers(&none.publication.labels, Lang::Nb)).is_none());
}
