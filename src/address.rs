//! The address of everything on the site: one table from page and record to address, worked out once.
//!
//! Addresses are the same under `/nb/` and `/nn/`. Links between them are relative and name their
//! file (`index.html`), so that the site works in a subfolder, unzipped, and opened as files. The names of PDFs are
//! in `documents`; the former addresses of what was renamed, in `site::redirects`.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization as _;

use crate::lang::Lang;
use crate::markdown::tree::{Notice, RecordKind, RecordRef, TranslationNotice};
use crate::model::{Area, Audience, Chapter, Expectations, Part, Redirect, Strategy, Text, shown};

/// A page of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The front page.
    Front,
    /// Vision, values, steering goals, general expectations.
    Platform,
    /// A chapter, by its index.
    Chapter(usize),
    /// An area, by its index.
    Area(usize),
    /// All that is expected of an audience.
    Audience(Audience),
    /// The matrix of goals and the register of measures.
    Measures,
    /// All actions.
    Actions,
    /// The questions for reflection, card by card.
    Cards,
    /// The work with the strategy.
    Process,
    /// The sources.
    References,
    /// What was decided when.
    Revisions,
    /// About the site.
    About,
    /// The whole strategy on one page.
    Whole,
}

/// A place on the site, in whichever language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// The anchor on it; none for the page itself.
    pub anchor: Option<String>,
}

/// All pages and records with their places.
#[derive(Debug)]
pub struct Addresses {
    pages: BTreeMap<Page, String>,
    records: BTreeMap<RecordRef, Address>,
    /// The anchors that records had by another id.
    former: BTreeMap<RecordRef, Vec<String>>,
    /// The audiences of whom anything is expected, in the order they are shown.
    pub audiences: Vec<Audience>,
}

/// The stylesheet of the theme, from the output's root.
pub const STYLESHEET: &str = "theme.css";
/// The colours worked out from the municipality's own, from the output's root.
pub const COLORS: &str = "colors.css";
/// The folder of the theme's fonts for pages, from the output's root.
pub const FONTS: &str = "fonts/";
/// The site's icon as a drawing, from the output's root.
pub const ICON: &str = "icon.svg";
/// The site's icon in points, from the output's root.
pub const TAB_ICON: &str = "favicon.ico";
/// The site's icon on telephones, from the output's root.
pub const TOUCH_ICON: &str = "touch-icon.png";
/// The strategy as data, from the output's root.
pub const DATA: &str = "strategy.json";
/// What that may hold, as JSON Schema, from the output's root.
pub const DATA_SCHEMA: &str = "strategy.schema.json";
/// The list of pages for search engines, from the output's root, where the site's address is known.
pub const SITEMAP: &str = "sitemap.xml";
/// The page where a reader chooses a language, from the output's root.
pub const ROOT: &str = "index.html";
/// The page for an address that leads nowhere, from the output's root.
pub const NOT_FOUND: &str = "404.html";
/// What search engines are told, from the output's root.
pub const ROBOTS: &str = "robots.txt";

/// The card that is shown where an address in this language is shared, from the output's root.
pub fn card(lang: Lang) -> String {
    format!("{lang}/card.png")
}

/// The workbook for readers of this language, from the output's root.
pub fn workbook(strategy: &Strategy, lang: Lang) -> String {
    format!("export/{}-{lang}.xlsx", strategy.id)
}

/// The table of this key for readers of this language, as a file of values, from the output's root.
pub fn table(key: &str, lang: Lang) -> String {
    format!("export/{lang}/{key}.csv")
}

