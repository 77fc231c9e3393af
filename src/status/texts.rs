//! The texts of both languages counted, in the whole and by file and folder.

use serde::Serialize;

use crate::diagnostic::one_line;
use crate::lang::Lang;
use crate::model::Labels;
use crate::translation::{Counts, Review, TranslationUnit};

/// Texts by language, and where they stand.
#[derive(Debug, Serialize)]
pub struct Texts {
    /// All of them.
    pub all: Counts,
    /// Each file or folder that has texts, in reading order.
    pub parts: Vec<Part>,
}

/// The texts of a file or folder.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The file, or the folder that ends in `/`.
    pub path: String,
    /// The title of an area or a chapter.
    pub title: Option<String>,
    /// Its texts.
    pub texts: Counts,
}

impl Part {
    /// What people know it by.
    pub fn name(&self) -> &str {
        self.title.as_ref().unwrap_or(&self.path)
    }
}

/// The title of a file or folder with these texts, in `lang` where it has that, with the mark of a machine's.
pub fn title(review: &Review, path: &str, pairs: &[TranslationUnit], lang: Lang) -> Option<String> {
    let words = review.title(path, lang)?;
    let is_title = |pair: &&TranslationUnit| {
        let name = pair.key.strip_prefix(path);
        matches!(name, Some("area.toml#title" | "chapter.toml#title"))
    };
    let own = pairs.iter().find(is_title);
    let is_draft = own.is_some_and(|pair| pair.published_draft(&[lang]).is_some());
    Some(Labels::default().draft_mark(is_draft, lang) + &one_line(words.to_owned()))
}

/// Counts a strategy's texts; titles in `lang` where they have it.
pub fn texts(review: &Review, lang: Lang) -> Texts {
    let part = |(path, pairs): (&str, &[_])| Part {
        path: path.to_owned(),
        title: title(review, path, pairs, lang),
        texts: Counts::of(pairs),
    };
    Texts {
        all: Counts::of(&review.pairs),
        parts: review.parts().map(part).collect(),
    }
}
