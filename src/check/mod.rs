//! The draft to a strategy without a fault, or none.
//!
//! In: a [`ParsedStrategy`]. Out: a [`Strategy`] whose every link and index is good, unless something was an
//! error. One file a family of rules; all of them run, whatever the others found.

mod area;
mod as_shown;
mod cards;
mod changes;
mod divided;
mod documents;
mod figures;
mod file_names;
mod form;
mod gaps;
mod index;
mod links;
mod measures;
pub mod numbers;
mod numerals;
mod order;
mod order_of_numbers;
mod personal;
mod pictures;
mod publication;
mod ranges;
mod shares;
mod signs;
mod spans_of_time;
mod spelling;
mod static_files;
mod strategy;
mod targets;
mod terms;
mod texts;
mod theme_settings;
mod translations;
mod unused;
mod withheld;

pub use changes::tell_changes;
pub use publication::languages;
pub use theme_settings::{SettingKind, settings};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::baseline::Baseline;
use crate::diagnostic::{Diagnostics, Level, Levels, Rule};
use crate::fonts::Coverage;
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::parse::ParsedStrategy;
use crate::source::{FileId, Sources, Span};
use crate::spelling::Dictionaries;
use crate::terms::Terms;
use crate::translation::Review;
use index::Index;

/// What `check` made of a draft.
#[derive(Debug)]
pub struct Checked {
    /// The strategy, when nothing in it is an error.
    pub strategy: Option<Strategy>,
    /// The levels that `[check]` sets, or those it was checked at where that was asked for.
    pub levels: Levels,
    /// The languages that it is published in, first the one that messages come in by default.
    pub languages: Vec<Lang>,
}

/// What every family of rules works with.
struct Checker<'a> {
    diagnostics: &'a mut Diagnostics,
    sources: &'a Sources,
    draft: &'a ParsedStrategy,
    review: &'a Review,
    today: Date,
    languages: &'a [Lang],
    index: &'a Arc<Index>,
    terms: &'a Arc<Terms>,
    /// Whether `[check]` lets content be lost.
    may_lose: bool,
    /// What words are looked up in, where `[check]` asks for it.
    dictionaries: Option<&'a Dictionaries>,
    /// Whether the text that is read is somebody else's: a quotation, or the name of a source.
    is_quoted: bool,
    /// What has been seen used so far.
    used: Used,
    /// Files of figures of which one is withheld.
    withheld: BTreeMap<String, Withheld>,
    /// What the PDF's fonts can draw.
    coverage: &'a Coverage,
}

/// What is withheld of a file of figures.
#[derive(Clone)]
struct Withheld {
    /// Where the file is named.
    named: Span,
    /// How many must have answered.
    least: u64,
    /// The cells of each row that is withheld.
    rows: BTreeSet<BTreeSet<String>>,
}

/// What texts and settings cite, show and lead to.
#[derive(Default)]
struct Used {
    /// Ids of references that a text cites or links to.
    cited: BTreeSet<String>,
    /// Paths of files that something shows or names.
    shown: BTreeSet<String>,
    /// Paths of files that a text leads to, so that they are published as they are.
    linked: BTreeSet<String>,
    /// Pictures that a text only leads to, each with its first place.
    linked_pictures: BTreeMap<FileId, Span>,
    /// Files that are shown as pictures, each with the first place that shows it.
    pictures: BTreeMap<FileId, Span>,
    /// Files of figures, each with how many measures have theirs there.
    figures: BTreeMap<FileId, usize>,
    /// Files that are there and as good as absent, each with the first place that uses it.
    absent: BTreeMap<FileId, Span>,
}

/// How strict a check is.
#[derive(Debug, Clone, Copy)]
pub struct Leniency<'a> {
    /// The findings that can wait: one that does is no error.
    pub known: &'a Baseline,
    /// Whether the strategy may be unfinished.
    pub unfinished: bool,
}

/// Checks the draft by every rule. `today` is what due dates are held against. With `unfinished`, no
/// rule is an error but those that always are: what can be understood makes a strategy, though it lacks
/// what it must have before it is published.
pub fn check(
    diagnostics: &mut Diagnostics,
    sources: &Sources,
    draft: &ParsedStrategy,
    review: &Review,
    today: Date,
    leniency: Leniency<'_>,
) -> Checked {
    let mut levels = publication::levels(diagnostics, sources, draft);
    if leniency.unfinished {
        lower(&mut levels);
    }
    let languages = publication::languages(draft);
    let index = Arc::new(Index::new(diagnostics, draft, sources));
    let terms = Terms::kept(sources, draft);
    let coverage = Coverage::new(publication::fonts(sources, draft));
    let dictionaries = spelling::asked(diagnostics, sources, draft, &levels);
    let mut checker = Checker {
        diagnostics,
        sources,
        draft,
        review,
        today,
        languages: &languages,
        index: &index,
        terms: &terms,
        may_lose: levels
            .get(&Rule::LostContent)
            .is_some_and(|level| *level != Some(Level::Error)),
        dictionaries,
        is_quoted: false,
        used: Used::default(),
        withheld: BTreeMap::new(),
        coverage: &coverage,
    };
    let strategy = checker.strategy();
    if let Some(strategy) = &strategy {
        checker.documents_without_content(strategy);
    }
    checker.absent_files();
    checker.term_list();
    checker.withheld_files();
    checker.personal_data();
    checker.unused();
    checker.file_names();
    // A status is told of strategies whose pictures are still to come.
    if !leniency.unfinished {
        checker.pictures();
    }
    let has_errors = leniency
        .known
        .has_errors(diagnostics, &levels, sources, today);
    let strategy = strategy.filter(|_| !has_errors);
    Checked {
        strategy,
        levels,
        languages,
    }
}

/// Makes warnings of the errors that `[check]` might have made warnings of.
fn lower(levels: &mut Levels) {
    for &rule in Rule::ALL.iter().filter(|rule| !rule.is_fixed()) {
        let level = levels.entry(rule).or_insert(Some(rule.default_level()));
        if *level == Some(Level::Error) {
            *level = Some(Level::Warning);
        }
    }
}