impl Addresses {
    /// Works out every address.
    pub fn new(strategy: &Strategy) -> Self {
        let audiences = audiences(strategy);
        let mut pages = BTreeMap::new();
        let mut page = |page: Page, path: String| {
            pages.insert(page, path);
        };
        page(Page::Front, "index.html".to_owned());
        if strategy.order.contains(&Part::Platform) {
            page(Page::Platform, "platform.html".to_owned());
        }
        let has_goals = strategy.areas.iter().any(|area| !area.goals.is_empty());
        if has_goals || !strategy.measures.is_empty() {
            page(Page::Measures, "measures.html".to_owned());
        }
        page(Page::About, "about.html".to_owned());
        page(Page::Whole, "all.html".to_owned());
        for (index, area) in strategy.areas.iter().enumerate() {
            page(Page::Area(index), format!("area/{}.html", area.id));
        }
        for (index, chapter) in strategy.chapters.iter().enumerate() {
            page(Page::Chapter(index), format!("chapter/{}.html", chapter.id));
        }
        for &audience in &audiences {
            page(Page::Audience(audience), format!("{}.html", audience.key()));
        }
        if strategy.areas.iter().any(|area| !area.actions.is_empty()) {
            page(Page::Actions, "actions.html".to_owned());
        }
        if shown::questions(strategy).next().is_some() {
            page(Page::Cards, "cards.html".to_owned());
        }
        if strategy.process.is_some() {
            page(Page::Process, "process.html".to_owned());
        }
        if !strategy.references.is_empty() {
            page(Page::References, "references.html".to_owned());
        }
        if !strategy.revisions.is_empty() {
            page(Page::Revisions, "revisions.html".to_owned());
        }
        Self {
            pages,
            records: records(strategy),
            former: former(strategy),
            audiences,
        }
    }

    /// Every page, the front page first.
    pub fn pages(&self) -> impl Iterator<Item = Page> {
        self.pages.keys().copied()
    }

    /// Whether the site has this page.
    pub fn has(&self, page: Page) -> bool {
        self.pages.contains_key(&page)
    }

    /// A page's path from the output's root.
    pub fn path(&self, page: Page, lang: Lang) -> String {
        format!("{lang}/{}", self.path_in_language(page))
    }

    /// A page's path from the root of its language.
    pub fn path_in_language(&self, page: Page) -> &str {
        self.pages
            .get(&page)
            .expect("only pages that exist are linked")
    }

    /// Where a record stands.
    pub fn record(&self, record: &RecordRef) -> &Address {
        self.records
            .get(record)
            .expect("check has looked up every record that a text names")
    }

    /// The anchors that a record had by another id, which old links lead to.
    pub fn former(&self, record: &RecordRef) -> &[String] {
        self.former.get(record).map_or(&[], Vec::as_slice)
    }

    /// A link from the page `from` to an address, both in `lang`.
    pub fn href(&self, from: Page, to: &Address, lang: Lang) -> String {
        match &to.anchor {
            Some(anchor) if to.page == from || self.is_on(from, to.page) => format!("#{anchor}"),
            Some(anchor) => format!("{}#{anchor}", self.link(from, to.page, lang)),
            None => self.link(from, to.page, lang),
        }
    }

    /// A link from a page in `lang` to the same page in the other language, or a place on it.
    pub fn across(&self, page: Page, anchor: Option<String>, lang: Lang) -> String {
        let link = relative(&self.path(page, lang), &self.path(page, lang.other()));
        match anchor {
            Some(anchor) => format!("{link}#{anchor}"),
            None => link,
        }
    }

    /// Whether what the page `to` shows stands on the page `from` too: that of the whole strategy.
    fn is_on(&self, from: Page, to: Page) -> bool {
        let is_part = match to {
            Page::Platform
            | Page::Chapter(_)
            | Page::Area(_)
            | Page::Measures
            | Page::Process
            | Page::References
            | Page::Revisions => true,
            Page::Front
            | Page::Audience(_)
            | Page::Actions
            | Page::Cards
            | Page::About
            | Page::Whole => false,
        };
        from == Page::Whole && is_part
    }

    /// The anchor, on the page of the whole strategy, of what has a page of its own.
    pub fn anchor_on_whole(&self, page: Page) -> String {
        let path = self.path_in_language(page);
        path.trim_end_matches(".html").replace('/', "-")
    }

