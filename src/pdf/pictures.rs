//! The pictures a PDF shows, tried before Typst meets them: a broken one is the strategy's fault, and
//! must not be told as the theme's.
//!
//! In: the data, the assets. Out: findings. What decodes here is not decoded again; Typst remembers it.

use std::collections::BTreeSet;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

use super::world::World;
use crate::diagnostic::{Diagnostics, findings};
use crate::source::{Sources, Span};

/// Pushes a finding for each picture in `data` that cannot be shown. Whether all can.
pub fn check<'a>(
    diagnostics: &mut Diagnostics,
    sources: &Sources,
    world: &World,
    data: impl Iterator<Item = &'a Value>,
) -> bool {
    let mut paths = BTreeSet::new();
    data.for_each(|value| collect(value, &mut paths));
    let mut good = true;
    for path in paths {
        let Some(file) = sources.find(path) else {
            continue;
        };
        if !world.bytes(path).is_some_and(decodes) {
            diagnostics.push(findings::not_a_picture(Span::start_of(file), path));
            good = false;
        }
    }
    good
}

fn collect<'a>(value: &'a Value, paths: &mut BTreeSet<&'a str>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, paths)),
        Value::Object(fields) => {
            let kind = fields.get("type").and_then(Value::as_str);
            let key = if matches!(kind, Some("picture" | "image")) {
                "path"
            } else {
                "logo"
            };
            if let Some(path) = fields.get(key).and_then(Value::as_str) {
                paths.insert(path.trim_start_matches('/'));
            }
            fields.values().for_each(|value| collect(value, paths));
        }
        _ => {}
    }
}

/// Whether Typst can show a picture, judged by what is in it and not by its name.
fn decodes(bytes: &Bytes) -> bool {
    match ExchangeFormat::detect(bytes) {
        Some(format) => RasterImage::plain(bytes.clone(), format).is_ok(),
        None => SvgImage::new(bytes.clone()).is_ok(),
    }
}
