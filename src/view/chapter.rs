//! A chapter, and what is beside the text of chapters and areas: quotes, facts, questions.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ExtraOf, Medium, Of, Renderer, extra};
use crate::markdown::tree::RecordKind;
use crate::model::{self, Placement, shown};

/// A free chapter.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Chapter<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its title.
    pub title: M::Line,
    /// Its subtitle.
    pub subtitle: Option<M::Line>,
    /// Where it is beside the areas.
    pub placement: M::Shown<Placement, ()>,
    /// The letter of an appendix.
    pub letter: Option<String>,
    /// Its prose.
    pub text: Option<M::Prose>,
    /// Questions for reflection.
    pub reflection: Reflection<M>,
    /// Boxes beside the text.
    pub facts: Vec<Fact<M>>,
    /// Quotes beside the text.
    pub quotes: Vec<Quote<M>>,
    /// Its sections in order.
    pub sections: Vec<Section<M>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A section of a chapter.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Section<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its heading.
    pub title: M::Line,
    /// Its prose.
    pub text: Option<M::Text>,
    /// Questions for reflection.
    pub reflection: Reflection<M>,
    /// Boxes beside the text.
    pub facts: Vec<Fact<M>>,
    /// Quotes beside the text.
    pub quotes: Vec<Quote<M>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// Questions: each with its theme for programs, under their themes for people.
pub(super) type Reflection<M> = <M as Medium>::Shown<Vec<Question<M>>, Vec<Questions<M>>>;

/// A quote.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Quote<M: Medium> {
    /// What is said.
    pub text: M::Text,
    /// Who says it.
    pub by: Option<M::Line>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A box; without a title, a callout.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Fact<M: Medium> {
    /// Its heading.
    pub title: Option<M::Line>,
    /// What it says.
    pub text: M::Text,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A question with its theme.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Question<M: Medium> {
    /// The question.
    pub text: M::Text,
    /// What it is grouped under.
    pub theme: Option<M::Line>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// Questions under one theme.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Questions<M: Medium> {
    /// The theme.
    pub theme: Option<M::Line>,
    /// The questions.
    pub questions: Vec<M::Text>,
}

/// A chapter, by its index.
pub fn chapter<'a, R: Renderer<'a>>(renderer: &mut R, index: usize) -> Chapter<Of<'a, R>> {
    let chapter = &renderer.strategy().chapters[index];
    let text = chapter.prose.as_ref().map(|text| renderer.prose(text));
    let sections = chapter.sections.iter();
    let sections = sections.map(|each| section(renderer, each)).collect();
    Chapter {
        place: renderer.place(RecordKind::Chapter, &chapter.id),
        title: renderer.title(&chapter.title),
        subtitle: chapter.subtitle.as_ref().map(|line| renderer.title(line)),
        placement: renderer.shown(|_| chapter.placement, |_, _| ()),
        letter: chapter.letter.clone(),
        text,
        reflection: reflection(renderer, &chapter.reflection),
        facts: facts(renderer, &chapter.facts),
        quotes: quotes(renderer, &chapter.quotes),
        sections,
        extra: extra(renderer, &chapter.extra),
    }
}

fn section<'a, R: Renderer<'a>>(
    renderer: &mut R,
    section: &'a model::Section,
) -> Section<Of<'a, R>> {
    Section {
        place: renderer.place(RecordKind::Section, &section.id),
        title: renderer.line(&section.title),
        text: section.prose.as_ref().map(|text| renderer.text(text, 3)),
        reflection: reflection(renderer, &section.reflection),
        facts: facts(renderer, &section.facts),
        quotes: quotes(renderer, &section.quotes),
        extra: extra(renderer, &section.extra),
    }
}

pub(super) fn quotes<'a, R: Renderer<'a>>(
    renderer: &mut R,
    quotes: &'a [model::Quote],
) -> Vec<Quote<Of<'a, R>>> {
    let one = |quote: &'a model::Quote| Quote {
        text: renderer.text(&quote.text, 3),
        by: quote.by.as_ref().map(|by| renderer.line(by)),
        extra: extra(renderer, &quote.extra),
    };
    quotes.iter().map(one).collect()
}

pub(super) fn facts<'a, R: Renderer<'a>>(
    renderer: &mut R,
    facts: &'a [model::Fact],
) -> Vec<Fact<Of<'a, R>>> {
    let one = |fact: &'a model::Fact| Fact {
        title: fact.title.as_ref().map(|title| renderer.line(title)),
        text: renderer.text(&fact.text, 3),
        extra: extra(renderer, &fact.extra),
    };
    facts.iter().map(one).collect()
}

pub(super) fn reflection<'a, R: Renderer<'a>>(
    renderer: &mut R,
    questions: &'a [model::Question],
) -> Reflection<Of<'a, R>> {
    renderer.shown(
        |renderer| {
            let one = |question: &'a model::Question| Question {
                text: renderer.phrase(&question.text),
                theme: question.theme.as_ref().map(|theme| renderer.line(theme)),
                extra: extra(renderer, &question.extra),
            };
            questions.iter().map(one).collect()
        },
        |renderer, readers| {
            let under = |group: shown::Questions<'a>| Questions {
                theme: group.theme.map(|theme| renderer.line(theme)),
                questions: (group.questions.into_iter())
                    .map(|question| renderer.phrase(&question.text))
                    .collect(),
            };
            let groups = shown::by_theme(questions, readers.lang);
            groups.into_iter().map(under).collect()
        },
    )
}
