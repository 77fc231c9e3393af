//! What is to be followed up, in words: dates, goals, actions and texts.

use super::{Item, Point, Words};
use crate::lang::Date;
use crate::model::State;
use crate::status::Part;
use crate::translation::{Count, Counts};

impl Words<'_> {
    pub(super) fn points(&self) -> Vec<Point> {
        let mut points = Vec::new();
        self.decision(&mut points);
        self.goals(&mut points);
        self.overdue(&mut points);
        self.measures(&mut points);
        self.texts(&mut points);
        // What ought to be done now stands before what is good to know.
        points.sort_by_key(|point| !point.grave);
        points
    }

    fn decision(&self, points: &mut Vec<Point>) {
        let decision = &self.status.decision;
        // Nobody prolongs or looks over what is replaced.
        let is_replaced = decision.state == State::Replaced;
        let past =
            |date: Option<Date>| date.filter(|date| *date < self.status.today && !is_replaced);
        let mut say = |words: [String; 3]| points.push(Point::new(true, self.lang.pick(words)));
        if let Some(date) = past(decision.valid_to) {
            let date = self.date(date);
            say([
                format!("Strategien gjaldt til {date}"),
                format!("Strategien gjaldt til {date}"),
                format!("The strategy was valid until {date}"),
            ]);
        }
        if let Some(date) = past(decision.review_by) {
            let date = self.date(date);
            say([
                format!("Strategien skulle vært gjennomgått innen {date}"),
                format!("Strategien skulle ha vore gjennomgått innan {date}"),
                format!("The strategy should have been reviewed by {date}"),
            ]);
        }
        if decision.undecided {
            say([
                "Strategien står som vedtatt, men uten dato for vedtaket".to_owned(),
                "Strategien står som vedteken, men utan dato for vedtaket".to_owned(),
                "The strategy says that it is adopted, but not when".to_owned(),
            ]);
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
            let words = [
                "Strategien har ingen områder ennå",
                "Strategien har ingen område enno",
                "The strategy has no areas yet",
            ];
            points.push(Point::new(true, self.lang.pick(words).to_owned()));
        } else if !empty.is_empty() {
            let words = self.counted(
                empty.len(),
                [
                    "område har ikke noe mål",
                    "område har ikkje noko mål",
                    "area has no goal",
                ],
                [
                    "områder har ingen mål",
                    "område har ingen mål",
                    "areas have no goals",
                ],
            );
            points.push(Point::new(true, words).list(&empty));
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
            let number = items.len();
            let has = if number == 1 { "has" } else { "have" };
            let words = self.lang.pick([
                format!("{number} av {all} mål har ingen måling"),
                format!("{number} av {all} mål har inga måling"),
                format!("{number} of {all} goals {has} no measure"),
            ]);
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
            words: self.counted(
                overdue.len(),
                [
                    "tiltak er over fristen",
                    "tiltak er over fristen",
                    "action is overdue",
                ],
                [
                    "tiltak er over fristen",
                    "tiltak er over fristen",
                    "actions are overdue",
                ],
            ),
            items: overdue
                .iter()
                .map(|action| Item {
                    day: Some(self.date(action.due)),
                    words: open_ended(&action.text),
                    note: Some(action.responsible.clone().unwrap_or_else(|| {
                        let nobody = ["ingen har ansvar", "ingen har ansvar", "nobody answers"];
                        self.lang.pick(nobody).to_owned()
                    })),
                })
                .collect(),
        });
    }

    fn texts(&self, points: &mut Vec<Point>) {
        for language in self.languages() {
            let name = language.name().to_lowercase();
            for (count, one, more) in STATES {
                let number = |texts: &Counts| count(texts.get(language));
                let words = |all| format!("{} {name}", self.counted(all, one, more));
                points.extend(self.texts_that(true, number, words));
            }
        }
        let one = [
            "tekst er ny eller endret på begge språk, og ikke gått gjennom",
            "tekst er ny eller endra på begge språka, og ikkje gått gjennom",
            "text is new or changed in both languages, and not reviewed",
        ];
        let more = [
            "tekster er nye eller endret på begge språk, og ikke gått gjennom",
            "tekstar er nye eller endra på begge språka, og ikkje gått gjennom",
            "texts are new or changed in both languages, and not reviewed",
        ];
        let words = |all| self.counted(all, one, more);
        points.extend(self.texts_that(false, |texts| texts.changed_in_both, words));
    }

    /// A point about the texts that are counted by `number`, with where they are; none without any.
    fn texts_that(
        &self,
        grave: bool,
        number: impl Fn(&Counts) -> usize,
        words: impl Fn(usize) -> String,
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
        (all > 0).then(|| Point::new(grave, words(all)).list(&names))
    }
}

/// A way for texts not to be in step in a language: how many, and that in words, of one and of more.
type NotInStep = (fn(Count) -> usize, [&'static str; 3], [&'static str; 3]);

const STATES: [NotInStep; 3] = [
    (
        |count| count.stale,
        [
            "tekst er utdatert på",
            "tekst er utdatert på",
            "text is stale in",
        ],
        [
            "tekster er utdatert på",
            "tekstar er utdatert på",
            "texts are stale in",
        ],
    ),
    (
        |count| count.draft,
        [
            "tekst er bare et utkast på",
            "tekst er berre eit utkast på",
            "text is only a draft in",
        ],
        [
            "tekster er bare utkast på",
            "tekstar er berre utkast på",
            "texts are only drafts in",
        ],
    ),
    (
        |count| count.missing,
        ["tekst mangler på", "tekst manglar på", "text is missing in"],
        [
            "tekster mangler på",
            "tekstar manglar på",
            "texts are missing in",
        ],
    ),
];

/// A sentence without its full stop, for a note follows it.
fn open_ended(sentence: &str) -> String {
    sentence.trim_end_matches('.').to_owned()
}
