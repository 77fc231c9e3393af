//! The list in words: what the formats that people read have in common.

use super::{Entry, Translations};
use crate::diagnostic::MessageLang;
use crate::lang::{Lang, number};
use crate::status::words::percent;
use crate::translation::{Counts, State, WordChange, excerpt};
use crate::wording::{Message, say};

/// The most texts of one kind that are shown unless all are wanted.
const MOST_SHOWN: usize = 20;
/// The most letters of a text that are shown: it stands indented and in marks on a terminal's line.
const MOST_LETTERS: usize = 70;

/// What a person is shown.
pub struct Page {
    /// What it is a list of.
    pub title: String,
    /// How many texts are in step, and what is in the way of telling.
    pub lead: Vec<String>,
    /// The heads of the table's columns; all but the first hold numbers.
    pub head: Vec<String>,
    /// A row a file or folder, and their sum where there are several.
    pub rows: Vec<Vec<String>>,
    /// The texts by how they stand, what waits first.
    pub groups: Vec<Group>,
}

/// Texts that stand alike.
pub struct Group {
    /// How, and how many.
    pub heading: String,
    /// What to do about it; empty where nothing is to be done.
    pub advice: String,
    /// Whether it should be done now; else it is good to know.
    pub grave: bool,
    /// The texts.
    pub items: Vec<Item>,
    /// How many more there are, in words.
    pub more: Option<String>,
}

