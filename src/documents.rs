//! The PDFs that can be made of a strategy: one table, which `documents` in `veivalg.toml`, its schema and check,
//! build, preview, the pages' links and `veivalg theme` all read.
//!
//! A document is an entry of [`TABLE`], a view, and a Typst file of the theme; the developers' guide lists what else
//! a new one takes. In: a strategy. Out: which of its documents there are, where each lies, and what it is set from.
//! Makes none of them.

use crate::lang::Lang;
use crate::model::{Audience, Strategy, shown};
use crate::pdf::{PdfSpec, View, cards_view, handout_view, slides_view, strategy_view};
use crate::view::{DocumentLink, Extent, has_slides};

/// A document.
#[derive(Debug)]
pub struct Document {
    /// Its name in `veivalg.toml`.
    pub name: &'static str,
    /// What it is, in bokmål, nynorsk and English.
    pub about: [&'static str; 3],
    /// The part of its file name between the strategy's id and the language.
    pub suffix: Suffix,
    /// The key of the label of links to it.
    pub label: &'static str,
    /// The Typst file that sets it, in the theme's folder `pdf`.
    pub file: &'static str,
    /// Whether it has a bleed where `[pdf]` asks for one.
    pub bleeds: bool,
    /// How many pages it is to keep to; more are reported.
    pub most_pages: Option<usize>,
    /// The audiences that it is made for, of which none is everybody; empty where the strategy has no content for it.
    pub readers: fn(&Strategy) -> Vec<Option<Audience>>,
    /// The view that it shows.
    pub view: View,
}

/// The part of the file name that differs between documents, in bokmål and nynorsk: empty, or a word after a hyphen.
#[derive(Debug, Clone, Copy)]
pub enum Suffix {
    /// The same for every audience.
    Fixed([&'static str; 2]),
    /// That of the audience whose sheet it is.
    PerAudience,
}

/// Every document, in the order they are made and linked in.
pub const TABLE: &[Document] = &[
    Document {
        name: "strategy",
        about: ["hele strategien", "heile strategien", "the whole strategy"],
        suffix: Suffix::Fixed(["", ""]),
        label: "pdf",
        file: "main.typ",
        bleeds: true,
        most_pages: None,
        readers: |_| vec![None],
        view: strategy_view,
    },
    Document {
        name: "cards",
        about: [
            "spørsmålene til refleksjon som kort til å klippe ut",
            "spørsmåla til refleksjon som kort til å klippe ut",
            "the questions for reflection as cards to cut out",
        ],
        suffix: Suffix::Fixed(["-kort", "-kort"]),
        label: "cards_pdf",
        file: "cards.typ",
        bleeds: false,
        most_pages: None,
        readers: |strategy| vec![None; shown::questions(strategy).take(1).count()],
        view: cards_view,
    },
    Document {
        name: "slides",
        about: [
            "lysbilder til et møte",
            "lysbilete til eit møte",
            "slides for a meeting",
        ],
        suffix: Suffix::Fixed(["-lysbilder", "-lysbilete"]),
        label: "slides_pdf",
        file: "slides.typ",
        bleeds: false,
        most_pages: None,
        readers: |strategy| vec![None; usize::from(has_slides(strategy))],
        view: slides_view,
    },
    Document {
        name: "handouts",
        about: [
            "et ark for hver målgruppe: det som er forventet, og målene",
            "eit ark for kvar målgruppe: det som er venta, og måla",
            "a sheet for each audience: what is expected, and the goals",
        ],
        suffix: Suffix::PerAudience,
        label: "handout_pdf",
        file: "handout.typ",
        bleeds: false,
        most_pages: Some(2),
        readers: expected_of,
        view: handout_view,
    },
];

/// The audiences with expectations, in the order they are shown.
fn expected_of(strategy: &Strategy) -> Vec<Option<Audience>> {
    let everywhere = std::iter::once(&strategy.expectations);
    let areas = strategy.areas.iter().map(|area| &area.expectations);
    let all: Vec<_> = everywhere.chain(areas).collect();
    let order = strategy.audiences.iter().copied();
    let used = order.filter(|audience| all.iter().any(|of| of.contains_key(audience)));
    used.map(Some).collect()
}

/// The suffix of an audience's PDFs, in bokmål and nynorsk.
fn audience_suffix(audience: Audience) -> [&'static str; 2] {
    match audience {
        Audience::Leaders => ["-ledere", "-leiarar"],
        Audience::Employees => ["-medarbeidere", "-medarbeidarar"],
        Audience::Elected => ["-folkevalgte", "-folkevalde"],
        Audience::Employer => ["-arbeidsgiver", "-arbeidsgivar"],
        Audience::Representatives => ["-tillitsvalgte", "-tillitsvalde"],
    }
}

/// One PDF: a document, for whom, in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pdf {
    /// Its language.
    pub lang: Lang,
    /// The document's place in the table.
    at: usize,
    /// For whom it is; none for everybody.
    pub audience: Option<Audience>,
}

impl Pdf {
    /// The first document of the table, which is the strategy.
    pub const fn strategy(lang: Lang) -> Self {
        Self {
            lang,
            at: 0,
            audience: None,
        }
    }

