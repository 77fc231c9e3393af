//! `strategy.json`: the whole strategy as data, for other programs.
//!
//! `version` is 1 and grows when something changes its meaning or goes; new keys may come. Every
//! record has its id, its address on the site (`path`, below a language's folder) and its texts by
//! language, as markdown in which links name records (`goal:friske-medarbeidere`). A text that a
//! language lacks is left out. Measures are named by their ids, as are goals and veivalg; values are
//! numbers as they were measured, with the standing worked out from them, `freshness` and `next_by` (the month
//! by whose end the next value ought to be there); `status_words` is the standing as the pages tell it, with
//! its age. `revision` tells that a draft is one of a strategy that was adopted, `expired` that its last day is
//! past. A value with too few answers is null and `withheld`, and its measure says how many it takes
//! (`withheld_below`). `drafts` counts, by language, the texts that a machine translated and nobody has reviewed.

mod parts;

use serde_json::{Value, json};

use crate::address::Addresses;
use crate::markdown::tree::{Record, RecordKind};
use crate::model::{Area, Chapter, Measure, Part, Strategy, judged, status};
use parts::{
    expectations, fact, figure, line, maybe, object, point, question, quote, target, text, words,
};

/// The strategy as JSON.
pub fn json(strategy: &Strategy, addresses: &Addresses) -> String {
    let data = Data {
        strategy,
        addresses,
    };
    let mut text = serde_json::to_string_pretty(&data.whole()).unwrap_or_default();
    text.push('\n');
    text
}

fn drafts(strategy: &Strategy) -> Value {
    let counts = strategy.drafts.iter();
    let counts = counts.map(|(lang, count)| (lang.tag().to_owned(), json!(count)));
    if strategy.drafts.is_empty() {
        Value::Null
    } else {
        Value::Object(counts.collect())
    }
}

struct Data<'a> {
    strategy: &'a Strategy,
    addresses: &'a Addresses,
}

