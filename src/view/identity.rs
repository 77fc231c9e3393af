//! A strategy's identity for covers, front pages and colophons: what it is, its legal state, and its publisher.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Day, DayOf, ExtraOf, Medium, Of, Readers, Renderer, day, extra};
use crate::lang::{Date, Lang};
use crate::model::{self, format};

/// What a strategy is and what it is worth.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Identity<M: Medium> {
    /// Its title.
    pub title: M::Line,
    /// Its motto.
    pub motto: Option<M::Line>,
    /// Who publishes it.
    pub publisher: Option<M::Line>,
    /// How far it has come.
    pub status: M::Shown<model::State, String>,
    /// Whether it is a draft of one that was adopted.
    pub revision: M::Shown<Option<bool>, ()>,
    /// The hearing that is going on.
    pub hearing: Option<Hearing<M>>,
    /// The decision.
    pub adopted: Option<Decision<M>>,
    /// Its days, in words.
    pub days: M::Shown<(), Vec<NamedDay>>,
    /// The years it holds: `2025–2030`, or the one it begins or was adopted in.
    pub years: M::Shown<(), Option<String>>,
    /// First day it holds.
    pub valid_from: M::Shown<Option<Date>, ()>,
    /// Last day it holds.
    pub valid_to: M::Shown<Option<Date>, ()>,
    /// Whether that day is past.
    pub expired: M::Shown<Option<bool>, ()>,
    /// The day it is to be looked over by.
    pub review_by: M::Shown<Option<Date>, ()>,
    /// Whether that day is past.
    pub review_overdue: M::Shown<Option<bool>, ()>,
    /// What every page says of it.
    pub marks: M::Shown<(), Vec<Mark>>,
    /// How much a machine translated and nobody has reviewed.
    pub drafts: M::Shown<Option<BTreeMap<&'static str, usize>>, Option<String>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A hearing.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Hearing<M: Medium> {
    /// The last day to answer.
    pub deadline: Option<DayOf<M>>,
    /// Where answers go.
    pub to: Option<M::Text>,
    /// The case number in the archive.
    pub case: Option<String>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A decision.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Decision<M: Medium> {
    /// It in a word.
    pub word: M::Shown<(), String>,
    /// What it is called in a list.
    pub name: M::Shown<(), String>,
    /// It as a sentence, with `{day}` and `{by}` where the day and who decided are to stand.
    pub said: M::Shown<(), String>,
    /// Whether that word says how far the strategy has come.
    pub is_status: M::Shown<(), bool>,
    /// The day.
    pub date: DayOf<M>,
    /// Who decided, as it is in the middle of a sentence.
    pub by: Option<M::Line>,
    /// The case number in the archive.
    pub case: Option<String>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A day with what it is.
#[derive(Serialize, JsonSchema)]
pub struct NamedDay {
    /// What it is.
    pub word: String,
    /// The day.
    pub date: Day,
    /// Whether it is one that the strategy holds by.
    pub is_of_validity: bool,
}

/// Something that every page says.
#[derive(Serialize, JsonSchema)]
pub struct Mark {
    /// Names it in stylesheets.
    pub key: &'static str,
    /// It in a word or two.
    pub word: String,
    /// It in a sentence or two.
    pub text: String,
}

/// Who publishes, and on which terms.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Publication<M: Medium> {
    /// Whom to ask.
    pub contact: Option<Contact<M>>,
    /// The licence of the text.
    pub license: Option<Web>,
    /// The site.
    pub site: Option<Web>,
    /// The accessibility statement.
    pub accessibility_statement: Option<Web>,
}

/// The contact for questions about the strategy.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Contact<M: Medium> {
    /// The name of the person or unit.
    pub name: Option<M::Line>,
    /// Electronic mail.
    pub email: Option<Web>,
    /// Telephone.
    pub phone: Option<Web>,
    /// A page.
    pub page: Option<Web>,
}

/// What leads out of the document.
#[derive(Serialize, JsonSchema)]
pub struct Web {
    /// As people read it.
    pub words: String,
    /// Where it leads.
    pub url: String,
}

impl From<&String> for Web {
    fn from(url: &String) -> Self {
        Self {
            words: url.clone(),
            url: url.clone(),
        }
    }
}

