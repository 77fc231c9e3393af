//! The two languages followed text by text: which wordings were last reviewed together, and how those of
//! today relate to each other.
//!
//! In: the draft and `translations.lock`. Out: a [`Review`], with a [`TranslationUnit`] for every text. Neither
//! language is the source. Tells nothing (`check` does), writes nothing and needs no history.

mod accept;
mod align;
mod count;
mod fingerprint;
mod follow;
mod gaps;
mod history;
mod likeness;
mod lock;
mod older;
mod orphans;
mod parts;
mod prose;
mod runs;
mod standing;
mod taken_in;
mod texts;
mod walk;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

pub use accept::{Accepted, Meaning};
pub use count::{Count, Counts};
pub use fingerprint::Fingerprint;
pub use history::{Changed, WordChange, WordingHistory, excerpt, wordings};
pub use lock::{Fault, Lock, PATH, Recorded};
pub use texts::{TextKind, Wording};

use crate::cache::Same;
use crate::lang::Lang;
use crate::markdown::UnitKind;
use crate::parse::ParsedStrategy;
use crate::source::{FileId, Sources, Span};
use follow::{Known, Lines, Records, follow};
use parts::Names;
use texts::{Group, Once};

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
pub struct TranslationUnit {
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
    /// Where the missing counterpart of a part belongs in the other language's text: an empty span.
    pub beside: Option<Span>,
    /// What kind of part it begins with.
    pub unit: UnitKind,
    /// Of a part that one wording of a text lacks: the place of that text in [`Review::pairs`].
    pub part_of: Option<usize>,
    /// The fingerprint of each wording without the parts that the other one lacks.
    shared: [Option<Fingerprint>; 2],
}

impl TranslationUnit {
    /// The wording in one language.
    pub fn wording(&self, lang: Lang) -> Option<&Wording> {
        let [nb, nn] = &self.wordings;
        lang.pick(nb, nn).as_ref()
    }

    /// Whether a machine wrote the wording in a language, and nobody has accepted it: also where the other
    /// language has none any longer.
    pub fn is_draft(&self, lang: Lang) -> bool {
        let draft = self.recorded.and_then(|recorded| recorded.draft);
        draft == Some(lang) && self.wording(lang).is_some()
    }

    /// The wording that is a draft, and its language, where readers of these languages get it: in their own, or as
    /// there is no other.
    pub fn published_draft(&self, languages: &[Lang]) -> Option<(Lang, &Wording)> {
        let is_shown =
            |lang: Lang| languages.contains(&lang) || self.wording(lang.other()).is_none();
        let mut drafts = Lang::ALL.into_iter().filter(|&lang| self.is_draft(lang));
        let lang = drafts.find(|&lang| is_shown(lang))?;
        Some((lang, self.wording(lang)?))
    }

    /// Where the wording in a language stands, or belongs.
    pub fn place(&self, lang: Lang) -> Option<Span> {
        let own = self.wording(lang).map(|wording| wording.words.span());
        own.or(self.beside)
    }

    /// Whether the wording in one language is another than the one recorded.
    pub fn has_changed(&self, lang: Lang) -> bool {
        let [nb, nn] = self.shared;
        let now = self.wording(lang).map(|wording| wording.fingerprint);
        let is_now = |then| then == now || then == lang.pick(nb, nn);
        self.recorded
            .is_some_and(|recorded| !is_now(recorded.get(lang)))
    }

    /// Whether it is a part that one language has and the other has not, and nobody has said that it belongs
    /// in that one alone.
    pub fn is_gap(&self) -> bool {
        matches!(self.state, State::Missing(_)) && self.beside.is_some()
    }

