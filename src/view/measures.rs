//! Measures: as rows below a goal, whole, and in the order of the register.

use schemars::JsonSchema;
use serde::Serialize;

use super::area::number as number_of;
use super::{Chart, Choice, ExtraOf, Medium, Of, Readers, Renderer, Spark, extra};
use crate::lang::{Period, number};
use crate::markdown::tree::RecordKind;
use crate::model::{
    self, Compare, Direction, FiguresSource, Frequency, Freshness, Point, Standing, Strategy, Unit,
    format, shown, standing_text, status,
};

/// A measure as a goal shows it.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct MeasureRow<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its name.
    pub name: M::Line,
    /// The name of its unit, where readers are told something of it: the values themselves are plain words.
    pub told_unit: Option<M::Line>,
    /// Its latest value with the period, or that there is none.
    pub latest: String,
    /// Its target with the period, or that there is none.
    pub target: String,
    /// Whether there is a latest value to tell.
    pub has_latest: bool,
    /// Whether there is a target to tell.
    pub has_target: bool,
    /// How it stands.
    pub status: Choice,
    /// Its figures as a line no longer than some words.
    pub spark: Option<Spark>,
}

/// A measure with all that is known of it.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Measure<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its name.
    pub name: M::Line,
    /// How it is defined.
    pub text: Option<M::Text>,
    /// How it stands.
    pub status: M::Shown<Standing, Choice>,
    /// How it stands, with the age of that.
    pub status_words: Option<M::Words>,
    /// What the figures say, where a person has said something else.
    pub computed_status: M::Shown<Standing, Option<Choice>>,
    /// Why that person has.
    pub status_reason: Option<M::Text>,
    /// What the figures' standing was worked out from, in a sentence.
    pub compared: Option<M::Words>,
    /// What its figures count.
    pub unit: M::Shown<Unit, Option<M::Line>>,
    /// The unit's name, where it is not in the list of units.
    pub unit_name: M::Shown<Option<M::Line>, ()>,
    /// That name beside the values, where readers are told something of it.
    pub told_unit: M::Shown<(), Option<M::Line>>,
    /// Decimals shown.
    pub decimals: M::Shown<u8, ()>,
    /// Which way is better, where that says something.
    pub direction: M::Shown<Direction, Option<String>>,
    /// How often it is measured.
    pub frequency: Option<M::Shown<Frequency, String>>,
    /// Where the figures come from.
    pub source: Option<M::Line>,
    /// Where they are found.
    pub url: Option<String>,
    /// Who answers for them.
    pub owner: Option<M::Line>,
    /// The factor of KS' employee survey that it is.
    pub factor: Option<u8>,
    /// Where it began.
    pub baseline: Option<M::Shown<Point, String>>,
    /// The latest figure: its period for programs.
    pub latest: M::Shown<Option<Period>, String>,
    /// Where it is to come.
    pub target: M::Shown<Option<Target>, String>,
    /// That nothing is measured yet, where that is so.
    pub nothing: M::Shown<(), Option<String>>,
    /// Whether there is a target to tell.
    pub has_target: M::Shown<(), bool>,
    /// What a value is compared with.
    pub compare: M::Shown<Option<Compare>, ()>,
    /// Whether its figures are judgments.
    pub is_judged: M::Shown<(), bool>,
    /// The figures, by period.
    pub values: Vec<Figure<M>>,
    /// What there is beside the values.
    pub columns: M::Shown<(), Columns>,
    /// Fewer answers than this are not published, where that withheld a figure.
    pub withheld_below: M::Shown<Option<u64>, Option<String>>,
    /// Where the figures were read from: for people, in a sentence or two.
    pub figures_source: Option<M::Shown<FiguresSource, String>>,
    /// Whether the latest value is fresh.
    pub freshness: M::Shown<Freshness, ()>,
    /// The month by whose end the next value should be there.
    pub next_by: M::Shown<Option<Period>, ()>,
    /// The figures, drawn.
    pub chart: M::Shown<(), Option<Chart>>,
    /// The goals that it measures.
    pub used_by: M::Shown<(), Vec<Used<M>>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A target for programs.
#[derive(Serialize, JsonSchema)]
pub struct Target {
    /// When, and what.
    #[serde(flatten)]
    pub point: Point,
    /// Set where it is a level to keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hold: Option<bool>,
}

