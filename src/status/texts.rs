//! The texts of both languages counted, in the whole and by file and folder.

use serde::Serialize;

use crate::diagnostic::one_line;
use crate::lang::Lang;
use crate::translation::{Counts, Review};

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

/// Counts a strategy's texts; titles in `lang` where they have it.
pub fn texts(review: &Review, lang: Lang) -> Texts {
    let part = |(path, pairs): (&str, &[_])| Part {
        path: path.to_owned(),
        title: review
            .title(path, lang)
            .map(|title| one_line(title.to_owned())),
        texts: Counts::of(pairs),
    };
    Texts {
        all: Counts::of(&review.pairs),
        parts: review.parts().map(part).collect(),
    }
}
