//! What templates are given: one typed view a template, and here the parts that several share.
//!
//! In: a page's [`Writer`]. Out: plain data; what is called `html`, `title` or `name` is escaped
//! already, all else is text that the template escapes.

pub mod about;
pub mod actions;
pub mod area;
pub mod audience;
pub mod chapter;
pub mod front;
pub mod measures;
pub mod platform;
pub mod register;

use serde::Serialize;

use super::edition::{Edition, StatusView};
use super::html::{Writer, escape};
use crate::address::{Address, Page, anchor};
use crate::lang::Date;
use crate::markdown::tree::RecordKind;
use crate::model::{Action, Area, Fact, Part, Question, Quote, format, shown};

/// A page's own content, before the frame that all pages share.
pub struct Content {
    /// The template that lays it out.
    pub template: &'static str,
    /// The page's title without marks; none for the front page, which has the strategy's.
    pub title: Option<String>,
    /// One or two sentences for search engines and shared links.
    pub description: Option<String>,
    /// The template's own view.
    pub view: tera::Value,
}

/// A link.
#[derive(Debug, Serialize)]
pub struct LinkView {
    /// Where to.
    pub href: String,
    /// Its words.
    pub html: String,
    /// Whether it is the page itself.
    pub current: bool,
}

/// A label with what belongs to it.
#[derive(Debug, Serialize)]
pub struct FactView {
    /// The label.
    pub label: String,
    /// What belongs to it.
    pub html: String,
}

/// A day, for people and machines.
#[derive(Debug, Serialize)]
pub struct DateView {
    /// `23. november 2016`
    pub long: String,
    /// `2016-11-23`
    pub iso: String,
}

impl From<Date> for DateView {
    fn from(date: Date) -> Self {
        Self {
            long: date.long(),
            iso: date.iso(),
        }
    }
}

/// A measure as a goal shows it.
#[derive(Debug, Serialize)]
pub struct MeasureView {
    /// Where it is described.
    pub href: String,
    /// Its name.
    pub name: String,
    /// Its latest value with the period.
    pub latest: Option<String>,
    /// Its target with the period.
    pub target: Option<String>,
    /// How it stands.
    pub status: StatusView,
}

/// A quote or a fact beside the text.
#[derive(Debug, Serialize)]
pub struct AsideView {
    /// `quote` or `fact`.
    pub kind: &'static str,
    /// A fact's heading.
    pub title: Option<String>,
    /// What it says.
    pub html: String,
    /// Who says it.
    pub by: Option<String>,
}

/// A piece of prose, with what stands beside it.
#[derive(Debug, Default, Serialize)]
pub struct ProseView {
    /// The prose.
    pub html: String,
    /// What stands beside it, or after it on a narrow screen.
    pub asides: Vec<AsideView>,
}

/// An action.
#[derive(Debug, Serialize)]
pub struct ActionView {
    /// Its anchor.
    pub anchor: String,
    /// What is to be done.
    pub html: String,
    /// Who answers for it.
    pub responsible: Option<String>,
    /// By when.
    pub due: Option<DateView>,
    /// Whether that day has passed and it is neither done nor stopped.
    pub overdue: bool,
    /// How far it has come.
    pub status: StatusView,
    /// The path it follows.
    pub veivalg: Option<LinkView>,
    /// Its area.
    pub area: LinkView,
}

/// Questions under one theme.
#[derive(Debug, Serialize)]
pub struct QuestionsView {
    /// The theme.
    pub theme: Option<String>,
    /// The questions.
    pub items: Vec<String>,
}

/// A development goal.
#[derive(Debug, Serialize)]
pub struct SdgView {
    /// 1 to 17.
    pub number: u8,
    /// Its title.
    pub title: &'static str,
}

/// A link from the page being written to another.
pub fn link(writer: &Writer, page: Page, html: String) -> LinkView {
    let edition = writer.edition;
    LinkView {
        href: edition.addresses.link(writer.page, page, edition.lang),
        html,
        current: page == writer.page,
    }
}

/// A link from the page being written to a place on a page.
pub fn link_to(writer: &Writer, page: Page, anchor: String, html: String) -> LinkView {
    let edition = writer.edition;
    let to = Address {
        page,
        anchor: Some(anchor),
    };
    LinkView {
        href: edition.addresses.href(writer.page, &to, edition.lang),
        html,
        current: false,
    }
}

