//! An answer of Statistics Norway's, in JSON-stat2, to a sheet with its periods side by side; and the question that
//! asks for the same again, with what has come since.

use serde_json::{Map, Value, json};

use super::sheet::{Cell, Content, Sheet};
use crate::parse::table::{PeriodReading, read_period};

/// What an answer was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// What the table is called.
    pub label: String,
    /// Who serves it.
    pub source: String,
    /// Its number.
    pub table: Option<String>,
    /// When its figures were made, as they say it.
    pub updated: Option<String>,
    /// The question, in JSON.
    pub question: String,
}

/// Cells that are looked at for what a table is called: it is first, or over a column.
const MOST_LOOKED_AT: usize = 64;

/// The address that questions to Statistics Norway go to, before the number of the table.
pub const SERVICE: &str = "https://data.ssb.no/api/v0/no/table/";

/// The number of a table of Statistics Norway's, where these words are what one is called:
/// "07459: Befolkning, etter region, statistikkvariabel og år".
pub fn number_of(words: &str) -> Option<&str> {
    let (number, name) = words.trim().split_once(": ")?;
    let is_number = number.len() == 5 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_table = name.contains(", etter ") || name.contains(", by ");
    (is_number && is_table).then_some(number)
}

/// The number of the table that sheets are of, as Statistics Norway's own workbooks and files of values say it.
pub fn number_in(sheets: &[Sheet]) -> Option<String> {
    let cells = sheets.iter().flat_map(|sheet| sheet.cells.values());
    let mut words = cells.take(MOST_LOOKED_AT).filter_map(Cell::words);
    words.find_map(number_of).map(str::to_owned)
}

/// A dimension: its id, its categories in order, and what they are called.
struct Dimension {
    id: String,
    codes: Vec<String>,
    labels: Vec<String>,
}

/// Reads an answer in JSON-stat2; none where the text is something else.
pub fn read(text: &str) -> Option<(Sheet, Query)> {
    let answer: Value = serde_json::from_str(text).ok()?;
    if answer.get("class")?.as_str()? != "dataset" {
        return None;
    }
    let dimensions = dimensions(&answer)?;
    let sizes: Vec<usize> = dimensions.iter().map(|one| one.codes.len()).collect();
    let mut count = 1_usize;
    for size in &sizes {
        count = count
            .checked_mul(*size)
            .filter(|count| *count <= super::book::MOST_CELLS)?;
    }
    let time = time(&answer, &dimensions)?;
    let sheet = sheet(&answer, &dimensions, time, count);
    Some((sheet, query(&answer, &dimensions, time)))
}

fn dimensions(answer: &Value) -> Option<Vec<Dimension>> {
    let ids = answer.get("id")?.as_array()?;
    let all = answer.get("dimension")?.as_object()?;
    let read = |id: &Value| {
        let id = id.as_str()?;
        let category = all.get(id)?.get("category")?;
        let mut codes: Vec<(u64, String)> = match category.get("index") {
            Some(Value::Object(index)) => {
                let places = index.iter();
                places
                    .map(|(code, place)| Some((place.as_u64()?, code.clone())))
                    .collect::<Option<_>>()?
            }
            Some(Value::Array(codes)) => {
                let codes = (0..).zip(codes);
                codes
                    .map(|(place, code)| Some((place, code.as_str()?.to_owned())))
                    .collect::<Option<_>>()?
            }
            // A single category needs no order.
            _ => {
                let labels = category.get("label")?.as_object()?;
                (0..).zip(labels.keys().cloned()).collect()
            }
        };
        codes.sort();
        let codes: Vec<String> = codes.into_iter().map(|(_, code)| code).collect();
        let labels = category.get("label").and_then(Value::as_object);
        let label = |code: &String| {
            let label = labels.and_then(|labels| labels.get(code)?.as_str());
            label.unwrap_or(code).to_owned()
        };
        (!codes.is_empty()).then(|| Dimension {
            id: id.to_owned(),
            labels: codes.iter().map(label).collect(),
            codes,
        })
    };
    ids.iter().map(read).collect()
}

