//! See `veivalg_fuzz::targets::links`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("links"),
    |data: &[u8]| veivalg_fuzz::targets::links(data)
);