    /// A link from one page to another, both in `lang`.
    pub fn link(&self, from: Page, to: Page, lang: Lang) -> String {
        if self.is_on(from, to) {
            return format!("#{}", self.anchor_on_whole(to));
        }
        relative(&self.path(from, lang), &self.path(to, lang))
    }
}

/// The page, by its path from the root of its language, that shows most of what a file of the strategy
/// says; none where no page does more than others.
pub fn page_of(file: &str) -> Option<String> {
    let mut parts = file.split('/');
    let page = match (parts.next()?, parts.next()) {
        ("areas", Some(id)) => format!("area/{id}.html"),
        ("chapters", Some(id)) => format!("chapter/{id}.html"),
        ("measures.toml", None) | ("data", Some(_)) => "measures.html".to_owned(),
        ("references.toml", None) => "references.html".to_owned(),
        ("process.toml", None) => "process.html".to_owned(),
        _ => return None,
    };
    Some(page)
}

/// The files that the site has or may have in the output's root.
const FILES: [&str; 11] = [
    ROOT,
    NOT_FOUND,
    ROBOTS,
    SITEMAP,
    STYLESHEET,
    COLORS,
    DATA,
    DATA_SCHEMA,
    ICON,
    TAB_ICON,
    TOUCH_ICON,
];

/// The folders that the site has or may have in the output's root, beside those of its languages.
const FOLDERS: [&str; 3] = ["assets", "fonts", "export"];

/// What a path from the output's root begins with, a file or a folder of the site's own: whatever is in the strategy,
/// so that what lies beside it stays there when the strategy grows. The picture in a browser's tab may be another one.
pub fn of_the_site(path: &str) -> Option<&str> {
    let (first, is_folder) = match path.split_once('/') {
        Some((first, _)) => (first, true),
        None => (path, false),
    };
    let name = as_one_name(first);
    let is_own = FILES.contains(&name.as_str())
        || FOLDERS.contains(&name.as_str())
        || Lang::from_tag(&name).is_some();
    let may_be_another = name == TAB_ICON && !is_folder;
    (is_own && !may_be_another).then_some(first)
}

/// A name as systems compare it that tell no small letters from large ones, nor signs that stand for the same.
pub fn as_one_name(name: &str) -> String {
    let plain: String = name.nfkc().collect();
    // By way of the large ones, of which more are the same.
    plain.to_uppercase().to_lowercase().nfkc().collect()
}

/// The anchor of a record that stands on a page among others.
pub fn anchor(kind: RecordKind, id: &str) -> String {
    format!("{}-{id}", kind.key())
}

/// The anchor of the other language's wording of what a notice concerns in the text for readers of
/// `lang`; none where no such wording is named.
pub fn counterpart(text: &Text, notice: &Notice, lang: Lang) -> Option<String> {
    let named = |other: &Notice| {
        other.told == TranslationNotice::Counterpart && other.anchor == notice.anchor
    };
    let there = text.exact(lang.other())?.notices.iter().any(named);
    there.then(|| notice.anchor.clone())
}

/// The link from one file to another, both as paths from the output's root.
pub fn relative(from: &str, to: &str) -> String {
    let mut from: Vec<&str> = from.split('/').collect();
    let mut to: Vec<&str> = to.split('/').collect();
    from.pop();
    let file = to.pop().unwrap_or_default();
    let shared = from
        .iter()
        .zip(&to)
        .take_while(|(one, other)| one == other)
        .count();
    let up = std::iter::repeat_n("..", from.len() - shared);
    let parts: Vec<&str> = up
        .chain(to[shared..].iter().copied())
        .chain([file])
        .collect();
    encode(&parts.join("/"))
}

