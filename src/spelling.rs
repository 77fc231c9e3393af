//! Tells which words are Norwegian, by the system's dictionaries of bokmål and nynorsk in Hunspell's format.
//!
//! In: the bytes of dictionaries, and words. Out: whether a word is known. Reads no disk, and brings
//! no words of its own.

use std::fmt;

use spellbook::Dictionary;

/// The name of the rule that looks words up.
pub const RULE: &str = "unknown-word";

/// Letters of the shortest first part and last part of a compound that no dictionary has: shorter words stand
/// inside others that are misspelt.
const LEAST: (usize, usize) = (3, 4);
/// What may stand between the parts of a compound.
const JOINTS: [&str; 3] = ["", "s", "e"];
/// Letters of the longest word that is looked at as a compound.
const LONGEST: usize = 64;

/// The dictionaries of both forms of Norwegian.
pub struct Dictionaries([Dictionary; 2]);

impl fmt::Debug for Dictionaries {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Dictionaries")
    }
}

impl Dictionaries {
    /// The dictionaries of bokmål and nynorsk, each by its rules (`.aff`) and its words (`.dic`). None when one of
    /// them cannot be read as what it must be.
    pub fn new(files: [[&[u8]; 2]; 2]) -> Option<Self> {
        let read = |[rules, words]: [&[u8]; 2]| {
            let is_utf8 = declares_utf8(rules);
            Dictionary::new(&decoded(rules, is_utf8)?, &decoded(words, is_utf8)?).ok()
        };
        let [nb, nn] = files;
        // Each takes a while.
        let (nb, nn) = std::thread::scope(|scope| {
            let nn = scope.spawn(|| read(nn));
            (read(nb), nn.join())
        });
        Some(Self([nb?, nn.ok()??]))
    }

    /// Whether a dictionary has a word as it is written.
    pub fn has(&self, word: &str) -> bool {
        self.0.iter().any(|dictionary| dictionary.check(word))
    }

    /// Whether a word is Norwegian of either form: as it is written, in small letters, or as a compound of two
    /// words that are. Words in small letters that `also` takes are known too.
    pub fn knows(&self, word: &str, also: &dyn Fn(&str) -> bool) -> bool {
        self.has(word) || {
            let lower = word.to_lowercase();
            let is_known = |word: &str| self.has(word) || also(word);
            is_known(&lower) || is_compound(&lower, is_known)
        }
    }
}

fn is_compound(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let (first, last) = LEAST;
    if starts.len() > LONGEST {
        return false;
    }
    let mut ends = first..(starts.len() + 1).saturating_sub(last);
    ends.any(|end| {
        let (head, rest) = word.split_at(starts[end]);
        let tails = JOINTS.iter().filter_map(|joint| rest.strip_prefix(joint));
        let mut tails = tails.filter(|tail| tail.chars().count() >= last);
        tails.any(&is_known) && is_known(head)
    })
}

/// Whether a dictionary's rules say that its files are in UTF-8. Hunspell takes ISO 8859-1 where they say nothing.
fn declares_utf8(rules: &[u8]) -> bool {
    let mut lines = rules.split(|&byte| byte == b'\n');
    let set = lines.find_map(|line| line.strip_prefix(b"SET "));
    set.is_some_and(|set| set.trim_ascii().eq_ignore_ascii_case(b"UTF-8"))
}

/// A file's text: in UTF-8, else in ISO 8859-1, whose bytes are the first 256 signs of Unicode.
fn decoded(bytes: &[u8], is_utf8: bool) -> Option<String> {
    match is_utf8 {
        true => String::from_utf8(bytes.to_vec()).ok(),
        false => Some(bytes.iter().map(|&byte| char::from(byte)).collect()),
    }
}
