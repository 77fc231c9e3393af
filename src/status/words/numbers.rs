//! What is counted, in words: the table of areas, and the numbers below it.

use super::{Words, whole};
use crate::lang::Date;
use crate::model::{ActionState, Standing};
use crate::status::MeasureStatus;
use crate::translation::Counts;

impl Words<'_> {
    pub(super) fn head(&self) -> Vec<String> {
        let heads = self.lang.pick([
            ["Mål", "uten måling", "Tiltak", "over fristen"],
            ["Mål", "utan måling", "Tiltak", "over fristen"],
            ["Goals", "unmeasured", "Actions", "overdue"],
        ]);
        let label = self.status.area_label.clone();
        let label = self.lang.pick([label.clone(), label, "Area".to_owned()]);
        let tags = self.status.languages.iter();
        std::iter::once(label)
            .chain(heads.into_iter().map(str::to_owned))
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
            let name = self.lang.pick(["I alt", "I alt", "In all"]);
            rows.push(self.row(name.to_owned(), sum, texts));
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

    pub(super) fn numbers(&self) -> Vec<(&'static str, String)> {
        let lang = self.lang;
        let areas = &self.status.areas;
        let measures = Standing::ALL.into_iter().flat_map(|standing| {
            [false, true].map(|is_old| {
                let is_one = move |measure: &MeasureStatus| {
                    measure.standing == standing && measure.is_old == is_old
                };
                (
                    self.measures_where(is_one).count(),
                    stands(standing, is_old),
                )
            })
        });
        let measures: Vec<_> = measures.collect();
        let actions = ActionState::ALL.map(|state| {
            let counts = areas.iter().map(|area| area.actions.of(state));
            (counts.sum(), stage(state))
        });
        let mut numbers = vec![
            (
                lang.pick(["Målinger", "Målingar", "Measures"]),
                self.sum(&measures),
            ),
            (
                lang.pick(["Tiltak", "Tiltak", "Actions"]),
                self.sum(&actions),
            ),
        ];
        let all = self.status.texts.all;
        let shares: Vec<String> = self
            .languages()
            .map(|language| format!("{} {}", self.share(all, language), language))
            .collect();
        numbers.push((
            lang.pick(["Tekster", "Tekstar", "Texts"]),
            format!("{} ({})", whole(all.total), shares.join(", ")),
        ));
        let decision = &self.status.decision;
        let [from, to, by] = lang.pick([
            ["fra", "til", "innen"],
            ["frå", "til", "innan"],
            ["from", "until", "by"],
        ]);
        let day = |word: &str, date: Option<Date>| Some(format!("{word} {}", self.date(date?)));
        let [from, to, by] = [
            day(from, decision.valid_from),
            day(to, decision.valid_to),
            day(by, decision.review_by),
        ];
        let validity: Vec<String> = [from, to].into_iter().flatten().collect();
        if !validity.is_empty() {
            numbers.push((lang.pick(["Gjelder", "Gjeld", "Valid"]), validity.join(" ")));
        }
        if let Some(by) = by {
            numbers.push((lang.pick(["Gjennomgang", "Gjennomgang", "Review"]), by));
        }
        numbers
    }

    /// "8 (3 planlagt, 5 i gang)". The words are in bokmål, in nynorsk of one and of more (its participles
    /// have a plural), and in English.
    fn sum(&self, parts: &[(usize, [&str; 4])]) -> String {
        let total: usize = parts.iter().map(|(count, _)| count).sum();
        let counted: Vec<String> = parts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|&(count, [nb, one, more, en])| {
                let nn = if count == 1 { one } else { more };
                format!("{} {}", whole(count), self.lang.pick([nb, nn, en]))
            })
            .collect();
        match counted[..] {
            [] => self.lang.pick(["ingen", "ingen", "none"]).to_owned(),
            _ => format!("{} ({})", whole(total), counted.join(", ")),
        }
    }
}

/// What is said of measures that stand so, by the figures or by older ones: in bokmål, of one and of more
/// in nynorsk, in English.
fn stands(standing: Standing, is_old: bool) -> [&'static str; 4] {
    match (standing, is_old) {
        (Standing::Reached, false) => ["nådd", "nådd", "nådde", "reached"],
        (Standing::Reached, true) => [
            "nådd etter eldre tall",
            "nådd etter eldre tal",
            "nådde etter eldre tal",
            "reached by older figures",
        ],
        (Standing::OnTrack, false) => ["i rute", "i rute", "i rute", "on track"],
        (Standing::OnTrack, true) => [
            "i rute etter eldre tall",
            "i rute etter eldre tal",
            "i rute etter eldre tal",
            "on track by older figures",
        ],
        (Standing::OffTrack, false) => ["ikke i rute", "ikkje i rute", "ikkje i rute", "off track"],
        (Standing::OffTrack, true) => [
            "ikke i rute etter eldre tall",
            "ikkje i rute etter eldre tal",
            "ikkje i rute etter eldre tal",
            "off track by older figures",
        ],
        (Standing::NoFigures, _) => [
            "uten nok tall",
            "utan nok tal",
            "utan nok tal",
            "without enough figures",
        ],
    }
}

/// What is said of actions that have come so far.
fn stage(state: ActionState) -> [&'static str; 4] {
    match state {
        ActionState::Planned => ["planlagt", "planlagt", "planlagde", "planned"],
        ActionState::Started => ["i gang", "i gang", "i gang", "under way"],
        ActionState::Done => ["gjennomført", "gjennomført", "gjennomførte", "done"],
        ActionState::Stopped => ["stanset", "stansa", "stansa", "stopped"],
    }
}
