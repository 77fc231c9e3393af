//! Sections above the areas: vision, values, overall goals, expectations of everybody, chapters, sources.

use super::items::{Thing, things};
use super::{Placer, facts, read};
use crate::import::document::{Block, Paragraph, Piece, Why};
use crate::import::outline::Section;
use crate::import::plan::{Beside, Named, Placement, Reference};
use crate::import::typed::is_heading_of_contents;
use crate::import::words::{Audience, Kind};

/// Words of the longest vision; what is longer has words about it.
const MOST_OF_A_VISION: usize = 45;
/// Words of the longest name.
const MOST_OF_A_NAME: usize = 30;

impl Placer<'_> {
    /// Places a section that is at the top.
    pub(super) fn top(&mut self, section: &Section) {
        match section.kind {
            Some(Kind::Vision) if self.plan.vision.is_none() => self.vision(section),
            Some(Kind::Values) if self.plan.values.is_empty() => self.values(section),
            Some(Kind::SteeringGoals) => self.steering_goals(section),
            Some(Kind::Goals | Kind::Subgoals) if self.has_areas => self.steering_goals(section),
            Some(Kind::Goals | Kind::Subgoals | Kind::Veivalg) if !self.has_areas => {
                self.lone_area(section)
            }
            Some(Kind::Actions) if !self.has_areas => self.lone_area(section),
            Some(Kind::Actions) => self.plan_of_actions(section),
            Some(Kind::Expected(audience)) => self.expected_of_all(section, audience),
            Some(Kind::Reflection) => self.reflection(section),
            Some(Kind::References) => self.references(section),
            Some(Kind::Areas) => self.frame(section, true),
            Some(Kind::Area) => self.area(section),
            None if section.is_area() => self.area(section),
            None if section.is_frame() => self.frame(section, false),
            Some(
                Kind::Vision
                | Kind::Values
                | Kind::Goals
                | Kind::Subgoals
                | Kind::Veivalg
                | Kind::Measures,
            )
            | None => {
                self.chapter(section);
            }
        }
    }

    fn placement(&self, title: &str) -> Placement {
        if title.to_lowercase().starts_with("vedlegg") {
            Placement::Appendix
        } else if self.plan.areas.is_empty() {
            Placement::Before
        } else {
            Placement::After
        }
    }

    fn mark_platform(&mut self) {
        self.plan.platform.get_or_insert(self.plan.chapters.len());
    }

    fn vision(&mut self, section: &Section) {
        let (things, rest) = things(&section.blocks);
        let mut left: Vec<Block> = Vec::new();
        let mut said: Vec<Block> = Vec::new();
        for (at, thing) in things.iter().enumerate() {
            let count = thing.words().split_whitespace().count();
            match at == 0 || said.is_empty() {
                true if count <= MOST_OF_A_VISION => said.extend(thing.blocks()),
                _ => left.extend(thing.blocks()),
            }
        }
        left.extend(rest);
        if said.is_empty() {
            self.chapter(section);
            return;
        }
        self.mark_platform();
        self.plan.vision = Some(self.markup.text(&said));
        self.about(section, left);
    }

    fn values(&mut self, section: &Section) {
        let (things, mut left) = things(&section.blocks);
        let listed = things.iter().any(|thing| thing.paragraph.item.is_some());
        // A line for each; what comes after them says more of them all.
        let lines = things.iter().take_while(|thing| is_value(thing)).count();
        let lines = if !listed && (2..=8).contains(&lines) {
            lines
        } else {
            0
        };
        let mut values = Vec::new();
        for (at, thing) in things.iter().enumerate() {
            let words = thing.words();
            match listed {
                true if thing.paragraph.item.is_some() => values.push(self.value(thing)),
                false if at < lines => values.push(self.value(thing)),
                false if names(&words).is_some() && values.is_empty() => {
                    for name in names(&words).unwrap_or_default() {
                        let id = self.id("value", &name, "verdi");
                        let name = crate::import::markup::escaped_words(&name);
                        values.push(Named {
                            id,
                            name,
                            text: None,
                        });
                    }
                    self.set_aside(Why::Read, &words);
                }
                _ => left.extend(thing.blocks()),
            }
        }
        let mut rest = Vec::new();
        for child in &section.children {
            // A heading for each value, with what it means.
            let is_name = child.kind.is_none()
                && child.children.is_empty()
                && child.words().split_whitespace().count() <= 4;
            match (&child.heading, is_name && values.len() < 12 && !listed) {
                (Some(heading), true) => {
                    let name = self.title(heading);
                    let id = self.id("value", &child.words(), "verdi");
                    let text = self.markup.text(
                        &child
                            .blocks
                            .iter()
                            .map(facts::without_headings)
                            .collect::<Vec<_>>(),
                    );
                    let text = Some(text).filter(|text| !text.is_empty());
                    values.push(Named { id, name, text });
                }
                _ => rest.push(child.clone()),
            }
        }
        if values.is_empty() {
            self.chapter(section);
            return;
        }
        self.mark_platform();
        self.plan.values = values;
        self.about(
            &Section {
                children: rest,
                ..section.clone()
            },
            left,
        );
    }

    /// "Åpenhet – vi deler det vi vet".
    fn value(&mut self, thing: &Thing) -> Named {
        let words = thing.paragraph.words();
        let mark = end_of_name(&words);
        let name_end = mark
            .map(|(at, _)| at)
            .filter(|at| words[..*at].split_whitespace().count() <= 4);
        let (name, text) = match (mark, name_end) {
            (Some((at, length)), Some(_)) => {
                let (name, _) = thing.paragraph.split(at);
                let (_, text) = thing.paragraph.split(at + length);
                let text = Paragraph {
                    pieces: text,
                    ..Paragraph::default()
                };
                let mut blocks = vec![Block::Paragraph(text)];
                blocks.extend(thing.below.iter().cloned());
                (name, blocks)
            }
            _ => (thing.paragraph.pieces.clone(), thing.below.clone()),
        };
        let id = self.id("value", &crate::import::document::words_of(&name), "verdi");
        self.notes_of(&name);
        let text = Some(self.markup.text(&text)).filter(|text| !text.is_empty());
        Named {
            id,
            name: self.markup.line(&name),
            text,
        }
    }

    fn notes_of(&mut self, pieces: &[Piece]) {
        let paragraph = Paragraph {
            pieces: pieces.to_vec(),
            ..Paragraph::default()
        };
        self.heading_notes(&paragraph);
    }

    /// What is said about something that has its place: a chapter, where there is anything.
    fn about(&mut self, section: &Section, left: Vec<Block>) {
        let is_empty = left.is_empty() && section.children.is_empty();
        match is_empty {
            true => self.structure(section.heading.as_ref()),
            false => {
                let section = Section {
                    blocks: left,
                    is_label: false,
                    ..section.clone()
                };
                self.chapter(&section);
            }
        }
    }

    fn steering_goals(&mut self, section: &Section) {
        let (things, mut left) = things(&section.blocks);
        let fits = |thing: &&Thing| {
            let count = thing.words().split_whitespace().count();
            !thing.is_lead_in && count <= MOST_OF_A_NAME && thing.paragraph.notes().next().is_none()
        };
        let listed = things
            .iter()
            .filter(|thing| thing.paragraph.item.is_some())
            .count();
        if things.iter().filter(fits).count() == 0 {
            self.chapter(section);
            return;
        }
        self.mark_platform();
        for thing in &things {
            let is_one = fits(&thing)
                && (listed == 0 && things.len() <= 8 || thing.paragraph.item.is_some());
            if is_one {
                let id = self.id("steering-goal", &thing.words(), "mal");
                let name = self.markup.line(&thing.paragraph.pieces);
                let text = Some(self.markup.text(&thing.below)).filter(|text| !text.is_empty());
                // An overall goal has a name and no text.
                match text {
                    Some(_) => left.extend(thing.blocks()),
                    None => self.plan.steering_goals.push(Named {
                        id,
                        name,
                        text: None,
                    }),
                }
            } else {
                left.extend(thing.blocks());
            }
        }
        self.about(section, left);
    }

    fn expected_of_all(&mut self, section: &Section, audience: Audience) {
        self.mark_platform();
        let mut expected = self.expected(section, audience);
        let mut left = std::mem::take(&mut expected.left);
        self.plan
            .expected
            .entry(audience)
            .or_default()
            .append(&mut expected.texts);
        for child in &section.children {
            self.flat(child, 2, &mut left);
        }
        self.about(
            &Section {
                children: Vec::new(),
                ..section.clone()
            },
            left,
        );
    }

    fn reflection(&mut self, section: &Section) {
        let (things, rest) = things(&section.blocks);
        let (questions, left): (Vec<&Thing>, Vec<&Thing>) =
            things.iter().partition(|thing| !thing.is_lead_in);
        let reflection: Vec<String> = questions
            .iter()
            .map(|thing| self.markup.text(&thing.blocks()))
            .collect();
        let mut blocks: Vec<Block> = left.iter().flat_map(|thing| thing.blocks()).collect();
        blocks.extend(rest);
        let section = Section {
            blocks,
            ..section.clone()
        };
        self.chapter(&section);
        if let Some(chapter) = self.plan.chapters.last_mut() {
            chapter.reflection = reflection;
        }
    }

    fn references(&mut self, section: &Section) {
        let (things, rest) = things(&section.blocks);
        for thing in &things {
            let words = thing.words();
            let id = self.id("reference", &words, "kilde");
            let case = read::case(&words);
            let text = self.markup.text(&thing.blocks());
            self.plan.references.push(Reference { id, text, case });
        }
        self.about(section, rest);
    }

    /// A heading that holds sections with places of their own.
    fn frame(&mut self, section: &Section, of_areas: bool) {
        match section.blocks.is_empty() {
            true => self.structure(section.heading.as_ref()),
            false => {
                let own = Section {
                    children: Vec::new(),
                    kind: None,
                    ..section.clone()
                };
                self.chapter(&own);
            }
        }
        for child in &section.children {
            match child.kind {
                None if of_areas && !child.is_frame() => self.area(child),
                None | Some(_) => self.top(child),
            }
        }
    }

    /// A section as a chapter.
    pub(super) fn chapter(&mut self, section: &Section) {
        let title = match &section.heading {
            Some(heading) => self.title(heading),
            None => self.plan.title.clone(),
        };
        let id = self.title_id("chapter", &section.words(), "kapittel");
        let mut blocks = section.blocks.clone();
        let mut reflection = Vec::new();
        for child in &section.children {
            match child.kind {
                Some(Kind::Reflection) => self.questions(child, &mut reflection, &mut blocks),
                Some(_) | None => self.flat(child, 2, &mut blocks),
            }
        }
        let placement = self.placement(&section.words());
        self.chapter_of(id, title, blocks, placement);
        if let Some(chapter) = self.plan.chapters.last_mut() {
            chapter.reflection = reflection;
        }
    }

    /// Leaves out chapters without a word in them: they say nothing but their titles.
    pub(super) fn leave_out_empty(&mut self) {
        let chapters = std::mem::take(&mut self.plan.chapters);
        let platform = self.plan.platform;
        let mut before = 0;
        for (at, chapter) in chapters.into_iter().enumerate() {
            let beside: &Beside = &chapter.beside;
            let is_empty = chapter.prose.is_empty()
                && chapter.reflection.is_empty()
                && beside.facts.is_empty()
                && beside.quotes.is_empty();
            if !is_empty {
                self.plan.chapters.push(chapter);
                continue;
            }
            let why = if is_heading_of_contents(&chapter.title) {
                Why::Contents
            } else {
                Why::NoPlace
            };
            self.set_aside(why, &chapter.title);
            before += usize::from(platform.is_some_and(|platform| at < platform));
        }
        self.plan.platform = platform.map(|platform| platform - before);
    }
}

