//! A document of Word's, of LibreOffice's, or in markdown, to a strategy to begin from.
//!
//! ```text
//! bytes ─ docx, odt, markdown ─▶ Document ─outline─▶ Section ─place─▶ Plan ─write─▶ files
//!                                                                         └─ list ─▶ import.md
//! ```
//!
//! In: a file's bytes. Out: the files of a strategy, and a list of what has no place in it and why. Nothing is lost:
//! what is in no file is in that list. Touches no disk.

pub mod document;
mod docx;
mod headings;
mod into;
mod languages;
pub mod list;
pub mod lost;
mod markdown;
mod markup;
mod odt;
mod outline;
mod package;
mod pair;
mod pieces;
mod place;
pub mod plan;
mod tables;
mod typed;
pub mod words;
mod write;

use document::{Aside, Document, Why};
use package::Package;
use plan::Plan;
pub use write::Files;

use crate::lang::Lang;
use crate::wording::MessageLang;

/// Why a file cannot be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is damaged.
    Broken,
    /// It is locked with a password.
    Locked,
    /// It is of an older Word, or rich text.
    OldWord,
    /// It is a PDF.
    Pdf,
    /// Nothing is in it.
    Empty,
    /// It is no document at all, or of a kind that is not read.
    NotADocument,
    /// It holds more than anybody writes.
    TooLarge,
    /// It is a device, or something else that programs talk through.
    Device,
}

/// A strategy that was made of a document.
#[derive(Debug)]
pub struct Made {
    /// What stands where.
    pub plan: Plan,
    /// The files, `import.md` among them.
    pub files: Files,
    /// What has no place, and what a person ought to know.
    pub aside: Vec<Aside>,
    /// The language that no text of it is in; none where it is in both.
    pub lacks: Option<Lang>,
}

/// The list of what was not placed, beside the strategy's own files.
pub const LIST: &str = "import.md";

/// Paragraphs of a document, those in tables too: a book of a thousand pages has fewer. Each may become a goal.
const MOST_PARAGRAPHS: usize = 100_000;

/// Reads a document.
///
/// # Errors
///
/// Why it cannot be read.
pub fn read(bytes: &[u8], name: &str) -> Result<Document, Unreadable> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_markdown = ["md", "markdown"].contains(&ending.to_ascii_lowercase().as_str());
    let document = match is_markdown {
        true => markdown::read(bytes).ok_or(Unreadable::NotADocument)?,
        false => word(bytes)?,
    };
    let mut paragraphs = 0_usize;
    document::each_in(&document.blocks, &mut |_| paragraphs += 1);
    if paragraphs > MOST_PARAGRAPHS {
        return Err(Unreadable::TooLarge);
    }
    let is_empty = lost::sentences(&document).is_empty() && document.pictures.is_empty();
    match is_empty {
        true => Err(Unreadable::Empty),
        false => Ok(document),
    }
}

fn word(bytes: &[u8]) -> Result<Document, Unreadable> {
    let package = Package::open(bytes)?;
    let kind = package.part("mimetype").unwrap_or_default();
    if kind.starts_with(b"application/vnd.oasis.opendocument.text") {
        odt::read(&package)
    } else if docx::is_one(&package) {
        docx::read(&package)
    } else {
        Err(Unreadable::NotADocument)
    }
}

/// The language that most of a document is in.
pub fn language(document: &Document) -> Lang {
    languages::of(&document.blocks).unwrap_or(Lang::Nb)
}

/// Makes a strategy of a document. `name` is the file's; the list is worded for people.
pub fn strategy(document: &Document, name: &str, lang: Lang, messages: MessageLang) -> Made {
    let (first, others) = plans(document, name, lang);
    let mut made = Made {
        files: write::files(&first),
        aside: first.aside.clone(),
        lacks: others.is_empty().then(|| first.lang.other()),
        plan: first,
    };
    for other in others {
        if let Some((changed, aside)) = into::added(&made.files, &other) {
            made.files.extend(changed);
            made.aside.extend(aside);
            made.aside.extend(other.aside);
        }
    }
    complete(&mut made.files, &mut made.aside, document, name, messages);
    made
}