    /// Whether a language that lacks it had it when the two were reviewed together. A draft was not: it may be
    /// marked and never have been written.
    pub fn was_taken_away(&self) -> bool {
        let State::Missing(lang) = self.state else {
            return false;
        };
        let reviewed = self.recorded.filter(|recorded| recorded.draft.is_none());
        let then = reviewed.and_then(|recorded| recorded.get(lang));
        then.is_some() && !self.has_changed(lang.other())
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
    pub pairs: Vec<TranslationUnit>,
    /// Whether there is a lock.
    pub has_lock: bool,
    /// The malformed lines in it, and whether git left them.
    pub faults: Vec<(Span, bool)>,
    /// Lines of texts that cannot be read now, and are kept.
    kept: Lines,
    /// What the keys of such texts begin with.
    hidden: Arc<BTreeSet<String>>,
    /// What the lock records of drafts.
    drafts: Arc<Drafts>,
    /// The lines of drafts that no text has, by their keys.
    orphans: Vec<(String, Recorded)>,
    /// The texts that are written once for both languages.
    once: Vec<Once>,
    /// What is recorded of texts that were recognized as drafts by both wordings, and have no line of their own.
    moved: Vec<Recorded>,
    /// The titles of areas and chapters, bokmål first, by their folder.
    titles: BTreeMap<String, [Option<String>; 2]>,
    /// The pairs by where each wording begins, and where one would belong; sorted by that.
    places: Vec<Place>,
    /// Each file's or folder's own.
    own: BTreeMap<String, Arc<Review>>,
}

/// The records of drafts, by the wordings that they record.
type Drafts = BTreeMap<[Option<Fingerprint>; 2], Recorded>;

/// The file and the byte where a pair's wording in a language begins.
type Place = ((FileId, usize), (usize, Lang));

/// The lock as it is read.
#[derive(Default)]
struct ReadLock {
    lock: Lock,
    faults: Vec<Fault>,
    /// All that it records.
    recorded: HashSet<Fingerprint>,
    records: Records,
    drafts: Arc<Drafts>,
}

/// A record's texts, and what is known of them.
type Followed = (Same<Group>, Known);

/// Follows every text of a draft.
pub fn review(sources: &Sources, draft: &ParsedStrategy) -> Review {
    let file = sources.find(PATH);
    let text = file.and_then(|file| sources.text(file).map(|text| (file, text)));
    let read = |text: &str| {
        let (lock, faults) = Lock::read(text);
        ReadLock {
            recorded: older::recorded(&lock),
            records: follow::records(&lock),
            drafts: Arc::new(lock.drafts()),
            lock,
            faults,
        }
    };
    let locked = text.map(|(file, text)| {
        let kept = sources.kept(PATH);
        kept.get(sources.held(file), |_| read(text))
    });
    let locked = locked.unwrap_or_default();
    let texts = walk::texts(sources, draft);
    let now = older::renewals(&locked.recorded, &texts.groups);
    let ((known, nobodys), drafts) = match now.is_empty() {
        true => (
            follow(&texts.groups, &locked.records),
            Arc::clone(&locked.drafts),
        ),
        false => {
            let lock = older::renewed(&locked.lock, &now);
            let known = follow(&texts.groups, &follow::records(&lock));
            (known, Arc::new(lock.drafts()))
        }
    };
    let mut review = Review {
        has_lock: file.is_some(),
        hidden: Arc::new(texts.hidden),
        drafts,
        titles: texts.titles,
        ..Review::default()
    };
    review.leave(nobodys);
    review.faults.extend(text.into_iter().flat_map(|(file, _)| {
        let span = move |fault: &Fault| {
            let span = Span::new(file, fault.range.start, fault.range.end);
            (span, fault.is_conflict)
        };
        locked.faults.iter().map(span).collect::<Vec<_>>()
    }));
    // The keys of one part's texts begin with its own path.
    let mut parts: Vec<(String, Vec<Followed>)> = Vec::new();
    for (group, known) in texts.groups.into_iter().zip(known) {
        match parts.last_mut() {
            Some((part, groups)) if *part == group.part => groups.push((Same(group), known)),
            _ => parts.push((group.part.clone(), vec![(Same(group), known)])),
        }
    }
    let names: Vec<String> = parts.iter().map(|(name, _)| name.clone()).collect();
    let parts = parts.into_iter().map(|(name, groups)| {
        let shelf = name.trim_end_matches('/').to_owned();
        let (hidden, drafts) = (Arc::clone(&review.hidden), Arc::clone(&review.drafts));
        (shelf, (review.has_lock, hidden, drafts, groups))
    });
    let mut parts = sources.each_kept(parts, |_, (has_lock, hidden, drafts, groups)| {
        let mut part = Review {
            has_lock: *has_lock,
            hidden: Arc::clone(hidden),
            drafts: Arc::clone(drafts),
            ..Review::default()
        };
        let mut names = Names::default();
        for (group, known) in groups {
            part.group(&group.0, known, &mut names);
        }
        part.note_places();
        part
    });
    orphans::adopt(review.orphans.clone(), &mut parts);
    for (name, part) in names.into_iter().zip(parts) {
        review.take_over(&part);
        review.own.insert(name, part);
    }
    review.note_places();
    review
}

impl Review {
    /// The lines of the lock that nobody can understand, but for those that git left. What they record would be
    /// forgotten if the lock were written anew: such as that a text is a machine's.
    pub fn not_understood(&self) -> impl Iterator<Item = Span> {
        let faults = self.faults.iter();
        faults.filter_map(|&(span, is_conflict)| (!is_conflict).then_some(span))
    }

