//! Collects the texts of a record: each with its key, its line of the lock, and its state.

use super::fingerprint::Fingerprint;
use super::follow::{Known, Lines, own_prefix, prefix};
use super::gaps::{gaps, shared};
use super::lock::Recorded;
use super::parts::{Names, Parts};
use super::prose;
use super::standing::Standing;
use super::texts::{Group, Once, Prose, TextKind, Wording};
use super::{Review, State, TranslationUnit};
use crate::lang::Lang;
use crate::markdown::UnitKind;
use crate::source::Span;

impl Review {
    /// Takes in a record's texts.
    pub(super) fn group(&mut self, group: &Group, known: &Known, names: &mut Names) {
        if let Some(files) = &group.prose {
            self.prose(&group.part, &group.family, files, (*known.lines).clone());
            return;
        }
        let prefix = own_prefix(group).unwrap_or_else(|| {
            let wordings = group.fields.iter().flat_map(|field| &field.wordings);
            let name = known.name.clone().unwrap_or_else(|| first_words(wordings));
            names.unused(&name, |name| prefix(&group.family, name))
        });
        let mut lines = (*known.lines).clone();
        for field in &group.fields {
            if let Some(words) = &field.once {
                self.once.push(Once {
                    key: format!("{prefix}{}", field.name),
                    part: group.part.clone(),
                    kind: field.kind,
                    words: words.clone(),
                });
                continue;
            }
            let recorded = lines.remove(field.name).unwrap_or_default();
            let key = format!("{prefix}{}", field.name);
            let of_parts = format!("{}+", field.name);
            let mut parts = lines.split_off(&of_parts);
            let is_part = |line: &String| line.starts_with(&of_parts);
            lines.extend(parts.extract_if(.., |line, _| !is_part(line)));
            if recorded.len() > 1 {
                // While it cannot be read, nobody knows which of them counts.
                self.keep([(key.clone(), recorded.clone())]);
            }
            let text = Text {
                kind: field.kind,
                part: &group.part,
                wordings: field.wordings.clone(),
                recorded,
                beside: None,
                is_covered: false,
            };
            let mut names = Names::default();
            let mut parts = Parts::new(parts, prefix.clone(), of_parts, &mut names);
            self.text(key, text, &mut parts);
            lines.extend(parts.lines);
        }
        self.leave(keyed(&prefix, lines));
    }

    fn prose(&mut self, part: &str, family: &str, files: &[Option<Prose>; 2], lines: Lines) {
        let files = files.each_ref().map(Option::as_ref);
        let both = files.iter().all(Option::is_some);
        // Where the next piece of each file would belong.
        let mut ends = files.map(|file| {
            let span = file?.words.span();
            Some(Span::new(span.file, span.start, span.start))
        });
        let pairs = prose::pairs(files, &lines);
        let mut names = Names::default();
        let mut parts = Parts::new(lines, family.to_owned(), String::new(), &mut names);
        for pair in &pairs {
            if let Some((name, _)) = &pair.known {
                parts.remove(name);
            }
        }
        for pair in pairs {
            let (name, recorded) = pair.known.unwrap_or_else(|| {
                let name = first_words(&pair.wordings);
                (parts.names.unused(&name, str::to_owned), Vec::new())
            });
            let mut beside = None;
            for lang in Lang::ALL {
                let index = lang.pick(0, 1);
                match &pair.wordings[index] {
                    Some(wording) => {
                        let span = wording.words.span();
                        ends[index] = Some(Span::new(span.file, span.end, span.end));
                    }
                    None => beside = ends[index],
                }
            }
            let text = Text {
                kind: TextKind::Prose,
                part,
                wordings: pair.wordings,
                recorded,
                beside: beside.filter(|_| both),
                is_covered: pair.is_covered,
            };
            self.text(format!("{family}{name}"), text, &mut parts);
        }
        self.leave(keyed(family, parts.lines));
    }