/// A page's title as links show it.
pub fn title_of(edition: &Edition, page: Page) -> String {
    let strategy = edition.strategy;
    let key = match page {
        Page::Area(index) => return edition.name(&strategy.areas[index].title),
        Page::Chapter(index) => return edition.name(&strategy.chapters[index].title),
        Page::Audience(audience) => return escape(edition.label(audience.key())),
        Page::Front => "front_page",
        Page::Platform => "platform",
        Page::Measures => "goals_and_measures",
        Page::Actions => "actions",
        Page::Process => "process",
        Page::References => "references",
        Page::Revisions => "revisions",
        Page::About => "about",
    };
    escape(edition.label(key))
}

/// The pages before and after a part in reading order.
pub fn neighbours(writer: &Writer, part: Part) -> (Option<LinkView>, Option<LinkView>) {
    let order = &writer.edition.strategy.order;
    let Some(at) = order.iter().position(|&other| other == part) else {
        return (None, None);
    };
    let neighbour = |at: Option<usize>| {
        let page = Page::from(*order.get(at?)?);
        Some(link(writer, page, title_of(writer.edition, page)))
    };
    (neighbour(at.checked_sub(1)), neighbour(at.checked_add(1)))
}

/// A list of measures as goals show them.
pub fn measures(writer: &Writer, indexes: &[usize]) -> Vec<MeasureView> {
    let edition = writer.edition;
    let view = |&index: &usize| {
        let summary = &edition.measures[index];
        MeasureView {
            href: edition
                .addresses
                .href(writer.page, &summary.address, edition.lang),
            name: edition.line(&edition.strategy.measures[index].name),
            latest: summary.latest.clone(),
            target: summary.target.clone(),
            status: summary.status.clone(),
        }
    };
    indexes.iter().map(view).collect()
}

/// Facts, then quotes, in the order written.
pub fn asides<'a>(
    writer: &mut Writer<'a>,
    facts: &'a [Fact],
    quotes: &'a [Quote],
) -> Vec<AsideView> {
    let edition = writer.edition;
    let mut views = Vec::new();
    for fact in facts {
        views.push(AsideView {
            kind: "fact",
            title: fact.title.as_ref().map(|title| edition.line(title)),
            html: writer.text(&fact.text, 3),
            by: None,
        });
    }
    for quote in quotes {
        views.push(AsideView {
            kind: "quote",
            title: None,
            html: writer.text(&quote.text, 3),
            by: quote.by.as_ref().map(|by| edition.line(by)),
        });
    }
    views
}

/// Spreads what stands beside the text evenly over `slots` places.
pub fn spread(asides: Vec<AsideView>, slots: usize) -> Vec<Vec<AsideView>> {
    let count = asides.len();
    let mut places: Vec<Vec<AsideView>> = (0..slots.max(1)).map(|_| Vec::new()).collect();
    for (index, aside) in asides.into_iter().enumerate() {
        let place = index * places.len() / count;
        places[place].push(aside);
    }
    places
}

/// An area's action.
pub fn action<'a>(
    writer: &mut Writer<'a>,
    index: usize,
    area: &'a Area,
    action: &'a Action,
) -> ActionView {
    let edition = writer.edition;
    let running = !matches!(action.state.key(), "done" | "stopped");
    let responsible = action.responsible.as_ref().or(area.responsible.as_ref());
    let veivalg = action.veivalg.map(|path| {
        let target = &edition.strategy.areas[path.area].veivalg[path.veivalg];
        let words = edition.excerpt(&target.text, 90);
        let anchor = anchor(RecordKind::Veivalg, &target.id);
        link_to(writer, Page::Area(path.area), anchor, words)
    });
    ActionView {
        anchor: anchor(RecordKind::Action, &action.id),
        html: writer.phrase(&action.text),
        responsible: responsible.map(|name| edition.line(name)),
        due: action.due.map(DateView::from),
        overdue: running && action.due.is_some_and(|due| due < edition.today),
        status: edition.action_state(action.state),
        veivalg,
        area: link(writer, Page::Area(index), edition.line(&area.title)),
    }
}

/// Questions under their themes.
pub fn questions<'a>(writer: &mut Writer<'a>, questions: &'a [Question]) -> Vec<QuestionsView> {
    let edition = writer.edition;
    shown::by_theme(questions, edition.lang)
        .into_iter()
        .map(|group| QuestionsView {
            theme: group.theme.map(|theme| edition.line(theme)),
            items: (group.questions.iter())
                .map(|question| writer.phrase(&question.text))
                .collect(),
        })
        .collect()
}

/// Development goals with their titles.
pub fn sdg(edition: &Edition, numbers: &[u8]) -> Vec<SdgView> {
    let view = |&number: &u8| SdgView {
        number,
        title: format::sdg_title(number, edition.lang),
    };
    numbers.iter().map(view).collect()
}
