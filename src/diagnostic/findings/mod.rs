//! The wording of every finding, in bokmål, nynorsk and English: what is wrong in one short line, and
//! in the help what to write instead. Written for an HR adviser, not for a programmer.

mod content;
mod files;
mod links;
mod measures;
mod tables;
mod values;

pub use content::*;
pub use files::*;
pub use links::*;
pub use measures::*;
pub use tables::*;
pub use values::*;

use super::Wording;

/// The known word nearest to a misspelt one, if it is near enough to be what was meant.
fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(word, known), known))
        .filter(|(distance, known)| {
            *distance <= 1 + word.chars().count().max(known.chars().count()) / 4
        })
        .min()
        .map(|(_, known)| known)
}

/// "Mente du …?", else the list of what there is, else nothing.
fn suggestion<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Wording> {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(near) = nearest(word, known.iter().copied()) {
        return Some(Wording::from([
            format!("mente du «{near}»?"),
            format!("meinte du «{near}»?"),
            format!("did you mean “{near}”?"),
        ]));
    }
    (!known.is_empty()).then(|| there_are(&known))
}

/// The list of what may be written, shortened when it is long.
fn there_are(known: &[&str]) -> Wording {
    const MOST: usize = 12;
    let mut list = known[..known.len().min(MOST)].join(", ");
    if known.len() > MOST {
        list.push_str(" …");
    }
    Wording::from([
        format!("disse finnes: {list}"),
        format!("desse finst: {list}"),
        format!("there are: {list}"),
    ])
}

/// The quoted words of a list: «ett», «to» eller «tre».
fn any_of(words: &[&str], or: &str, quotes: [char; 2]) -> String {
    let quoted: Vec<String> = words
        .iter()
        .map(|word| format!("{}{word}{}", quotes[0], quotes[1]))
        .collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {or} {last}", first.join(", ")),
    }
}

impl super::Diagnostic {
    /// With help, where there is any.
    fn help_if(self, help: Option<Wording>) -> Self {
        match help {
            Some(help) => self.help(help),
            None => self,
        }
    }
}
