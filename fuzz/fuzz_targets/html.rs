//! See `veivalg_fuzz::targets::html`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("html"),
    |data: &[u8]| veivalg_fuzz::targets::html(data)
);