impl Data<'_> {
    fn whole(&self) -> Value {
        let strategy = self.strategy;
        let publication = &strategy.publication;
        let order = strategy.order.iter().map(|part| match part {
            Part::Platform => "platform:".to_owned(),
            Part::Chapter(index) => format!("chapter:{}", strategy.chapters[*index].id),
            Part::Area(index) => format!("area:{}", strategy.areas[*index].id),
        });
        object([
            ("version", json!(1)),
            ("id", json!(strategy.id)),
            (
                "languages",
                publication
                    .languages
                    .iter()
                    .map(|lang| lang.tag())
                    .collect(),
            ),
            ("base_url", json!(publication.base_url)),
            ("drafts", drafts(strategy)),
            (
                "license",
                json!(publication.license.map(|license| license.key())),
            ),
            ("title", line(&strategy.title)),
            ("motto", maybe(strategy.motto.as_ref(), line)),
            ("publisher", maybe(strategy.publisher.as_ref(), line)),
            ("status", json!(strategy.state.key())),
            (
                "revision",
                json!(strategy.revises().is_some().then_some(true)),
            ),
            (
                "adopted",
                maybe(strategy.adopted.as_ref(), |adopted| {
                    object([
                        ("date", json!(adopted.date.iso())),
                        ("by", maybe(adopted.by.as_ref(), line)),
                        ("case", json!(adopted.case)),
                    ])
                }),
            ),
            (
                "valid_from",
                json!(strategy.valid_from.map(|date| date.iso())),
            ),
            ("valid_to", json!(strategy.valid_to.map(|date| date.iso()))),
            ("expired", json!(strategy.ended.map(|_| true))),
            (
                "review_by",
                json!(strategy.review_by.map(|date| date.iso())),
            ),
            ("sdg", json!(strategy.sdg)),
            ("vision", maybe(strategy.vision.as_ref(), text)),
            (
                "values",
                strategy
                    .values
                    .iter()
                    .map(|value| {
                        self.record(
                            RecordKind::Value,
                            &value.id,
                            [
                                ("name", line(&value.name)),
                                ("text", maybe(value.text.as_ref(), text)),
                            ],
                        )
                    })
                    .collect(),
            ),
            (
                "steering_goals",
                strategy
                    .steering_goals
                    .iter()
                    .map(|goal| {
                        self.record(
                            RecordKind::SteeringGoal,
                            &goal.id,
                            [
                                ("name", line(&goal.name)),
                                ("text", maybe(goal.text.as_ref(), text)),
                                ("measures", self.measure_ids(&goal.measures)),
                            ],
                        )
                    })
                    .collect(),
            ),
            ("expectations", expectations(&strategy.expectations)),
            ("order", order.collect()),
            (
                "chapters",
                strategy
                    .chapters
                    .iter()
                    .map(|chapter| self.chapter(chapter))
                    .collect(),
            ),
            (
                "areas",
                strategy
                    .areas
                    .iter()
                    .enumerate()
                    .map(|(index, area)| self.area(index, area))
                    .collect(),
            ),
            (
                "measures",
                strategy
                    .measures
                    .iter()
                    .map(|measure| self.measure(measure))
                    .collect(),
            ),
            (
                "references",
                strategy
                    .references
                    .iter()
                    .map(|reference| {
                        self.record(
                            RecordKind::Reference,
                            &reference.id,
                            [
                                ("text", text(&reference.text)),
                                ("url", json!(reference.url)),
                                ("accessed", json!(reference.accessed.map(|date| date.iso()))),
                                ("case", json!(reference.case)),
                            ],
                        )
                    })
                    .collect(),
            ),
            (
                "process",
                maybe(strategy.process.as_ref(), |process| {
                    object([
                        ("text", maybe(process.text.as_ref(), text)),
                        (
                            "phases",
                            process
                                .phases
                                .iter()
                                .map(|phase| {
                                    object([
                                        ("id", json!(phase.id)),
                                        ("title", line(&phase.title)),
                                        ("period", maybe(phase.period.as_ref(), line)),
                                        ("text", maybe(phase.text.as_ref(), text)),
                                        ("activities", phase.activities.iter().map(text).collect()),
                                    ])
                                })
                                .collect(),
                        ),
                    ])
                }),
            ),
            (
                "revisions",
                strategy
                    .revisions
                    .iter()
                    .map(|revision| {
                        object([
                            ("date", json!(revision.date.iso())),
                            ("text", text(&revision.text)),
                            ("case", json!(revision.case)),
                        ])
                    })
                    .collect(),
            ),
            (
                "anchored_in",
                strategy
                    .anchored_in
                    .iter()
                    .map(|plan| {
                        object([
                            ("name", line(&plan.name)),
                            ("date", json!(plan.date.map(|date| date.iso()))),
                            ("url", json!(plan.url)),
                        ])
                    })
                    .collect(),
            ),
            (
                "roles",
                strategy
                    .roles
                    .iter()
                    .map(|role| {
                        object([
                            ("name", line(&role.name)),
                            ("text", maybe(role.text.as_ref(), text)),
                        ])
                    })
                    .collect(),
            ),
        ])
    }

    fn chapter(&self, chapter: &Chapter) -> Value {
        self.record(
            RecordKind::Chapter,
            &chapter.id,
            [
                ("title", line(&chapter.title)),
                ("subtitle", maybe(chapter.subtitle.as_ref(), line)),
                (
                    "placement",
                    json!(if chapter.after { "after" } else { "before" }),
                ),
                ("text", maybe(chapter.prose.as_ref(), text)),
                ("quotes", chapter.quotes.iter().map(quote).collect()),
                ("facts", chapter.facts.iter().map(fact).collect()),
                (
                    "reflection",
                    chapter.reflection.iter().map(question).collect(),
                ),
            ],
        )
    }

    fn area(&self, index: usize, area: &Area) -> Value {
        let areas = &self.strategy.areas;
        self.record(
            RecordKind::Area,
            &area.id,
            [
                ("title", line(&area.title)),
                ("subtitle", maybe(area.subtitle.as_ref(), line)),
                ("summary", maybe(area.summary.as_ref(), line)),
                ("sdg", json!(area.sdg)),
                ("responsible", maybe(area.responsible.as_ref(), line)),
                ("introduction", maybe(area.introduction.as_ref(), text)),
                (
                    "goals",
                    area.goals
                        .iter()
                        .map(|goal| {
                            let above = goal.steering_goals.iter();
                            let above =
                                above.map(|&index| self.strategy.steering_goals[index].id.as_str());
                            self.record(
                                RecordKind::Goal,
                                &goal.id,
                                [
                                    ("text", text(&goal.text)),
                                    ("measures", self.measure_ids(&goal.measures)),
                                    ("steering_goals", above.collect()),
                                ],
                            )
                        })
                        .collect(),
                ),
                (
                    "veivalg",
                    area.veivalg
                        .iter()
                        .map(|veivalg| {
                            // Without goals of its own, a veivalg serves every goal of its area.
                            let served: Value = if veivalg.goals.is_empty() {
                                areas[index]
                                    .goals
                                    .iter()
                                    .map(|goal| goal.id.as_str())
                                    .collect()
                            } else {
                                let goals = veivalg.goals.iter();
                                goals
                                    .map(|place| areas[place.area].goals[place.goal].id.as_str())
                                    .collect()
                            };
                            self.record(
                                RecordKind::Veivalg,
                                &veivalg.id,
                                [("text", text(&veivalg.text)), ("goals", served)],
                            )
                        })
                        .collect(),
                ),
                (
                    "actions",
                    area.actions
                        .iter()
                        .map(|action| {
                            let path = action
                                .veivalg
                                .map(|path| &areas[path.area].veivalg[path.veivalg].id);
                            let responsible =
                                action.responsible.as_ref().or(area.responsible.as_ref());
                            self.record(
                                RecordKind::Action,
                                &action.id,
                                [
                                    ("text", text(&action.text)),
                                    ("veivalg", json!(path)),
                                    ("responsible", maybe(responsible, line)),
                                    ("due", json!(action.due.map(|date| date.iso()))),
                                    ("status", json!(action.state.key())),
                                ],
                            )
                        })
                        .collect(),
                ),
                ("expectations", expectations(&area.expectations)),
                ("closing", maybe(area.closing.as_ref(), text)),
                ("quotes", area.quotes.iter().map(quote).collect()),
                ("facts", area.facts.iter().map(fact).collect()),
                ("reflection", area.reflection.iter().map(question).collect()),
            ],
        )
    }

    fn measure(&self, measure: &Measure) -> Value {
        let stated = measure.status.stated.as_ref();
        let reason = stated.and_then(|(_, reason)| reason.as_ref());
        self.record(
            RecordKind::Measure,
            &measure.id,
            [
                ("name", line(&measure.name)),
                ("text", maybe(measure.text.as_ref(), text)),
                ("unit", json!(measure.unit.key())),
                ("unit_name", maybe(measure.unit_name.as_ref(), line)),
                ("decimals", json!(measure.decimals)),
                ("direction", json!(measure.direction.key())),
                ("source", maybe(measure.source.as_ref(), line)),
                ("url", json!(measure.url)),
                (
                    "frequency",
                    json!(measure.frequency.map(|frequency| frequency.key())),
                ),
                ("owner", maybe(measure.owner.as_ref(), line)),
                ("factor", json!(measure.factor)),
                ("baseline", maybe(measure.baseline, point)),
                ("target", target(measure)),
                (
                    "compare",
                    json!(measure.target.map(|_| measure.compare.key())),
                ),
                (
                    "values",
                    measure
                        .values
                        .iter()
                        .map(|value| figure(measure, value))
                        .collect(),
                ),
                ("withheld_below", json!(measure.withheld_below)),
                (
                    "latest",
                    json!(status::latest(&measure.values).map(|value| value.period.to_string())),
                ),
                ("freshness", json!(measure.status.age.freshness)),
                ("next_by", json!(measure.status.age.next_by)),
                ("status", json!(measure.status.standing().key())),
                ("status_words", self.standing(measure)),
                (
                    "computed_status",
                    json!(measure.status.computed.standing.key()),
                ),
                ("compared", words(|lang| judged::compared(measure, lang))),
                ("status_reason", maybe(reason, text)),
            ],
        )
    }

    /// A measure's standing as the pages tell it, with its age.
    fn standing(&self, measure: &Measure) -> Value {
        let labels = &self.strategy.publication.labels;
        words(|lang| Some(judged::standing(measure, labels, lang)))
    }

    fn measure_ids(&self, indexes: &[usize]) -> Value {
        let ids = indexes
            .iter()
            .map(|&index| self.strategy.measures[index].id.as_str());
        ids.collect()
    }

    /// A record: its id and its place, and what else it has.
    fn record<const N: usize>(
        &self,
        kind: RecordKind,
        id: &str,
        members: [(&str, Value); N],
    ) -> Value {
        let record = Record {
            kind,
            id: id.to_owned(),
        };
        let place = self.addresses.record(&record);
        let path = self.addresses.path_in_language(place.page);
        let path = match &place.anchor {
            Some(anchor) => format!("{path}#{anchor}"),
            None => path.to_owned(),
        };
        let mut value = object(members);
        value["id"] = json!(id);
        value["path"] = json!(path);
        value
    }
}
