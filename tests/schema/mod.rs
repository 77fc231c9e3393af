//! The schemas for editors: that they say what the reader says, what the program does with them, and
//! what two real language servers make of them.

mod agreement;
mod program;
mod rpc;
mod servers;

use serde_json::Value;
use veivalg::json_schema::{Schemas, of};
use veivalg::load::from_memory;
use veivalg::source::Sources;

/// The schemas of files in memory.
fn schemas(files: &[(&str, &str)]) -> Schemas {
    of(&sources(files))
}

fn sources(files: &[(&str, &str)]) -> Sources {
    from_memory(files.iter().map(|&(path, text)| (path, text.as_bytes())))
}

/// One of them, read.
fn read(schemas: &Schemas, name: &str) -> Value {
    let text = &schemas.files[&format!("{name}.schema.json")];
    serde_json::from_str(text).expect("JSON")
}

/// The choices at a place in a schema.
fn choices(schema: &Value, place: &str) -> Option<Vec<String>> {
    let words = schema.pointer(place).expect(place).get("enum")?;
    let words = words.as_array().expect("a list").iter();
    Some(
        words
            .map(|word| word.as_str().expect("a word").to_owned())
            .collect(),
    )
}
