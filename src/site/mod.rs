//! The website: every page, stylesheet and data file, from the strategy and the theme's templates.
//!
//! Knows nothing of the PDF. What can fail here is the theme, never the content.

pub mod colors;
mod data;
mod engine;
pub mod fields;
mod fit;
mod frame;
mod head;
mod html;
mod language_site;
mod marks;
mod pictures;
mod redirects;
mod root;
mod settings;
mod view;
mod web;

use std::collections::BTreeMap;
use std::mem::discriminant;

use tera::{Context, Value};

use crate::address::{self, Addresses};
pub use crate::address::{encode, page_of};
use crate::cores;
use crate::diagnostic::{Diagnostics, findings};
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::output::{Output, OutputPath};
use crate::source::{Sources, Span};
use crate::theme::Theme;
use crate::view::DocumentLink;
pub use data::tables;
use engine::Engine;
pub use head::PREVIEW_SCRIPT;
use html::HtmlRenderer;
use language_site::LanguageSite;
use marks::SourceMarks;
use pictures::Pictures;

/// What a preview asks beyond the pages. Its pages carry marks of where each text is written.
pub struct Preview<'a> {
    /// The paths of pages that are to be made before all others.
    pub wanted: Vec<String>,
    /// Is shown what is made so far: first those pages, with what they show beside text, then now and again.
    /// Says whether the rest is still wanted.
    pub made: &'a mut dyn FnMut(&Output) -> bool,
}

/// How many pages of a preview are made before it is asked again whether the rest is wanted.
const BATCH: usize = 32;

/// Pushes what can be known of the faults in the templates of a theme of one's own before a page is made. The
/// built-in theme's have none.
pub fn faults(diagnostics: &mut Diagnostics, strategy: &Strategy, sources: &Sources) {
    let publication = &strategy.publication;
    let theme = Theme::new(sources, &publication.theme);
    if let Some(theme) = theme.filter(engine::has_own_templates) {
        Engine::load(diagnostics, sources, theme, publication);
    }
}

/// Makes the site, which links to these documents. Faults in the theme's files are pushed as findings of
/// `Rule::ThemeFault`; the output is then incomplete and not to be published, as it is when a preview has stopped it.
pub fn site(
    diagnostics: &mut Diagnostics,
    strategy: &Strategy,
    sources: &Sources,
    today: Date,
    documents: &[DocumentLink],
    mut preview: Option<Preview>,
) -> Output {
    let mut output = Output::default();
    let Some(theme) = Theme::new(sources, &strategy.publication.theme) else {
        return output;
    };
    let Some(engine) = Engine::load(diagnostics, sources, theme, &strategy.publication) else {
        return output;
    };
    let addresses = Addresses::new(strategy);
    let pictures = Pictures::new(strategy, sources);
    let marks = match preview {
        Some(_) => SourceMarks::new(sources),
        None => SourceMarks::NONE,
    };
    styles(diagnostics, strategy, sources, theme, &mut output);
    pictures.copy(&mut output);
    head::icons(strategy, sources, &pictures, &mut output);
    // Who shares an address, shares that of the site.
    if strategy.publication.base_url.is_some() && preview.is_none() {
        for &lang in &strategy.publication.languages {
            if let Some(card) = head::card(strategy, &pictures, lang) {
                output.insert(&address::card(lang), card);
            }
        }
    }
    let languages = strategy.publication.languages.iter();
    let language_sites: Vec<_> = languages
        .map(|&lang| {
            let language_site =
                LanguageSite::new(strategy, &addresses, &pictures, lang, today, marks);
            (language_site, labels(strategy, lang))
        })
        .collect();
    let make = |(language_site, labels): &(LanguageSite, Value), page: address::Page| {
        let mut writer = HtmlRenderer::new(language_site, page);
        let content = view::content(&mut writer);
        let frame = frame::frame(writer, &content, documents);
        let mut context = Context::new();
        context.insert("frame", &frame);
        context.insert_value("page", content.view);
        context.insert_value("labels", labels.clone());
        let here = addresses.path(page, language_site.lang);
        let link = |path: &str| address::relative(&here, path);
        let theme = settings::settings(&strategy.publication, &pictures, language_site.lang, link);
        context.insert_value("theme", theme);
        let html = engine.render(content.template, &context);
        (here, content.template, html)
    };
    let mut failed = Vec::new();
    // One finding of each template is enough. Whether it was rendered.
    let mut take = |output: &mut Output, (path, template, html): Rendered| match html {
        Ok(html) => {
            output.insert(&path, html);
            true
        }
        Err(found) => {
            if !failed.contains(&template) {
                failed.push(template);
                diagnostics.extend(found);
            }
            false
        }
    };
    let all = language_sites
        .iter()
        .flat_map(|language_site| addresses.pages().map(move |page| (language_site, page)));
    let (first, rest): (Vec<_>, Vec<_>) = all.partition(|((language_site, _), page)| {
        let path = addresses.path(*page, language_site.lang);
        preview
            .as_ref()
            .is_some_and(|preview| preview.wanted.contains(&path))
    });
    for (language_site, page) in first {
        take(&mut output, make(language_site, page));
    }
    let batch = preview.as_ref().map_or(usize::MAX, |_| BATCH);
    let mut is_wanted = |output: &Output| match &mut preview {
        Some(preview) => (preview.made)(output),
        None => true,
    };
    if !is_wanted(&output) {
        return output;
    }
    // A template that fails is not tried on each of its pages.
    let mut tried = Vec::new();
    let mut others = Vec::new();
    // They take as long as many others, in which nobody asks whether the rest is still wanted.
    let (whole, rest): (Vec<_>, Vec<_>) = rest
        .into_iter()
        .partition(|(_, page)| *page == address::Page::Whole);
    for (language_site, page) in rest {
        let kind = discriminant(&page);
        match tried.iter().find(|(tried, _)| *tried == kind) {
            None => {
                tried.push((kind, take(&mut output, make(language_site, page))));
                if !is_wanted(&output) {
                    return output;
                }
            }
            Some((_, true)) => others.push((language_site, page)),
            Some((_, false)) => {}
        }
    }
    others.extend(whole);
    for pages in others.chunks(batch) {
        for rendered in cores::each(pages, |&(language_site, page)| make(language_site, page)) {
            take(&mut output, rendered);
        }
        if !is_wanted(&output) {
            return output;
        }
    }
    let above = [
        (
            address::ROOT,
            "",
            root::root(strategy, &addresses, &pictures, marks.are_there()),
        ),
        (
            address::NOT_FOUND,
            root::from_the_server(strategy),
            root::not_found(strategy, &addresses, &pictures, marks.are_there()),
        ),
    ];
    for ((path, base, view), template) in above.into_iter().zip(root::TEMPLATES) {
        let mut context = Context::new();
        context.insert("page", &view);
        let link = |path: &str| format!("{base}{}", encode(path));
        let first = strategy.publication.languages.first();
        let first = first.copied().unwrap_or(Lang::Nb);
        let theme = settings::settings(&strategy.publication, &pictures, first, link);
        context.insert_value("theme", theme);
        let html = engine.render(template, &context);
        take(&mut output, (path.to_owned(), template, html));
    }
    web::write(strategy, &addresses, &mut output);
    redirects::write(strategy, &addresses, &mut output);
    for (path, file) in &strategy.publication.along {
        output.insert(path, sources.bytes(*file).unwrap_or_default());
    }
    data::write(strategy, &addresses, today, &mut output);
    output
}

