//! See `veivalg_fuzz::targets::lock`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("lock"),
    |data: &[u8]| veivalg_fuzz::targets::lock(data)
);
