//! Lists that site and print show alike, in the same order.

use super::{Action, Area, Line, Measure, Question, Strategy, Unit};
use crate::lang::Lang;
use crate::markdown::tree::plain;

/// Questions under one theme.
#[derive(Debug)]
pub struct Questions<'a> {
    /// The theme.
    pub theme: Option<&'a Line>,
    /// Its questions.
    pub questions: Vec<&'a Question>,
}

/// Questions under their themes: first those without one, then each theme where it is first named.
pub fn by_theme(questions: &[Question], lang: Lang) -> Vec<Questions<'_>> {
    // The same theme is written at each of its questions, so its words alone tell.
    let words = |theme: &Line| plain(&theme.resolve(lang).value.inlines);
    let mut groups: Vec<(Option<String>, Questions<'_>)> = Vec::new();
    for question in questions {
        let theme = question.theme.as_ref();
        let name = theme.map(words);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.questions.push(question),
            None => groups.push((
                name,
                Questions {
                    theme,
                    questions: vec![question],
                },
            )),
        }
    }
    groups.sort_by_key(|(name, _)| name.is_some());
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Every question, in the order they are written.
pub fn questions(strategy: &Strategy) -> impl Iterator<Item = &Question> {
    let areas = strategy.areas.iter().flat_map(|area| &area.reflection);
    let chapters = strategy.chapters.iter().flat_map(|chapter| {
        let sections = chapter.sections.iter();
        let sections = sections.flat_map(|section| &section.reflection);
        chapter.reflection.iter().chain(sections)
    });
    areas.chain(chapters)
}

/// All actions, each with its area's index: earliest due first, those without a day last.
pub fn by_date(strategy: &Strategy) -> Vec<(usize, &Area, &Action)> {
    let areas = strategy.areas.iter().enumerate();
    let mut actions: Vec<_> = areas
        .flat_map(|(index, area)| {
            let with = move |action| (index, &**area, action);
            area.actions.iter().map(with)
        })
        .collect();
    actions.sort_by_key(|(_, _, action)| (action.due.is_none(), action.due));
    actions
}

/// The label of the way that a measure's values should go; none where that says nothing.
pub fn direction(measure: &Measure) -> Option<&'static str> {
    let is_qualitative = measure.unit == Unit::Qualitative;
    measure.direction.label().filter(|_| !is_qualitative)
}
