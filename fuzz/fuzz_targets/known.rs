//! See `veivalg_fuzz::targets::known`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("known"),
    |data: &[u8]| veivalg_fuzz::targets::known(data)
);
