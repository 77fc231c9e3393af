//! The parts around the strategy: the work with it, its sources, its decisions.

use schemars::JsonSchema;
use serde::Serialize;

use super::expectations::{Entry, entry};
use super::{DayOf, ExtraOf, Medium, Of, Renderer, day, extra};
use crate::markdown::tree::RecordKind;
use crate::model;

/// The work with the strategy.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Process<M: Medium> {
    /// The introduction.
    pub text: Option<M::Text>,
    /// The phases in order.
    pub phases: Vec<Phase<M>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A phase of the work.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Phase<M: Medium> {
    /// Its id.
    pub id: Option<String>,
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: M::Line,
    /// When, in words.
    pub period: Option<M::Line>,
    /// What happens in it.
    pub text: Option<M::Text>,
    /// What is done in it.
    pub activities: Vec<M::Shown<Entry<M>, M::Text>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A source.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Reference<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// The entry.
    pub text: M::Text,
    /// Its address.
    pub url: Option<String>,
    /// When the address was read.
    pub accessed: Option<DayOf<M>>,
    /// Documents in the archive.
    pub case: Vec<String>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A decision about the strategy.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Revision<M: Medium> {
    /// The day.
    pub date: DayOf<M>,
    /// What was decided.
    pub text: M::Text,
    /// The case number in the archive.
    pub case: Option<String>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// The work with the strategy.
pub fn process<'a, R: Renderer<'a>>(renderer: &mut R) -> Option<Process<Of<'a, R>>> {
    let process = renderer.strategy().process.as_ref()?;
    let text = process.text.as_ref().map(|text| renderer.text(text, 2));
    let phase = |(index, phase): (usize, &'a model::Phase)| Phase {
        id: phase.id.clone(),
        number: index + 1,
        title: renderer.line(&phase.title),
        period: phase.period.as_ref().map(|period| renderer.line(period)),
        text: phase.text.as_ref().map(|text| renderer.text(text, 3)),
        activities: (phase.activities.iter())
            .map(|each| {
                renderer.shown(
                    |renderer| entry(renderer, each),
                    |renderer, _| renderer.phrase(&each.text),
                )
            })
            .collect(),
        extra: extra(renderer, &phase.extra),
    };
    Some(Process {
        text,
        phases: process.phases.iter().enumerate().map(phase).collect(),
        extra: extra(renderer, &process.extra),
    })
}

/// The sources, in the order written.
pub fn references<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<Reference<Of<'a, R>>> {
    let entries = &renderer.strategy().references;
    let one = |entry: &'a model::Reference| Reference {
        place: renderer.place(RecordKind::Reference, &entry.id),
        text: renderer.phrase(&entry.text),
        url: entry.url.clone(),
        accessed: entry.accessed.map(|date| day(renderer, date)),
        case: entry.case.clone(),
        extra: extra(renderer, &entry.extra),
    };
    entries.iter().map(one).collect()
}

/// What was decided when, in the order written.
pub fn revisions<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<Revision<Of<'a, R>>> {
    let revisions = &renderer.strategy().revisions;
    let one = |revision: &'a model::Revision| Revision {
        date: day(renderer, revision.date),
        text: renderer.text(&revision.text, 3),
        case: revision.case.clone(),
        extra: extra(renderer, &revision.extra),
    };
    revisions.iter().map(one).collect()
}