/// Where the name of a value ends that more is said of, and how long the mark after it is.
fn end_of_name(words: &str) -> Option<(usize, usize)> {
    let marks = [" – ", " — ", ": ", " - "].iter();
    marks
        .filter_map(|mark| Some((words.find(mark)?, mark.len())))
        .min()
}

/// Whether a line of its own is a value: a name alone, or a name with what it means.
fn is_value(thing: &Thing) -> bool {
    let words = thing.words();
    let name = end_of_name(&words).map_or(words.as_str(), |(end, _)| &words[..end]);
    let is_name = (1..=3).contains(&name.split_whitespace().count());
    is_name && !name.ends_with(['.', ',', '?', '!'])
}

/// The names in "Åpenhet, ærlighet og respekt".
fn names(words: &str) -> Option<Vec<String>> {
    let is_sentence = words.trim().ends_with('.');
    let words = words.trim().trim_end_matches('.');
    let parts = words.split([',', '\n', '•', '·', '–', '|']);
    let parts = parts.flat_map(|part| part.split(" og "));
    let parts: Vec<String> = parts
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    // "Raus, modig og til å stole på": the last may be longer, where it does not end a sentence.
    let may_be_longer = !is_sentence && parts.len() > 2;
    let are_names = parts.iter().enumerate().all(|(at, part)| {
        let most = if may_be_longer && at + 1 == parts.len() {
            4
        } else {
            2
        };
        part.split_whitespace().count() <= most && part.chars().count() <= 30
    });
    ((2..=8).contains(&parts.len()) && are_names).then(|| {
        let capital = |name: String| {
            let mut letters = name.chars();
            let first = letters
                .next()
                .map(|letter| letter.to_uppercase().to_string());
            first.unwrap_or_default() + letters.as_str()
        };
        parts.into_iter().map(capital).collect()
    })
}
