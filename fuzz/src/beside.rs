//! An input and others like it in one go: where a target is quicker than the fuzzer, which looks through its marks
//! after each, it does so for all of them together.

use super::mutate::{Random, mutated};
use super::targets::Try;

/// How many inputs that makes of one.
pub const EACH: usize = 16;

/// Tells it to who counts.
pub fn tell() {
    eprintln!("stat::inputs_of_each: {EACH}");
}

/// Tries an input, and mutations of it, which are the same each time.
pub fn tried(data: &[u8], attempt: Try) {
    attempt(data);
    let digest = |sum: u64, &byte: &u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let mut random = Random::new(data.iter().fold(1, digest));
    for _ in 1..EACH {
        attempt(&mutated(&mut random, data, data));
    }
}
