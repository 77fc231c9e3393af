//! See `veivalg_fuzz::targets::markdown`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("markdown"),
    |data: &[u8]| veivalg_fuzz::targets::markdown(data)
);
