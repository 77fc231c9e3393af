//! How goals are measured: sentences, notes and lists that tell it, as measures to fill in.

use super::area::Filling;
use super::items::{Thing, things};
use super::{Placer, read};
use crate::import::document::{Paragraph, Piece};
use crate::import::outline::Section;
use crate::import::plan::{Counts, Measure};
use crate::import::words;
use crate::wording::labels;

impl Placer<'_> {
    /// A note that tells how a goal is measured is a measure, and no note any more.
    pub(super) fn measures_in_notes(&mut self, paragraph: &mut Paragraph) -> Vec<String> {
        let mut measures = Vec::new();
        let notes: Vec<usize> = paragraph.notes().collect();
        for at in notes {
            let note = self.document.notes.get(at).cloned().unwrap_or_default();
            let [only] = &note[..] else {
                continue;
            };
            if words::measured(only.words().trim()) == Some(0)
                && !self.markup.sources.contains_key(&at)
            {
                measures.push(self.measure(only));
                paragraph.pieces.retain(|piece| *piece != Piece::Note(at));
            }
        }
        measures
    }

    /// A measure to fill in; its id.
    pub(super) fn measure(&mut self, said: &Paragraph) -> String {
        let words = said.words();
        let name = words::measured_by(&words);
        let name = if name.is_empty() { words.clone() } else { name };
        let text = self.markup.paragraph(said);
        if let Some(same) = self.measures.get(&text) {
            return same.clone();
        }
        let counts = read::counts(&words);
        let id = match counts {
            // "10-FAKTOR, faktor 7" says little of what it is.
            Counts::Factor(factor) => {
                let label = labels::find(&format!("factor_{factor}"));
                let lang = self.plan.lang;
                let name = label.map_or(name.as_str(), |label| lang.pick(&label.nb, &label.nn));
                self.id("measure", name, "maling")
            }
            Counts::Unit(_) => self.id("measure", &name, "maling"),
        };
        let name = crate::import::markup::escaped_words(&name.replace('\n', " "));
        self.measures.insert(text.clone(), id.clone());
        self.plan.measures.push(Measure {
            id: id.clone(),
            name,
            text,
            counts,
        });
        id
    }

    pub(super) fn measures(&mut self, section: &Section, filling: &mut Filling) {
        self.structure(section.heading.as_ref());
        let (things, rest) = things(&section.blocks);
        filling.closing.extend(rest);
        let things: Vec<Thing> = things;
        let mut ids = Vec::new();
        for thing in &things {
            match thing.is_lead_in {
                true => self.lead_in(None, thing),
                false => {
                    let id = self.measure(&thing.paragraph);
                    ids.push(id);
                    filling.closing.extend(thing.below.iter().cloned());
                }
            }
        }
        let goals = filling.area.goals.len();
        match goals {
            0 => {}
            _ if goals == ids.len() => {
                for (goal, id) in filling.area.goals.iter_mut().zip(ids) {
                    goal.measures.push(id);
                }
            }
            _ => {
                // Right after its goal, or of them all.
                if let Some(goal) = filling.area.goals.last_mut() {
                    goal.measures.extend(ids);
                }
            }
        }
        self.below(section, filling);
    }
}
