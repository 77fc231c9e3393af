//! Edits the register of measures to name the files of figures. The rest of it stays as it is.

use std::collections::HashMap;

use toml_edit::{Array, Decor, DocumentMut, InlineTable, Item, RawString, Table, TableLike, Value};

/// The register, while it is edited.
pub struct Register {
    document: DocumentMut,
    /// Which of its tables a measure has, by id; of several the first.
    places: HashMap<String, usize>,
}

/// Why a file is not named in the table of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotNamed {
    /// No such table can be found.
    NoTable,
    /// There are comments among the values, which would go with them.
    Comments,
}

impl Register {
    /// The register of a text; none where it cannot be edited.
    pub fn read(text: &str) -> Option<Self> {
        let document: DocumentMut = text.parse().ok()?;
        let mut places = HashMap::new();
        let mut add = |index: usize, id: Option<&str>| {
            if let Some(id) = id {
                places.entry(id.to_owned()).or_insert(index);
            }
        };
        match document.get("measures") {
            Some(Item::ArrayOfTables(tables)) => {
                for (index, table) in tables.iter().enumerate() {
                    add(index, table.get("id").and_then(Item::as_str));
                }
            }
            Some(Item::Value(list)) => {
                for (index, one) in list.as_array().into_iter().flatten().enumerate() {
                    let id = one.as_inline_table().and_then(|table| table.get("id"));
                    add(index, id.and_then(Value::as_str));
                }
            }
            Some(Item::None | Item::Table(_)) | None => {}
        }
        Some(Self { document, places })
    }

    /// Writes `data` into the table of this measure and takes `values` from it. A comment above the values stands above
    /// it then.
    ///
    /// # Errors
    ///
    /// Why not; nothing is changed then.
    pub fn name(&mut self, id: &str, path: &str) -> Result<(), NotNamed> {
        let index = *self.places.get(id).ok_or(NotNamed::NoTable)?;
        match self.document.get_mut("measures") {
            Some(Item::ArrayOfTables(tables)) => {
                let table = tables.get_mut(index).ok_or(NotNamed::NoTable)?;
                if table.get("values").is_some_and(has_comment) {
                    return Err(NotNamed::Comments);
                }
                let above = above(table);
                table.remove("values");
                put(table, path);
                if let (Some(above), Some(mut key)) = (above, table.key_mut("data")) {
                    key.leaf_decor_mut().set_prefix(above);
                }
                Ok(())
            }
            Some(Item::Value(list)) => {
                let one = list.as_array_mut().and_then(|list| list.get_mut(index));
                let table = one.and_then(Value::as_inline_table_mut);
                let table = table.ok_or(NotNamed::NoTable)?;
                let key = table.key("values");
                let is_told = key.is_some_and(|key| is_comment(key.leaf_decor()));
                if is_told || table.get("values").is_some_and(value_has_comment) {
                    return Err(NotNamed::Comments);
                }
                table.remove("values");
                put(table, path);
                Ok(())
            }
            Some(Item::None | Item::Table(_)) | None => Err(NotNamed::NoTable),
        }
    }

    /// The register as it is now.
    pub fn text(&self) -> String {
        self.document.to_string()
    }
}

/// Writes `data`; where it was there, what stands around it stays.
fn put(table: &mut dyn TableLike, path: &str) {
    let mut value = Value::from(path);
    match table.get_mut("data") {
        Some(Item::Value(old)) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        Some(_) | None => {
            table.insert("data", Item::Value(value));
        }
    }
}

/// What stands above the values, where they are a key of the table.
fn above(table: &Table) -> Option<RawString> {
    table.get("values").filter(|values| values.is_value())?;
    table.key("values")?.leaf_decor().prefix().cloned()
}

/// Whether a comment stands in an item, above it or behind it.
fn has_comment(item: &Item) -> bool {
    match item {
        Item::None => false,
        Item::Value(value) => value_has_comment(value),
        Item::Table(table) => table_has_comment(table),
        Item::ArrayOfTables(tables) => tables.iter().any(table_has_comment),
    }
}

fn table_has_comment(table: &Table) -> bool {
    let mut keys = table.iter();
    is_comment(table.decor())
        || keys.any(|(name, item)| {
            let key = table.key(name);
            key.is_some_and(|key| is_comment(key.leaf_decor()) || is_comment(key.dotted_decor()))
                || has_comment(item)
        })
}

fn value_has_comment(value: &Value) -> bool {
    let is_within = match value {
        Value::Array(list) => list_has_comment(list),
        Value::InlineTable(table) => inline_has_comment(table),
        Value::String(_)
        | Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_) => false,
    };
    is_within || is_comment(value.decor())
}

fn list_has_comment(list: &Array) -> bool {
    is_sign(Some(list.trailing())) || list.iter().any(value_has_comment)
}

fn inline_has_comment(table: &InlineTable) -> bool {
    let mut keys = table.iter();
    is_sign(Some(table.trailing()))
        || keys.any(|(name, value)| {
            let key = table.key(name);
            key.is_some_and(|key| is_comment(key.leaf_decor())) || value_has_comment(value)
        })
}

/// Whether there is more than blanks around something: nothing else can stand there but a comment.
fn is_comment(decor: &Decor) -> bool {
    is_sign(decor.prefix()) || is_sign(decor.suffix())
}

fn is_sign(around: Option<&RawString>) -> bool {
    let words = around.and_then(RawString::as_str);
    words.is_some_and(|words| words.contains('#'))
}
