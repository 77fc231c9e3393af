//! Pairs the things of two documents by their order and their words.
//!
//! In: the words of both. Out: which belong together, in order; none is in two pairs.

/// How like the words of a pair must be, where the numbers of things differ.
const LEAST: f64 = 0.45;
/// Things that are held together at most, for each is compared with each.
const MOST: usize = 400;

/// For each of the new things, which of the old ones it belongs with.
pub fn pairs(old: &[String], new: &[String]) -> Vec<Option<usize>> {
    if old.len() == new.len() || old.len() > MOST || new.len() > MOST {
        return (0..new.len())
            .map(|at| (at < old.len()).then_some(at))
            .collect();
    }
    let likeness = |old: &str, new: &str| {
        let like = strsim::normalized_damerau_levenshtein(&begin(old), &begin(new));
        if like < LEAST { 0.0 } else { like }
    };
    // The best sum of likenesses in which no pair crosses another.
    let mut best = vec![vec![0.0_f64; new.len() + 1]; old.len() + 1];
    for (row, one) in old.iter().enumerate() {
        for (column, other) in new.iter().enumerate() {
            let together = best[row][column] + likeness(one, other);
            best[row + 1][column + 1] = together
                .max(best[row][column + 1])
                .max(best[row + 1][column]);
        }
    }
    let mut pairs = vec![None; new.len()];
    let (mut row, mut column) = (old.len(), new.len());
    while row > 0 && column > 0 {
        let here = best[row][column];
        if here <= best[row - 1][column] {
            row -= 1;
        } else if here <= best[row][column - 1] {
            column -= 1;
        } else {
            row -= 1;
            column -= 1;
            pairs[column] = Some(row);
        }
    }
    pairs
}

/// The words that tell most, in small letters.
fn begin(words: &str) -> String {
    words.to_lowercase().chars().take(80).collect()
}
