//! Closed lists: each value is read back by its key, and what it is called is a label.

use std::collections::BTreeSet;
use std::fmt::Debug;

use veivalg::model::labels;
use veivalg::schema::{
    ActionState, Audience, Choice, Compare, Direction, Frequency, License, Paper, Placement,
    Standing, State, Unit, Word,
};

/// Each key is there once and stands for its value, and the schema offers no word that is none.
fn reads_back<C: Choice + Debug + PartialEq>(
    all: &[C],
    key: fn(C) -> &'static str,
    words: &[Word],
) {
    let keys: Vec<&str> = all.iter().map(|value| key(*value)).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
    for (value, key) in all.iter().zip(&keys) {
        assert_eq!(C::from_key(key).as_ref(), Some(value));
        assert!(C::from_key(&key.to_uppercase()).is_none_or(|_| *key == key.to_uppercase()));
    }
    let offered: Vec<&str> = words.iter().map(|word| word.name).collect();
    let kept = keys.iter().filter(|key| offered.contains(key));
    assert_eq!(offered, kept.copied().collect::<Vec<_>>(), "another order");
}

#[test]
fn values_are_read_back_by_their_keys() {
    reads_back(&State::ALL, State::key, State::WORDS);
    reads_back(&Audience::ALL, Audience::key, Audience::WORDS);
    reads_back(&ActionState::ALL, ActionState::key, ActionState::WORDS);
    reads_back(&Unit::ALL, Unit::key, Unit::WORDS);
    reads_back(&Direction::ALL, Direction::key, Direction::WORDS);
    reads_back(&Frequency::ALL, Frequency::key, Frequency::WORDS);
    reads_back(&Compare::ALL, Compare::key, Compare::WORDS);
    reads_back(&Standing::ALL, Standing::key, Standing::WORDS);
    reads_back(&Placement::ALL, Placement::key, Placement::WORDS);
    reads_back(&License::ALL, License::key, License::WORDS);
    reads_back(&Paper::ALL, Paper::key, Paper::WORDS);
    assert!(Standing::WORDS.iter().all(|word| word.name != "no-figures"));
}

#[test]
fn standings_are_called_what_the_schema_says() {
    for standing in Standing::ALL {
        let label = labels::find(standing.label()).expect("a label");
        let word = Standing::WORDS
            .iter()
            .find(|word| word.name == standing.key());
        let said = word.map(|word| [word.about[0], word.about[1]].map(str::to_lowercase));
        assert!(said.is_none_or(|said| said == [label.nb.to_lowercase(), label.nn.to_lowercase()]));
    }
}

#[test]
fn readers_see_a_licence_by_its_own_name() {
    let (_, compilation) = crate::tools::example();
    let output = compilation.output.as_ref().expect("it builds");
    let page = crate::tools::page_text(output.get("nb/about.html").expect("the page"));
    assert!(page.contains("CC BY 4.0"));
    assert!(!page.contains("CC-BY-4.0"));
}
