//! Saves that come while the pages of the one before are still being made.

use proptest::prelude::*;
use veivalg::compile::{Observer, Options, Targets, compile};
use veivalg::load::load;
use veivalg::output::Output;

use super::browser::saves;
use super::folder::{Folder, becomes, becomes_what_is_built, built};
use super::{AREA, Preview};
use crate::tools::TODAY;

/// Areas enough that the first pages are shown long before the last are made.
const AREAS: usize = 60;

/// Saves a title of the second area.
fn save(folder: &Folder, title: &str) {
    let text = folder.read("areas/kompetanse/area.toml");
    let (_, rest) = text.split_once('\n').expect("lines");
    folder.write(
        "areas/kompetanse/area.toml",
        &format!("title.nb = \"{title}\"\n{rest}"),
    );
}

/// The same, until the page that is looked at shows it.
fn save_and_see(folder: &Folder, preview: &Preview, title: &str) {
    save(folder, title);
    preview.shows(AREA, title);
}

#[test]
fn a_save_does_not_wait_for_the_pages_of_the_one_before() {
    let folder = Folder::large(AREAS);
    let preview = Preview::of(&folder);
    preview.get(AREA);
    // A machine may be so busy elsewhere that all pages are made before the second save is written.
    let is_overtaken = (0..5).any(|round| {
        let before = saves(&preview.events().next());
        save_and_see(&folder, &preview, &format!("Først {round}"));
        save_and_see(&folder, &preview, &format!("Så {round}"));
        let is_overtaken = saves(&preview.events().next()) == before;
        becomes_what_is_built(&preview, &folder);
        is_overtaken
    });
    assert!(
        is_overtaken,
        "the second save is shown after all pages of the first"
    );
}

#[test]
fn pages_that_an_error_overtakes_are_all_made() {
    let folder = Folder::large(AREAS);
    let preview = Preview::of(&folder);
    preview.get(AREA);
    let mut events = preview.events();
    events.next();
    let good = Folder::large(AREAS);
    save(&good, "Læring");
    let files = built(&good.path);
    save_and_see(&folder, &preview, "Læring");
    let area = folder.read("areas/arbeidsmiljo/area.toml");
    for round in 0..2 {
        folder.write(
            "areas/arbeidsmiljo/area.toml",
            &format!("{area}\n[[{round}"),
        );
        events.until("an error", |state| state["errors"].as_u64() > Some(0));
        assert!(preview.get(AREA).text().contains("Læring"));
    }
    becomes(&preview, &files);
    assert_eq!(preview.events().next()["ok"], false);
    folder.write("areas/arbeidsmiljo/area.toml", &area);
    save_and_see(&folder, &preview, "Utvikling");
    becomes_what_is_built(&preview, &folder);
    assert_eq!(preview.events().next()["errors"], 0);
}

/// Somebody who wants no more after this many looks.
struct Impatient {
    looks: usize,
    had: Vec<usize>,
}

impl Observer for Impatient {
    fn wanted(&self) -> Vec<String> {
        vec![AREA[1..].to_owned()]
    }

    fn made(&mut self, output: &Output) -> bool {
        assert!(
            output.get(&AREA[1..]).is_some(),
            "what is wanted comes first"
        );
        self.had.push(output.len());
        self.had.len() < self.looks
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn what_nobody_wants_any_more_is_given_up_within_some_pages(looks in 1_usize..25) {
        let folder = Folder::large(AREAS);
        let sources = load(&folder.path).expect("a folder");
        let options = Options { today: TODAY, targets: Targets::Pages };
        let whole = compile(&sources, options, &mut ()).output.expect("no error");
        let mut observer = Impatient { looks, had: Vec::new() };
        let made = compile(&sources, options, &mut observer);
        let had = observer.had;
        prop_assert!(made.strategy.is_some());
        prop_assert!(had.windows(2).all(|two| two[1] - two[0] <= 32), "{:?}", had);
        prop_assert_eq!(made.output.is_none(), had.len() == looks);
        if let Some(output) = made.output {
            prop_assert!(output.iter().eq(whole.iter()));
        }
    }
}
