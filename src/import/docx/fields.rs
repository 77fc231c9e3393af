//! The fields of a Word document that are open: what they do to the words within.
//!
//! A field may be in another one, and over many paragraphs. What all of them do together is kept with the innermost:
//! a document can have thousands that somebody forgot to end.

use std::sync::Arc;

use crate::import::document::is_no_address;

/// The fields that are open, the outermost first.
#[derive(Debug, Default)]
pub struct Fields {
    open: Vec<Field>,
}

/// What fields do to the words within.
#[derive(Debug, Clone, Default)]
pub struct Effect {
    /// Whether the words are an instruction, and not what it shows.
    pub is_instruction: bool,
    /// Whether what is shown is made anew: numbers of pages.
    pub is_made_anew: bool,
    /// Whether what is shown lists what the document has.
    pub is_contents: bool,
    /// Where the words lead.
    pub link: Option<Arc<str>>,
}

#[derive(Debug)]
struct Field {
    instruction: String,
    /// Whether what it shows has begun.
    is_shown: bool,
    /// Of this one, and those that it is in.
    effect: Effect,
    /// Of those that it is in.
    outer: Effect,
}

/// Fields that show numbers of pages.
const MADE_ANEW: [&str; 5] = ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION"];

impl Fields {
    /// What all that are open do together.
    pub fn effect(&self) -> Effect {
        let last = self.open.last();
        last.map(|last| last.effect.clone()).unwrap_or_default()
    }

    /// A field begins, with its instruction.
    pub fn begin(&mut self) {
        let outer = self.effect();
        let effect = Effect {
            is_instruction: true,
            ..outer.clone()
        };
        self.open.push(Field {
            instruction: String::new(),
            is_shown: false,
            effect,
            outer,
        });
    }

    /// More of the innermost one's instruction.
    pub fn instruct(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.is_shown) {
            field.instruction.push_str(words);
        }
    }

    /// What the innermost one shows begins. Where its link is longer than any address: that.
    pub fn show(&mut self) -> Option<String> {
        let field = self.open.last_mut().filter(|field| !field.is_shown)?;
        field.is_shown = true;
        let instruction = std::mem::take(&mut field.instruction);
        let kind = instruction.split_whitespace().next().unwrap_or_default();
        let is = |kinds: &[&str]| kinds.iter().any(|one| kind.eq_ignore_ascii_case(one));
        let link = link(&instruction);
        let outer = &field.outer;
        field.effect = Effect {
            is_instruction: outer.is_instruction,
            is_made_anew: outer.is_made_anew || is(&MADE_ANEW),
            is_contents: outer.is_contents || is(&["TOC", "INDEX"]),
            link: link
                .filter(|link| !is_no_address(link))
                .map_or_else(|| outer.link.clone(), |link| Some(link.into())),
        };
        link.filter(|link| is_no_address(link)).map(str::to_owned)
    }

    /// The innermost one ends.
    pub fn end(&mut self) {
        self.open.pop();
    }

    /// None is open in another part.
    pub fn clear(&mut self) {
        self.open.clear();
    }
}

fn link(instruction: &str) -> Option<&str> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?;
    let quoted = rest.split('"').nth(1)?;
    (!rest.trim_start().starts_with('\\')).then_some(quoted)
}
