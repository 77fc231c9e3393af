//! Where in the strategy's files a draft goes, and what must be written there.
//!
//! In: a TOML file, the string in one language, and the draft as it is to be written. Out: the edit that puts
//! it beside the other language, written in the same way; or in the place of what is there.

use crate::diagnostic::Edit;
use crate::lang::Lang;
use crate::parse::{KeyPlace, WrittenKey, written_keys};
use crate::source::Span;

/// A TOML file that drafts are put into.
#[derive(Debug)]
pub struct Target<'a> {
    text: &'a str,
    keys: Vec<WrittenKey>,
}

impl<'a> Target<'a> {
    /// The file with this clean text, which parses.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            keys: written_keys(text),
        }
    }

    /// The edit that writes `draft` in the language, beside the text that is at `source` in the other.
    /// Bokmål is written before nynorsk. None where the text is under no key of its language.
    pub fn edit(&self, source: Span, to: Lang, draft: &str) -> Option<Edit> {
        let value = source.start..source.end;
        let key = self.keys.iter().find(|key| key.value == value)?;
        let (last, path) = key.names.split_last()?;
        let name = |range: &std::ops::Range<usize>| &self.text[range.clone()];
        if name(last) != to.other().tag() {
            return None;
        }
        let is_partner = |other: &&WrittenKey| {
            let same = |(one, two)| name(one) == name(two);
            other.home == key.home
                && other.names.len() == key.names.len()
                && path.iter().zip(&other.names).all(same)
                && other.names.last().map(name) == Some(to.tag())
        };
        let at = |start: usize, end: usize, text: String| {
            Edit::new(Span::new(source.file, start, end), text)
        };
        if let Some(partner) = self.keys.iter().find(is_partner) {
            let old = &partner.value;
            return Some(at(old.start, old.end, draft.to_owned()));
        }
        let first = key.names.first()?.start;
        // A name may be in quotation marks.
        let start = first - usize::from(self.text[..first].ends_with(['"', '\'']));
        let before = &self.text[start..last.start];
        let between = &self.text[last.end..value.start];
        let pair = format!("{before}{to}{between}{draft}");
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let indent = &self.text[line..start];
        let end = self.text[value.end..].find('\n');
        let end = end.map_or(self.text.len(), |end| value.end + end);
        Some(match (key.home, to) {
            (KeyPlace::Header, _) => return None,
            (KeyPlace::Section(_), Lang::Nn) => at(end, end, format!("\n{indent}{pair}")),
            (KeyPlace::Section(_), Lang::Nb) => at(line, line, format!("{indent}{pair}\n")),
            (KeyPlace::Braces(_), Lang::Nn) => at(value.end, value.end, format!(", {pair}")),
            (KeyPlace::Braces(_), Lang::Nb) => at(start, start, format!("{pair}, ")),
        })
    }
}
