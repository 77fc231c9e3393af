//! What every page has around its own content: head, header, breadcrumbs, notes, footer.

use serde::Serialize;

use super::edition::Edition;
use super::html::{Html, NoteView, Writer, escape, plain};
use super::pictures::{LogoView, Shown};
use super::view::{Content, LinkView, link, link_to, title_of};
use crate::address::{self, Page, encode, relative};
use crate::lang::Lang;
use crate::model::SettingValue;
use crate::view::{self, Day, Mark, Publication};

/// The frame of a page.
#[derive(Serialize)]
pub struct FrameView {
    lang: &'static str,
    title: String,
    site_title: String,
    publisher: Option<String>,
    description: Option<String>,
    stylesheets: [String; 2],
    home: LinkView,
    logo: Option<String>,
    logo_picture: Option<LogoView>,
    front: bool,
    /// The areas with their numbers.
    areas: Vec<NumberedView>,
    /// What leads to the strategy as a whole.
    whole: Vec<LinkView>,
    navigation: Vec<LinkView>,
    footer: Vec<LinkView>,
    breadcrumbs: Vec<LinkView>,
    languages: Vec<LanguageView>,
    notices: Vec<Mark>,
    notes: Vec<NoteView>,
    /// Set where the page shows what a machine translated.
    drafts: Option<DraftsView>,
    publication: Publication<Html>,
    /// The day of the last decision about the strategy.
    changed: Option<Day>,
    pdf: String,
    data: String,
    web: Option<WebView>,
}

#[derive(Serialize)]
struct NumberedView {
    number: usize,
    link: LinkView,
}

#[derive(Serialize)]
struct LanguageView {
    lang: &'static str,
    name: &'static str,
    href: String,
    current: bool,
}

/// The page in the other language, for readers of a machine's translation of it.
#[derive(Serialize)]
struct DraftsView {
    lang: &'static str,
    href: Option<String>,
}

/// What only a site with an address of its own can say.
#[derive(Serialize)]
struct WebView {
    canonical: String,
    alternates: Vec<AlternateView>,
    default: Option<String>,
    site_name: String,
    title: String,
    locale: &'static str,
    other_locales: Vec<&'static str>,
    image: Option<String>,
}

#[derive(Serialize)]
struct AlternateView {
    lang: &'static str,
    href: String,
}

/// The frame around a page's content; takes the writer, whose notes come last.
pub fn frame(mut writer: Writer, content: &Content) -> FrameView {
    let edition = writer.edition;
    let Edition {
        strategy,
        addresses,
        lang,
        ..
    } = *edition;
    let page = writer.page;
    let here = addresses.path(page, lang);
    let from_here = |path: &str| relative(&here, path);
    let site_title = plain(&strategy.title, lang);
    let title = match &content.title {
        Some(title) => format!("{title} – {site_title}"),
        None => site_title.clone(),
    };
    let breadcrumbs = breadcrumbs(&writer);
    let other = DraftsView {
        lang: lang.other().tag(),
        href: writer.across(None),
    };
    FrameView {
        lang: lang.tag(),
        title,
        site_title: edition.name(&strategy.title),
        publisher: strategy
            .publisher
            .as_ref()
            .map(|publisher| edition.name(publisher)),
        description: content.description.clone(),
        stylesheets: [from_here(address::COLORS), from_here(address::STYLESHEET)],
        home: link(&writer, Page::Front, String::new()),
        logo: logo(edition).map(|logo| from_here(logo.path())),
        logo_picture: logo(edition).map(|logo| logo.logo(from_here(logo.path()))),
        front: page == Page::Front,
        areas: areas(&writer),
        whole: whole(&writer),
        navigation: navigation(&writer),
        footer: footer(&writer),
        breadcrumbs,
        languages: languages(edition, page),
        notices: view::marks(strategy, lang),
        publication: publication(&mut writer),
        changed: view::changed(strategy, edition.today),
        pdf: from_here(&format!("{lang}/{}-{lang}.pdf", strategy.id)),
        data: from_here(address::DATA),
        web: web(edition, page, content),
        notes: writer.notes(),
        // What the notes show counts.
        drafts: writer.shows_drafts.then_some(other),
    }
}

