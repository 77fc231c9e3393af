//! Edits the register of measures to name the file of a measure's figures. The rest of it stays as it is.

use toml_edit::{DocumentMut, Item, RawString, Table, TableLike, value};

/// The register with `data` in the table of this measure and without `values`; none where no such table can be found.
/// A comment above the values stands above it then.
pub fn with_data(register: &str, id: &str, path: &str) -> Option<String> {
    let mut document: DocumentMut = register.parse().ok()?;
    let measures = document.get_mut("measures")?;
    let is_it = |table: &dyn TableLike| {
        let own = table.get("id").and_then(Item::as_str);
        own == Some(id)
    };
    match measures {
        Item::ArrayOfTables(tables) => {
            let table = tables.iter_mut().find(|table| is_it(*table))?;
            let above = above(table);
            table.remove("values");
            table.insert("data", value(path));
            if let (Some(above), Some(mut key)) = (above, table.key_mut("data")) {
                key.leaf_decor_mut().set_prefix(above);
            }
        }
        Item::Value(list) => {
            let tables = list.as_array_mut()?.iter_mut();
            let mut tables = tables.filter_map(|one| one.as_inline_table_mut());
            let table = tables.find(|table| is_it(*table))?;
            table.remove("values");
            table.insert("data", path.into());
        }
        Item::None | Item::Table(_) => return None,
    }
    Some(document.to_string())
}

/// What stands above the values, where they are a key of the table.
fn above(table: &Table) -> Option<RawString> {
    table.get("values").filter(|values| values.is_value())?;
    table.key("values")?.leaf_decor().prefix().cloned()
}
