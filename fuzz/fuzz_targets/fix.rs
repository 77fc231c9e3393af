//! See `veivalg_fuzz::targets::fix`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("fix"),
    |data: &[u8]| veivalg_fuzz::targets::fix(data)
);
