//! What every page has around its own content: head, header, breadcrumbs, notes, footer.

use schemars::JsonSchema;
use serde::Serialize;
use tera::Value;

use super::head::{self, HeadView};
use super::html::{Html, HtmlRenderer, NoteView, escape, plain};
use super::language_site::LanguageSite;
use super::pictures::LogoView;
use super::view::{Content, LinkView, link, link_to, title_of};
use crate::address::{self, Page, encode, relative};
use crate::lang::Lang;
use crate::view::{self, Day, DocumentLink, DocumentOnPage, Mark, Publication, Renderer as _};

/// What every page has around its own content.
#[derive(Serialize, JsonSchema)]
pub struct FrameView {
    /// The page's language.
    lang: &'static str,
    /// The page's title and the strategy's, for the browser.
    title: String,
    /// The strategy's short title, where it has one: for the head of pages.
    #[schemars(extend("format" = "html"))]
    short_title: Option<String>,
    /// The strategy's title.
    #[schemars(extend("format" = "html"))]
    site_title: String,
    /// Who publishes the strategy.
    #[schemars(extend("format" = "html"))]
    publisher: Option<String>,
    /// One or two sentences for search engines and shared links.
    description: Option<String>,
    /// The addresses of the stylesheets, in order.
    stylesheets: [String; 2],
    /// Icons, and the colours around the page.
    head: HeadView,
    /// What leads to the front page.
    home: LinkView,
    /// The logo's address.
    logo: Option<String>,
    /// The logo, to be shown.
    logo_picture: Option<LogoView>,
    /// Whether this is the front page.
    front: bool,
    /// The areas with their numbers.
    #[schemars(with = "Vec<NumberedView>")]
    areas: Vec<Value>,
    /// What leads to the strategy as a whole.
    whole: Vec<LinkView>,
    /// The main menu.
    navigation: Vec<LinkView>,
    /// What the foot of the page leads to.
    footer: Vec<LinkView>,
    /// The page with the questions as cards.
    cards: Option<LinkView>,
    /// The way from the front page to this one.
    breadcrumbs: Vec<LinkView>,
    /// The page in each language; empty where the site has only one.
    languages: Vec<LanguageView>,
    /// What every page says of the strategy.
    notices: Vec<Mark>,
    /// The page's footnotes.
    notes: Vec<NoteView>,
    /// Set where the page shows what a machine translated.
    drafts: Option<DraftsView>,
    /// Who publishes, and on which terms.
    publication: Publication<Html>,
    /// The day of the last decision about the strategy.
    changed: Option<Day>,
    /// The PDF of the whole strategy, where one is made.
    pdf: Option<DocumentOnPage>,
    /// All PDFs in the page's language.
    documents: Vec<DocumentOnPage>,
    /// The address of the strategy as data.
    data: String,
    /// What only a site with an address of its own can say.
    web: Option<WebView>,
}

/// An area with its number.
#[derive(Serialize, JsonSchema)]
struct NumberedView {
    /// Its number in reading order, from 1.
    number: usize,
    /// What leads to it.
    link: LinkView,
}

/// The page in one of the languages.
#[derive(Serialize, JsonSchema)]
struct LanguageView {
    /// The language.
    lang: &'static str,
    /// Its own name.
    name: &'static str,
    /// The page's address in it.
    href: String,
    /// Whether it is the page itself.
    current: bool,
}

/// The page in the other language, for readers of a machine's translation of it.
#[derive(Serialize, JsonSchema)]
struct DraftsView {
    /// The other language.
    lang: &'static str,
    /// The page's address in it; none where the site lacks it.
    href: Option<String>,
}

/// What only a site with an address of its own can say.
#[derive(Serialize, JsonSchema)]
struct WebView {
    /// The page's whole address.
    canonical: String,
    /// The page's whole address in each language.
    alternates: Vec<AlternateView>,
    /// The address where a reader chooses a language; only the front page has it.
    default: Option<String>,
    /// The strategy's title without marks.
    site_name: String,
    /// The page's title without marks.
    title: String,
    /// The language with its country.
    locale: &'static str,
    /// The other languages with their country.
    other_locales: Vec<&'static str>,
    /// The whole address of the card for shared links.
    image: String,
    /// How wide and high it is, in points.
    image_size: (u32, u32),
}

/// A page's whole address in a language.
#[derive(Serialize, JsonSchema)]
struct AlternateView {
    /// The language.
    lang: &'static str,
    /// The address.
    href: String,
}

