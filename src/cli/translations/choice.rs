//! Which texts the user chooses: by key, by file, by folder, or by file and lines.

use std::ops::RangeInclusive;

use crate::cli::failure::Failure;
use crate::diagnostic::findings;
use crate::source::{Sources, Span};
use crate::translation::TranslationUnit;

/// What the user named, as it is written on the command line.
#[derive(Debug)]
pub struct Choice {
    named: Vec<Named>,
}

#[derive(Debug)]
struct Named {
    written: String,
    /// As the files' paths are written.
    name: String,
    /// The place that it may be, by path and lines from 1.
    place: Option<(String, RangeInclusive<usize>)>,
}

impl Choice {
    /// What is named; nothing means all texts.
    pub fn new(written: Vec<String>) -> Self {
        let named = written.into_iter().map(|written| {
            let name = written.replace('\\', "/");
            let name = name
                .trim_start_matches("./")
                .trim_end_matches('/')
                .to_owned();
            let place = name.rsplit_once(':').and_then(|(path, lines)| {
                let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
                let lines = first.parse().ok()?..=last.parse().ok()?;
                Some((path.to_owned(), lines))
            });
            Named {
                written,
                name,
                place,
            }
        });
        Self {
            named: named.collect(),
        }
    }

    /// Whether a text is meant.
    pub fn has(&self, pair: &TranslationUnit, sources: &Sources) -> bool {
        self.named.is_empty() || self.named.iter().any(|named| named.is(pair, sources))
    }

    /// Refuses what was named that is no text's key, file or place.
    pub fn refuse_unknown(
        &self,
        pairs: &[TranslationUnit],
        sources: &Sources,
    ) -> Result<(), Failure> {
        let is_unknown = |named: &&Named| !pairs.iter().any(|pair| named.is(pair, sources));
        let Some(Named { written, .. }) = self.named.iter().find(is_unknown) else {
            return Ok(());
        };
        let mut keys = pairs.iter().map(|pair| pair.key.as_str());
        // Of a long key people may write a part.
        let nearest = findings::nearest(written, keys.clone())
            .or_else(|| keys.find(|key| key.contains(written.as_str())));
        Err(Failure::NoText(written.clone(), nearest.map(str::to_owned)))
    }
}

impl Named {
    fn is(&self, pair: &TranslationUnit, sources: &Sources) -> bool {
        let spans = pair
            .wordings
            .iter()
            .flatten()
            .map(|wording| wording.words.span());
        let mut spans = spans.chain(pair.beside);
        pair.key == self.name
            || pair.part.trim_end_matches('/') == self.name
            || spans.any(|span| {
                let path = sources.path(span.file);
                path == self.name
                    || path
                        .strip_prefix(&self.name)
                        .is_some_and(|rest| rest.starts_with('/'))
                    || self
                        .place
                        .as_ref()
                        .is_some_and(|place| is_at(span, place, sources))
            })
    }
}

fn is_at(span: Span, (path, lines): &(String, RangeInclusive<usize>), sources: &Sources) -> bool {
    let (start, end) = sources.places(span);
    sources.path(span.file) == path && start.line <= *lines.end() && *lines.start() <= end.line
}
