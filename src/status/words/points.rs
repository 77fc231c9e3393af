//! The points to follow up, in words: dates, goals, actions and texts.

use super::{Item, Point, StatusText};
use crate::lang::Date;
use crate::model::State;
use crate::status::Part;
use crate::translation::{Count, Counts};
use crate::wording::{Message, say};

impl StatusText<'_> {
    pub(super) fn points(&self) -> Vec<Point> {
        let mut points = Vec::new();
        self.decision(&mut points);
        self.goals(&mut points);
        self.overdue(&mut points);
        self.measures(&mut points);
        self.texts(&mut points);
        // What should be done now is before what is good to know.
        points.sort_by_key(|point| !point.grave);
        points
    }

    fn decision(&self, points: &mut Vec<Point>) {
        let decision = &self.status.decision;
        // Nobody prolongs or looks over what is replaced.
        let is_replaced = decision.state == State::Replaced;
        let past =
            |date: Option<Date>| date.filter(|date| *date < self.status.today && !is_replaced);
        let mut add = |words: Message| points.push(Point::new(true, words.get(self.lang)));
        if let Some(date) = past(decision.valid_to) {
            add(say!("status-was-valid", date = self.date(date)));
        }
        if let Some(date) = past(decision.review_by) {
            add(say!("status-not-reviewed", date = self.date(date)));
        }
        if decision.undecided {
            add(say!("status-undecided"));
        }
    }

    fn goals(&self, points: &mut Vec<Point>) {
        let areas = &self.status.areas;
        let empty: Vec<&str> = areas
            .iter()
            .filter(|area| area.goals == 0)
            .map(|area| area.title.as_str())
            .collect();
        if areas.is_empty() {
            points.push(Point::new(true, say!("status-no-areas").get(self.lang)));
        } else if !empty.is_empty() {
            let words = say!("status-areas-without-goals", count = empty.len());
            points.push(Point::new(true, words.get(self.lang)).list(&empty));
        }
        let all: usize = areas.iter().map(|area| area.goals).sum();
        let items: Vec<Item> = areas
            .iter()
            .flat_map(|area| area.without_measure.iter().map(move |goal| (area, goal)))
            .map(|(area, goal)| Item {
                day: None,
                words: open_ended(&goal.text),
                note: Some(area.title.clone()),
            })
            .collect();
        if !items.is_empty() {
            let words = say!("status-goals-without-measure", count = items.len(), all);
            let words = words.get(self.lang);
            points.push(Point {
                grave: true,
                words,
                items,
            });
        }
    }

    fn overdue(&self, points: &mut Vec<Point>) {
        let overdue = &self.status.overdue;
        if overdue.is_empty() {
            return;
        }
        points.push(Point {
            grave: true,
            words: say!("status-overdue", count = overdue.len()).get(self.lang),
            items: overdue
                .iter()
                .map(|action| Item {
                    day: Some(self.date(action.due)),
                    words: open_ended(&action.text),
                    note: Some(match &action.responsible {
                        Some(responsible) => responsible.clone(),
                        None => say!("status-nobody-answers").get(self.lang),
                    }),
                })
                .collect(),
        });
    }

    fn texts(&self, points: &mut Vec<Point>) {
        for language in self.languages() {
            let name = language.name().to_lowercase();
            for (count, words) in STATES {
                let number = |texts: &Counts| count(texts.get(language));
                let words = |all| words(all, name.clone());
                points.extend(self.texts_that(true, number, words));
            }
        }
        let words = |count| say!("status-changed-in-both", count);
        points.extend(self.texts_that(false, |texts| texts.changed_in_both, words));
    }

    /// A point about the texts that are counted by `number`, with where they are; none without any.
    fn texts_that(
        &self,
        grave: bool,
        number: impl Fn(&Counts) -> usize,
        words: impl Fn(usize) -> Message,
    ) -> Option<Point> {
        let texts = &self.status.texts;
        let all = number(&texts.all);
        let parts = texts.parts.iter();
        let mut parts: Vec<(usize, &Part)> =
            parts.map(|part| (number(&part.texts), part)).collect();
        parts.retain(|(number, _)| *number > 0);
        parts.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        let names = parts.iter();
        let names: Vec<String> = names
            .map(|(number, part)| format!("{} ({number})", part.name()))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        (all > 0).then(|| Point::new(grave, words(all).get(self.lang)).list(&names))
    }
}

/// A way for texts not to be in step in a language: how many, and that in words.
type NotInStep = (fn(Count) -> usize, fn(usize, String) -> Message);

const STATES: [NotInStep; 3] = [
    (
        |count| count.stale,
        |count, language| say!("status-stale-texts", count, language),
    ),
    (
        |count| count.draft,
        |count, language| say!("status-drafted-texts", count, language),
    ),
    (
        |count| count.missing,
        |count, language| say!("status-missing-texts", count, language),
    ),
];

/// A sentence without its full stop, for a note follows it.
fn open_ended(sentence: &str) -> String {
    sentence.trim_end_matches('.').to_owned()
}
