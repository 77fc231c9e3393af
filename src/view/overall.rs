//! The standing of all measures together: the bar and its sentence, the counts behind it, and which are off track.

use schemars::JsonSchema;
use serde::Serialize;

use super::overview::{Count, tally};
use super::{Medium, Of, Readers, Renderer, StateBar, state_bar};
use crate::lang::{Period, number};
use crate::markdown::tree::RecordKind;
use crate::model::{self, Standing, Strategy, status};

/// The standing of all measures together.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Overall<M: Medium> {
    /// It as a bar and a sentence.
    pub bar: StateBar,
    /// How many stand how.
    pub counts: Vec<Count>,
    /// That some are off track, as the beginning of a list of them.
    pub off_track_words: String,
    /// The measures that are off track.
    pub off_track: Vec<MeasureName<M>>,
    /// What else there is to say: how many cannot be judged, and from when the newest figures are.
    pub remarks: Vec<String>,
}

/// A measure that is named.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct MeasureName<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// What stands between it and the one before it: nothing, a comma, or "og" with a space before it.
    pub before: String,
    /// Its name.
    pub name: M::Line,
}

/// The standing of all measures together; none where there are fewer than two.
pub fn overall<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers<'a>,
) -> Option<Overall<Of<'a, R>>> {
    let strategy = renderer.strategy();
    if strategy.measures.len() < 2 {
        return None;
    }
    let standing = |measure: &model::Measure| measure.status.standing();
    let off_track = strategy.measures.iter();
    let off_track: Vec<_> = off_track
        .filter(|one| standing(one) == Standing::OffTrack)
        .collect();
    let last = off_track.len().saturating_sub(1);
    let off_track = off_track.into_iter().enumerate();
    let off_track = off_track
        .map(|(at, one)| MeasureName {
            place: renderer.place(RecordKind::Measure, &one.id),
            before: match at {
                0 => String::new(),
                at if at == last => format!(" {}", readers.label("and")),
                _ => ",".to_owned(),
            },
            name: renderer.name(&one.name),
        })
        .collect();
    let unjudged = strategy.measures.iter();
    let unjudged = unjudged.filter(|one| standing(one) == Standing::NoFigures);
    let unjudged = unjudged.count();
    let mut remarks = Vec::new();
    if unjudged > 0 {
        let (key, name) = match unjudged {
            1 => ("unjudged_one", "measure"),
            _ => ("unjudged_many", "measures"),
        };
        let count = number(unjudged as f64, 0);
        let name = readers.label(name).to_lowercase();
        remarks.push(readers.fill(key, &[("count", &count), ("measures", &name)]));
    }
    remarks.extend(
        newest(strategy)
            .map(|period| readers.fill("newest_figures", &[("period", &period.long())])),
    );
    Some(Overall {
        bar: state_bar(strategy, readers)?,
        counts: tally(strategy, readers),
        off_track_words: readers.label(Standing::OffTrack.label()).to_owned(),
        off_track,
        remarks,
    })
}

/// The latest period that any measure has a figure of.
fn newest(strategy: &Strategy) -> Option<Period> {
    let latest = strategy.measures.iter();
    let latest = latest.filter_map(|one| Some(status::latest(&one.values)?.period));
    latest.max_by(|one, other| one.in_years().total_cmp(&other.in_years()))
}
