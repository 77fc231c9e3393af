//! The pictures a PDF shows, in print resolution and of the same size as on pages, and the files that the theme's
//! settings name.
//!
//! In: the data as the texts have it, the assets. Out: the data with each picture's size, and the files to
//! show. What cannot be shown, and is let through all the same, is said in words: Typst would make nothing
//! at all of a document that shows it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::pictures::Picture;
use crate::source::Sources;

/// Points of print in a CSS pixel.
const PER_PIXEL: f64 = 0.75;

/// The files that pictures are shown by, by their paths.
pub type Shown<'a> = BTreeMap<String, &'a [u8]>;

/// Completes every picture in the data.
pub fn complete<'a, 'b>(
    sources: &'a Sources,
    data: impl Iterator<Item = &'b mut Value>,
) -> Shown<'a> {
    let mut shown = Shown::new();
    data.for_each(|value| visit(sources, value, &mut shown));
    shown
}

fn visit<'a>(sources: &'a Sources, value: &mut Value, shown: &mut Shown<'a>) {
    match value {
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| visit(sources, value, shown)),
        Value::Object(fields) => {
            let kind = fields.get("type").and_then(Value::as_str);
            if kind == Some("setting") {
                *value = file(sources, fields.get("path"), shown);
                return;
            }
            let is_block = kind == Some("picture");
            if is_block || kind == Some("image") {
                let picture = picture(sources, fields.get("path"), shown);
                if let Some(picture) = picture {
                    fields.insert("width".to_owned(), json!(picture.width * PER_PIXEL));
                    fields.insert("height".to_owned(), json!(picture.height * PER_PIXEL));
                } else {
                    let words = fields.remove("alt").unwrap_or_default();
                    *value = match is_block {
                        true => json!({"type": "paragraph", "inlines": [words]}),
                        false => words,
                    };
                    return;
                }
            }
            for name in ["logo", "cover_image"] {
                if fields.get(name).is_some_and(Value::is_string)
                    && picture(sources, fields.get(name), shown).is_none()
                {
                    fields.insert(name.to_owned(), Value::Null);
                }
            }
            fields
                .values_mut()
                .for_each(|value| visit(sources, value, shown));
        }
        _ => {}
    }
}

/// The path of a file that is noted, a picture in print resolution; none where it cannot be shown.
fn file<'a>(sources: &'a Sources, path: Option<&Value>, shown: &mut Shown<'a>) -> Value {
    let file = path.and_then(Value::as_str);
    let found = file.and_then(|path| Some((path, sources.find(path)?)));
    let Some((path, id)) = found else {
        return Value::Null;
    };
    let is_there = match sources.picture(id) {
        Some(_) => picture(sources, Some(&json!(path)), shown).is_some(),
        None => sources.bytes(id).is_some_and(|bytes| {
            shown.insert(path.to_owned(), bytes);
            true
        }),
    };
    if is_there {
        json!(format!("/{path}"))
    } else {
        Value::Null
    }
}

/// The picture of a path, whose file is noted.
fn picture<'a>(
    sources: &'a Sources,
    path: Option<&Value>,
    shown: &mut Shown<'a>,
) -> Option<&'a Picture> {
    let path = path?.as_str()?.trim_start_matches('/');
    let picture = sources.picture(sources.find(path)?)?.as_ref().ok()?;
    shown.insert(path.to_owned(), &picture.print.bytes);
    Some(picture)
}
