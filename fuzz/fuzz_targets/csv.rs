//! See `veivalg_fuzz::targets::csv`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("csv"),
    |data: &[u8]| veivalg_fuzz::targets::csv(data)
);
