//! The files under `assets/` that pages show or link to: pictures as they are published, all else as it is.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::attachment::{self, Kind};
use crate::lang::Localized;
use crate::markdown::tree::{Inline, RichText, Target, walk_blocks};
use crate::model::{
    Expectations, Fact, Publication, Question, Quote, SettingValue, Strategy, Text,
};
use crate::output::Output;
use crate::pictures::{Picture, Version};
use crate::source::Sources;

/// The files that the site shows.
#[derive(Debug, Default)]
pub struct Pictures<'a> {
    shown: BTreeMap<String, Shown<'a>>,
    linked: BTreeMap<String, &'a [u8]>,
    /// The paths of all versions.
    taken: BTreeSet<String>,
}

/// A picture on pages.
#[derive(Debug)]
pub struct Shown<'a> {
    picture: &'a Picture,
    /// The path of each version, the smallest first.
    paths: Vec<String>,
}

/// A logo, or another picture that the theme's settings name, on a page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LogoView {
    /// Its address.
    pub src: String,
    /// Its width in pixels.
    width: u32,
    /// Its height in pixels.
    height: u32,
    /// The classes that its shape and its colours ask for.
    class: String,
    /// The address of the one for dark pages.
    dark: Option<String>,
}

impl Shown<'_> {
    /// The path of the version for browsers that choose none.
    pub fn path(&self) -> &str {
        self.paths.last().map_or("", String::as_str)
    }

    /// Each version's path and width in points, the smallest first.
    pub fn versions(&self) -> impl Iterator<Item = (&str, u32)> {
        let widths = self.picture.pages.iter().map(|version| version.width);
        self.paths.iter().map(String::as_str).zip(widths)
    }

    /// Its width and height where there is room.
    pub fn size(&self) -> (u32, u32) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let whole = |length: f64| length.round().clamp(1.0, 1e6) as u32;
        (whole(self.picture.width), whole(self.picture.height))
    }

    /// The version that needs no other file.
    pub fn print(&self) -> &Version {
        &self.picture.print
    }

    /// Whether it needs a light ground.
    pub fn needs_light(&self) -> bool {
        self.picture.needs_light
    }

    /// The picture as a theme shows it, at the address `src`. `dark` is that of another one for dark pages.
    pub fn view(&self, src: String, dark: Option<String>) -> LogoView {
        let (width, height) = self.size();
        let mut class = String::from("logo");
        if width > 2 * height {
            class.push_str(" logo-wide");
        }
        if self.needs_light() && dark.is_none() {
            class.push_str(" plate");
        }
        LogoView {
            src,
            width,
            height,
            class,
            dark,
        }
    }
}

impl<'a> Pictures<'a> {
    /// The municipality's logo, with the one for dark pages where it has one. `link` makes an address of a path.
    pub fn logo(
        &self,
        publication: &Publication,
        link: impl Fn(&str) -> String,
    ) -> Option<LogoView> {
        let shown = |name| self.shown(publication.file(name)?);
        let logo = shown("logo")?;
        let dark = shown("logo_dark").map(|dark| link(dark.path()));
        Some(logo.view(link(logo.path()), dark))
    }

    /// Finds every file that a text or the theme's settings name.
    pub fn new(strategy: &Strategy, sources: &'a Sources) -> Self {
        let mut pictures = Self::default();
        for_each_text(strategy, &mut |text| pictures.collect(sources, text));
        for value in strategy.publication.theme_settings.values().flatten() {
            if let SettingValue::File(path) = value {
                pictures.show(sources, path);
                if pictures.shown(path).is_none() {
                    pictures.link(sources, path);
                }
            }
        }
        pictures
    }

