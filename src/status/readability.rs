//! How heavy a strategy's texts are to read, as far as counting tells: LIX by part, and the longest sentences.
//!
//! Information, and never a reason to stop anything. In: the texts of both languages. Out: numbers and sentences.

use serde::Serialize;

use super::texts::title;
use crate::diagnostic::one_line;
use crate::lang::Lang;
use crate::markdown::seen;
use crate::model::Labels;
use crate::translation::{Review, TextKind, TranslationUnit};

/// How many of the longest sentences are reported.
const LONGEST: usize = 10;

/// Words of the least text that LIX says something of.
const LEAST_WORDS: usize = 100;

/// Letters of the longest word that is not long.
const SHORT_WORD: usize = 6;

/// What is before an item, a quotation or a cell.
const MARKS: [char; 6] = ['-', '*', '+', '>', '|', ' '];

/// How heavy the texts are to read.
#[derive(Debug, Serialize)]
pub struct Readability {
    /// Each file or folder that has texts, in reading order.
    pub parts: Vec<PartLix>,
    /// The longest sentences, the longest first.
    pub longest: Vec<Sentence>,
}

/// LIX of a file or folder.
#[derive(Debug, Serialize)]
pub struct PartLix {
    /// The file, or the folder that ends in `/`.
    pub path: String,
    /// The title of an area or a chapter.
    pub title: Option<String>,
    /// In bokmål; none where there is too little text.
    pub nb: Option<usize>,
    /// In nynorsk.
    pub nn: Option<usize>,
}

/// A long sentence.
#[derive(Debug, Serialize)]
pub struct Sentence {
    /// The key of the text that it is in.
    pub key: String,
    /// Its language.
    pub language: &'static str,
    /// How many words it has.
    pub words: usize,
    /// Its words, with the mark of a machine's.
    pub text: String,
}

/// Counts a strategy's texts; titles in `lang` where they have it.
pub fn readability(review: &Review, languages: &[Lang], lang: Lang) -> Readability {
    let mut longest = Vec::new();
    for pair in &review.pairs {
        for &language in languages {
            let sentences = sentences_of(pair, language).into_iter();
            let mark = Labels::default().draft_mark(pair.is_draft(language), lang);
            longest.extend(sentences.map(|text| Sentence {
                key: pair.key.clone(),
                language: language.tag(),
                words: words(&text).count(),
                text: format!("{mark}{}", one_line(text)),
            }));
        }
    }
    longest.sort_by_key(|sentence| std::cmp::Reverse(sentence.words));
    longest.truncate(LONGEST);
    let part = |(path, pairs): (&str, &[TranslationUnit])| {
        let lix = |language: Lang| {
            let is_published = languages.contains(&language);
            let all = pairs.iter().flat_map(|pair| sentences_of(pair, language));
            let all: Vec<String> = all.collect();
            lix(&all).filter(|_| is_published)
        };
        PartLix {
            path: path.to_owned(),
            title: title(review, path, pairs, lang),
            nb: lix(Lang::Nb),
            nn: lix(Lang::Nn),
        }
    };
    Readability {
        parts: review.parts().map(part).collect(),
        longest,
    }
}

/// Words a sentence, and long words in a hundred; none for so little text that a single sentence would decide it.
fn lix(sentences: &[String]) -> Option<usize> {
    let all: Vec<&str> = sentences.iter().flat_map(|text| words(text)).collect();
    let long = all
        .iter()
        .filter(|word| word.chars().count() > SHORT_WORD)
        .count();
    let (count, sentences) = (all.len(), sentences.len());
    // Rounded to the nearest.
    let lix = || {
        (2 * (count * count + 100 * long * sentences) + count * sentences) / (2 * count * sentences)
    };
    (count >= LEAST_WORDS).then(lix)
}

/// The sentences of a text; names and headings are not counted as sentences.
fn sentences_of(pair: &TranslationUnit, lang: Lang) -> Vec<String> {
    let is_text = match pair.kind {
        TextKind::Line => false,
        TextKind::Text | TextKind::Prose => pair.part_of.is_none(),
    };
    let wording = pair.wording(lang).filter(|_| is_text);
    wording.map_or_else(Vec::new, |wording| {
        sentences(&seen(&wording.words.text).words)
    })
}

/// The sentences of what readers see of a text. A full stop ends one where a capital or nothing follows; so does the
/// end of a paragraph, an item or a cell.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut sentence = String::new();
    let mut end = |sentence: &mut String| {
        let whole = std::mem::take(sentence);
        if words(&whole).count() > 0 {
            let words = whole.split_whitespace().collect::<Vec<_>>().join(" ");
            let words = words.trim_start_matches(MARKS);
            sentences.push(words.replace(['*', '_', '[', ']'], ""));
        }
    };
    for line in text.lines() {
        let line = line.trim();
        if line.starts_with('#') {
            end(&mut sentence);
            continue;
        }
        let is_item = line.starts_with(['-', '*', '+', '>', '|']) || is_numbered(line);
        if line.is_empty() || is_item {
            end(&mut sentence);
        }
        sentence.push(' ');
        for (at, letter) in line.char_indices() {
            let rest = line[at + letter.len_utf8()..].trim_start_matches(['»', '"', ')', '*', '_']);
            let next = rest.trim_start().chars().next();
            let goes_on = rest.starts_with(|next: char| !next.is_whitespace());
            let is_over = match letter {
                '.' => next.is_none_or(|next| next.is_uppercase() || next == '«') && !goes_on,
                '!' | '?' | '|' => true,
                _ => false,
            };
            sentence.push(letter);
            if is_over {
                end(&mut sentence);
            }
        }
    }
    end(&mut sentence);
    sentences
}

fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    rest.len() < line.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    pieces.filter(|word| word.contains(char::is_alphanumeric))
}
