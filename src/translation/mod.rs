//! The two languages followed text by text: which wordings were last reviewed together, and how those of
//! today stand beside each other.
//!
//! In: the draft and `translations.lock`. Out: a [`Review`], with a [`Pair`] for every text. Neither
//! language is the source. Tells nothing (`check` does), writes nothing and needs no history.

mod accept;
mod count;
mod fingerprint;
mod follow;
mod lock;
mod past;
mod prose;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

pub use accept::Accepted;
pub use count::{Count, Counts};
pub use fingerprint::Fingerprint;
pub use lock::{Fault, Lock, PATH, Recorded};
pub use past::{Changed, Past, Words, excerpt, wordings};
pub use texts::{TextKind, Wording};

use crate::lang::Lang;
use crate::parse::Draft;
use crate::source::{FileId, Sources, Span};
use follow::{Known, Lines, follow, own_prefix, prefix};
use texts::Group;

/// How the two wordings of a text stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// They were reviewed together, or there is no lock to tell otherwise.
    InStep,
    /// The wording in this language has stood still while the other one changed.
    Stale(Lang),
    /// Both have changed since they were reviewed, or were never reviewed: taken as in step until somebody
    /// looks.
    ChangedInBoth,
    /// There is no wording in this language.
    Missing(Lang),
    /// A machine wrote the wording in this language, and nobody has accepted it.
    Draft(Lang),
}

impl State {
    /// The state's name in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::InStep => "in-step",
            Self::Stale(_) => "stale",
            Self::ChangedInBoth => "changed-in-both",
            Self::Missing(_) => "missing",
            Self::Draft(_) => "draft",
        }
    }

    /// The language whose readers lack something.
    pub fn lang(self) -> Option<Lang> {
        match self {
            Self::Stale(lang) | Self::Missing(lang) | Self::Draft(lang) => Some(lang),
            Self::InStep | Self::ChangedInBoth => None,
        }
    }
}

/// A text in both languages: a field of a record, or a piece of prose.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Names it in the lock, and where a person picks it out.
    pub key: String,
    /// What kind of text it is.
    pub kind: TextKind,
    /// The file or folder it belongs to: `strategy.toml`, `areas/<id>/`.
    pub part: String,
    /// The wordings, bokmål first; at least one is there.
    pub wordings: [Option<Wording>; 2],
    /// The wordings that were last reviewed together, or drafted.
    pub recorded: Option<Recorded>,
    /// How they stand.
    pub state: State,
    /// Where in the other language's markdown file a piece belongs that it has no counterpart for: an empty
    /// span.
    pub beside: Option<Span>,
}

impl Pair {
    /// The wording in one language.
    pub fn wording(&self, lang: Lang) -> Option<&Wording> {
        let [nb, nn] = &self.wordings;
        lang.pick(nb, nn).as_ref()
    }

    /// Where the wording in a language stands, or belongs.
    pub fn place(&self, lang: Lang) -> Option<Span> {
        let own = self.wording(lang).map(|wording| wording.words.span());
        own.or(self.beside)
    }

    /// Whether the wording in one language is another than the one recorded.
    pub fn has_changed(&self, lang: Lang) -> bool {
        let now = self.wording(lang).map(|wording| wording.fingerprint);
        self.recorded
            .is_some_and(|recorded| recorded.get(lang) != now)
    }

    /// What names the text on a page: the same in both languages.
    pub fn anchor(&self) -> String {
        format!("text-{}", Fingerprint::of(&self.key).short())
    }
}

/// Every text of a strategy, and how it stands.
#[derive(Debug, Clone, Default)]
pub struct Review {
    /// The texts in reading order.
    pub pairs: Vec<Pair>,
    /// Whether there is a lock.
    pub has_lock: bool,
    /// What is no line of a text in it.
    pub faults: Vec<(Span, bool)>,
    /// Lines of texts that cannot be read now, and are kept.
    kept: Lines,
    /// What the keys of such texts begin with.
    hidden: Vec<String>,
    /// The titles of areas and chapters, bokmål first, by their folder.
    titles: BTreeMap<String, [Option<String>; 2]>,
    /// The pairs by where each wording begins, and where one would belong.
    places: BTreeMap<(FileId, usize), Vec<(usize, Lang)>>,
}

