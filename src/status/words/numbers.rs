//! The counts in words: the table of areas, and the numbers below it.

use super::{StatusText, whole};
use crate::diagnostic::MessageLang;
use crate::lang::Date;
use crate::model::{ActionState, Standing};
use crate::status::MeasureStatus;
use crate::translation::Counts;
use crate::wording::{Message, say};

impl StatusText<'_> {
    pub(super) fn head(&self) -> Vec<String> {
        // What the strategy calls its areas is Norwegian.
        let area = match self.lang {
            MessageLang::En => say!("status-column-area").get(self.lang),
            MessageLang::Nb | MessageLang::Nn => self.status.area_label.clone(),
        };
        let heads = [
            say!("status-column-goals"),
            say!("status-column-unmeasured"),
            say!("status-column-actions"),
            say!("status-column-overdue"),
        ];
        let tags = self.status.languages.iter();
        let heads = heads.into_iter().map(|head| head.get(self.lang));
        std::iter::once(area)
            .chain(heads)
            .chain(tags.map(|tag| (*tag).to_owned()))
            .collect()
    }

    pub(super) fn rows(&self) -> Vec<Vec<String>> {
        let mut sum = [0; 4];
        let mut texts = Counts::default();
        let mut rows = Vec::new();
        for area in &self.status.areas {
            let actions = &area.actions;
            let counts = [
                area.goals,
                area.without_measure.len(),
                actions.planned + actions.started + actions.done + actions.stopped,
                actions.overdue,
            ];
            sum.iter_mut()
                .zip(counts)
                .for_each(|(sum, count)| *sum += count);
            texts += area.texts;
            rows.push(self.row(area.title.clone(), counts, area.texts));
        }
        if rows.len() > 1 {
            let name = say!("status-column-sum").get(self.lang);
            rows.push(self.row(name, sum, texts));
        }
        rows
    }

    fn row(&self, name: String, counts: [usize; 4], texts: Counts) -> Vec<String> {
        let counts = counts.map(|count| match count {
            0 => "–".to_owned(),
            count => whole(count),
        });
        let shares = self.languages().map(|lang| self.share(texts, lang));
        std::iter::once(name).chain(counts).chain(shares).collect()
    }

    pub(super) fn numbers(&self) -> Vec<(String, String)> {
        let lang = self.lang;
        let areas = &self.status.areas;
        let measures = Standing::ALL.into_iter().flat_map(|standing| {
            [false, true].map(|is_old| {
                let is_one = move |measure: &MeasureStatus| {
                    measure.standing == standing && measure.is_old == is_old
                };
                let count = self.measures_where(is_one).count();
                (count, stands(standing, is_old, count))
            })
        });
        let measures: Vec<_> = measures.collect();
        let actions = ActionState::ALL.map(|state| {
            let counts = areas.iter().map(|area| area.actions.of(state));
            let count = counts.sum();
            (count, stage(state, count))
        });
        let mut numbers = vec![
            (say!("status-measures").get(lang), self.sum(&measures)),
            (say!("status-actions").get(lang), self.sum(&actions)),
        ];
        let all = self.status.texts.all;
        let shares: Vec<String> = self
            .languages()
            .map(|language| format!("{} {}", self.share(all, language), language))
            .collect();
        numbers.push((
            say!("status-texts").get(lang),
            format!("{} ({})", whole(all.total), shares.join(", ")),
        ));
        let decision = &self.status.decision;
        let date = |date: Option<Date>| Some(self.date(date?));
        let from = date(decision.valid_from).map(|date| say!("status-from", date).get(lang));
        let to = date(decision.valid_to).map(|date| say!("status-until", date).get(lang));
        let by = date(decision.review_by).map(|date| say!("status-by", date).get(lang));
        let validity: Vec<String> = [from, to].into_iter().flatten().collect();
        if !validity.is_empty() {
            numbers.push((say!("status-valid").get(lang), validity.join(" ")));
        }
        if let Some(by) = by {
            numbers.push((say!("status-review").get(lang), by));
        }
        numbers
    }

    /// "8 (3 planlagt, 5 i gang)".
    fn sum(&self, parts: &[(usize, Message)]) -> String {
        let total: usize = parts.iter().map(|(count, _)| count).sum();
        let counted: Vec<String> = parts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(_, words)| words.get(self.lang))
            .collect();
        match counted[..] {
            [] => say!("status-none").get(self.lang),
            _ => format!("{} ({})", whole(total), counted.join(", ")),
        }
    }
}

/// The sentence for a number of measures with one standing, which may rest on old figures.
fn stands(standing: Standing, is_old: bool, count: usize) -> Message {
    match (standing, is_old) {
        (Standing::Reached, false) => say!("status-part-reached", count),
        (Standing::Reached, true) => say!("status-part-reached-before", count),
        (Standing::OnTrack, false) => say!("status-part-on-track", count),
        (Standing::OnTrack, true) => say!("status-part-on-track-before", count),
        (Standing::OffTrack, false) => say!("status-part-not-on-track", count),
        (Standing::OffTrack, true) => say!("status-part-not-on-track-before", count),
        (Standing::NoFigures, _) => say!("status-part-too-few-figures", count),
    }
}

/// The sentence for a number of actions in one state.
fn stage(state: ActionState, count: usize) -> Message {
    match state {
        ActionState::Planned => say!("status-part-planned", count),
        ActionState::Started => say!("status-part-started", count),
        ActionState::Done => say!("status-part-done", count),
        ActionState::Stopped => say!("status-part-stopped", count),
    }
}
