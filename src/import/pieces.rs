//! Which of many pieces are in a text, which is gone through once for all of them.
//!
//! The search of Aho and Corasick. `aho-corasick` itself takes the square of the pieces to put its states in order
//! where thousands of them are short (`util/remapper.rs`, 1.1.5).

use std::collections::{BTreeSet, HashMap};

/// Where the search begins.
const START: usize = 0;

/// What has been read of the pieces.
#[derive(Debug, Clone, Copy, Default)]
struct State<'p> {
    /// The state of the longest end of this one that some piece begins with.
    shorter: usize,
    /// The piece that ends here.
    piece: Option<&'p str>,
    /// Whether it, and all its ends, are told to be in the text.
    is_told: bool,
}

/// Those of the pieces that are in a text.
pub fn found<'p>(pieces: &BTreeSet<&'p str>, text: &str) -> BTreeSet<&'p str> {
    let mut states = vec![State::default()];
    let mut next: HashMap<(usize, u8), usize> = HashMap::new();
    // A state after the one that it goes on from, by how much is read.
    let mut by_length: Vec<Vec<(usize, u8, usize)>> = Vec::new();
    for piece in pieces {
        let mut state = START;
        for (length, byte) in piece.bytes().enumerate() {
            state = *next.entry((state, byte)).or_insert_with(|| {
                by_length.resize(by_length.len().max(length + 1), Vec::new());
                by_length[length].push((state, byte, states.len()));
                states.push(State::default());
                states.len() - 1
            });
        }
        states[state].piece = Some(piece);
    }
    let after = |states: &[State<'_>], mut state: usize, byte: u8| loop {
        match next.get(&(state, byte)) {
            Some(next) => return *next,
            None if state == START => return START,
            None => state = states[state].shorter,
        }
    };
    // None is shorter than those of one byte.
    for (before, byte, state) in by_length.into_iter().skip(1).flatten() {
        states[state].shorter = after(&states, states[before].shorter, byte);
    }
    let mut found = BTreeSet::new();
    let mut state = START;
    for byte in text.bytes() {
        state = after(&states, state, byte);
        let mut end = state;
        while end != START && !states[end].is_told {
            states[end].is_told = true;
            found.extend(states[end].piece);
            end = states[end].shorter;
        }
    }
    found
}
