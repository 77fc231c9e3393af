//! A table is made where a strategy has rows for it, and nowhere else: what is linked is what was made.

use proptest::prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest};
use veivalg::compile::Targets;
use veivalg::lang::Lang;
use veivalg::load::from_memory;

use super::rows;
use crate::tools::compile_today;
use crate::written;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tables_are_made_where_there_are_rows(
        lang in prop::sample::select(vec![Lang::Nb, Lang::Nn]),
        // Few choices write little: most tables have no rows then.
        choices in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let files = written::strategy(lang, &choices);
        let read = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
        let (_, compilation) = compile_today(from_memory(read), Targets::Data);
        let output = compilation.output.expect("nothing is an error");
        let mut data: serde_json::Value =
            serde_json::from_slice(output.get("strategy.json").expect("data")).expect("JSON");
        let areas = data["areas"].take();
        let areas = areas.as_array().cloned().unwrap_or_default();
        let has = |key: &str| areas.iter().any(|area| area[key].as_array().is_some_and(|all| !all.is_empty()));
        let prefix = format!("export/{}/", lang.tag());
        let mut count = 0;
        for (path, bytes) in output.iter().filter(|(path, _)| path.as_str().starts_with(&prefix)) {
            prop_assert!(rows(bytes).len() > 1, "{} has no rows", path);
            count += 1;
        }
        let is_made = |key: &str| output.get(&format!("{prefix}{key}.csv")).is_some();
        prop_assert!(count > 1);
        for key in ["goals", "veivalg", "actions"] {
            prop_assert_eq!(is_made(key), has(key), "{}", key);
        }
        let measures = data["measures"].as_array().is_some_and(|all| !all.is_empty());
        prop_assert_eq!(is_made("measures"), measures);
    }
}