/// The files of a strategy that change when a document's texts are added in its language, the list among them; none
/// where a file of the strategy cannot be read.
pub fn added(
    document: &Document,
    name: &str,
    lang: Lang,
    messages: MessageLang,
    old: &Files,
) -> Option<Made> {
    let (plan, _) = plans(document, name, lang);
    let (changed, mut aside) = into::added(old, &plan)?;
    aside.extend(plan.aside.iter().cloned());
    let mut whole = old.clone();
    // The list of another document stays as it is.
    whole.retain(|path, _| !path.starts_with("import"));
    whole.extend(changed.clone());
    let path = list_of(lang);
    complete_in(&mut whole, &mut aside, document, name, messages, &path);
    let mut files = changed;
    files.insert(path.clone(), whole.remove(&path).unwrap_or_default());
    files.retain(|path, bytes| old.get(path) != Some(bytes));
    Some(Made {
        plan,
        files,
        aside,
        lacks: None,
    })
}

/// Where the list of a document that was added stands.
pub fn list_of(lang: Lang) -> String {
    format!("import-{lang}.md")
}

/// Where it may stand, in order: the list of another document is its reader's, and stays.
pub fn places_of_the_list(lang: Lang) -> impl Iterator<Item = String> {
    let later = (2..).map(move |nth: usize| format!("import-{lang}-{nth}.md"));
    std::iter::once(list_of(lang)).chain(later)
}

/// What a document makes in each language that it is in.
fn plans(document: &Document, name: &str, lang: Lang) -> (Plan, Vec<Plan>) {
    let mut blocks = Vec::new();
    let mut contents = Vec::new();
    for block in typed::told(document.blocks.clone()) {
        match block {
            document::Block::Paragraph(paragraph) if paragraph.role == document::Role::Contents => {
                contents.push(Aside {
                    why: Why::Contents,
                    words: paragraph.words(),
                });
            }
            document::Block::Paragraph(_) | document::Block::Table(_) | document::Block::Box(_) => {
                blocks.push(block);
            }
        }
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let languages::Parts { of, names } = languages::parts(&blocks, lang);
    let mut plans: Vec<Plan> = of
        .into_iter()
        .enumerate()
        // The file's name stands for a title once.
        .map(|(at, (lang, root))| {
            let name = if at == 0 { stem } else { "" };
            place::placed(document, root, name, lang)
        })
        .collect();
    for plan in &mut plans {
        // What was before lists, and is no label because it differs.
        for texts in plan.lead_ins.values().filter(|texts| texts.len() > 1) {
            let words = texts.iter().map(|words| Aside {
                why: Why::NoPlace,
                words: words.clone(),
            });
            plan.aside.extend(words);
        }
    }
    let mut first = plans.remove(0);
    first.aside.splice(0..0, document.aside.iter().cloned());
    first.aside.extend(contents);
    first.aside.extend(names.into_iter().map(|words| Aside {
        why: Why::Structure,
        words,
    }));
    (first, plans)
}

fn complete(
    files: &mut Files,
    aside: &mut Vec<Aside>,
    document: &Document,
    name: &str,
    messages: MessageLang,
) {
    complete_in(files, aside, document, name, messages, LIST);
}

/// Adds the list, with every sentence that is nowhere else.
fn complete_in(
    files: &mut Files,
    aside: &mut Vec<Aside>,
    document: &Document,
    name: &str,
    messages: MessageLang,
    path: &str,
) {
    let sentences = lost::sentences(document);
    files.insert(
        path.to_owned(),
        list::page(aside, name, messages).into_bytes(),
    );
    let lost = lost::lost(&sentences, files);
    aside.extend(lost.into_iter().map(|words| Aside {
        why: Why::NoPlace,
        words,
    }));
    files.insert(
        path.to_owned(),
        list::page(aside, name, messages).into_bytes(),
    );
}