    /// A picture that a text or setting names; none when it cannot be shown.
    pub fn shown(&self, path: &str) -> Option<&Shown<'a>> {
        self.shown.get(path)
    }

    /// Whether a file that a text leads to is where the page leads.
    pub fn is_published(&self, path: &str) -> bool {
        self.linked.contains_key(path)
    }

    /// Puts the files where pages lead to them.
    pub fn copy(&self, output: &mut Output) {
        for (path, bytes) in &self.linked {
            if !self.taken.contains(path) {
                output.insert(path, *bytes);
            }
        }
        for shown in self.shown.values() {
            for (path, version) in shown.paths.iter().zip(&shown.picture.pages) {
                output.insert(path, &*version.bytes);
            }
        }
    }

    fn collect(&mut self, sources: &'a Sources, text: &RichText) {
        walk_blocks(&text.blocks, &mut |inline| match inline {
            Inline::Image { path, .. } => self.show(sources, path),
            Inline::Link {
                target: Target::File { path, .. },
                ..
            } => self.link(sources, path),
            _ => {}
        });
    }

    fn show(&mut self, sources: &'a Sources, path: &str) {
        if self.shown.contains_key(path) {
            return;
        }
        let picture = sources.find(path).and_then(|file| sources.picture(file));
        let Some(Ok(picture)) = picture else {
            return;
        };
        let largest = picture.pages.len().saturating_sub(1);
        let versions = picture.pages.iter().enumerate();
        let paths = versions.map(|(index, version)| {
            let ending = version.kind.extension();
            let is_named = version.kind.is_named(path);
            let (stem, own) = path.rsplit_once('.').unwrap_or((path, ending));
            let wide = version.width;
            let name = match (index == largest, is_named) {
                (true, true) => return path.to_owned(),
                (true, false) => format!("{path}.{ending}"),
                (false, true) => format!("{stem}-{wide}.{own}"),
                (false, false) => format!("{path}-{wide}.{ending}"),
            };
            free(&name, |name| {
                sources.find(name).is_some() || self.taken.contains(name)
            })
        });
        let paths: Vec<String> = paths.collect();
        self.taken.extend(paths.iter().cloned());
        let shown = Shown { picture, paths };
        self.shown.insert(path.to_owned(), shown);
    }

    /// A file that a text leads to. A picture has its notes taken out there too.
    fn link(&mut self, sources: &'a Sources, path: &str) {
        let Some(file) = sources.find(path) else {
            return;
        };
        let bytes = match (sources.picture(file), attachment::kind(path)) {
            (Some(Ok(picture)), _) => Some(&*picture.largest().bytes),
            (_, Some(Kind::Document)) => sources.bytes(file),
            _ => None,
        };
        if let Some(bytes) = bytes {
            self.linked.insert(path.to_owned(), bytes);
        }
    }
}

/// The name, or one like it that is not taken.
fn free(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut name = name.to_owned();
    let mut number = 1;
    while is_taken(&name) {
        number += 1;
        name = format!("{stem}-{number}.{ending}");
    }
    name
}

/// Calls `visit` for every text of the strategy, in every language it is in.
fn for_each_text(strategy: &Strategy, visit: &mut dyn FnMut(&RichText)) {
    let mut texts: Vec<&Text> = Vec::new();
    texts.extend(&strategy.vision);
    let hearing = strategy.hearing.as_ref();
    texts.extend(hearing.and_then(|hearing| hearing.to.as_ref()));
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
        for section in &chapter.sections {
            texts.extend(&section.prose);
            beside(
                &mut texts,
                &section.quotes,
                &section.facts,
                &section.reflection,
            );
        }
    }
    for area in &strategy.areas {
        texts.extend(area.introduction.iter().chain(&area.closing));
        for goal in &area.goals {
            texts.push(&goal.text);
            texts.extend(goal.subgoals.iter().map(|part| &part.text));
        }
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
            let activities = phase.activities.iter().map(|entry| &entry.text);
            texts.extend(phase.text.iter().chain(activities));
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
    let entries = expectations.values().flatten();
    texts.extend(entries.map(|entry| &entry.text));
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
