//! See `veivalg_fuzz::targets::check`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("check"),
    |data: &[u8]| veivalg_fuzz::targets::check(data)
);