/// What the strategy is.
pub fn identity<'a, R: Renderer<'a>>(renderer: &mut R) -> Identity<Of<'a, R>> {
    let strategy = renderer.strategy();
    let [word, name] = strategy.decision_labels();
    let said = strategy.decision_sentence();
    Identity {
        title: renderer.title(&strategy.title),
        motto: strategy.motto.as_ref().map(|motto| renderer.title(motto)),
        publisher: (strategy.publisher.as_ref()).map(|publisher| renderer.line(publisher)),
        status: renderer.shown(
            |_| strategy.state,
            |_, readers| readers.label(&strategy.state_label()).to_owned(),
        ),
        revision: renderer.shown(|_| strategy.revises().is_some().then_some(true), |_, _| ()),
        hearing: strategy.hearing.as_ref().map(|hearing| Hearing {
            deadline: hearing.deadline.map(|date| day(renderer, date)),
            to: hearing.to.as_ref().map(|to| renderer.phrase(to)),
            case: hearing.case.clone(),
            extra: extra(renderer, &hearing.extra),
        }),
        adopted: strategy.adopted.as_ref().map(|adopted| Decision {
            word: renderer.shown(|_| (), |_, readers| readers.label(word).to_owned()),
            name: renderer.shown(|_| (), |_, readers| readers.label(name).to_owned()),
            said: renderer.shown(|_| (), |_, readers| readers.label(said).to_owned()),
            is_status: renderer.shown(|_| (), |_, _| strategy.state == model::State::Adopted),
            date: day(renderer, adopted.date),
            by: adopted.by.as_ref().map(|by| renderer.line(by)),
            case: adopted.case.clone(),
            extra: extra(renderer, &adopted.extra),
        }),
        days: renderer.shown(
            |_| (),
            |_, readers| {
                let days = strategy.days().into_iter();
                days.map(|(key, date)| NamedDay {
                    word: readers.label(key).to_owned(),
                    date: date.into(),
                    is_of_validity: key != "review_by",
                })
                .collect()
            },
        ),
        years: renderer.shown(|_| (), |_, _| years(strategy)),
        valid_from: renderer.shown(|_| strategy.valid_from, |_, _| ()),
        valid_to: renderer.shown(|_| strategy.valid_to, |_, _| ()),
        expired: renderer.shown(|_| strategy.ended.map(|_| true), |_, _| ()),
        review_by: renderer.shown(|_| strategy.review_by, |_, _| ()),
        review_overdue: renderer.shown(
            |renderer| {
                let day = strategy.review_by.filter(|&day| day < renderer.today());
                day.map(|_| true)
            },
            |_, _| (),
        ),
        marks: renderer.shown(|_| (), |_, readers| marks(strategy, readers.lang)),
        drafts: renderer.shown(
            |_| {
                let drafts = strategy.drafts.iter();
                let drafts = drafts.map(|(lang, &count)| (lang.tag(), count));
                (!strategy.drafts.is_empty()).then(|| drafts.collect())
            },
            |_, readers| format::drafts(strategy, readers.lang),
        ),
        extra: extra(renderer, &strategy.extra),
    }
}

/// The years that are shown with a strategy's name.
fn years(strategy: &model::Strategy) -> Option<String> {
    let adopted = strategy.adopted.as_ref().map(|adopted| adopted.date);
    let first = strategy.valid_from.or(adopted)?.year;
    Some(match strategy.valid_to {
        Some(last) if last.year > first => format!("{first}–{}", last.year),
        _ => first.to_string(),
    })
}

/// The last day until today that something in it was decided, as the strategy itself tells.
pub fn changed(strategy: &model::Strategy, today: Date) -> Option<Day> {
    let revised = strategy.revisions.iter().map(|revision| revision.date);
    let adopted = strategy.adopted.iter().map(|adopted| adopted.date);
    let days = revised.chain(adopted).filter(|&date| date <= today);
    days.max().map(Day::from)
}

/// What every page says of the strategy.
pub fn marks(strategy: &model::Strategy, lang: Lang) -> Vec<Mark> {
    let marks = strategy.marks(lang).into_iter();
    marks
        .map(|mark| Mark {
            key: mark.key,
            word: mark.word,
            text: mark.text,
        })
        .collect()
}

/// Who publishes it.
pub fn publication<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers<'a>,
) -> Publication<Of<'a, R>> {
    let publication = &renderer.strategy().publication;
    let contact = publication.contact.as_ref().map(|contact| Contact {
        name: contact.name.as_ref().map(|name| renderer.line(name)),
        email: contact.email.as_ref().map(|email| Web {
            words: email.clone(),
            url: format!("mailto:{email}"),
        }),
        phone: contact.phone.as_ref().map(|phone| {
            let dialled = phone.chars().filter(|sign| !sign.is_whitespace());
            Web {
                words: phone.clone(),
                url: format!("tel:{}", dialled.collect::<String>()),
            }
        }),
        page: contact.url.as_ref().map(Web::from),
    });
    let statement = publication.accessibility_statement.as_ref();
    Publication {
        contact,
        license: publication.license.map(|license| Web {
            words: license.name().to_owned(),
            url: license.url().to_owned(),
        }),
        site: publication.base_url.as_ref().map(Web::from),
        accessibility_statement: statement.map(|urls| urls.resolve(readers.lang).value.into()),
    }
}
