//! A plan as the files of a strategy.
//!
//! In: a plan. Out: files by their paths, in the form of the format. Every text is data: quoting is the library's.

use std::collections::BTreeMap;

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

use super::plan::{Action, Area, Beside, Chapter, Counts, Expected, Goal, Placement, Plan};
use crate::lang::{Date, Lang};
use crate::wording::{MessageLang, say};

/// The files by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Writes the files of a plan.
pub fn files(plan: &Plan) -> Files {
    let mut files = Files::new();
    let mut put = |path: &str, document: DocumentMut| {
        files.insert(path.to_owned(), document.to_string().into_bytes());
    };
    put("strategy.toml", strategy(plan));
    put("measures.toml", measures(plan));
    if !plan.references.is_empty() {
        put("references.toml", references(plan));
    }
    if let Some(settings) = settings(plan) {
        put("veivalg.toml", settings);
    }
    for area in &plan.areas {
        put(
            &format!("areas/{}/area.toml", area.id),
            area_toml(area, plan.lang),
        );
    }
    for chapter in &plan.chapters {
        put(
            &format!("chapters/{}/chapter.toml", chapter.id),
            chapter_toml(chapter, plan.lang),
        );
    }
    let lang = plan.lang.tag();
    let mut prose = |path: String, text: &str| {
        if !text.is_empty() {
            files.insert(path, format!("{text}\n").into_bytes());
        }
    };
    for area in &plan.areas {
        prose(format!("areas/{}/{lang}.md", area.id), &area.intro);
        prose(
            format!("areas/{}/closing.{lang}.md", area.id),
            &area.closing,
        );
    }
    for chapter in &plan.chapters {
        prose(format!("chapters/{}/{lang}.md", chapter.id), &chapter.prose);
    }
    files.extend(
        plan.pictures
            .iter()
            .map(|(path, bytes)| (path.clone(), bytes.to_vec())),
    );
    files
}

/// Sets a text in a language: `title.nb = "..."`.
pub fn set_text(table: &mut Table, key: &str, lang: Lang, text: &str) {
    if !matches!(table.get(key), Some(Item::Table(_))) {
        let mut texts = Table::new();
        texts.set_dotted(true);
        table.insert(key, Item::Table(texts));
    }
    if let Some(Item::Table(texts)) = table.get_mut(key) {
        texts.insert(lang.tag(), value(text));
    }
}

fn date(date: Date) -> Item {
    let text = date.iso();
    text.parse::<toml_edit::Datetime>()
        .map_or_else(|_| value(text.as_str()), value)
}

fn list<'t>(words: impl IntoIterator<Item = &'t str>) -> Item {
    value(words.into_iter().collect::<Array>())
}

/// Adds a record to a list of them.
pub fn push(table: &mut Table, key: &str, record: Table) {
    if !matches!(table.get(key), Some(Item::ArrayOfTables(_))) {
        table.insert(key, Item::ArrayOfTables(ArrayOfTables::new()));
    }
    if let Some(Item::ArrayOfTables(records)) = table.get_mut(key) {
        records.push(record);
    }
}