fn publication(writer: &mut Writer) -> Publication<Html> {
    // At the foot of every page: it makes none of them one with drafts.
    let shows_drafts = writer.shows_drafts;
    let readers = writer.readers();
    let publication = view::publication(writer, readers);
    writer.shows_drafts = shows_drafts;
    publication
}

fn logo<'a>(edition: &Edition<'a>) -> Option<&'a Shown<'a>> {
    match edition.strategy.publication.theme_settings.get("logo") {
        Some(SettingValue::File(path)) => edition.pictures.shown(path),
        _ => None,
    }
}

fn areas(writer: &Writer) -> Vec<NumberedView> {
    let areas = 0..writer.edition.strategy.areas.len();
    areas
        .map(|index| {
            let page = Page::Area(index);
            NumberedView {
                number: index + 1,
                link: link(writer, page, title_of(writer.edition, page)),
            }
        })
        .collect()
}

fn whole(writer: &Writer) -> Vec<LinkView> {
    let edition = writer.edition;
    let contents = escape(edition.label("contents"));
    vec![
        link_to(writer, Page::Front, "contents".to_owned(), contents),
        link(writer, Page::Whole, title_of(edition, Page::Whole)),
    ]
}

fn navigation(writer: &Writer) -> Vec<LinkView> {
    let edition = writer.edition;
    let audiences = edition
        .addresses
        .audiences
        .iter()
        .take(2)
        .map(|&audience| Page::Audience(audience));
    let pages = audiences.chain([Page::Measures, Page::Actions]);
    pages
        .filter(|&page| edition.addresses.has(page))
        .map(|page| link(writer, page, title_of(edition, page)))
        .collect()
}

fn footer(writer: &Writer) -> Vec<LinkView> {
    let edition = writer.edition;
    let others = edition
        .addresses
        .audiences
        .iter()
        .skip(2)
        .map(|&audience| Page::Audience(audience));
    let pages = [Page::Platform].into_iter().chain(others).chain([
        Page::Process,
        Page::Revisions,
        Page::References,
        Page::About,
    ]);
    pages
        .filter(|&page| edition.addresses.has(page))
        .map(|page| link(writer, page, title_of(edition, page)))
        .collect()
}

fn breadcrumbs(writer: &Writer) -> Vec<LinkView> {
    let edition = writer.edition;
    let page = writer.page;
    if page == Page::Front {
        return Vec::new();
    }
    let mut links = vec![link(writer, Page::Front, title_of(edition, Page::Front))];
    if matches!(page, Page::Area(_)) {
        let words = escape(edition.label("areas"));
        links.push(link_to(writer, Page::Front, "areas".to_owned(), words));
    }
    links.push(link(writer, page, title_of(edition, page)));
    links
}

fn languages(edition: &Edition, page: Page) -> Vec<LanguageView> {
    let Edition {
        strategy,
        addresses,
        lang,
        ..
    } = *edition;
    let all = &strategy.publication.languages;
    if all.len() < 2 {
        return Vec::new();
    }
    let here = addresses.path(page, lang);
    let view = |&other: &Lang| LanguageView {
        lang: other.tag(),
        name: other.name(),
        href: relative(&here, &addresses.path(page, other)),
        current: other == lang,
    };
    all.iter().map(view).collect()
}

fn web(edition: &Edition, page: Page, content: &Content) -> Option<WebView> {
    let Edition {
        strategy,
        addresses,
        lang,
        ..
    } = *edition;
    let publication = &strategy.publication;
    let base = publication.base_url.as_ref()?;
    let absolute = |path: &str| format!("{base}{}", encode(path));
    let languages = &publication.languages;
    let site_name = plain(&strategy.title, lang);
    Some(WebView {
        canonical: absolute(&addresses.path(page, lang)),
        alternates: languages
            .iter()
            .filter(|_| languages.len() > 1)
            .map(|&other| AlternateView {
                lang: other.tag(),
                href: absolute(&addresses.path(page, other)),
            })
            .collect(),
        default: (page == Page::Front).then(|| absolute(address::ROOT)),
        title: content.title.clone().unwrap_or_else(|| site_name.clone()),
        site_name,
        locale: lang.locale(),
        other_locales: languages
            .iter()
            .filter(|&&other| other != lang)
            .map(|other| other.locale())
            .collect(),
        image: logo(edition)
            .map(Shown::path)
            .filter(|path| !path.ends_with(".svg"))
            .map(absolute),
    })
}
