//! The data of the cover and of what stands after the parts: process, references, revisions, colophon.

use serde_json::{Value, json};

use super::plain_line;
use super::trees::{Trees, words};
use crate::address::Page;
use crate::lang::Date;
use crate::model::{Process, Strategy, format};

/// The data of `strategy.json`, without the parts and the measures.
pub fn back(trees: &mut Trees<'_>, strategy: &Strategy, today: Date) -> Value {
    let lang = trees.lang;
    let labels = &strategy.publication.labels;
    let marks: Value = strategy
        .marks(lang)
        .into_iter()
        .map(|mark| json!({"word": mark.word, "text": mark.text}))
        .collect();
    let decision = strategy.adopted.as_ref().map(|adopted| {
        json!({
            "words": labels.get(strategy.decision_label(), lang),
            "by": trees.maybe_line(adopted.by.as_ref()),
            "date": adopted.date.long(),
            "case": adopted.case,
        })
    });
    json!({
        "title": trees.line(&strategy.title),
        "plain_title": plain_line(&strategy.title, lang),
        "motto": trees.maybe_line(strategy.motto.as_ref()),
        "plain_motto": strategy.motto.as_ref().map(|motto| plain_line(motto, lang)),
        "publisher": trees.maybe_line(strategy.publisher.as_ref()),
        "plain_publisher": strategy
            .publisher
            .as_ref()
            .map(|publisher| plain_line(publisher, lang)),
        "state": labels.get(&strategy.state_label(), lang),
        "marks": marks,
        "decision": decision,
        "valid": valid(trees, strategy),
        "drafts": format::drafts(strategy, lang),
        "process": strategy.process.as_ref().map(|process| one_process(trees, process)),
        "references": references(trees, strategy),
        "revisions": revisions(trees, strategy),
        "colophon": colophon(trees, strategy),
        "today": today.long(),
    })
}

fn valid(trees: &Trees<'_>, strategy: &Strategy) -> Vec<String> {
    let days = strategy.days().into_iter();
    days.filter(|(key, _)| *key != "review_by")
        .map(|(key, day)| {
            let label = strategy.publication.labels.get(key, trees.lang);
            format!("{label} {}", day.long())
        })
        .collect()
}

fn one_process(trees: &mut Trees<'_>, process: &Process) -> Value {
    trees.page = Page::Process;
    let phases: Value = process
        .phases
        .iter()
        .map(|phase| {
            json!({
                "title": trees.line(&phase.title),
                "period": trees.maybe_line(phase.period.as_ref()),
                "text": trees.maybe_text(phase.text.as_ref()),
                "activities": trees.texts(&phase.activities),
            })
        })
        .collect();
    json!({"text": trees.maybe_text(process.text.as_ref()), "phases": phases})
}

fn references(trees: &mut Trees<'_>, strategy: &Strategy) -> Value {
    trees.page = Page::References;
    strategy
        .references
        .iter()
        .map(|entry| {
            json!({
                "id": entry.id,
                "text": trees.text(&entry.text),
                "url": entry.url,
                "accessed": entry.accessed.map(Date::long),
                "case": entry.case,
            })
        })
        .collect()
}

fn revisions(trees: &mut Trees<'_>, strategy: &Strategy) -> Value {
    trees.page = Page::Revisions;
    strategy
        .revisions
        .iter()
        .map(|revision| {
            json!({
                "date": revision.date.long(),
                "case": revision.case,
                "text": trees.text(&revision.text),
            })
        })
        .collect()
}

/// Label and what stands after it, row for row.
fn colophon(trees: &mut Trees<'_>, strategy: &Strategy) -> Value {
    let lang = trees.lang;
    let publication = &strategy.publication;
    let labels = &publication.labels;
    let mut rows = vec![json!({"label": "title", "words": trees.line(&strategy.title)})];
    let plain = |label: &str, text: String| json!({"label": label, "text": text});
    let link =
        |label: &str, text: &str, url: String| json!({"label": label, "text": text, "url": url});
    if let Some(publisher) = &strategy.publisher {
        rows.push(json!({"label": "published_by", "words": trees.line(publisher)}));
    }
    let state = strategy.state_label();
    rows.push(plain("status", labels.get(&state, lang).to_owned()));
    if let Some(adopted) = &strategy.adopted {
        let by = adopted.by.as_ref().map(|by| trees.line(by));
        let mut decision = by.unwrap_or_else(|| words(""));
        if let Some(Value::Array(inlines)) = decision.get_mut("inlines") {
            inlines.push(json!(format!(" {}", adopted.date.long())));
        }
        let label = match strategy.decision_label() {
            "state_adopted" => "decision",
            label => label,
        };
        rows.push(json!({"label": label, "words": decision}));
        if let Some(case) = &adopted.case {
            rows.push(plain("case", case.clone()));
        }
    }
    for (label, day) in strategy.days() {
        rows.push(plain(label, day.long()));
    }
    if let Some(contact) = &publication.contact {
        if let Some(name) = &contact.name {
            rows.push(json!({"label": "contact", "words": trees.line(name)}));
        }
        if let Some(email) = &contact.email {
            rows.push(link("email", email, format!("mailto:{email}")));
        }
        if let Some(phone) = &contact.phone {
            let dialled: String = phone.chars().filter(|sign| !sign.is_whitespace()).collect();
            rows.push(link("phone", phone, format!("tel:{dialled}")));
        }
        if let Some(url) = &contact.url {
            rows.push(link("web", url, url.clone()));
        }
    }
    if let Some(license) = publication.license {
        rows.push(link("license", license.key(), license.url().to_owned()));
    }
    if let Some(base_url) = &publication.base_url {
        rows.push(link("published_at", base_url, base_url.clone()));
    }
    if let Some(statement) = &publication.accessibility_statement {
        let url = statement.resolve(lang).value;
        rows.push(link("accessibility_statement", url, url.clone()));
    }
    Value::Array(rows)
}
