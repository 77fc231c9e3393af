//! From a place in an author's text back to the file it is written in.

use crate::source::{FileId, Span};

/// Where a text is in a file. A string in TOML may hold escapes, so its bytes and the file's need
/// not run in step.
#[derive(Debug, Clone)]
pub struct Origin {
    file: FileId,
    /// Pairs (offset in the text, offset in the file); between two pairs both run in step.
    steps: Vec<(usize, usize)>,
    /// Where the whole stands, quotation marks included.
    whole: Span,
}

impl Origin {
    /// A text that is a part of its file as it is.
    pub fn plain(span: Span) -> Self {
        Self {
            file: span.file,
            steps: vec![(0, span.start)],
            whole: span,
        }
    }

    /// A text with `steps` back to the file; `whole` is where its marks begin and end.
    pub fn with_steps(steps: Vec<(usize, usize)>, whole: Span) -> Self {
        Self {
            file: whole.file,
            steps,
            whole,
        }
    }

    /// The origin of a text that was made of this one, by pairs (offset in it, offset in this one) between which
    /// both run in step.
    pub fn through(&self, pairs: &[(usize, usize)]) -> Self {
        let steps = joined(pairs, &self.steps, |at| self.offset(at));
        Self { steps, ..*self }
    }

    /// Where bytes `start..end` of the text are in the file. Of what was put together from several places, where it
    /// begins.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let start = self.offset(start);
        Span::new(self.file, start, self.offset(end).max(start))
    }

    /// Where the whole text stands.
    pub fn whole(&self) -> Span {
        self.whole
    }

    fn offset(&self, at: usize) -> usize {
        let after = self.steps.partition_point(|&(text, _)| text <= at);
        match after.checked_sub(1).map(|index| self.steps[index]) {
            Some((text, file)) => (file + (at - text)).min(self.whole.end),
            None => self.whole.start,
        }
    }
}

/// Two ways back after each other: `pairs` lead into a text that `steps` lead on from, as `offset` does.
pub fn joined(
    pairs: &[(usize, usize)],
    steps: &[(usize, usize)],
    offset: impl Fn(usize) -> usize,
) -> Vec<(usize, usize)> {
    let mut joined = Vec::with_capacity(pairs.len() + steps.len());
    for (index, &(new, old)) in pairs.iter().enumerate() {
        let next = pairs.get(index + 1);
        // What was left out has no place in the new text.
        let length = next.map_or(usize::MAX, |&(next, _)| next - new);
        if length == 0 {
            continue;
        }
        joined.push((new, offset(old)));
        let from = steps.partition_point(|&(text, _)| text <= old);
        let within = steps[from..]
            .iter()
            .take_while(|&&(text, _)| text - old < length);
        joined.extend(within.map(|&(text, on)| (new + (text - old), on)));
    }
    joined
}

/// A text as it was meant, and where it is written.
#[derive(Debug, Clone)]
pub struct SourceText {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub origin: Origin,
}

impl SourceText {
    /// A whole file, or a part of one, that is text as it stands.
    pub fn plain(span: Span, text: &str) -> Self {
        Self {
            text: text.to_owned(),
            origin: Origin::plain(span),
        }
    }

    /// The text at `whole` of a file, with `steps` from it back to the file.
    pub fn with_steps(whole: Span, text: &str, steps: Vec<(usize, usize)>) -> Self {
        Self {
            text: text.to_owned(),
            origin: Origin::with_steps(steps, whole),
        }
    }

    /// The byte of the text that is at a byte of the file, or the first after it.
    pub fn at(&self, place: usize) -> usize {
        let (mut low, mut high) = (0, self.text.len());
        while low < high {
            let middle = (low + high) / 2;
            match self.origin.span(middle, middle).start < place {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        self.text.floor_char_boundary(low)
    }

    /// Where the whole stands.
    pub fn span(&self) -> Span {
        self.origin.whole()
    }

    /// Whether there is nothing but white space in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
