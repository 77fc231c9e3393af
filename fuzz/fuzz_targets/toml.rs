//! See `veivalg_fuzz::targets::toml`.
#![no_main]

libfuzzer_sys::fuzz_target!(
    init: veivalg_fuzz::seeds::write_where_asked("toml"),
    |data: &[u8]| veivalg_fuzz::targets::toml(data)
);