    /// Its document in a table.
    pub fn document(self, table: &'static [Document]) -> &'static Document {
        &table[self.at]
    }

    /// The name of its document.
    pub fn name(self, table: &'static [Document]) -> &'static str {
        self.document(table).name
    }

    /// Where it lies in the output.
    pub fn path(self, table: &'static [Document], strategy: &Strategy) -> String {
        let (lang, suffix) = (self.lang, self.suffix(table));
        format!("{lang}/{}{suffix}-{lang}.pdf", strategy.id)
    }

    /// The suffix that its file name differs by from others in its language: empty, or a word after a hyphen.
    pub fn suffix(self, table: &'static [Document]) -> &'static str {
        let [nb, nn] = match self.document(table).suffix {
            Suffix::Fixed(suffix) => suffix,
            Suffix::PerAudience => self.audience.map_or(["", ""], audience_suffix),
        };
        self.lang.pick(nb, nn)
    }

    /// Its name among those of its language.
    pub fn key(self, table: &'static [Document]) -> String {
        let name = self.document(table).name;
        match self.audience {
            Some(audience) => format!("{name}-{}", audience.key()),
            None => name.to_owned(),
        }
    }

    /// What it is set from.
    pub fn spec(self, table: &'static [Document]) -> PdfSpec {
        let document = self.document(table);
        PdfSpec {
            suffix: self.suffix(table),
            file: document.file,
            bleeds: document.bleeds,
            most_pages: document.most_pages,
            view: document.view,
            lang: self.lang,
            audience: self.audience,
        }
    }

    /// What pages lead to it by. `extent` is how much it is, where that is known.
    pub fn link(
        self,
        table: &'static [Document],
        strategy: &Strategy,
        extent: Option<Extent>,
    ) -> DocumentLink {
        let document = self.document(table);
        let label = |key| strategy.publication.labels.get(key, self.lang);
        let words = match self.audience {
            Some(audience) => format!(
                "{} {}",
                label(audience.expectations()),
                label(document.label)
            ),
            None => label(document.label).to_owned(),
        };
        DocumentLink {
            name: document.name,
            audience: self.audience,
            lang: self.lang,
            words,
            path: self.path(table, strategy),
            extent,
        }
    }
}

/// All PDFs that are published of a strategy: of the documents that it asks for, or of all, those that it has
/// content for, in each of its languages, language by language.
pub fn of(table: &'static [Document], strategy: &Strategy) -> Vec<Pdf> {
    let publication = &strategy.publication;
    let is_asked = |document: &Document| {
        let asked = publication.documents.as_ref();
        asked.is_none_or(|names| names.iter().any(|name| name == document.name))
    };
    let asked = table.iter().enumerate().filter(|(_, one)| is_asked(one));
    let made: Vec<_> = asked
        .flat_map(|(at, one)| {
            (one.readers)(strategy)
                .into_iter()
                .map(move |who| (at, who))
        })
        .collect();
    let languages = publication.languages.iter();
    let each = |&lang| {
        let made = made.iter();
        made.map(move |&(at, audience)| Pdf { lang, at, audience })
    };
    languages.flat_map(each).collect()
}

/// What pages lead to all of them by, before any is made.
pub fn links(table: &'static [Document], strategy: &Strategy) -> Vec<DocumentLink> {
    let all = of(table, strategy).into_iter();
    all.map(|pdf| pdf.link(table, strategy, None)).collect()
}

/// The names of all documents.
pub fn names() -> Vec<&'static str> {
    TABLE.iter().map(|document| document.name).collect()
}
