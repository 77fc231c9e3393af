//! The names that a misspelt one may have been meant to be, out of few and out of hundreds.

use proptest::prelude::{ProptestConfig, prop, proptest};
use veivalg::diagnostic::findings::near;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// One slip of the pen is found among hundreds of names that are like it.
    #[test]
    fn one_slip_is_found_among_names_that_are_alike(
        begin in "[a-z]{4,12}",
        numbers in prop::collection::btree_set(0_u32..5_000, 1..400),
        which in 0_usize..400,
        at in 0_usize..8,
        slip in 0_u8..3,
    ) {
        let known: Vec<String> = numbers.iter().map(|number| format!("{begin}-{number}-maling")).collect();
        let meant = &known[which % known.len()];
        let at = (begin.len() + 1 + at).min(meant.len() - 1);
        let mut word = meant.clone();
        match slip {
            0 => word.insert(at, 'x'),
            1 => drop(word.remove(at)),
            _ => word.replace_range(at..=at, "x"),
        }
        let found: Vec<_> = near(&word, known.iter().map(String::as_str)).collect();
        let slips = |other: &str| strsim::osa_distance(&word, other);
        let least = known.iter().map(|known| slips(known)).min();
        assert_eq!(found.iter().map(|(slips, _)| *slips).min(), least, "{word} in {known:?}");
        assert!(found.iter().all(|(told, name)| *told == slips(name)));
    }
}

/// Few of them are compared letter by letter, and the fewer the longer they are; none that nobody writes.
#[test]
fn what_a_name_costs_has_a_bound() {
    let told = |length: usize| {
        let begin = "a".repeat(length);
        let known: Vec<String> = (100..600).map(|at| format!("{begin}{at}")).collect();
        let known = known.iter().map(String::as_str);
        near(&format!("{begin}x"), known).count()
    };
    assert_eq!([12, 47, 147, 247].map(told), [16, 8, 1, 0]);
}