/// The frame around a page's content; takes the writer, whose notes come last.
pub fn frame(mut writer: HtmlRenderer, content: &Content, links: &[DocumentLink]) -> FrameView {
    let language_site = writer.language_site;
    let LanguageSite {
        strategy,
        addresses,
        lang,
        ..
    } = *language_site;
    let page = writer.page;
    let here = addresses.path(page, lang);
    let from_here = |path: &str| relative(&here, path);
    let site_title = plain(&strategy.title, lang);
    let title = match &content.title {
        Some(title) => format!("{title} – {site_title}"),
        None => site_title.clone(),
    };
    let breadcrumbs = breadcrumbs(&writer);
    let logo = language_site
        .pictures
        .logo(&strategy.publication, from_here);
    let documents = view::documents(links, &here, writer.readers());
    let other = DraftsView {
        lang: lang.other().tag(),
        href: writer.across(None),
    };
    FrameView {
        lang: lang.tag(),
        title,
        short_title: strategy.publication.short_title(lang).map(escape),
        site_title: language_site.name(&strategy.title),
        publisher: at_foot(&mut writer, |writer| {
            let publisher = strategy.publisher.as_ref();
            publisher.map(|publisher| writer.line(publisher))
        }),
        description: content.description.clone(),
        stylesheets: [from_here(address::COLORS), from_here(address::STYLESHEET)],
        head: head::view(
            strategy,
            language_site.pictures,
            language_site.marks.are_there(),
            from_here,
        ),
        home: link(&writer, Page::Front, String::new()),
        logo: logo.as_ref().map(|logo| logo.src.clone()),
        logo_picture: logo,
        front: page == Page::Front,
        areas: areas(&writer),
        whole: whole(&writer),
        navigation: navigation(&writer),
        footer: footer(&writer),
        cards: addresses.has(Page::Cards).then(|| {
            link(
                &writer,
                Page::Cards,
                escape(language_site.label("cards_link")),
            )
        }),
        breadcrumbs,
        languages: languages(language_site, page),
        notices: view::marks(strategy, lang),
        publication: at_foot(&mut writer, |writer| {
            let readers = writer.readers();
            view::publication(writer, readers)
        }),
        changed: view::changed(strategy, language_site.today),
        pdf: documents.iter().find(|one| one.name == "strategy").cloned(),
        documents,
        data: from_here(address::DATA),
        web: web(language_site, page, content),
        notes: writer.notes(),
        // What the notes show counts.
        drafts: writer.shows_drafts.then_some(other),
    }
}

/// What stands at the foot of every page, where the mark of a draft is in words: it makes none of them one with drafts.
fn at_foot<'a, T>(
    writer: &mut HtmlRenderer<'a>,
    write: impl FnOnce(&mut HtmlRenderer<'a>) -> T,
) -> T {
    let shows_drafts = writer.shows_drafts;
    let written = write(writer);
    writer.shows_drafts = shows_drafts;
    written
}

/// What leads to the areas. The pages of areas, which may be many, share all but what leads to themselves.
fn areas(writer: &HtmlRenderer) -> Vec<Value> {
    let language_site = writer.language_site;
    let area = |index, is_current| {
        let page = Page::Area(index);
        let link = LinkView {
            current: is_current,
            ..link(writer, page, title_of(language_site, page))
        };
        let number = index + 1;
        Value::from_serializable(&NumberedView { number, link })
    };
    let all = || {
        let areas = 0..language_site.strategy.areas.len();
        areas.map(|index| area(index, false)).collect()
    };
    let Page::Area(current) = writer.page else {
        return all();
    };
    let mut areas = language_site.areas.get_or_init(all).clone();
    areas[current] = area(current, true);
    areas
}

fn whole(writer: &HtmlRenderer) -> Vec<LinkView> {
    let language_site = writer.language_site;
    let contents = escape(language_site.label("contents"));
    vec![
        link_to(writer, Page::Front, "contents".to_owned(), contents),
        link(writer, Page::Whole, title_of(language_site, Page::Whole)),
    ]
}

fn navigation(writer: &HtmlRenderer) -> Vec<LinkView> {
    let language_site = writer.language_site;
    let audiences = language_site
        .addresses
        .audiences
        .iter()
        .take(2)
        .map(|&audience| Page::Audience(audience));
    let pages = audiences.chain([Page::Measures, Page::Actions]);
    pages
        .filter(|&page| language_site.addresses.has(page))
        .map(|page| link(writer, page, title_of(language_site, page)))
        .collect()
}

fn footer(writer: &HtmlRenderer) -> Vec<LinkView> {
    let language_site = writer.language_site;
    let others = language_site
        .addresses
        .audiences
        .iter()
        .skip(2)
        .map(|&audience| Page::Audience(audience));
    let pages = [Page::Platform].into_iter().chain(others).chain([
        Page::Cards,
        Page::Process,
        Page::Revisions,
        Page::References,
        Page::About,
    ]);
    pages
        .filter(|&page| language_site.addresses.has(page))
        .map(|page| link(writer, page, title_of(language_site, page)))
        .collect()
}

fn breadcrumbs(writer: &HtmlRenderer) -> Vec<LinkView> {
    let language_site = writer.language_site;
    let page = writer.page;
    if page == Page::Front {
        return Vec::new();
    }
    let mut links = vec![link(
        writer,
        Page::Front,
        title_of(language_site, Page::Front),
    )];
    if matches!(page, Page::Area(_)) {
        let words = escape(language_site.label("areas"));
        links.push(link_to(writer, Page::Front, "areas".to_owned(), words));
    }
    links.push(link(writer, page, title_of(language_site, page)));
    links
}

fn languages(language_site: &LanguageSite, page: Page) -> Vec<LanguageView> {
    let LanguageSite {
        strategy,
        addresses,
        lang,
        ..
    } = *language_site;
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

fn web(language_site: &LanguageSite, page: Page, content: &Content) -> Option<WebView> {
    let LanguageSite {
        strategy,
        addresses,
        lang,
        ..
    } = *language_site;
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
        image: absolute(&address::card(lang)),
        image_size: head::CARD_SIZE,
    })
}
