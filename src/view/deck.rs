//! The questions for reflection as cards: to cut out, and to take one by one.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Medium, Of, Renderer};
use crate::lang::Lang;
use crate::markdown::tree::RecordKind;
use crate::model::{self, Part, Question, card, shown};

/// All cards.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Deck<M: Medium> {
    /// How many cards there are.
    pub count: usize,
    /// The areas and chapters that ask, in reading order.
    pub parts: Vec<DeckPart<M>>,
}

/// An area or a chapter that asks.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct DeckPart<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Of an area, how many are before it.
    pub area: Option<usize>,
    /// An area's number, an appendix' letter.
    pub numeral: Option<String>,
    /// Its title.
    pub title: M::Line,
    /// Its cards.
    pub cards: Vec<QuestionCard<M>>,
}

/// A card.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct QuestionCard<M: Medium> {
    /// Its number, from 1.
    pub number: usize,
    /// The number of the one before it.
    pub previous: Option<usize>,
    /// The number of the one after it.
    pub next: Option<usize>,
    /// The section of its chapter that it is of.
    pub section: Option<M::Line>,
    /// What it is grouped under.
    pub theme: Option<M::Line>,
    /// The question.
    pub text: M::Text,
    /// The size of its letters on paper, in points.
    pub points: u8,
    /// Whether it has no room on a card in letters of that size.
    pub is_too_long: bool,
}

/// A question with what is above it.
struct Asked<'a> {
    section: Option<&'a model::Line>,
    theme: Option<&'a model::Line>,
    question: &'a Question,
}

/// Questions in the order that they have on their page.
fn in_order<'a>(
    questions: &'a [Question],
    section: Option<&'a model::Line>,
    lang: Lang,
) -> Vec<Asked<'a>> {
    let groups = shown::by_theme(questions, lang).into_iter();
    let of_group = |group: shown::Questions<'a>| {
        let theme = group.theme;
        let questions = group.questions.into_iter();
        questions.map(move |question| Asked {
            section,
            theme,
            question,
        })
    };
    groups.flat_map(of_group).collect()
}

/// All cards, for readers of `lang`.
pub fn deck<'a, R: Renderer<'a>>(renderer: &mut R, lang: Lang) -> Deck<Of<'a, R>> {
    let strategy = renderer.strategy();
    let asked: Vec<(Part, Vec<Asked<'a>>)> = strategy
        .order
        .iter()
        .map(|&part| {
            let asked = match part {
                Part::Platform => Vec::new(),
                Part::Area(at) => in_order(&strategy.areas[at].reflection, None, lang),
                Part::Chapter(at) => {
                    let chapter = &strategy.chapters[at];
                    let mut asked = in_order(&chapter.reflection, None, lang);
                    for section in &chapter.sections {
                        asked.extend(in_order(&section.reflection, Some(&section.title), lang));
                    }
                    asked
                }
            };
            (part, asked)
        })
        .filter(|(_, asked)| !asked.is_empty())
        .collect();
    let count = asked.iter().map(|(_, asked)| asked.len()).sum();
    let mut number = 0;
    let mut parts = Vec::new();
    for (part, asked) in asked {
        let (place, title, numeral) = match part {
            Part::Area(at) => {
                let area = &strategy.areas[at];
                let place = renderer.place(RecordKind::Area, &area.id);
                (place, &area.title, Some((at + 1).to_string()))
            }
            Part::Chapter(at) => {
                let chapter = &strategy.chapters[at];
                let place = renderer.place(RecordKind::Chapter, &chapter.id);
                (place, &chapter.title, chapter.letter.clone())
            }
            // It asks nothing.
            Part::Platform => continue,
        };
        let title = renderer.line(title);
        let mut cards = Vec::new();
        for asked in asked {
            number += 1;
            let fit = card::fit(asked.question.text.resolve(lang).value);
            cards.push(QuestionCard {
                number,
                previous: (number > 1).then(|| number - 1),
                next: (number < count).then(|| number + 1),
                section: asked.section.map(|section| renderer.line(section)),
                theme: asked.theme.map(|theme| renderer.line(theme)),
                text: renderer.phrase(&asked.question.text),
                points: fit.points,
                is_too_long: fit.too_many > 0,
            });
        }
        parts.push(DeckPart {
            place,
            area: match part {
                Part::Area(at) => Some(at),
                Part::Chapter(_) | Part::Platform => None,
            },
            numeral,
            title,
            cards,
        });
    }
    Deck { count, parts }
}