/// What was measured in a period.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Figure<M: Medium> {
    /// The period that was measured.
    pub period: M::Shown<Period, String>,
    /// A number with its unit, a judgment in its word, that it is withheld, or none.
    pub value: M::Shown<Option<f64>, Option<String>>,
    /// Whether it is withheld.
    pub withheld: M::Shown<Option<bool>, ()>,
    /// The judgment of a qualitative measure.
    pub status: Option<M::Shown<Standing, Choice>>,
    /// How many answered.
    pub responses: Option<M::Shown<u64, String>>,
    /// The national mean of the same period.
    pub comparison: Option<M::Shown<f64, String>>,
    /// What was seen.
    pub text: Option<M::Text>,
    /// A remark.
    pub note: Option<M::Text>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// Which columns a table of figures has beside period and value.
#[derive(Serialize, JsonSchema)]
pub struct Columns {
    /// How many answered.
    pub responses: bool,
    /// The national mean.
    pub comparison: bool,
    /// What was seen.
    pub text: bool,
    /// Remarks.
    pub note: bool,
}

/// A goal that a measure measures.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Used<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its number in its area, from 1; overall goals have none.
    pub number: Option<String>,
    /// Whether it is a part of a goal.
    pub is_part: bool,
    /// Its area; overall goals have none.
    pub area: Option<M::Line>,
    /// Its name or first words.
    pub words: M::Line,
}

/// Measures as a goal shows them, by their indexes.
pub fn measure_rows<'a, R: Renderer<'a>>(
    renderer: &mut R,
    indexes: &[usize],
) -> Vec<<Of<'a, R> as Medium>::Shown<String, MeasureRow<Of<'a, R>>>> {
    let measures = &renderer.strategy().measures;
    let row = |&index: &usize| {
        let measure = &measures[index];
        renderer.shown(
            |_| measure.id.clone(),
            |renderer, readers| MeasureRow {
                place: renderer.place(RecordKind::Measure, &measure.id),
                name: renderer.line(&measure.name),
                told_unit: told_unit(renderer, readers, measure),
                latest: latest(measure, readers),
                target: target(measure, readers),
                has_latest: has_latest(measure, readers),
                has_target: measure.target.is_some(),
                status: standing_of(measure, measure.status.standing(), readers),
                spark: Spark::of(measure),
            },
        )
    };
    indexes.iter().map(row).collect()
}

/// Every measure, in the order written.
pub fn measures<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<Measure<Of<'a, R>>> {
    let measures = renderer.strategy().measures.iter().enumerate().collect();
    in_order(renderer, measures)
}

/// Every measure, as people read them: first those that have figures, then in the order written.
pub fn register<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<Measure<Of<'a, R>>> {
    let measures = renderer.strategy().measures.iter().enumerate();
    let mut measures: Vec<_> = measures.collect();
    measures.sort_by_key(|(_, measure)| measure.values.is_empty());
    in_order(renderer, measures)
}

fn in_order<'a, R: Renderer<'a>>(
    renderer: &mut R,
    measures: Vec<(usize, &'a model::Measure)>,
) -> Vec<Measure<Of<'a, R>>> {
    let goals = &goals_by_measure(renderer.strategy());
    let measures = measures.into_iter();
    measures
        .map(|(index, measure)| measure_of(renderer, measure, &goals[index]))
        .collect()
}