/// A text.
pub struct Item {
    /// Its file and line.
    pub place: String,
    /// How it begins.
    pub excerpt: String,
    /// What changed since it was reviewed, by the language's name.
    pub changes: Vec<(&'static str, Vec<WordChange>, bool)>,
    /// Its key.
    pub key: String,
}

/// Puts the list in words.
pub fn page(list: &Translations, lang: MessageLang, all: bool) -> Page {
    let languages: Vec<Lang> = list
        .languages
        .iter()
        .filter_map(|tag| Lang::from_tag(tag))
        .collect();
    let mut rows: Vec<Vec<String>> = list
        .texts
        .parts
        .iter()
        .map(|part| row(part.name().to_owned(), part.texts, &languages, lang))
        .collect();
    if rows.len() > 1 {
        let name = say!("texts-sum").get(lang);
        rows.push(row(name, list.texts.all, &languages, lang));
    }
    let mut kinds: Vec<State> = list.entries.iter().map(|entry| entry.state).collect();
    kinds.sort_by_key(|state| (rank(*state), *state));
    kinds.dedup();
    let groups = kinds.into_iter().map(|state| group(list, state, lang, all));
    Page {
        title: say!("texts-title").get(lang),
        lead: lead(list, &languages, lang),
        head: head(&languages, lang),
        rows,
        groups: groups.collect(),
    }
}

/// What a person ought to look at first.
fn rank(state: State) -> usize {
    match state {
        State::Stale(_) => 0,
        State::Draft(_) => 1,
        State::Missing(_) => 2,
        State::ChangedInBoth => 3,
        State::InStep => 4,
    }
}

/// How many texts there are, and how many in a hundred are in step in each language.
pub fn in_step(all: &Counts, languages: &[Lang], lang: MessageLang) -> String {
    let shares = languages.iter().map(|language| {
        let share = percent(all.get(*language).percent, lang);
        say!("texts-share", share, language = name(*language))
    });
    let mut shares = shares.take(Lang::ALL.len());
    let count = all.total;
    let words = match (shares.next(), shares.next()) {
        (Some(first), Some(second)) => say!("texts-in-step", count, first, second),
        (Some(first), None) => say!("texts-in-step-one-language", count, first),
        (None, _) => return String::new(),
    };
    words.get(lang)
}

fn lead(list: &Translations, languages: &[Lang], lang: MessageLang) -> Vec<String> {
    let mut lead = vec![in_step(&list.texts.all, languages, lang)];
    if !list.has_lock {
        lead.push(say!("texts-without-lock").get(lang));
    }
    if list.entries.is_empty() {
        lead.push(say!("texts-all-in-step").get(lang));
    }
    lead
}

fn head(languages: &[Lang], lang: MessageLang) -> Vec<String> {
    let states = [
        say!("texts-column-stale"),
        say!("texts-column-drafts"),
        say!("texts-column-missing"),
        say!("texts-column-changed"),
    ];
    let tags = languages.iter().map(|language| language.tag().to_owned());
    let names = [String::new(), say!("texts-column-texts").get(lang)];
    let states = states.into_iter().map(|state| state.get(lang));
    names.into_iter().chain(tags).chain(states).collect()
}

fn row(name: String, counts: Counts, languages: &[Lang], lang: MessageLang) -> Vec<String> {
    let shares = languages
        .iter()
        .map(|language| percent(counts.get(*language).percent, lang));
    let both = |of: fn(crate::translation::Count) -> usize| of(counts.nb) + of(counts.nn);
    let states = [
        both(|count| count.stale),
        both(|count| count.draft),
        both(|count| count.missing),
        counts.changed_in_both,
    ];
    let states = states.map(|count| match count {
        0 => "–".to_owned(),
        count => number(count as f64, 0),
    });
    [name, number(counts.total as f64, 0)]
        .into_iter()
        .chain(shares)
        .chain(states)
        .collect()
}

fn group(list: &Translations, state: State, lang: MessageLang, all: bool) -> Group {
    let entries = list.entries.iter().filter(|entry| entry.state == state);
    let entries: Vec<&Entry> = entries.collect();
    let shown = if all { entries.len() } else { MOST_SHOWN };
    let more = entries.len().saturating_sub(shown);
    Group {
        heading: heading(state, entries.len()).get(lang),
        advice: advice(state).map_or_else(String::new, |advice| advice.get(lang)),
        grave: !matches!(state, State::ChangedInBoth | State::InStep),
        items: entries.into_iter().take(shown).map(item).collect(),
        more: (more > 0).then(|| say!("texts-more", count = more).get(lang)),
    }
}

/// How texts stand, and how many.
fn heading(state: State, count: usize) -> Message {
    match state {
        State::Stale(own) => say!("texts-stale", own = name(own), count),
        State::Draft(own) => say!("texts-draft", own = name(own), count),
        State::Missing(own) => say!("texts-missing", own = name(own), count),
        State::ChangedInBoth => say!("texts-changed-in-both", count),
        State::InStep => say!("texts-settled", count),
    }
}

/// What to do about texts that stand so; none where nothing is to be done.
fn advice(state: State) -> Option<Message> {
    Some(match state {
        State::Stale(lang) => {
            say!(
                "texts-stale-advice",
                own = name(lang),
                other = name(lang.other())
            )
        }
        State::Draft(_) => say!("texts-draft-advice"),
        State::Missing(lang) => say!(
            "texts-missing-advice",
            own = name(lang),
            other = name(lang.other()),
            tag = lang.tag()
        ),
        State::ChangedInBoth => say!("texts-changed-in-both-advice"),
        State::InStep => return None,
    })
}

fn item(entry: &Entry) -> Item {
    // A person is sent to where there is something to do, and shown what is written.
    let own = entry.state.lang().unwrap_or(Lang::Nb);
    let (here, there) = (entry.placed(own), entry.placed(own.other()));
    let written = [here, there].into_iter().flatten();
    let mut texts = written.filter_map(|placed| placed.text.as_ref());
    let place = here.or(there);
    Item {
        place: place.map_or_else(String::new, |place| {
            format!("{}:{}", place.file, place.line)
        }),
        excerpt: texts
            .next()
            .map_or_else(String::new, |text| excerpt(text, MOST_LETTERS)),
        changes: entry
            .changes
            .iter()
            .map(|change| {
                let (words, has_more) = change.changed.summary();
                (name(change.changed.lang), words, has_more)
            })
            .collect(),
        key: entry.key.clone(),
    }
}

/// A language's name within a sentence.
fn name(of: Lang) -> &'static str {
    match of {
        Lang::Nb => "bokmål",
        Lang::Nn => "nynorsk",
    }
}
