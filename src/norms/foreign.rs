//! Recognizes texts in another language by small words that neither form of Norwegian has.
//!
//! Pure. Knows the neighbours and English, in which a chapter may be left by mistake. Each word was compared with
//! dictionaries of both forms.

use std::sync::LazyLock;

use crate::terms::{WordMap, lowered};

/// A language that is no Norwegian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// Danish.
    Danish,
    /// Swedish.
    Swedish,
    /// English.
    English,
}

impl Foreign {
    /// All of them.
    const ALL: [Self; 3] = [Self::Danish, Self::Swedish, Self::English];

    /// Its code, as `lang` has it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language of these words, where enough of them are its own.
    pub fn of<'t>(words: impl Iterator<Item = &'t str>) -> Option<Self> {
        let mut hits = [0; Self::ALL.len()];
        let mut all = 0;
        for word in words {
            all += 1;
            if let Some(language) = WORDS.get(&lowered(word)) {
                hits[*language as usize] += 1;
            }
        }
        let counted = Self::ALL.into_iter().zip(hits);
        let (language, most) = counted.max_by_key(|(_, count)| *count)?;
        (most >= LEAST && most * SHARE >= all).then_some(language)
    }
}

static WORDS: LazyLock<WordMap<Foreign>> = LazyLock::new(|| {
    let mut words = WordMap::default();
    for (language, list) in Foreign::ALL.into_iter().zip([DANISH, SWEDISH, ENGLISH]) {
        for word in list {
            words.entry(word).or_insert(language);
        }
    }
    words
});

/// The least number of such words that is enough, and the share of a text that they must be: one word in `SHARE`.
const LEAST: usize = 3;
const SHARE: usize = 8;

/// Words of Danish.
const DANISH: &[&str] = &[
    "hvad",
    "nogle",
    "noget",
    "blevet",
    "uden",
    "gennem",
    "dig",
    "ud",
    "ind",
    "lige",
    "gøre",
    "tager",
    "medarbejder",
    "medarbejdere",
    "medarbejderne",
    "medarbejdernes",
    "arbejde",
    "arbejder",
    "arbejdet",
    "arbejdsplads",
    "arbejdspladsen",
    "arbejdsmiljø",
    "igen",
    "hvornår",
    "uddannelse",
    "udvikling",
    "udvikle",
    "udvikler",
    "opgave",
    "opgaven",
    "opgaverne",
    "måske",
    "altid",
    "hjælp",
    "hjælpe",
    "tilbage",
    "velfærd",
    "velfærden",
    "fælles",
    "bedst",
    "kerneopgaven",
    "samarbejde",
    "samarbejder",
    "tillid",
    "løbende",
    "vores",
    "jer",
    "hinanden",
    "af",
    "bliver",
];

/// Words of Swedish.
const SWEDISH: &[&str] = &[
    "och",
    "för",
    "inte",
    "är",
    "från",
    "när",
    "också",
    "även",
    "deras",
    "mycket",
    "bättre",
    "arbete",
    "arbetet",
    "arbetar",
    "medarbetare",
    "medarbetarna",
    "medarbetaren",
    "mellan",
    "än",
    "göra",
    "gör",
    "varit",
    "utveckla",
    "verksamhet",
    "verksamheten",
    "invånare",
    "invånarna",
    "chef",
    "chefer",
    "stöd",
    "varje",
    "någon",
    "något",
    "några",
    "denna",
    "sätt",
    "där",
    "möta",
    "ledarskap",
    "utifrån",
    "hög",
    "arbetsplats",
    "arbetsmiljö",
];

/// Words of English.
const ENGLISH: &[&str] = &[
    "the",
    "of",
    "with",
    "this",
    "that",
    "been",
    "were",
    "was",
    "which",
    "would",
    "should",
    "could",
    "their",
    "they",
    "them",
    "our",
    "your",
    "what",
    "how",
    "why",
    "when",
    "where",
    "people",
    "working",
    "employees",
    "employee",
    "leaders",
    "leader",
    "will",
    "can",
    "shall",
    "these",
    "those",
    "than",
    "into",
    "also",
];