    /// The texts of each file or folder, in reading order.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &[TranslationUnit])> {
        let parts = self.pairs.chunk_by(|one, next| one.part == next.part);
        parts.map(|pairs| (pairs[0].part.as_str(), pairs))
    }

    /// How the texts stand where one language is published: as drafts, or in step with nothing. There is nothing to
    /// follow where none is a draft.
    pub fn in_language(mut self, lang: Lang) -> Self {
        let mut has_drafts = false;
        for pair in &mut self.pairs {
            let draft = pair.published_draft(&[lang]).map(|(lang, _)| lang);
            has_drafts |= draft.is_some();
            pair.state = draft.map_or(State::InStep, State::Draft);
        }
        match has_drafts {
            true => self,
            false => Self::default(),
        }
    }

    /// The title of an area or a chapter by its folder, in a language where it has that.
    pub fn title(&self, part: &str, lang: Lang) -> Option<&str> {
        let [nb, nn] = self.titles.get(part)?;
        let title = lang.pick(nb, nn).as_ref();
        title.or(nb.as_ref()).or(nn.as_ref()).map(String::as_str)
    }

    /// The texts, and the language of each, that are written within a span or would belong there.
    pub fn within(&self, span: Span) -> impl Iterator<Item = (&TranslationUnit, Lang)> {
        let (start, end) = ((span.file, span.start), (span.file, span.end));
        let first = self.places.partition_point(|(place, _)| *place < start);
        let found = self.places[first..].iter();
        let found = found.take_while(move |(place, _)| *place <= end);
        found.map(|&(_, (index, lang))| (&self.pairs[index], lang))
    }

    /// The texts of each file or folder alone, by its path.
    pub fn each(&self) -> impl Iterator<Item = (&str, &Arc<Self>)> {
        let own = self.own.iter();
        own.map(|(part, own)| (part.trim_end_matches('/'), own))
    }

    /// The texts of one file or folder alone; none for one without texts.
    pub fn of(&self, part: &str) -> Option<&Arc<Self>> {
        self.own.get(part)
    }

    /// The texts of these files and folders together, and no others.
    pub fn together(parts: &[Same<Self>]) -> Self {
        let mut review = Self::default();
        parts.iter().for_each(|part| review.take_over(&part.0));
        review.note_places();
        review
    }

    /// Adds the texts of another part.
    fn take_over(&mut self, part: &Self) {
        let before = self.pairs.len();
        self.pairs
            .extend(part.pairs.iter().map(|pair| TranslationUnit {
                part_of: pair.part_of.map(|whole| before + whole),
                ..pair.clone()
            }));
        let kept = part.kept.iter();
        let kept = kept.map(|(key, recorded)| (key.clone(), recorded.clone()));
        self.kept.extend(kept);
    }

    /// Keeps the lines of texts that cannot be read now.
    fn keep(&mut self, lines: impl IntoIterator<Item = (String, Vec<Recorded>)>) {
        let hidden = Arc::clone(&self.hidden);
        let kept = { lines.into_iter() }.filter(|(key, _)| is_hidden(&hidden, key));
        self.kept.extend(kept);
    }

    /// Keeps those of lines that no text has that are of texts that cannot be read now. The others are of texts that
    /// are gone, or that are others now.
    fn leave(&mut self, lines: impl IntoIterator<Item = (String, Vec<Recorded>)>) {
        for (key, recorded) in lines {
            if is_hidden(&self.hidden, &key) {
                self.kept.insert(key, recorded);
                continue;
            }
            let drafts = recorded.into_iter().filter(|one| one.draft.is_some());
            let drafts = drafts.map(|draft| (key.clone(), draft));
            self.orphans.extend(drafts);
        }
    }

    fn note_places(&mut self) {
        self.places.clear();
        for (index, pair) in self.pairs.iter().enumerate() {
            for lang in Lang::ALL {
                if let Some(span) = pair.place(lang) {
                    self.places.push(((span.file, span.start), (index, lang)));
                }
            }
        }
        self.places.sort_by_key(|(place, _)| *place);
    }
}

fn is_hidden(hidden: &BTreeSet<String>, key: &str) -> bool {
    let ends = key.match_indices(['#', '/', '.']);
    let mut ends = ends.flat_map(|(at, _)| [at, at + 1]).chain([key.len()]);
    ends.any(|end| hidden.contains(&key[..end]))
}
