//! What has changed since the languages were reviewed together, told in the findings about that.
//!
//! In: the findings, and earlier wordings as far as they are known. Out: the findings, whose help begins
//! with the words that went and came.

use crate::diagnostic::{Diagnostics, Rule, findings};
use crate::source::Sources;
use crate::translation::{Review, WordingHistory};

/// Tells in each finding about a text that is not in step what has changed, where that is known.
pub fn tell_changes(
    diagnostics: &mut Diagnostics,
    review: &Review,
    past: &WordingHistory,
    sources: &Sources,
) {
    if past.is_empty() {
        return;
    }
    diagnostics.change(sources, |found| {
        let is_told = matches!(
            found.rule,
            Rule::StaleTranslation
                | Rule::UnreviewedTranslation
                | Rule::ChangedTranslation
                | Rule::MissingTranslation
        );
        let mut pairs = review.within(found.span);
        let pair = pairs.find(|(pair, lang)| pair.place(*lang) == Some(found.span));
        let Some((pair, _)) = pair.filter(|_| is_told) else {
            return;
        };
        for changed in pair.changes(past).iter().rev() {
            let (words, has_more) = changed.summary();
            let words = words.iter().map(|words| (&*words.went, &*words.came));
            let told = findings::what_changed(changed.lang, words, has_more);
            found.tell_before_help(told);
        }
    });
}
