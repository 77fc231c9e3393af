//! See `veivalg_fuzz::targets::stream`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("stream"),
    |data: &[u8]| veivalg_fuzz::targets::stream(data)
);
