//! Texts without words: they are reported, and read as if they were missing.

use super::read::Reader;
use super::record::LocalizedWords;
use crate::diagnostic::findings;
use crate::markdown::{Place, Silence, silence};
use crate::schema::Kind;

impl Reader<'_> {
    /// The wordings that say something.
    pub(super) fn without_silent(
        &mut self,
        mut words: LocalizedWords,
        kind: Kind,
    ) -> LocalizedWords {
        let place = match kind {
            Kind::Line => Place::Line,
            Kind::Text => Place::Key,
            _ => return words,
        };
        let mut is_told = false;
        for own in [&mut words.same, &mut words.nb, &mut words.nn] {
            let Some(said) = own else { continue };
            let finding = match silence(said, place) {
                None => continue,
                Some(Silence::Comment) => findings::only_a_comment(said.span()),
                Some(Silence::NoWords) => findings::no_words(said.span()),
            };
            self.diagnostics.push(finding);
            *own = None;
            is_told = true;
        }
        // What has been reported is not missing.
        words.damaged |= is_told;
        words
    }
}