/// Follows every text of a draft.
pub fn review(sources: &Sources, draft: &Draft) -> Review {
    let file = sources.find(PATH);
    let text = file.and_then(|file| sources.text(file).map(|text| (file, text)));
    let (lock, faults) = text.map_or_else(Default::default, |(_, text)| Lock::read(text));
    let texts = texts::texts(sources, draft);
    let (known, nobodys) = follow(&texts.groups, &lock);
    let mut review = Review {
        has_lock: file.is_some(),
        hidden: texts.hidden,
        titles: texts.titles,
        ..Review::default()
    };
    review.keep(nobodys);
    review.faults.extend(text.into_iter().flat_map(|(file, _)| {
        let span = move |fault: &Fault| {
            let span = Span::new(file, fault.range.start, fault.range.end);
            (span, fault.is_conflict)
        };
        faults.iter().map(span).collect::<Vec<_>>()
    }));
    let mut used = BTreeSet::new();
    for (group, known) in texts.groups.into_iter().zip(known) {
        review.group(group, known, &mut used);
    }
    review.note_places();
    review
}

impl Review {
    /// The texts of each file or folder, in reading order.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &[Pair])> {
        let parts = self.pairs.chunk_by(|one, next| one.part == next.part);
        parts.map(|pairs| (pairs[0].part.as_str(), pairs))
    }

    /// The title of an area or a chapter by its folder, in a language where it has that.
    pub fn title(&self, part: &str, lang: Lang) -> Option<&str> {
        let [nb, nn] = self.titles.get(part)?;
        let title = lang.pick(nb, nn).as_ref();
        title.or(nb.as_ref()).or(nn.as_ref()).map(String::as_str)
    }

    /// The texts, and the language of each, that are written within a span or would belong there.
    pub fn within(&self, span: Span) -> impl Iterator<Item = (&Pair, Lang)> {
        let places = self
            .places
            .range((span.file, span.start)..=(span.file, span.end));
        let found = places.flat_map(|(_, found)| found);
        found.map(|&(index, lang)| (&self.pairs[index], lang))
    }

    fn group(&mut self, group: Group, known: Known, used: &mut BTreeSet<String>) {
        if let Some(files) = group.prose {
            self.prose(&group.part, &group.family, files, known.lines);
            return;
        }
        let prefix = own_prefix(&group).unwrap_or_else(|| {
            let wordings = group.fields.iter().flat_map(|field| &field.wordings);
            let name = known.name.unwrap_or_else(|| first_words(wordings));
            unused(used, &name, |name| prefix(&group.family, name))
        });
        let mut lines = known.lines;
        for field in group.fields {
            let recorded = lines.remove(field.name).unwrap_or_default();
            let (state, only) = self.standing(&field.wordings, &recorded, None);
            let key = format!("{prefix}{}", field.name);
            if recorded.len() > 1 {
                // While it cannot be read, nobody knows which of them counts.
                self.keep([(key.clone(), recorded)]);
            }
            self.pairs.push(Pair {
                key,
                kind: field.kind,
                part: group.part.clone(),
                wordings: field.wordings,
                recorded: only,
                state,
                beside: None,
            });
        }
        let rest = lines.into_iter();
        self.keep(rest.map(|(last, recorded)| (format!("{prefix}{last}"), recorded)));
    }

    /// Keeps the lines of texts that cannot be read now; the others are of texts that are gone.
    fn keep(&mut self, lines: impl IntoIterator<Item = (String, Vec<Recorded>)>) {
        let hidden = &self.hidden;
        let is_hidden = |key: &str| hidden.iter().any(|prefix| key.starts_with(prefix));
        let kept = lines.into_iter().filter(|(key, _)| is_hidden(key));
        self.kept.extend(kept);
    }

    fn prose(&mut self, part: &str, family: &str, files: [Option<texts::Prose>; 2], lines: Lines) {
        let mut used = BTreeSet::new();
        let pieces = [&files[0], &files[1]]
            .map(|file| file.as_ref().map_or(&[][..], |file| file.pieces.as_slice()));
        let is_recorded = !lines.is_empty();
        let both = files.iter().all(Option::is_some);
        // Where the next piece of each file would belong.
        let mut ends = [&files[0], &files[1]].map(|file| {
            let file = file.as_ref()?;
            let span = file.words.span();
            Some(Span::new(span.file, span.start, span.start))
        });
        for pair in prose::pairs(pieces, &lines) {
            let (name, recorded) = pair
                .known
                .unwrap_or_else(|| (first_words(&pair.wordings), Vec::new()));
            let key = unused(&mut used, &name, |name| format!("{family}{name}"));
            let (state, recorded) =
                self.standing(&pair.wordings, &recorded, both.then_some(is_recorded));
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
            self.pairs.push(Pair {
                key,
                kind: TextKind::Prose,
                part: part.to_owned(),
                wordings: pair.wordings,
                recorded,
                state,
                beside,
            });
        }
    }

    /// How a text stands, and the recorded pair that tells it. `piece` is set for a piece of prose that has
    /// two files, and tells whether any of it is recorded.
    fn standing(
        &self,
        wordings: &[Option<Wording>; 2],
        recorded: &[Recorded],
        piece: Option<bool>,
    ) -> (State, Option<Recorded>) {
        let state = |recorded| state(wordings, recorded, self.has_lock, piece);
        let states: Vec<_> = recorded.iter().map(|one| (state(Some(one)), one)).collect();
        let in_step = states.iter().find(|(state, _)| *state == State::InStep);
        let Some(&(first, one)) = in_step.or(states.first()) else {
            return (state(None), None);
        };
        // What two branches recorded may contradict each other: then somebody has to look.
        let agree = in_step.is_some() || states.iter().all(|(state, _)| *state == first);
        let state = if agree { first } else { State::ChangedInBoth };
        (state, Some(*one))
    }

    fn note_places(&mut self) {
        for (index, pair) in self.pairs.iter().enumerate() {
            for lang in Lang::ALL {
                if let Some(span) = pair.place(lang) {
                    let place = self.places.entry((span.file, span.start)).or_default();
                    place.push((index, lang));
                }
            }
        }
    }
}

