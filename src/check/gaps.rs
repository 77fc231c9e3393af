//! What one language's text has and the other's has not: told once for all that stand together, and once at the
//! file that lacks them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use super::Checker;
use super::numbers::Together;
use crate::diagnostic::findings::{self, Lacking, Part};
use crate::lang::Lang;
use crate::markdown::{SourceText, UnitKind};
use crate::source::{FileId, Span};
use crate::translation::{State, TextKind, TranslationUnit};

impl Checker<'_> {
    /// Tells what is missing in one language of texts that are there in both.
    pub(super) fn gaps(&mut self) {
        let review = self.review;
        let gaps: Vec<Gap<'_>> = review.pairs.iter().filter_map(Gap::of).collect();
        for together in gaps.chunk_by(Gap::is_followed_by) {
            let first = &together[0];
            let kinds = || together.iter().map(|gap| part(gap.pair.unit));
            let same = kinds().all(|kind| kind == part(first.pair.unit));
            let last = &together[together.len() - 1];
            let at = Span::new(first.at.file, first.at.start, last.at.end);
            let name = match together.len() {
                1 => first.pair.key.clone(),
                _ => self.lines(at),
            };
            let lacking = Lacking {
                part: if same {
                    part(first.pair.unit)
                } else {
                    Part::Other
                },
                count: together.len(),
                lang: first.lang,
                beside: first.beside,
                name,
                were_there: together.iter().all(|gap| gap.pair.was_taken_away()),
            };
            self.diagnostics.push(findings::missing_parts(at, &lacking));
        }
        self.incomplete_files(&gaps);
    }

    /// Tells at a file of prose how much of the other language's it lacks.
    fn incomplete_files(&mut self, gaps: &[Gap<'_>]) {
        let mut files: BTreeMap<FileId, Vec<&Gap<'_>>> = BTreeMap::new();
        for gap in gaps.iter().filter(|gap| gap.pair.kind == TextKind::Prose) {
            files.entry(gap.beside.file).or_default().push(gap);
        }
        if files.is_empty() {
            return;
        }
        let mut units: BTreeMap<(FileId, Lang), usize> = BTreeMap::new();
        for pair in self
            .review
            .pairs
            .iter()
            .filter(|pair| pair.part_of.is_none())
        {
            for lang in Lang::ALL {
                if let Some(wording) = pair.wording(lang) {
                    let file = wording.words.span().file;
                    *units.entry((file, lang)).or_default() += wording.units.len();
                }
            }
        }
        for gaps in files.into_values() {
            let first = gaps[0];
            let own = first.lang.other();
            let units = units.get(&(first.at.file, own)).copied();
            let lacks = gaps.iter().map(|gap| gap.units).sum();
            self.diagnostics.push(findings::incomplete_translation(
                first.beside,
                first.lang,
                lacks,
                units.unwrap_or_default(),
                first.at,
            ));
        }
    }

    /// Where in a wording the parts stand that the other language has none of, in its own bytes, each with
    /// whether it is one line among others.
    pub(super) fn alone(&self, words: &SourceText, lang: Lang) -> Vec<(Range<usize>, bool)> {
        let found = self.review.within(words.span());
        let alone =
            found.filter(|(pair, own)| *own == lang && pair.wording(lang.other()).is_none());
        let places = alone.filter_map(|(pair, _)| {
            let span = pair.beside.and_then(|_| pair.place(lang))?;
            let is_line = matches!(pair.unit, UnitKind::Item | UnitKind::Row);
            let range = words.at(span.start)..words.at(span.end);
            Some((range, is_line && pair.part_of.is_some()))
        });
        places.collect()
    }

    /// Where in two files of prose the pieces stand that are each other's counterparts; none where one says in
    /// another place what the other says.
    pub(super) fn together(&self, first: &SourceText, second: &SourceText) -> Vec<Together> {
        let found = self.review.within(first.span());
        let mut pairs: Vec<&TranslationUnit> = found
            .map(|(pair, _)| pair)
            .filter(|pair| pair.kind == TextKind::Prose && pair.part_of.is_none())
            .collect();
        pairs.dedup_by(|one, other| std::ptr::eq(*one, *other));
        let is_elsewhere = |pair: &&TranslationUnit| {
            let alone = Lang::ALL.iter().any(|&lang| pair.wording(lang).is_none());
            alone
                && pair.state == State::InStep
                && pair.recorded.is_none_or(|one| one.only.is_none())
        };
        if pairs.iter().any(is_elsewhere) {
            return Vec::new();
        }
        let at = |words: &SourceText, span: Span| words.at(span.start)..words.at(span.end);
        let both = pairs.into_iter().filter_map(|pair| {
            let [nb, nn] = Lang::ALL.map(|lang| Some(pair.wording(lang)?.words.span()));
            let (nb, nn) = (nb?, nn?);
            Some(match nb.file == first.span().file {
                true => (at(first, nb), at(second, nn)),
                false => (at(first, nn), at(second, nb)),
            })
        });
        both.collect()
    }

    /// The file and lines of a span, as they are named on the command line.
    fn lines(&self, span: Span) -> String {
        let (start, end) = self.sources.places(span);
        let path = self.sources.path(span.file);
        match start.line == end.line {
            true => format!("{path}:{}", start.line),
            false => format!("{path}:{}-{}", start.line, end.line),
        }
    }
}

/// A part that a language lacks.
struct Gap<'r> {
    pair: &'r TranslationUnit,
    /// The language that lacks it.
    lang: Lang,
    /// Where it stands in the other one.
    at: Span,
    /// Where it belongs.
    beside: Span,
    /// How many units it has.
    units: usize,
}

impl<'r> Gap<'r> {
    fn of(pair: &'r TranslationUnit) -> Option<Self> {
        let State::Missing(lang) = pair.state else {
            return None;
        };
        let wording = pair.wording(lang.other())?;
        Some(Self {
            pair,
            lang,
            at: wording.words.span(),
            beside: pair.beside?,
            units: wording.units.len().max(1),
        })
    }

    /// Whether the next one belongs at the same place, and was left out in the same way.
    fn is_followed_by(&self, next: &Self) -> bool {
        self.lang == next.lang
            && self.at.file == next.at.file
            && self.at.end <= next.at.start
            && self.beside == next.beside
            && self.pair.was_taken_away() == next.pair.was_taken_away()
    }
}

fn part(kind: UnitKind) -> Part {
    match kind {
        UnitKind::Paragraph => Part::Paragraph,
        UnitKind::Heading(_) => Part::Heading,
        UnitKind::Item => Part::Item,
        UnitKind::Row => Part::Row,
        UnitKind::Quote => Part::Quote,
        UnitKind::Note => Part::Note,
        UnitKind::Code => Part::Other,
    }
}

/// A text with other signs in the place of some of its parts, and the same bytes elsewhere.
pub(super) fn without<'t>(
    text: &'t str,
    parts: &[(Range<usize>, bool)],
    fill: impl Fn(bool) -> char,
) -> Cow<'t, str> {
    if parts.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bytes = text.as_bytes().to_vec();
    for (range, is_line) in parts {
        let sign = u8::try_from(fill(*is_line)).unwrap_or(b' ');
        for byte in bytes.get_mut(range.clone()).into_iter().flatten() {
            if *byte != b'\n' {
                *byte = sign;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}