/// A goal or an overall goal.
enum Above<'a> {
    Steering(&'a model::SteeringGoal),
    Goal(&'a model::Area, usize),
    Part(&'a model::Area, usize, usize),
}

/// The goals that each measure measures, overall goals first.
fn goals_by_measure(strategy: &Strategy) -> Vec<Vec<Above<'_>>> {
    let mut used: Vec<Vec<Above>> = strategy.measures.iter().map(|_| Vec::new()).collect();
    for goal in &strategy.steering_goals {
        for &index in &goal.measures {
            used[index].push(Above::Steering(goal));
        }
    }
    for area in &strategy.areas {
        for (number, goal) in area.goals.iter().enumerate() {
            for &index in &goal.measures {
                used[index].push(Above::Goal(area, number));
            }
            for (part, subgoal) in goal.subgoals.iter().enumerate() {
                for &index in &subgoal.measures {
                    used[index].push(Above::Part(area, number, part));
                }
            }
        }
    }
    used
}

fn measure_of<'a, R: Renderer<'a>>(
    renderer: &mut R,
    measure: &'a model::Measure,
    goals: &[Above<'a>],
) -> Measure<Of<'a, R>> {
    let status = &measure.status;
    let (standing, computed) = (status.standing(), status.computed.standing);
    let stated = status.stated.as_ref();
    let point = measure.target;
    Measure {
        place: renderer.place(RecordKind::Measure, &measure.id),
        name: renderer.line(&measure.name),
        text: measure.text.as_ref().map(|text| renderer.text(text, 4)),
        status: renderer.shown(
            |_| standing,
            |_, readers| standing_of(measure, standing, readers),
        ),
        status_words: renderer.words(None, |readers| {
            Some(standing_text::standing(
                measure,
                readers.labels,
                readers.lang,
            ))
        }),
        computed_status: renderer.shown(
            |_| computed,
            |_, readers| stated.map(|_| standing_of(measure, computed, readers)),
        ),
        status_reason: stated.and_then(|(_, reason)| Some(renderer.text(reason.as_ref()?, 4))),
        compared: renderer.words(measure.unit_name.as_ref(), |readers| {
            standing_text::compared(measure, readers.labels, readers.lang)
        }),
        unit: renderer.shown(
            |_| measure.unit,
            |renderer, _| match measure.unit.label() {
                Some(label) => Some(renderer.own(label)),
                None => measure.unit_name.as_ref().map(|name| renderer.line(name)),
            },
        ),
        unit_name: renderer.shown(
            |renderer| measure.unit_name.as_ref().map(|name| renderer.line(name)),
            |_, _| (),
        ),
        told_unit: renderer.shown(
            |_| (),
            |renderer, readers| told_unit(renderer, readers, measure),
        ),
        decimals: renderer.shown(|_| measure.decimals, |_, _| ()),
        direction: renderer.shown(
            |_| measure.direction,
            |_, readers| shown::direction(measure).map(|key| readers.label(key).to_owned()),
        ),
        frequency: measure.frequency.map(|frequency| {
            renderer.shown(
                |_| frequency,
                |_, readers| readers.label(frequency.label()).to_owned(),
            )
        }),
        source: measure.source.as_ref().map(|source| renderer.line(source)),
        url: measure.url.clone(),
        owner: measure.owner.as_ref().map(|owner| renderer.line(owner)),
        factor: measure.factor,
        baseline: measure.baseline.map(|point| {
            renderer.shown(
                |_| point,
                |_, readers| format::point(measure, point, readers.labels, readers.lang),
            )
        }),
        latest: renderer.shown(
            |_| status::latest(&measure.values).map(|figure| figure.period),
            |_, readers| latest(measure, readers),
        ),
        target: renderer.shown(
            |_| {
                point.map(|point| Target {
                    point,
                    hold: measure.hold.then_some(true),
                })
            },
            |_, readers| target(measure, readers),
        ),
        nothing: renderer.shown(
            |_| (),
            |_, readers| {
                let is_nothing = !has_latest(measure, readers);
                is_nothing.then(|| readers.label("no_figures_yet").to_owned())
            },
        ),
        has_target: renderer.shown(|_| (), |_, _| point.is_some()),
        compare: renderer.shown(|_| point.map(|_| measure.compare), |_, _| ()),
        is_judged: renderer.shown(|_| (), |_, _| measure.unit == Unit::Qualitative),
        values: (measure.values.iter())
            .map(|each| figure(renderer, measure, each))
            .collect(),
        columns: renderer.shown(
            |_| (),
            |_, _| {
                let any = |has: fn(&model::Figure) -> bool| measure.values.iter().any(has);
                Columns {
                    responses: any(|figure| figure.responses.is_some()),
                    comparison: any(|figure| figure.comparison.is_some()),
                    text: any(|figure| figure.text.is_some()),
                    note: any(|figure| figure.note.is_some()),
                }
            },
        ),
        withheld_below: renderer.shown(
            |_| measure.withheld_below,
            |_, readers| format::withheld(measure, readers.labels, readers.lang),
        ),
        figures_source: measure.figures_source.as_ref().map(|source| {
            renderer.shown(
                |_| source.clone(),
                |_, readers| source.words(readers.labels, readers.lang),
            )
        }),
        freshness: renderer.shown(|_| status.age.freshness, |_, _| ()),
        next_by: renderer.shown(|_| status.age.next_by, |_, _| ()),
        chart: renderer.shown(
            |_| (),
            |renderer, readers| Chart::of(measure, readers, renderer.sizes()),
        ),
        used_by: renderer.shown(
            |_| (),
            |renderer, _| goals.iter().map(|goal| used(renderer, goal)).collect(),
        ),
        extra: extra(renderer, &measure.extra),
    }
}

fn used<'a, R: Renderer<'a>>(renderer: &mut R, goal: &Above<'a>) -> Used<Of<'a, R>> {
    match *goal {
        Above::Steering(goal) => Used {
            place: renderer.place(RecordKind::SteeringGoal, &goal.id),
            number: None,
            is_part: false,
            area: None,
            words: renderer.name(&goal.name),
        },
        Above::Goal(area, at) => {
            let goal = &area.goals[at];
            Used {
                place: renderer.place(RecordKind::Goal, &goal.id),
                number: Some(number_of(at, None)),
                is_part: false,
                area: Some(renderer.name(&area.title)),
                words: renderer.excerpt(&goal.text, 240),
            }
        }
        Above::Part(area, at, part) => {
            let goal = &area.goals[at].subgoals[part];
            Used {
                place: renderer.place(RecordKind::Goal, &goal.id),
                number: Some(number_of(at, Some(part))),
                is_part: true,
                area: Some(renderer.name(&area.title)),
                words: renderer.excerpt(&goal.text, 240),
            }
        }
    }
}

fn figure<'a, R: Renderer<'a>>(
    renderer: &mut R,
    measure: &'a model::Measure,
    figure: &'a model::Figure,
) -> Figure<Of<'a, R>> {
    Figure {
        period: renderer.shown(|_| figure.period, |_, _| figure.period.long()),
        value: renderer.shown(
            |_| figure.value,
            |_, readers| format::figure(measure, figure, readers.labels, readers.lang),
        ),
        withheld: renderer.shown(|_| figure.withheld.then_some(true), |_, _| ()),
        status: figure.judgment.map(|standing| {
            renderer.shown(|_| standing, |_, readers| standing_alone(standing, readers))
        }),
        responses: figure
            .responses
            .map(|count| renderer.shown(|_| count, |_, _| number(count as f64, 0))),
        comparison: figure.comparison.map(|mean| {
            renderer.shown(
                |_| mean,
                |_, readers| format::value(measure, mean, readers.labels, readers.lang),
            )
        }),
        text: figure.text.as_ref().map(|text| renderer.phrase(text)),
        note: figure.note.as_ref().map(|note| renderer.phrase(note)),
        extra: extra(renderer, &figure.extra),
    }
}

/// The name of a measure's unit where readers are told of it that a machine translated it, that the other language's is
/// newer, or that it is that one's: once a measure, for values and charts have it as plain words.
fn told_unit<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers,
    measure: &'a model::Measure,
) -> Option<<Of<'a, R> as Medium>::Line> {
    let name = measure.unit_name.as_ref()?;
    let resolved = name.resolve(readers.lang);
    let is_told = resolved.value.told.is_some() || resolved.fallback.is_some();
    is_told.then(|| renderer.line(name))
}

fn latest(measure: &model::Measure, readers: Readers) -> String {
    format::latest(measure, readers.labels, readers.lang)
        .unwrap_or_else(|| readers.label("no_value").to_owned())
}

fn has_latest(measure: &model::Measure, readers: Readers) -> bool {
    format::latest(measure, readers.labels, readers.lang).is_some()
}

fn target(measure: &model::Measure, readers: Readers) -> String {
    format::target(measure, readers.labels, readers.lang)
        .unwrap_or_else(|| readers.label("no_target").to_owned())
}

pub(super) fn standing_alone(standing: Standing, readers: Readers) -> Choice {
    Choice::new(standing.key(), standing, standing.label(), readers)
}

fn standing_of(measure: &model::Measure, standing: Standing, readers: Readers) -> Choice {
    Choice {
        age: standing_text::age(measure, standing, readers.labels, readers.lang),
        ..standing_alone(standing, readers)
    }
}