fn strategy(plan: &Plan) -> DocumentMut {
    let lang = plan.lang;
    let mut document = DocumentMut::new();
    let table = document.as_table_mut();
    table.insert("id", value("arbeidsgiverstrategi"));
    set_text(table, "title", lang, &plan.title);
    if let Some(motto) = &plan.motto {
        set_text(table, "motto", lang, motto);
    }
    if let Some(publisher) = &plan.publisher {
        table.insert("publisher", value(publisher));
    }
    let status = if plan.adopted.is_some() {
        "adopted"
    } else {
        "draft"
    };
    table.insert("status", value(status));
    let platform = plan.platform.map(|at| at.min(plan.chapters.len()));
    let mut chapters: Vec<&str> = plan
        .chapters
        .iter()
        .map(|chapter| chapter.id.as_str())
        .collect();
    if let Some(platform) = platform {
        chapters.insert(platform, "platform");
    }
    table.insert("chapters", list(chapters));
    table.insert(
        "areas",
        list(plan.areas.iter().map(|area| area.id.as_str())),
    );
    if let Some(adopted) = &plan.adopted {
        let mut decision = Table::new();
        decision.insert("date", date(adopted.date));
        if let Some(by) = &adopted.by {
            decision.insert("by", value(by));
        }
        if let Some(case) = &adopted.case {
            decision.insert("case", value(case));
        }
        table.insert("adopted", Item::Table(decision));
    }
    if let Some((first, last)) = plan.years {
        let mut valid = Table::new();
        let day = |year: u16, month, day| date(Date { year, month, day });
        valid.insert("from", day(first, 1, 1));
        valid.insert("to", day(last, 12, 31));
        table.insert("valid", Item::Table(valid));
    }
    if let Some(vision) = &plan.vision {
        let mut record = Table::new();
        set_text(&mut record, "text", lang, vision);
        table.insert("vision", Item::Table(record));
    }
    for (key, all) in [
        ("values", &plan.values),
        ("steering_goals", &plan.steering_goals),
    ] {
        for named in all {
            let mut record = identified(&named.id);
            set_text(&mut record, "name", lang, &named.name);
            if let Some(text) = &named.text {
                set_text(&mut record, "text", lang, text);
            }
            push(table, key, record);
        }
    }
    expected(table, &plan.expected, lang);
    document
}

fn identified(id: &str) -> Table {
    let mut record = Table::new();
    record.insert("id", value(id));
    record
}

fn expected(table: &mut Table, expected: &Expected, lang: Lang) {
    for (audience, texts) in expected {
        texts_of(table, audience.key(), texts, lang);
    }
}

fn texts_of(table: &mut Table, key: &str, texts: &[String], lang: Lang) {
    for text in texts {
        let mut record = Table::new();
        set_text(&mut record, "text", lang, text);
        push(table, key, record);
    }
}

fn measures(plan: &Plan) -> DocumentMut {
    let mut document = DocumentMut::new();
    for measure in &plan.measures {
        let mut record = identified(&measure.id);
        match measure.counts {
            Counts::Unit(unit) => {
                set_text(&mut record, "name", plan.lang, &measure.name);
                record.insert("unit", value(unit.key()));
            }
            Counts::Factor(factor) => {
                let number = i64::try_from(factor).unwrap_or_default();
                record.insert("factor", value(number));
            }
        }
        set_text(&mut record, "text", plan.lang, &measure.text);
        push(document.as_table_mut(), "measures", record);
    }
    document
}

fn references(plan: &Plan) -> DocumentMut {
    let mut document = DocumentMut::new();
    for reference in &plan.references {
        let mut record = identified(&reference.id);
        set_text(&mut record, "text", plan.lang, &reference.text);
        if let Some(case) = &reference.case {
            record.insert("case", value(case));
        }
        push(document.as_table_mut(), "references", record);
    }
    document
}

/// Whether a goal, or one below it, has no measure.
fn lacks_measures(plan: &Plan) -> bool {
    let below = |goal: &Goal| {
        let mut below = goal.subgoals.iter().map(flattened);
        below.any(|goal| goal.measures.is_empty())
    };
    let mut goals = plan.areas.iter().flat_map(|area| &area.goals);
    goals.any(|goal| goal.measures.is_empty() || below(goal))
}

