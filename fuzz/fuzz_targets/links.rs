//! See `veivalg_fuzz::targets::links`.
#![no_main]

use veivalg_fuzz::{beside, seeds, targets};

libfuzzer_sys::fuzz_target!(
    init: {
        seeds::write_where_asked("links");
        beside::tell();
    },
    |data: &[u8]| beside::tried(data, targets::links)
);