/// The dimension of time: the one that says so, else the one whose categories are periods.
fn time(answer: &Value, dimensions: &[Dimension]) -> Option<usize> {
    let role = answer.get("role").and_then(|role| role.get("time"));
    let named = role.and_then(|ids| ids.as_array()?.first()?.as_str());
    let named = named.and_then(|id| dimensions.iter().position(|one| one.id == id));
    let is_time = |one: &Dimension| {
        let mut codes = one.codes.iter();
        codes.all(|code| matches!(read_period(code, None), PeriodReading::Period(_)))
    };
    named.or_else(|| dimensions.iter().position(is_time))
}

/// A row for each combination of what is no time, named by what it differs in.
fn sheet(answer: &Value, dimensions: &[Dimension], time: usize, count: usize) -> Sheet {
    let label = answer
        .get("label")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let mut sheet = Sheet {
        name: label.to_owned(),
        ..Sheet::default()
    };
    let others: Vec<usize> = (0..dimensions.len())
        .filter(|index| *index != time)
        .collect();
    let mut shown: Vec<usize> = others
        .iter()
        .copied()
        .filter(|&index| dimensions[index].codes.len() > 1)
        .collect();
    // What was measured names a row that differs in nothing.
    if shown.is_empty() {
        shown.extend(others.last());
    }
    let width = u32::try_from(shown.len()).unwrap_or(0);
    for (column, &index) in (0..).zip(&shown) {
        sheet.put((0, column), Cell::text(&dimensions[index].id));
    }
    for (column, code) in (width..).zip(&dimensions[time].codes) {
        sheet.put((0, column), Cell::text(code));
    }
    let mut rows: std::collections::BTreeMap<Vec<usize>, u32> = std::collections::BTreeMap::new();
    for at in 0..count {
        let mut rest = at;
        let mut places = vec![0; dimensions.len()];
        for (place, dimension) in places.iter_mut().zip(dimensions).rev() {
            *place = rest % dimension.codes.len();
            rest /= dimension.codes.len();
        }
        let others: Vec<usize> = others.iter().map(|&index| places[index]).collect();
        let next = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
        let row = *rows.entry(others).or_insert_with(|| {
            for (column, &index) in (0..).zip(&shown) {
                let label = &dimensions[index].labels[places[index]];
                sheet.put((next, column), Cell::text(label));
            }
            next
        });
        let value = match answer.get("value") {
            Some(Value::Array(values)) => values.get(at),
            Some(Value::Object(values)) => values.get(&at.to_string()),
            _ => None,
        };
        if let Some(number) = value.and_then(Value::as_f64) {
            let column = width + u32::try_from(places[time]).unwrap_or(0);
            sheet.put((row, column), Cell::of(Content::Number(number)));
        }
    }
    sheet
}

/// The same question, for every period that there is.
fn query(answer: &Value, dimensions: &[Dimension], time: usize) -> Query {
    let words = |key: &str| answer.get(key).and_then(Value::as_str).map(str::to_owned);
    let number = answer.pointer("/extension/px/tableid");
    let number = number.and_then(Value::as_str).filter(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let label = words("label").unwrap_or_default();
    let number = number.or_else(|| number_of(&label));
    let asked = dimensions.iter().enumerate().map(|(index, one)| {
        let selection = match index == time {
            true => json!({"filter": "all", "values": ["*"]}),
            false => json!({"filter": "item", "values": one.codes}),
        };
        let mut question = Map::new();
        question.insert("code".to_owned(), json!(one.id));
        question.insert("selection".to_owned(), selection);
        Value::Object(question)
    });
    let question = json!({
        "query": asked.collect::<Vec<_>>(),
        "response": {"format": "json-stat2"},
    });
    Query {
        label: label.clone(),
        source: words("source").unwrap_or_default(),
        table: number.map(str::to_owned),
        updated: words("updated"),
        question: question.to_string(),
    }
}
