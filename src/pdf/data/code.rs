//! An address as black squares, which the camera of a telephone reads (a QR code).

use qrcodegen::{QrCode, QrCodeEcc};

use crate::model::Strategy;

/// Row by row: where each run of black squares begins, and how long it is.
pub type Rows = Vec<Vec<(i32, i32)>>;

/// The rows of the code for the site's address.
pub fn of_site(strategy: &Strategy) -> Option<Rows> {
    let site = strategy.publication.base_url.as_deref();
    site.and_then(rows)
}

/// The rows of the code for an address; none where it is too long for one.
fn rows(address: &str) -> Option<Rows> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let row = |y: i32| {
        let mut runs: Vec<(i32, i32)> = Vec::new();
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            match runs.last_mut() {
                Some((start, count)) if *start + *count == x => *count += 1,
                _ => runs.push((x, 1)),
            }
        }
        runs
    };
    Some((0..code.size()).map(row).collect())
}
