//! Comments that follow a table, such as keys that nobody has filled in yet, stay with it when a new one comes after
//! it: the parser counts them with the table below.
//!
//! In: a document with new tables, which have no position. Out: the same with each comment behind the table that it
//! stood behind.

use toml_edit::{DocumentMut, Item, Table};

/// A table in the order that it is written in.
struct Written {
    /// Where the document had it; none for a new one.
    position: Option<isize>,
    /// What is written before it; none for what is written before any.
    before: Option<String>,
    /// Whether that is another than it was.
    is_changed: bool,
}

/// Puts the new tables behind the comments that stand right below the table before them.
pub fn settle(document: &mut DocumentMut) {
    let mut tables = Vec::new();
    each(document.as_table_mut(), &mut |table| {
        let before = table.decor().prefix().and_then(|raw| raw.as_str());
        tables.push(Written {
            position: table.position(),
            before: before.map(str::to_owned),
            is_changed: false,
        });
    });
    // New ones are written after the one before them.
    let mut last = 0;
    let mut order: Vec<(isize, usize)> = Vec::new();
    for (at, table) in tables.iter().enumerate() {
        last = table.position.unwrap_or(last);
        order.push((last, at));
    }
    order.sort_by_key(|(position, _)| *position);
    let order: Vec<usize> = order.into_iter().map(|(_, at)| at).collect();
    let mut end = document.trailing().as_str().unwrap_or_default().to_owned();
    let mut new = None;
    for &at in order.iter().skip(1) {
        if tables[at].position.is_none() {
            new = new.or(Some(at));
        } else if let Some(new) = new.take() {
            let (own, rest) = divided(tables[at].before.as_deref().unwrap_or_default(), false);
            if !own.is_empty() {
                tables[at].set(rest);
                tables[new].begin(&own);
            }
        }
    }
    if let Some(new) = new {
        let (own, rest) = divided(&end, true);
        if !own.is_empty() {
            end = rest;
            tables[new].begin(&own);
        }
    }
    document.set_trailing(end);
    let mut tables = tables.into_iter();
    each(document.as_table_mut(), &mut |table| {
        let own = tables.next().filter(|own| own.is_changed);
        if let Some(before) = own.and_then(|own| own.before) {
            table.decor_mut().set_prefix(before);
        }
    });
}

/// What comes from another document, to stand after what is there.
pub fn new(item: &Item) -> Item {
    let mut item = item.clone();
    match &mut item {
        Item::Table(table) => place_after(table),
        Item::ArrayOfTables(tables) => tables.iter_mut().for_each(place_after),
        Item::None | Item::Value(_) => {}
    }
    item
}

/// Takes away where it stood there, with all in it.
pub fn place_after(table: &mut Table) {
    each(table, &mut |table| table.set_position(None));
}

impl Written {
    fn set(&mut self, before: String) {
        self.before = Some(before);
        self.is_changed = true;
    }

    /// Puts comments before what is there: an empty line, where nothing is said.
    fn begin(&mut self, comments: &str) {
        let before = self.before.as_deref().unwrap_or("\n");
        self.set(format!("{comments}{before}"));
    }
}

/// The comments up to the first empty line, and the rest. Those that stand right above the next table as well are its
/// own, unless they are keys that nobody has filled in.
fn divided(before: &str, is_last: bool) -> (String, String) {
    let lines = before.split_inclusive('\n');
    let own: Vec<&str> = lines.take_while(|line| !line.trim().is_empty()).collect();
    let (comments, rest) = before.split_at(own.iter().copied().map(str::len).sum());
    let is_own = is_last || !rest.is_empty() || own.iter().all(|line| is_key(line));
    match is_own {
        true => (comments.to_owned(), rest.to_owned()),
        false => (String::new(), before.to_owned()),
    }
}

/// Whether a comment is a key with its value.
fn is_key(comment: &str) -> bool {
    let words = comment.trim().trim_start_matches('#');
    let document = words.trim().parse::<DocumentMut>();
    document.is_ok_and(|document| {
        document
            .iter()
            .any(|(_, item)| item.is_value() || item.is_table_like())
    })
}

/// Every table, in the order in which the document holds them.
fn each(table: &mut Table, see: &mut dyn FnMut(&mut Table)) {
    // What has no line of its own has nothing before it.
    if !table.is_dotted() && !table.is_implicit() {
        see(table);
    }
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(table) => each(table, see),
            Item::ArrayOfTables(tables) => tables.iter_mut().for_each(|table| each(table, see)),
            Item::None | Item::Value(_) => {}
        }
    }
}