fn state(
    wordings: &[Option<Wording>; 2],
    recorded: Option<&Recorded>,
    has_lock: bool,
    piece: Option<bool>,
) -> State {
    let [nb, nn] = wordings;
    let now = |lang: Lang| Some(lang.pick(nb, nn).as_ref()?.fingerprint);
    let then = |lang: Lang| recorded?.get(lang);
    let draft = recorded.and_then(|recorded| recorded.draft);
    if let Some(lang) = Lang::ALL.into_iter().find(|&lang| now(lang).is_none()) {
        let own = lang.other();
        let same = then(own).is_some() && then(own) == now(own);
        return match piece {
            Some(_) if same && then(lang).is_none() => State::InStep,
            // The other language has dropped it.
            Some(_) if same && draft.is_none() => State::Stale(own),
            // Without a record nobody can tell whether the other language says it elsewhere.
            Some(false) => State::InStep,
            _ => State::Missing(lang),
        };
    }
    if recorded.is_none() {
        return if has_lock {
            State::ChangedInBoth
        } else {
            State::InStep
        };
    }
    if let Some(lang) = draft {
        return State::Draft(lang);
    }
    match Lang::ALL.map(|lang| then(lang) == now(lang)) {
        [true, true] => State::InStep,
        [true, false] if then(Lang::Nn).is_some() => State::Stale(Lang::Nb),
        [false, true] if then(Lang::Nb).is_some() => State::Stale(Lang::Nn),
        _ => State::ChangedInBoth,
    }
}

/// A name for what has none, of its words.
fn first_words<'w>(wordings: impl IntoIterator<Item = &'w Option<Wording>>) -> String {
    let first = wordings.into_iter().find_map(Option::as_ref);
    first.map_or_else(String::new, |first| first.fingerprint.short())
}

/// What `make` makes of a name, or of the name with a number where that is taken.
fn unused(used: &mut BTreeSet<String>, name: &str, make: impl Fn(&str) -> String) -> String {
    let mut made = make(name);
    let mut number = 2;
    while !used.insert(made.clone()) {
        made = make(&format!("{name}-{number}"));
        number += 1;
    }
    made
}
