//! An area: its goals are measured, its paths chosen, its actions answered for.

use super::Checker;
use super::strategy::{extra, id, sdg};
use crate::diagnostic::findings;
use crate::markdown::Place;
use crate::model::{Action, ActionState, Area, Cost, Goal, GoalRef, Line, Subgoal, Veivalg};
use crate::parse::{Document, Folder, Record, Value};
use crate::schema::RecordKind;

impl Checker<'_> {
    /// Puts an area together.
    pub(super) fn area(&mut self, id: String, folder: Option<&Folder>) -> Area {
        let empty = self.empty_record();
        let document = folder.and_then(|folder| folder.document.as_ref());
        let record = document.map_or(&empty, |document| &document.record);
        if let Some(document) = document {
            self.completeness(document);
        }
        let responsible = self.line(record, "responsible");
        Area {
            id,
            title: self.required_line(record, "title"),
            subtitle: self.line(record, "subtitle"),
            summary: self.line(record, "summary"),
            sdg: sdg(record),
            introduction: folder
                .and_then(|folder| self.localized_text(&folder.prose, Place::Prose)),
            closing: folder.and_then(|folder| self.localized_text(&folder.closing, Place::Prose)),
            goals: record
                .records("goals")
                .iter()
                .map(|goal| self.goal(goal))
                .collect(),
            veivalg: record
                .records("veivalg")
                .iter()
                .map(|veivalg| self.veivalg(veivalg))
                .collect(),
            actions: record
                .records("actions")
                .iter()
                .map(|action| self.action(action, responsible.as_ref()))
                .collect(),
            expectations: self.expectations(record),
            quotes: self.quotes(record),
            facts: self.facts(record),
            reflection: self.reflection(record),
            responsible,
            extra: extra(record),
        }
    }

    fn completeness(&mut self, document: &Document) {
        let record = &document.record;
        if document.lost_a_table {
            return;
        }
        let place = record
            .entry("title")
            .map_or(record.header, |title| title.key);
        // What is hidden by another fault is not missing.
        let absent = |key: &str| !record.hides(key) && record.records(key).is_empty();
        if absent("goals") {
            self.diagnostics.push(findings::area_without_goal(place));
        } else if absent("veivalg") {
            self.diagnostics.push(findings::area_without_veivalg(place));
        }
    }

    fn goal(&mut self, record: &Record) -> Goal {
        // What its parts are measured by measures it.
        if !record.has("subgoals")
            || record.records("subgoals").is_empty() && !record.hides("subgoals")
        {
            self.measured(record, false);
        }
        let subgoals = record.records("subgoals").iter();
        let subgoals = subgoals.map(|record| {
            self.measured(record, true);
            Subgoal {
                id: id(record),
                text: self.required_text(record, "text"),
                measures: self.measures_of(record),
                extra: extra(record),
            }
        });
        let subgoals = subgoals.collect();
        let steering_goals = record
            .strings("steering_goals")
            .into_iter()
            .filter_map(|(id, span)| {
                self.index
                    .resolve(self.diagnostics, RecordKind::SteeringGoal, id, span)
            })
            .collect();
        Goal {
            id: id(record),
            text: self.required_text(record, "text"),
            measures: self.measures_of(record),
            steering_goals,
            subgoals,
            extra: extra(record),
        }
    }

    /// A goal, or a part of one, names what shows whether it is reached.
    fn measured(&mut self, record: &Record, is_part: bool) {
        // Items of a wrong type have been reported.
        let unmeasured = match record.entry("measures") {
            Some(list) => matches!(&list.value, Some(Value::List(items)) if items.is_empty())
                .then_some(list.span),
            None => (!record.has("measures")).then_some(record.header),
        };
        if let Some(place) = unmeasured.filter(|_| !record.damaged) {
            let id = record.string("id").map(|(id, _)| id);
            let known = self.index.ids(RecordKind::Measure);
            let unfinished = self.stage().is_in_the_making();
            self.diagnostics.push(findings::goal_without_measure(
                place, id, known, unfinished, is_part,
            ));
        }
    }

    /// The measures that a goal or steering goal names.
    pub(super) fn measures_of(&mut self, record: &Record) -> Vec<usize> {
        record
            .strings("measures")
            .into_iter()
            .filter_map(|(id, span)| {
                self.index
                    .resolve(self.diagnostics, RecordKind::Measure, id, span)
            })
            .collect()
    }

    fn veivalg(&mut self, record: &Record) -> Veivalg {
        Veivalg {
            id: id(record),
            text: self.required_text(record, "text"),
            goals: self.goals_of(record),
            extra: extra(record),
        }
    }

    /// The goals that a path or an action names.
    fn goals_of(&mut self, record: &Record) -> Vec<GoalRef> {
        let ids = record.strings("goals").into_iter();
        ids.filter_map(|(id, span)| self.index.goal(self.diagnostics, id, span))
            .collect()
    }

    fn action(&mut self, record: &Record, of_area: Option<&Line>) -> Action {
        let state = record
            .choice("status")
            .map_or(ActionState::Planned, |(state, _)| state);
        let name = record.string("id").map(|(id, _)| id);
        let (start, due) = (record.date("start"), record.date("due"));
        let is_reversed = |(start, _), (due, _)| due < start;
        if let (Some(start), Some(due)) = (start, due)
            && is_reversed(start, due)
        {
            let swapped = self.swapped(start.1, due.1);
            self.diagnostics
                .push(findings::due_before_start(due.1, start.1).fix(swapped));
        } else if let Some((due, span)) = due
            && due < self.today
            && state.is_open()
        {
            self.diagnostics
                .push(findings::action_overdue(span, name, due));
        }
        let own = self.line(record, "responsible");
        if own.is_none() && of_area.is_none() && !record.damaged && record.lacks("responsible") {
            self.diagnostics
                .push(findings::action_without_responsible(record.header, name));
        }
        Action {
            id: id(record),
            text: self.required_text(record, "text"),
            veivalg: record
                .string("veivalg")
                .and_then(|(id, span)| self.index.veivalg(self.diagnostics, id, span)),
            goals: self.goals_of(record),
            responsible: own.or_else(|| of_area.cloned()),
            start: start.map(|(start, _)| start),
            due: due.map(|(due, _)| due),
            state,
            cost: record
                .number("cost")
                .map(|(kroner, decimals)| Cost { kroner, decimals }),
            cost_note: self.line(record, "cost_note"),
            extra: extra(record),
        }
    }
}
