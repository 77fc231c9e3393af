//! The list in words: what the formats that people read have in common.

use super::{Entry, Translations};
use crate::diagnostic::MessageLang;
use crate::lang::{Lang, number};
use crate::status::words::percent;
use crate::translation::{Counts, State, Words, excerpt};

/// The most texts of one kind that are shown unless all are wanted.
const MOST_SHOWN: usize = 20;
/// The most letters of a text that are shown: it stands indented and in marks on a terminal's line.
const MOST_LETTERS: usize = 70;

/// What a person is shown.
pub struct Page {
    /// What it is a list of.
    pub title: &'static str,
    /// How many texts are in step, and what stands in the way of telling.
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
    /// Whether it ought to be done now; else it is good to know.
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
    pub changes: Vec<(&'static str, Vec<Words>, bool)>,
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
        let name = lang.pick(["I alt", "I alt", "In all"]).to_owned();
        rows.push(row(name, list.texts.all, &languages, lang));
    }
    let mut kinds: Vec<State> = list.entries.iter().map(|entry| entry.state).collect();
    kinds.sort_by_key(|state| (rank(*state), *state));
    kinds.dedup();
    let groups = kinds.into_iter().map(|state| group(list, state, lang, all));
    Page {
        title: lang.pick([
            "Bokmål og nynorsk, tekst for tekst",
            "Bokmål og nynorsk, tekst for tekst",
            "Bokmål and nynorsk, text by text",
        ]),
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
    let shares: Vec<String> = languages
        .iter()
        .map(|language| {
            let share = percent(all.get(*language).percent, lang);
            let name = name(*language, lang);
            lang.pick([
                format!("{share} på {name}"),
                format!("{share} på {name}"),
                format!("{share} in {name}"),
            ])
        })
        .collect();
    let total = number(all.total as f64, 0);
    let and = lang.pick([" og ", " og ", " and "]);
    let texts = match all.total {
        1 => lang.pick(["tekst", "tekst", "text"]),
        _ => lang.pick(["tekster", "tekstar", "texts"]),
    };
    let in_step = lang.pick(["I takt", "I takt", "In step"]);
    format!("{total} {texts}. {in_step}: {}.", shares.join(and))
}

fn lead(list: &Translations, languages: &[Lang], lang: MessageLang) -> Vec<String> {
    let mut lead = vec![in_step(&list.texts.all, languages, lang)];
    if !list.has_lock {
        lead.push(
            lang.pick([
                "Det er ingen translations.lock, så ingen vet om en tekst er utdatert. Lag den med:",
                "Det er inga translations.lock, så ingen veit om ein tekst er utdatert. Lag ho med:",
                "There is no translations.lock, so nobody knows whether a text is stale. Make it with:",
            ])
            .to_owned()
                + " veivalg translations accept --all",
        );
    }
    if list.entries.is_empty() {
        lead.push(
            lang.pick([
                "Alle tekstene er i takt.",
                "Alle tekstane er i takt.",
                "All texts are in step.",
            ])
            .to_owned(),
        );
    }
    lead
}

fn head(languages: &[Lang], lang: MessageLang) -> Vec<String> {
    let [texts, states @ ..] = lang.pick([
        ["Tekster", "utdatert", "utkast", "mangler", "endret"],
        ["Tekstar", "utdatert", "utkast", "manglar", "endra"],
        ["Texts", "stale", "drafts", "missing", "changed"],
    ]);
    let tags = languages.iter().map(|language| language.tag());
    let heads = ["", texts].into_iter().chain(tags).chain(states);
    heads.map(str::to_owned).collect()
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
        heading: format!(
            "{} ({})",
            heading(state, lang),
            number(entries.len() as f64, 0)
        ),
        advice: advice(state, lang),
        grave: !matches!(state, State::ChangedInBoth | State::InStep),
        items: entries
            .into_iter()
            .take(shown)
            .map(|entry| item(entry, lang))
            .collect(),
        more: (more > 0).then(|| {
            lang.pick([
                format!("… og {more} til; --all viser alle"),
                format!("… og {more} til; --all viser alle"),
                format!("… and {more} more; --all shows all"),
            ])
        }),
    }
}

fn heading(state: State, lang: MessageLang) -> String {
    let own = state.lang().map_or("", |own| name(own, lang));
    match state {
        State::Stale(_) => lang.pick([
            format!("Utdatert på {own}"),
            format!("Utdatert på {own}"),
            format!("Stale in {own}"),
        ]),
        State::Draft(_) => lang.pick([
            format!("Utkast på {own}"),
            format!("Utkast på {own}"),
            format!("Drafts in {own}"),
        ]),
        State::Missing(_) => lang.pick([
            format!("Mangler på {own}"),
            format!("Manglar på {own}"),
            format!("Missing in {own}"),
        ]),
        State::ChangedInBoth => lang
            .pick([
                "Nye eller endret på begge språk",
                "Nye eller endra på begge språka",
                "New or changed in both languages",
            ])
            .to_owned(),
        State::InStep => lang.pick(["I takt", "I takt", "In step"]).to_owned(),
    }
}

fn advice(state: State, lang: MessageLang) -> String {
    let own = state.lang().map_or("", |own| name(own, lang));
    let other = state.lang().map_or("", |own| name(own.other(), lang));
    let accept = lang.pick([
        "veivalg translations accept NØKKEL",
        "veivalg translations accept NØKKEL",
        "veivalg translations accept KEY",
    ]);
    let tag = state.lang().map_or("", Lang::tag);
    let draft = format!("veivalg translations draft --to {tag}");
    match state {
        State::Stale(_) => lang.pick([
            format!("Endret på {other}. Endre på {own} også; sier begge fortsatt det samme: {accept} --unchanged-meaning"),
            format!("Endra på {other}. Endre på {own} også; seier begge framleis det same: {accept} --unchanged-meaning"),
            format!("Changed in {other}. Change it in {own} too; if both still say the same: {accept} --unchanged-meaning"),
        ]),
        State::Draft(_) => lang.pick([
            format!("Oversatt av en maskin. Les gjennom og rett, så: {accept}"),
            format!("Omsett av ei maskin. Les gjennom og rett, så: {accept}"),
            format!("Translated by a machine. Read it through and mend it, then: {accept}"),
        ]),
        State::Missing(_) => lang.pick([
            format!("Skriv teksten på {own}, eller få et utkast: {draft}. Leserne får den på {other} så lenge."),
            format!("Skriv teksten på {own}, eller få eit utkast: {draft}. Lesarane får han på {other} så lenge."),
            format!("Write the text in {own}, or get a draft: {draft}. Readers get it in {other} until then."),
        ]),
        State::ChangedInBoth => lang.pick([
            format!("Hold de to opp mot hverandre; sier de det samme: {accept}"),
            format!("Hald dei to opp mot kvarandre; seier dei det same: {accept}"),
            format!("Hold the two against each other; if they say the same: {accept}"),
        ]),
        State::InStep => String::new(),
    }
}

fn item(entry: &Entry, lang: MessageLang) -> Item {
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
                (name(change.changed.lang, lang), words, has_more)
            })
            .collect(),
        key: entry.key.clone(),
    }
}

/// A language's name within a sentence.
fn name(of: Lang, lang: MessageLang) -> &'static str {
    match (of, lang) {
        (Lang::Nb, _) => "bokmål",
        (Lang::Nn, _) => "nynorsk",
    }
}