/// A line that is the same before such lists everywhere becomes a label. Goals without a measure are warnings until
/// a person has given each a measure, so that what was made can be built and looked at.
fn settings(plan: &Plan) -> Option<DocumentMut> {
    let alike = plan.lead_ins.iter().filter_map(|(label, texts)| {
        let mut texts = texts.iter();
        let first = texts.next()?;
        texts.next().is_none().then_some((*label, first))
    });
    let mut labels = Table::new();
    for (label, text) in alike {
        set_text(&mut labels, label, plan.lang, text);
    }
    let mut document = DocumentMut::new();
    let table = document.as_table_mut();
    if !labels.is_empty() {
        table.insert("labels", Item::Table(labels));
    }
    if lacks_measures(plan) {
        let messages = plan.lang.pick(MessageLang::Nb, MessageLang::Nn);
        let why = say!("import-without-measure").get(messages);
        let why: String = why.lines().map(|line| format!("# {line}\n")).collect();
        let mut levels = Table::new();
        levels.insert("goal-without-measure", value("warning"));
        if let Some(mut key) = levels.key_mut("goal-without-measure") {
            key.leaf_decor_mut().set_prefix(why);
        }
        table.insert("check", Item::Table(levels));
    }
    (!table.is_empty()).then_some(document)
}

fn beside(table: &mut Table, beside: &Beside, lang: Lang) {
    for quote in &beside.quotes {
        let mut record = Table::new();
        set_text(&mut record, "text", lang, &quote.text);
        if let Some(by) = &quote.by {
            set_text(&mut record, "by", lang, by);
        }
        push(table, "quotes", record);
    }
    for fact in &beside.facts {
        let mut record = Table::new();
        if let Some(title) = &fact.title {
            set_text(&mut record, "title", lang, title);
        }
        set_text(&mut record, "text", lang, &fact.text);
        push(table, "facts", record);
    }
}

fn goal(goal: &Goal, lang: Lang) -> Table {
    let mut record = identified(&goal.id);
    set_text(&mut record, "text", lang, &goal.text);
    record.insert("measures", list(goal.measures.iter().map(String::as_str)));
    for below in &goal.subgoals {
        push(&mut record, "subgoals", self::goal(&flattened(below), lang));
    }
    record
}

/// Goals below goals have none below them: what is there is part of their text.
fn flattened(goal: &Goal) -> Goal {
    let mut whole = Goal {
        subgoals: Vec::new(),
        ..goal.clone()
    };
    for below in &goal.subgoals {
        let below = flattened(below);
        whole.text.push_str("\n\n");
        whole.text.push_str(&below.text);
        whole.measures.extend(below.measures);
    }
    whole
}

fn action(action: &Action, lang: Lang) -> Table {
    let mut record = identified(&action.id);
    set_text(&mut record, "text", lang, &action.text);
    if let Some(responsible) = &action.responsible {
        set_text(&mut record, "responsible", lang, responsible);
    }
    if let Some(due) = action.due {
        record.insert("due", date(due));
    }
    if let Some(status) = action.status {
        record.insert("status", value(status));
    }
    if !action.goals.is_empty() {
        record.insert("goals", list(action.goals.iter().map(String::as_str)));
    }
    record
}

fn area_toml(area: &Area, lang: Lang) -> DocumentMut {
    let mut document = DocumentMut::new();
    let table = document.as_table_mut();
    set_text(table, "title", lang, &area.title);
    for one in &area.goals {
        push(table, "goals", goal(one, lang));
    }
    for veivalg in &area.veivalg {
        let mut record = identified(&veivalg.id);
        set_text(&mut record, "text", lang, &veivalg.text);
        push(table, "veivalg", record);
    }
    expected(table, &area.expected, lang);
    for one in &area.actions {
        push(table, "actions", action(one, lang));
    }
    beside(table, &area.beside, lang);
    texts_of(table, "reflection", &area.reflection, lang);
    document
}

fn chapter_toml(chapter: &Chapter, lang: Lang) -> DocumentMut {
    let mut document = DocumentMut::new();
    let table = document.as_table_mut();
    set_text(table, "title", lang, &chapter.title);
    match chapter.placement {
        Placement::Before => {}
        Placement::After => {
            table.insert("placement", value("after"));
        }
        Placement::Appendix => {
            table.insert("placement", value("appendix"));
        }
    }
    beside(table, &chapter.beside, lang);
    texts_of(table, "reflection", &chapter.reflection, lang);
    document
}
