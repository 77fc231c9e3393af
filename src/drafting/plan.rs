//! Which texts a machine is to draft, and the words that lead in to each.
//!
//! In: how the texts stand, and which are meant. Out: those that are missing or stale, and drafts that nobody
//! has touched since the text they were made of changed. No other text is ever written over.

use super::{NoDraft, Role, Text};
use crate::lang::Lang;
use crate::model::{Audience, Choice as _, labels};
use crate::parse::{ParsedStrategy, Value};
use crate::source::Sources;
use crate::translation::{Review, State, TextKind, TranslationUnit};

/// What is to be drafted.
#[derive(Debug, Default)]
pub struct Plan<'a> {
    /// The texts, in reading order.
    pub texts: Vec<Planned<'a>>,
    /// Those that cannot be drafted.
    pub left: Vec<(&'a TranslationUnit, NoDraft)>,
}

/// A text that is to be drafted.
#[derive(Debug)]
pub struct Planned<'a> {
    /// How it stands.
    pub pair: &'a TranslationUnit,
    /// Its wording in the other language.
    pub text: Text<'a>,
}

/// Plans the drafts in one language.
pub fn plan<'a>(
    sources: &'a Sources,
    draft: &ParsedStrategy,
    review: &'a Review,
    to: Lang,
    is_meant: impl Fn(&TranslationUnit) -> bool,
) -> Plan<'a> {
    let mut plan = Plan::default();
    let wanting = review.pairs.iter().filter(|pair| is_wanting(pair, to));
    for pair in wanting.filter(|pair| is_meant(pair)) {
        let Some(words) = pair.wording(to.other()).map(|wording| &wording.words) else {
            plan.left.push((pair, NoDraft::Gone));
            continue;
        };
        if pair.was_taken_away() {
            plan.left.push((pair, NoDraft::Gone));
            continue;
        }
        if pair.is_draft(to.other()) {
            plan.left.push((pair, NoDraft::Unread));
            continue;
        }
        let file = words.span().file;
        let is_prose = pair.kind == TextKind::Prose;
        let is_toml = sources.path(file).ends_with(".toml");
        let left = match sources.text(file) {
            Some(_) if pair.part_of.is_some() => NoDraft::Part,
            Some(_) if !is_prose && !is_toml => NoDraft::Figures,
            Some(text) if is_toml && toml::from_str::<toml::Table>(text).is_err() => {
                NoDraft::Faulty
            }
            Some(text) => {
                let lead_in = lead_in(draft, pair, to.other());
                let text = Text {
                    file: text,
                    words,
                    role: role(pair),
                    lead_in,
                };
                plan.texts.push(Planned { pair, text });
                continue;
            }
            None => NoDraft::Faulty,
        };
        plan.left.push((pair, left));
    }
    plan
}

fn is_wanting(pair: &TranslationUnit, to: Lang) -> bool {
    match pair.state {
        State::Missing(lang) | State::Stale(lang) => lang == to,
        State::Draft(lang) => lang == to && !pair.has_changed(to) && pair.has_changed(to.other()),
        State::InStep | State::ChangedInBoth => false,
    }
}

fn role(pair: &TranslationUnit) -> Role {
    let record = pair.key.split_once('#').map_or("", |(_, record)| record);
    let kind = record.split_once('.').map_or("", |(kind, _)| kind);
    match (pair.kind, kind) {
        (TextKind::Line, _) => Role::Name,
        (_, "references") => Role::Source,
        (_, "veivalg") => Role::Text,
        _ if Audience::from_key(kind).is_some() => Role::Expectation,
        _ => Role::Text,
    }
}

/// What is in front of a veivalg or an expectation, as the municipality has it or as it is by itself.
fn lead_in(draft: &ParsedStrategy, pair: &TranslationUnit, lang: Lang) -> Option<String> {
    let (_, record) = pair.key.split_once('#')?;
    let (kind, _) = record
        .split_once('.')
        .filter(|_| record.ends_with(".text"))?;
    let key = match Audience::from_key(kind) {
        Some(audience) => audience.lead_in(),
        None if kind == "veivalg" => "veivalg_lead_in",
        None => return None,
    };
    let label = labels::find(key)?;
    let config = draft.config.as_ref();
    let own = config.and_then(|config| config.record.record("labels"));
    let own = own.and_then(|own| {
        let (_, entry) = own.free.iter().find(|(name, _)| name == label.key)?;
        match entry.value.as_ref()? {
            Value::Localized(words) => words.get(lang).or(words.same.as_ref()),
            _ => None,
        }
    });
    let by_itself = lang.pick(label.nb.as_str(), label.nn.as_str());
    let words = own.map_or(by_itself, |words| words.text.trim());
    (!words.is_empty()).then(|| words.to_owned())
}
