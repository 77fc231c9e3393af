//! A section that is an area: its goals, paths, expectations, questions; all else is its introduction or its end.

use super::items::{Thing, things};
use super::{Placer, facts};
use crate::import::document::{Block, Paragraph, Role, Why};
use crate::import::outline::Section;
use crate::import::plan::{Action, Area, Goal, Identified};
use crate::import::words::{self, Audience, Kind};

/// What is expected, and what stood among it.
pub struct Expectations {
    /// The expectations.
    pub texts: Vec<String>,
    /// The rest.
    pub left: Vec<Block>,
}

/// An area that is being filled.
#[derive(Debug, Default)]
pub(super) struct Filling {
    pub(super) area: Area,
    pub(super) intro: Vec<Block>,
    pub(super) closing: Vec<Block>,
}

impl Filling {
    /// An area that has begun already.
    fn of(area: Area) -> Self {
        Self {
            area,
            ..Self::default()
        }
    }

    /// A new area.
    fn begun(id: String, title: String) -> Self {
        Self::of(Area::begun(id, title))
    }
}

impl Placer<'_> {
    /// An area of a section.
    pub(super) fn area(&mut self, section: &Section) {
        let mut words = section.words();
        let mut heading = section.heading.clone().unwrap_or_default();
        if let Some(begin) = words::area_title(&heading.words()) {
            self.set_aside(Why::Structure, &heading.words());
            words = heading.words()[begin..].to_owned();
            heading.pieces = heading.split(begin).1;
        }
        let title = self.title(&heading);
        let id = self.title_id("area", &words, "omrade");
        let mut filling = Filling::begun(id, title);
        self.fill(section, &mut filling);
        self.finish(filling);
    }

    /// All there is of goals and paths, where a document has no areas: one area.
    pub(super) fn lone_area(&mut self, section: &Section) {
        if let Some(area) = self.plan.areas.pop() {
            let mut filling = Filling::of(area);
            self.part(section, &mut filling);
            self.finish(filling);
            return;
        }
        let title = section.words();
        // "Mål 1:" is of the goal alone.
        let is_label = words::label(&title).is_some_and(|(_, rest)| rest >= title.len());
        let title = match title.split_whitespace().count() {
            0 | 1 => "Mål og tiltak".to_owned(),
            _ if is_label => "Mål og tiltak".to_owned(),
            _ => crate::import::markup::escaped_words(&title),
        };
        let id = self.title_id("area", &title, "omrade");
        let mut filling = Filling::begun(id, title);
        self.part(section, &mut filling);
        self.finish(filling);
    }

    pub(super) fn finish(&mut self, mut filling: Filling) {
        let intro = facts::taken(&self.markup, filling.intro, &mut filling.area.beside);
        let closing = facts::taken(&self.markup, filling.closing, &mut filling.area.beside);
        let mut area = filling.area;
        let texts = [(&mut area.intro, intro), (&mut area.closing, closing)];
        for (text, blocks) in texts {
            let more = self.markup.text(&blocks);
            *text = [std::mem::take(text), more].join("\n\n").trim().to_owned();
        }
        self.plan.areas.push(area);
    }

    fn fill(&mut self, section: &Section, filling: &mut Filling) {
        self.own_blocks(&section.blocks, filling);
        for child in &section.children {
            self.part(child, filling);
        }
    }

    /// Tables of what is to be done are actions; the rest of an area's own blocks introduce it.
    fn own_blocks(&mut self, blocks: &[Block], filling: &mut Filling) {
        for block in blocks {
            match block {
                Block::Table(table) if table.is_plan() => {
                    let left = self.actions_of(table, &mut filling.area);
                    filling.closing.extend(left);
                }
                Block::Paragraph(_) | Block::Table(_) | Block::Box(_) => {
                    filling.intro.push(block.clone())
                }
            }
        }
    }

    /// A part of an area by its heading.
    pub(super) fn part(&mut self, section: &Section, filling: &mut Filling) {
        match section.kind {
            Some(Kind::Goals) => self.goals(section, filling, false),
            Some(Kind::Subgoals) => self.goals(section, filling, true),
            Some(Kind::Veivalg) => self.veivalg(section, filling),
            Some(Kind::Actions) => self.actions(section, filling),
            Some(Kind::Expected(audience)) => {
                self.structure(section.heading.as_ref());
                let mut found = self.expected(section, audience);
                filling
                    .area
                    .expected
                    .entry(audience)
                    .or_default()
                    .append(&mut found.texts);
                filling.closing.append(&mut found.left);
                self.below(section, filling);
            }
            Some(Kind::Measures) => self.measures(section, filling),
            Some(Kind::Reflection) => {
                self.questions(section, &mut filling.area.reflection, &mut filling.closing)
            }
            Some(
                Kind::Vision
                | Kind::Values
                | Kind::SteeringGoals
                | Kind::Areas
                | Kind::Area
                | Kind::References,
            )
            | None => {
                let area = &filling.area;
                let has_begun = !area.goals.is_empty() || !area.veivalg.is_empty();
                let mut blocks = Vec::new();
                let inner = section.children.iter().any(|child| child.kind.is_some());
                match inner && !section.is_label {
                    // A heading that holds parts of the area.
                    true => {
                        let own = Section {
                            children: Vec::new(),
                            ..section.clone()
                        };
                        match own.blocks.is_empty() {
                            true => self.structure(own.heading.as_ref()),
                            false => self.flat(&own, 2, &mut blocks),
                        }
                    }
                    false => self.flat(section, 2, &mut blocks),
                }
                match has_begun {
                    true => filling.closing.append(&mut blocks),
                    false => filling.intro.append(&mut blocks),
                }
                if inner && !section.is_label {
                    self.below(section, filling);
                }
            }
        }
    }

    pub(super) fn below(&mut self, section: &Section, filling: &mut Filling) {
        for child in &section.children {
            self.part(child, filling);
        }
    }

    pub(super) fn lead_in(&mut self, label: Option<&'static str>, thing: &Thing) {
        let words = thing.words();
        match label {
            Some(label) => {
                let words = words.trim_end_matches([':', '…', '.', ' ']).to_owned();
                let words = crate::import::markup::escaped_words(&words);
                self.plan.lead_ins.entry(label).or_default().insert(words);
            }
            None => self.set_aside(Why::NoPlace, &words),
        }
        self.heading_notes(&thing.paragraph);
    }

    fn goals(&mut self, section: &Section, filling: &mut Filling, are_below: bool) {
        self.structure(section.heading.as_ref());
        // Below none, they are the goals.
        let are_below = are_below && !filling.area.goals.is_empty();
        let (things, rest) = things(&section.blocks);
        filling.closing.extend(rest);
        for thing in &things {
            if thing.is_lead_in {
                self.lead_in(None, thing);
                continue;
            }
            let words = thing.words();
            if words::measured(&words) == Some(0) {
                let measure = self.measure(&thing.paragraph);
                if let Some(goal) = last_goal(&mut filling.area) {
                    goal.measures.push(measure);
                }
                filling.closing.extend(thing.below.iter().cloned());
                continue;
            }
            let goal = self.goal(thing);
            match filling.area.goals.last_mut().filter(|_| are_below) {
                Some(above) => above.subgoals.push(goal),
                None => filling.area.goals.push(goal),
            }
        }
        for child in &section.children {
            match (child.kind, &child.heading) {
                // A heading for each goal.
                (None, Some(heading)) if !child.is_frame() => {
                    let goal = Goal {
                        id: self.id("goal", &child.words(), "mal"),
                        text: self.headed(heading, child),
                        ..Goal::default()
                    };
                    match filling.area.goals.last_mut().filter(|_| are_below) {
                        Some(above) => above.subgoals.push(goal),
                        None => filling.area.goals.push(goal),
                    }
                    self.below(child, filling);
                }
                (Some(_) | None, _) => self.part(child, filling),
            }
        }
    }

    fn goal(&mut self, thing: &Thing) -> Goal {
        let words = thing.paragraph.words();
        let own = words::measured(&words).map_or(words.as_str(), |begin| &words[..begin]);
        let id = self.id("goal", own, "mal");
        let mut paragraph = thing.paragraph.clone();
        let mut measures = Vec::new();
        if let Some(begin) = words::measured(&words) {
            let (goal, said) = paragraph.split(begin);
            paragraph.pieces = goal;
            measures.push(self.measure(&Paragraph {
                pieces: said,
                ..Paragraph::default()
            }));
        }
        measures.extend(self.measures_in_notes(&mut paragraph));
        let (below, mut rest) = things(&thing.below);
        let mut subgoals = Vec::new();
        for thing in &below {
            if words::measured(&thing.words()) == Some(0) {
                measures.push(self.measure(&thing.paragraph));
                rest.extend(thing.below.iter().cloned());
                continue;
            }
            subgoals.push(self.goal(thing));
        }
        let mut blocks = vec![Block::Paragraph(Paragraph {
            item: None,
            role: Role::Body,
            ..paragraph
        })];
        blocks.extend(rest);
        Goal {
            id,
            text: self.markup.text(&blocks),
            measures,
            subgoals,
        }
    }

    fn veivalg(&mut self, section: &Section, filling: &mut Filling) {
        self.structure(section.heading.as_ref());
        let (things, rest) = things(&section.blocks);
        for block in rest {
            self.own_or_closing(block, filling);
        }
        for thing in &things {
            if thing.is_lead_in {
                self.lead_in(Some("veivalg_lead_in"), thing);
                continue;
            }
            let id = self.id("veivalg", &thing.words(), "veivalg");
            let text = self.markup.text(&thing.blocks());
            filling.area.veivalg.push(Identified { id, text });
        }
        for child in &section.children {
            match (child.kind, &child.heading) {
                (None, Some(heading)) if !child.is_frame() => {
                    let id = self.id("veivalg", &child.words(), "veivalg");
                    let text = self.headed(heading, child);
                    filling.area.veivalg.push(Identified { id, text });
                    self.below(child, filling);
                }
                (Some(_) | None, _) => self.part(child, filling),
            }
        }
    }

    /// A section as one text, its heading first.
    fn headed(&self, heading: &Paragraph, section: &Section) -> String {
        let mut blocks = vec![Block::Paragraph(heading.clone().as_text())];
        blocks.extend(section.blocks.iter().map(facts::without_headings));
        self.markup.text(&blocks)
    }

    fn own_or_closing(&mut self, block: Block, filling: &mut Filling) {
        match &block {
            Block::Table(table) if table.is_plan() => {
                let left = self.actions_of(table, &mut filling.area);
                filling.closing.extend(left);
            }
            Block::Paragraph(_) | Block::Table(_) | Block::Box(_) => filling.closing.push(block),
        }
    }

    fn actions(&mut self, section: &Section, filling: &mut Filling) {
        self.structure(section.heading.as_ref());
        let (things, rest) = things(&section.blocks);
        for block in rest {
            self.own_or_closing(block, filling);
        }
        for thing in &things {
            if thing.is_lead_in {
                self.lead_in(None, thing);
                continue;
            }
            let id = self.id("action", &thing.words(), "tiltak");
            let text = self.markup.text(&thing.blocks());
            filling.area.actions.push(Action {
                id,
                text,
                ..Action::default()
            });
        }
        for child in &section.children {
            match child.kind {
                None => {
                    let mut blocks = Vec::new();
                    self.flat(child, 2, &mut blocks);
                    for block in blocks {
                        self.own_or_closing(block, filling);
                    }
                }
                Some(_) => self.part(child, filling),
            }
        }
    }

    /// What is expected of somebody.
    pub(super) fn expected(&mut self, section: &Section, audience: Audience) -> Expectations {
        let label = match audience {
            Audience::Employer => "employer_lead_in",
            Audience::Leaders => "leaders_lead_in",
            Audience::Employees => "employees_lead_in",
            Audience::Elected => "elected_lead_in",
            Audience::Representatives => "representatives_lead_in",
        };
        let (things, left) = things(&section.blocks);
        let mut texts = Vec::new();
        for thing in &things {
            match thing.is_lead_in {
                true => self.lead_in(Some(label), thing),
                false => texts.push(self.markup.text(&thing.blocks())),
            }
        }
        Expectations { texts, left }
    }

    /// Questions to talk about.
    pub(super) fn questions(
        &mut self,
        section: &Section,
        questions: &mut Vec<String>,
        rest: &mut Vec<Block>,
    ) {
        self.structure(section.heading.as_ref());
        let (things, left) = things(&section.blocks);
        for thing in &things {
            match thing.is_lead_in {
                true => self.lead_in(None, thing),
                false => questions.push(self.markup.text(&thing.blocks())),
            }
        }
        rest.extend(left);
        for child in &section.children {
            self.flat(child, 2, rest);
        }
    }
}

fn last_goal(area: &mut Area) -> Option<&mut Goal> {
    let goal = area.goals.last_mut()?;
    match goal.subgoals.is_empty() {
        true => Some(goal),
        false => goal.subgoals.last_mut(),
    }
}
