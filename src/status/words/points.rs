//! What is to be followed up, in words: dates, goals, actions and texts.

use super::{Item, Point, Words, counted};
use crate::lang::Date;
use crate::status::Part;

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
        let past = |date: Option<Date>| date.filter(|date| *date < self.status.today);
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
        let texts = &self.status.texts;
        for language in self.languages() {
            let missing = texts.all.missing(language);
            if missing == 0 {
                continue;
            }
            let mut parts: Vec<&Part> = texts
                .parts
                .iter()
                .filter(|part| part.texts.missing(language) > 0)
                .collect();
            parts.sort_by_key(|part| std::cmp::Reverse(part.texts.missing(language)));
            let names: Vec<String> = parts
                .iter()
                .map(|part| {
                    let name = part.title.as_ref().unwrap_or(&part.path);
                    format!("{name} ({})", part.texts.missing(language))
                })
                .collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let name = language.name();
            let small = name.to_lowercase();
            let words = self.lang.pick([
                format!(
                    "{} mangler på {small}",
                    counted(missing, "tekst", "tekster")
                ),
                format!(
                    "{} manglar på {small}",
                    counted(missing, "tekst", "tekstar")
                ),
                format!(
                    "{} missing in {name}",
                    counted(missing, "text is", "texts are")
                ),
            ]);
            points.push(Point::new(true, words).list(&names));
        }
    }
}

/// A sentence without its full stop, for a note follows it.
fn open_ended(sentence: &str) -> String {
    sentence.trim_end_matches('.').to_owned()
}