    /// Takes in a text, and what one wording of it has and the other has not.
    fn text(&mut self, key: String, text: Text<'_>, parts: &mut Parts<'_>) {
        let [nb, nn] = &text.wordings;
        let found = match (nb, nn) {
            (Some(nb), Some(nn)) if text.kind != TextKind::Line => gaps(nb, nn, |lang, unit| {
                let wording = lang.pick(nb, nn);
                let unit = Fingerprint::of_words(&wording.units[unit].words);
                parts.line_of(lang, unit).is_some()
            }),
            _ => Vec::new(),
        };
        let own = text.part_of();
        let mut pairs: Vec<TranslationUnit> = Vec::new();
        let mut is_open = [false; 2];
        for gap in &found {
            let wording = |lang: Lang| lang.pick(nb, nn).as_ref().expect("a gap is between two");
            let part = wording(gap.own).unit(gap.unit);
            let (key, recorded) = parts.take(gap.own, part.fingerprint);
            if recorded.is_none() {
                is_open[gap.own.other().pick(0, 1)] = true;
            }
            let beside = wording(gap.own.other());
            let beside = beside.words.origin.span(gap.beside, gap.beside);
            let both = gap.own.pick([true, false], [false, true]);
            let wordings = both.map(|is_own| is_own.then(|| part.clone()));
            pairs.push(TranslationUnit {
                key,
                kind: text.kind,
                part: text.part.to_owned(),
                shared: fingerprints(&wordings),
                unit: wording(gap.own).units[gap.unit].kind,
                wordings,
                state: match recorded {
                    Some(_) => State::InStep,
                    None => State::Missing(gap.own.other()),
                },
                recorded,
                beside: Some(beside),
                part_of: Some(self.pairs.len()),
            });
        }
        let shared = Lang::ALL.map(|lang| Some(shared(lang.pick(nb, nn).as_ref()?, lang, &found)));
        let standing = Standing {
            full: fingerprints(&text.wordings),
            shared,
            is_open,
            has_lock: self.has_lock,
            is_piece: text.beside.is_some(),
            is_covered: text.is_covered,
        };
        // The wordings that a machine made one of are a draft, even if the key of their line is another.
        let drafted = [standing.full, standing.shared].map(|both| self.drafts.get(&both));
        let drafted = drafted.into_iter().flatten().next().copied();
        let drafted = drafted.filter(|_| text.recorded.is_empty());
        self.moved.extend(drafted);
        let recorded = text.recorded.iter().copied().chain(drafted);
        let (state, recorded) = standing.settled(&recorded.collect::<Vec<_>>());
        self.pairs.push(TranslationUnit {
            key,
            kind: text.kind,
            part: text.part.to_owned(),
            wordings: text.wordings,
            recorded,
            state,
            beside: text.beside,
            unit: own,
            part_of: None,
            shared,
        });
        self.pairs.extend(pairs);
    }
}

/// Lines with their whole keys.
fn keyed(prefix: &str, lines: Lines) -> impl Iterator<Item = (String, Vec<Recorded>)> {
    let lines = lines.into_iter();
    lines.map(move |(last, recorded)| (format!("{prefix}{last}"), recorded))
}

/// A text that is to be taken in.
struct Text<'t> {
    kind: TextKind,
    part: &'t str,
    wordings: [Option<Wording>; 2],
    recorded: Vec<Recorded>,
    beside: Option<Span>,
    is_covered: bool,
}

impl Text<'_> {
    /// What it begins with.
    fn part_of(&self) -> UnitKind {
        let units = self.wordings.iter().flatten().flat_map(|one| &one.units);
        let mut kinds = units.map(|unit| unit.kind);
        kinds.next().unwrap_or(UnitKind::Paragraph)
    }
}

fn fingerprints(wordings: &[Option<Wording>; 2]) -> [Option<Fingerprint>; 2] {
    let [nb, nn] = wordings;
    [nb, nn].map(|wording| wording.as_ref().map(|wording| wording.fingerprint))
}

/// A name for what has none, of its words.
fn first_words<'w>(wordings: impl IntoIterator<Item = &'w Option<Wording>>) -> String {
    let first = wordings.into_iter().find_map(Option::as_ref);
    first.map_or_else(String::new, |first| first.fingerprint.short())
}
