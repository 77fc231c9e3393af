//! What a remark on a corrected figure says: the figure before it, unless that was withheld.

use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};
use veivalg::figures::{find, merge, read};
use veivalg::lang::Period;

use crate::cli::{stderr, strategy, tree, veivalg, write};
use crate::tools::TODAY;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// However often a figure is corrected, no remark has one that was withheld when it was replaced; each that was not
    /// is in the last.
    #[test]
    fn no_remark_has_a_withheld_figure(
        steps in prop::collection::vec((1_000_001..9_999_999_u32, 0..12_u64), 2..6),
        least in prop::option::of(0..12_u64),
    ) {
        let mut rows = std::collections::BTreeMap::new();
        for (value, count) in &steps {
            let table = format!("År;Verdi;Svar\n2025;{value};{count}\n");
            let book = read(table.as_bytes()).expect("a file of figures");
            let (series, _) = find(&book.sheets, None);
            rows = merge(&rows, &series[0], true, least, TODAY).rows;
        }
        let row = &rows[&Period::Year(2025)];
        let (last, _) = steps[steps.len() - 1];
        prop_assert_eq!(row.value, Some(f64::from(last)));
        for (index, (value, count)) in steps[..steps.len() - 1].iter().enumerate() {
            let is_changed = steps[index + 1].0 != *value;
            let is_shown = is_changed && least.is_none_or(|least| *count >= least);
            let twice = steps.iter().filter(|(other, _)| other == value).count() > 1;
            for note in &row.notes {
                let note = note.as_deref().unwrap_or_default();
                prop_assert!(twice || note.contains(&value.to_string()) == is_shown, "{}: {} of {:?}", note, count, least);
            }
        }
    }
}

#[test]
fn a_withheld_value_is_in_nothing_after_its_correction() {
    for (old, new) in [
        (
            "periode;verdi;svar\n2024;4,1;100\n2025;1,37;2\n",
            "Periode;naervaer;Svar\n2025;3,9;64\n",
        ),
        (
            "periode;verdi\n2024;4,1\n2025;1,37\n",
            "Periode;naervaer;Svar\n2025;1,4;2\n",
        ),
    ] {
        let folder = tempfile::tempdir().expect("room");
        let dir = folder.path();
        strategy(dir, true);
        let register = "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"score\"\n\
            source.nb = \"Lønn\"\nowner.nb = \"HR\"\ndata = \"data/m.csv\"\n";
        let config = "[figures]\nmin_responses = 5\n";
        write(
            dir,
            &[
                ("measures.toml", register),
                ("veivalg.toml", config),
                ("data/m.csv", old),
                ("ny.csv", new),
            ],
        );
        let output = veivalg(
            dir,
            &[
                "figures",
                "import",
                "ny.csv",
                "--yes",
                "--revise",
                "--today",
                "2026-11-21",
            ],
        );
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let files = tree(&dir.join("data"));
        let text = String::from_utf8_lossy(&files["m.csv"]);
        assert!(!text.contains("1,37"), "{text}");
        assert!(text.contains("Rettet 21.\u{a0}november 2026."), "{text}");
    }
}
