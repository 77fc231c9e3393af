//! See `veivalg_fuzz::targets::terms`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("terms"),
    |data: &[u8]| veivalg_fuzz::targets::terms(data)
);
