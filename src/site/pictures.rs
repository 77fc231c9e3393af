//! The files under `assets/` that pages show or link to, copied as they are, and the pictures' sizes.

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::Localized;
use crate::markdown::tree::{Inline, RichText, Target, walk_blocks};
use crate::model::{Expectations, Fact, Question, Quote, SettingValue, Strategy, Text};
use crate::output::Output;
use crate::source::Sources;

/// The files that the site shows, with the sizes of those that are pictures.
#[derive(Debug, Default)]
pub struct Pictures {
    files: BTreeSet<String>,
    sizes: BTreeMap<String, (usize, usize)>,
}

impl Pictures {
    /// Finds every file that a text or the theme's settings name.
    pub fn new(strategy: &Strategy, sources: &Sources) -> Self {
        let mut pictures = Self::default();
        for_each_text(strategy, &mut |text| pictures.collect(text));
        for value in strategy.publication.theme_settings.values() {
            if let SettingValue::File(path) = value {
                pictures.files.insert(path.clone());
            }
        }
        for path in &pictures.files {
            let bytes = sources.find(path).and_then(|file| sources.bytes(file));
            let size = bytes.and_then(|bytes| imagesize::blob_size(bytes).ok());
            if let Some(size) = size {
                pictures
                    .sizes
                    .insert(path.clone(), (size.width, size.height));
            }
        }
        pictures
    }

    /// A picture's width and height, where it has them: drawings may not.
    pub fn size(&self, path: &str) -> Option<(usize, usize)> {
        self.sizes.get(path).copied()
    }

    /// Copies the files to where pages link to them.
    pub fn copy(&self, sources: &Sources, output: &mut Output) {
        for path in &self.files {
            if let Some(bytes) = sources.find(path).and_then(|file| sources.bytes(file)) {
                output.insert(path, bytes);
            }
        }
    }

    fn collect(&mut self, text: &RichText) {
        walk_blocks(&text.blocks, &mut |inline| {
            let path = match inline {
                Inline::Image { path, .. } => path,
                Inline::Link {
                    target: Target::File(path),
                    ..
                } => path,
                _ => return,
            };
            self.files.insert(path.clone());
        });
    }
}

/// Calls `visit` for every text of the strategy, in every language it stands in.
fn for_each_text(strategy: &Strategy, visit: &mut dyn FnMut(&RichText)) {
    let mut texts: Vec<&Text> = Vec::new();
    texts.extend(&strategy.vision);
    texts.extend(
        strategy
            .values
            .iter()
            .filter_map(|value| value.text.as_ref()),
    );
    texts.extend(
        strategy
            .steering_goals
            .iter()
            .filter_map(|goal| goal.text.as_ref()),
    );
    texts.extend(strategy.revisions.iter().map(|revision| &revision.text));
    texts.extend(strategy.roles.iter().filter_map(|role| role.text.as_ref()));
    texts.extend(strategy.references.iter().map(|reference| &reference.text));
    expected(&mut texts, &strategy.expectations);
    for chapter in &strategy.chapters {
        texts.extend(&chapter.prose);
        beside(
            &mut texts,
            &chapter.quotes,
            &chapter.facts,
            &chapter.reflection,
        );
    }
    for area in &strategy.areas {
        texts.extend(area.introduction.iter().chain(&area.closing));
        texts.extend(area.goals.iter().map(|goal| &goal.text));
        texts.extend(area.veivalg.iter().map(|veivalg| &veivalg.text));
        texts.extend(area.actions.iter().map(|action| &action.text));
        expected(&mut texts, &area.expectations);
        beside(&mut texts, &area.quotes, &area.facts, &area.reflection);
    }
    for measure in &strategy.measures {
        texts.extend(&measure.text);
        texts.extend(
            measure
                .status
                .stated
                .iter()
                .filter_map(|(_, reason)| reason.as_ref()),
        );
        for figure in &measure.values {
            texts.extend(figure.text.iter().chain(&figure.note));
        }
    }
    if let Some(process) = &strategy.process {
        texts.extend(&process.text);
        for phase in &process.phases {
            texts.extend(phase.text.iter().chain(&phase.activities));
        }
    }
    for text in texts {
        match text {
            Localized::Same(text) => visit(text),
            Localized::Each { nb, nn } => nb.iter().chain(nn).for_each(&mut *visit),
        }
    }
}

fn expected<'a>(texts: &mut Vec<&'a Text>, expectations: &'a Expectations) {
    texts.extend(expectations.values().flatten());
}

fn beside<'a>(
    texts: &mut Vec<&'a Text>,
    quotes: &'a [Quote],
    facts: &'a [Fact],
    reflection: &'a [Question],
) {
    texts.extend(quotes.iter().map(|quote| &quote.text));
    texts.extend(facts.iter().map(|fact| &fact.text));
    texts.extend(reflection.iter().map(|question| &question.text));
}
