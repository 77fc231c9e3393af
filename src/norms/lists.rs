//! Which form of Norwegian a word belongs to: the words, endings and beginnings that one of the two norms has
//! and the other has not, as they are listed in `only-nb.txt` and `only-nn.txt` beside this file.
//!
//! Pure. Knows nothing of texts.

use std::sync::LazyLock;

use crate::lang::Lang;
use crate::terms::WordMap;

/// The lists, which people edit.
const LISTS: [&str; 2] = [include_str!("only-nb.txt"), include_str!("only-nn.txt")];

/// What the list of one language says.
#[derive(Debug, Default)]
struct Norm {
    words: Pieces,
    /// What is not its own, though an ending or a beginning says so.
    shared: Pieces,
}

/// Words, and how others end and begin.
#[derive(Debug, Default)]
struct Pieces {
    words: WordMap<()>,
    endings: Edges,
    beginnings: Edges,
}

/// Endings or beginnings, by their bytes, with the lengths that there are.
#[derive(Debug, Default)]
struct Edges {
    known: WordMap<()>,
    lengths: Vec<usize>,
}

impl Edges {
    fn add(&mut self, edge: &str) {
        self.known.entry(edge).or_insert(());
        if !self.lengths.contains(&edge.len()) {
            self.lengths.push(edge.len());
        }
    }
}

impl Pieces {
    fn add(&mut self, pattern: &str) {
        match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
            (Some(ending), _) => self.endings.add(ending),
            (None, Some(beginning)) => self.beginnings.add(beginning),
            (None, None) => {
                self.words.entry(pattern).or_insert(());
            }
        }
    }

    /// Whether a word ends or begins as one of them.
    fn fits(&self, word: &str) -> bool {
        let ends = self.endings.lengths.iter().any(|&length| {
            let at = word.len().checked_sub(length);
            let ending = at.and_then(|at| word.get(at..));
            ending.is_some_and(|ending| self.endings.known.get(ending).is_some())
        });
        ends || self.beginnings.lengths.iter().any(|&length| {
            let beginning = word.get(..length);
            beginning.is_some_and(|beginning| self.beginnings.known.get(beginning).is_some())
        })
    }

    fn has(&self, word: &str) -> bool {
        self.words.get(word).is_some()
    }
}

impl Norm {
    fn read(list: &str) -> Self {
        let mut norm = Self::default();
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        for pattern in lines.flat_map(str::split_whitespace) {
            match pattern.strip_prefix('!') {
                Some(shared) => norm.shared.add(shared),
                None => norm.words.add(pattern),
            }
        }
        norm
    }

    fn has(&self, word: &str) -> bool {
        self.words.has(word)
            || self.words.fits(word) && !self.shared.has(word) && !self.shared.fits(word)
    }
}

static NORMS: LazyLock<[Norm; 2]> = LazyLock::new(|| LISTS.map(Norm::read));

/// The one form of Norwegian that has a word (in lower case); none when both may have it.
pub fn form_of(word: &str) -> Option<Lang> {
    let [nb, nn] = &*NORMS;
    match (nb.has(word), nn.has(word)) {
        (true, false) => Some(Lang::Nb),
        (false, true) => Some(Lang::Nn),
        // A word that two lists claim is a doubt.
        (true, true) | (false, false) => None,
    }
}