/// A path as an address writes it: what is not a letter, digit or one of `-._~/` in percent.
pub fn encode(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

/// What never stands in an address, beside letters that English lacks.
const NOT_IN_ADDRESSES: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>');

/// What stands after a path for a browser, as an address writes it; what is in percent stays so.
pub fn encode_suffix(suffix: &str) -> String {
    utf8_percent_encode(suffix, NOT_IN_ADDRESSES).to_string()
}

/// An address outside as programs write it: letters that English lacks in percent, and in Punycode where they
/// stand in the name of a site.
pub fn encode_url(url: &str) -> String {
    // In percent before it is read, so that it reads as the same when it is read again; and after, for what follows
    // `mailto:` and `tel:` is no path to who reads it, and is left as it is.
    let plain = |url: &str| utf8_percent_encode(url, NOT_IN_ADDRESSES).to_string();
    let url = plain(url.trim());
    url::Url::parse(&url).map_or(url, |url| plain(url.as_str()))
}

fn audiences(strategy: &Strategy) -> Vec<Audience> {
    let expectations = |of: &Expectations| of.keys().copied().collect::<BTreeSet<_>>();
    let mut used = expectations(&strategy.expectations);
    for area in &strategy.areas {
        used.extend(expectations(&area.expectations));
    }
    // Leaders and employees have their pages as soon as anything is expected of anybody: their
    // addresses are what is sent round.
    if !used.is_empty() {
        used.extend([Audience::Leaders, Audience::Employees]);
    }
    let order = strategy.audiences.iter().copied();
    order.filter(|audience| used.contains(audience)).collect()
}

/// The anchors of what has another id now, by what has it.
fn former(strategy: &Strategy) -> BTreeMap<RecordRef, Vec<String>> {
    let mut former: BTreeMap<RecordRef, Vec<String>> = BTreeMap::new();
    for Redirect { from, to } in &strategy.publication.redirects {
        if !from.kind.has_page() {
            let anchor = anchor(from.kind, &from.id);
            former.entry(to.clone()).or_default().push(anchor);
        }
    }
    former
}

fn records(strategy: &Strategy) -> BTreeMap<RecordRef, Address> {
    let mut records = BTreeMap::new();
    let mut add = |kind: RecordKind, id: &str, page: Page, anchored: bool| {
        let record = RecordRef {
            kind,
            id: id.to_owned(),
        };
        let anchor = anchored.then(|| anchor(kind, id));
        records.insert(record, Address { page, anchor });
    };
    add(RecordKind::Platform, "", Page::Platform, false);
    for value in &strategy.values {
        add(RecordKind::Value, &value.id, Page::Platform, true);
    }
    for goal in &strategy.steering_goals {
        add(RecordKind::SteeringGoal, &goal.id, Page::Platform, true);
    }
    for (index, chapter) in strategy.chapters.iter().enumerate() {
        let Chapter { id, sections, .. } = &**chapter;
        let page = Page::Chapter(index);
        add(RecordKind::Chapter, id, page, false);
        sections
            .iter()
            .for_each(|section| add(RecordKind::Section, &section.id, page, true));
    }
    for (index, area) in strategy.areas.iter().enumerate() {
        let Area {
            id,
            goals,
            veivalg,
            actions,
            ..
        } = &**area;
        let page = Page::Area(index);
        add(RecordKind::Area, id, page, false);
        for goal in goals {
            let parts = goal.subgoals.iter().map(|part| &part.id);
            let ids = std::iter::once(&goal.id).chain(parts);
            ids.for_each(|id| add(RecordKind::Goal, id, page, true));
        }
        veivalg
            .iter()
            .for_each(|path| add(RecordKind::Veivalg, &path.id, page, true));
        actions
            .iter()
            .for_each(|action| add(RecordKind::Action, &action.id, page, true));
    }
    for measure in &strategy.measures {
        add(RecordKind::Measure, &measure.id, Page::Measures, true);
    }
    for reference in &strategy.references {
        add(RecordKind::Reference, &reference.id, Page::References, true);
    }
    records
}

impl From<Part> for Page {
    fn from(part: Part) -> Self {
        match part {
            Part::Platform => Self::Platform,
            Part::Chapter(index) => Self::Chapter(index),
            Part::Area(index) => Self::Area(index),
        }
    }
}