/// The strategy as data and as tables, and no page.
pub fn export(strategy: &Strategy, today: Date) -> Output {
    let mut output = Output::default();
    data::write(strategy, &Addresses::new(strategy), today, &mut output);
    output
}

/// Every label's wording, as the templates show it.
fn labels(strategy: &Strategy, lang: Lang) -> Value {
    let all = strategy.publication.labels.all(lang).into_iter();
    let softened: BTreeMap<&str, String> = all
        .map(|(key, wording)| (key, html::soften(wording).into_owned()))
        .collect();
    Value::from_serializable(&softened)
}

/// A page's path, its template, and the page or why that template fails.
type Rendered = (String, &'static str, Result<Vec<u8>, Diagnostics>);

/// The theme's stylesheet as it is, and the colours it uses.
fn styles(
    diagnostics: &mut Diagnostics,
    strategy: &Strategy,
    sources: &Sources,
    theme: Theme,
    output: &mut Output,
) {
    let mut css = colors::stylesheet(strategy.publication.accent());
    css.push_str("/* The outlines of the marks, of 16 by 16 pixels, as in print. */\n");
    for (key, outline) in crate::view::outlines() {
        css.push_str(&format!(
            ".mark-{key}.mark, .mark-{key} > .mark {{ clip-path: path(\"{}\"); }}\n",
            outline.svg()
        ));
    }
    output.insert(address::COLORS, css.into_bytes());
    let Some(file) = theme.file(address::STYLESHEET) else {
        return;
    };
    match sources.text(file) {
        Some(css) => {
            output.insert(address::STYLESHEET, css.as_bytes());
            fonts(sources, theme, css, output);
        }
        None => {
            let words = "the file is not text in UTF-8";
            diagnostics.push(findings::theme_fault(Span::start_of(file), words));
        }
    }
}

/// The theme's fonts for pages, those that its stylesheet names.
fn fonts(sources: &Sources, theme: Theme, css: &str, output: &mut Output) {
    for name in theme.web_fonts(address::FONTS, css) {
        let file = theme.file(name).filter(|_| OutputPath::new(name).is_some());
        if let Some(bytes) = file.and_then(|file| sources.bytes(file)) {
            output.insert(name, bytes);
        }
    }
}
