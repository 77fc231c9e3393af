//! The pages above both languages: where a reader chooses one, and the one for addresses that do not exist.

use std::fmt::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::head::{self, HeadView};
use super::html::{escape, line, plain};
use super::marks::SourceMarks;
use super::pictures::{LogoView, Pictures};
use crate::address::{self, Addresses, Page, encode};
use crate::lang::Lang;
use crate::markdown::tree::RichLine;
use crate::model::{Line, Strategy};
use crate::view::{self, Mark};

/// The templates of these pages.
pub const TEMPLATES: [&str; 2] = ["root.html", "404.html"];

/// A page in all of the site's languages.
#[derive(Serialize, JsonSchema)]
pub struct RootView {
    /// The first language.
    lang: &'static str,
    /// The page's title, for the browser.
    title: String,
    /// Who publishes the strategy.
    #[schemars(extend("format" = "html"))]
    publisher: Option<String>,
    /// The addresses of the stylesheets, in order.
    stylesheets: [String; 2],
    /// Icons, and the colours around the page.
    head: HeadView,
    /// The whole address of the first language's card, where the site has an address.
    image: Option<String>,
    /// The logo's address.
    logo: Option<String>,
    /// The logo, to be shown.
    logo_picture: Option<LogoView>,
    /// The page's whole address, where the site has one.
    canonical: Option<String>,
    /// Each language with the whole address of its front page.
    alternates: Vec<(&'static str, String)>,
    /// The languages, to choose among.
    choices: Vec<ChoiceView>,
    /// Where the page leads straight on to, where there is nothing to choose.
    only: Option<String>,
}

/// A language to choose.
#[derive(Serialize, JsonSchema)]
struct ChoiceView {
    /// The language.
    lang: &'static str,
    /// Its own name.
    name: &'static str,
    /// The address of its front page.
    href: String,
    /// The strategy's title in it.
    #[schemars(extend("format" = "html"))]
    title: String,
    /// The motto in it.
    #[schemars(extend("format" = "html"))]
    motto: Option<String>,
    /// That one may read the strategy in it.
    #[schemars(extend("format" = "html"))]
    read: String,
    /// That the page was not found.
    not_found: String,
    /// What to do about that.
    not_found_text: String,
    /// What the front page is called.
    front_page: String,
    /// What every page says of the strategy.
    marks: Vec<Mark>,
}

/// The page where a reader chooses a language.
pub fn root(
    strategy: &Strategy,
    addresses: &Addresses,
    pictures: &Pictures,
    is_preview: bool,
) -> RootView {
    let mut view = view(strategy, addresses, pictures, is_preview, "");
    if let [only] = &view.choices[..] {
        view.only = Some(only.href.clone());
    }
    if let Some(base) = &strategy.publication.base_url {
        view.canonical = Some(format!("{base}{}", address::ROOT));
        let first = strategy.publication.languages.first();
        view.image = first.map(|&lang| format!("{base}{}", encode(&address::card(lang))));
        view.alternates = strategy
            .publication
            .languages
            .iter()
            .map(|&lang| {
                let path = encode(&addresses.path(Page::Front, lang));
                (lang.tag(), format!("{base}{path}"))
            })
            .collect();
    }
    view
}

/// The page for addresses that lead nowhere.
pub fn not_found(
    strategy: &Strategy,
    addresses: &Addresses,
    pictures: &Pictures,
    is_preview: bool,
) -> RootView {
    let base = from_the_server(strategy);
    let mut view = view(strategy, addresses, pictures, is_preview, base);
    let words = |lang: &Lang| strategy.publication.labels.get("not_found", *lang);
    let title: Vec<&str> = strategy.publication.languages.iter().map(words).collect();
    view.title = title.join(" / ");
    view
}

/// What addresses on the page for those that lead nowhere begin with. Servers show it in place of a page in any
/// folder, so they begin at the server's root where the site's address is known.
pub fn from_the_server(strategy: &Strategy) -> &str {
    let base = strategy.publication.base_url.as_deref();
    let path = base.and_then(|base| {
        let (_, rest) = base.split_once("://")?;
        rest.find('/').map(|slash| &rest[slash..])
    });
    path.unwrap_or_default()
}

fn view(
    strategy: &Strategy,
    addresses: &Addresses,
    pictures: &Pictures,
    is_preview: bool,
    base: &str,
) -> RootView {
    let publication = &strategy.publication;
    let label = |key: &str, lang| publication.labels.get(key, lang).to_owned();
    let link = |path: &str| format!("{base}{}", encode(path));
    let choices = publication.languages.iter().map(|&lang| ChoiceView {
        lang: lang.tag(),
        name: lang.name(),
        href: link(&addresses.path(Page::Front, lang)),
        title: unmarked(strategy, &strategy.title, lang),
        motto: strategy
            .motto
            .as_ref()
            .map(|motto| unmarked(strategy, motto, lang)),
        read: escape(&label("read_in", lang)),
        not_found: label("not_found", lang),
        not_found_text: label("not_found_text", lang),
        front_page: label("front_page", lang),
        marks: view::marks(strategy, lang),
    });
    let first = publication.languages.first().copied().unwrap_or(Lang::Nb);
    let mut titles: Vec<String> = publication
        .languages
        .iter()
        .map(|&lang| plain(&strategy.title, lang))
        .collect();
    titles.dedup();
    let logo = pictures.logo(publication, link);
    RootView {
        lang: first.tag(),
        title: titles.join(" / "),
        publisher: strategy
            .publisher
            .as_ref()
            .map(|publisher| unmarked(strategy, publisher, first)),
        stylesheets: [link(address::COLORS), link(address::STYLESHEET)],
        head: head::view(strategy, pictures, is_preview, link),
        image: None,
        logo: logo.as_ref().map(|logo| logo.src.clone()),
        logo_picture: logo,
        canonical: None,
        alternates: Vec::new(),
        choices: choices.collect(),
        only: None,
    }
}

/// A line without its source's mark: nobody reads these pages for their texts, and their titles are laid
/// out as elements of a heading, which a mark's would be taken for. Nothing else on them tells what the line under a
/// draft is, so that is said in a word.
fn unmarked(strategy: &Strategy, text: &Line, lang: Lang) -> String {
    let mut html = line(text, lang, SourceMarks::NONE);
    if text.exact(lang).is_some_and(RichLine::is_draft) {
        let labels = &strategy.publication.labels;
        let mark = escape(labels.get("machine_translated_short", lang));
        let _ = write!(html, " <small class=\"told\">({mark})</small>");
    }
    html
}
