//! The pages of what surrounds the strategy: the process, the sources, the revisions.

use serde::Serialize;

use super::{Content, DateView};
use crate::address::anchor;
use crate::markdown::tree::RecordKind;
use crate::site::edition::Edition;
use crate::site::html::Writer;

#[derive(Serialize)]
struct ProcessView {
    html: Option<String>,
    phases: Vec<PhaseView>,
}

#[derive(Serialize)]
struct PhaseView {
    number: usize,
    title: String,
    period: Option<String>,
    html: Option<String>,
    activities: Vec<String>,
}

/// The process page's content.
pub fn process(writer: &mut Writer) -> Content {
    let edition = writer.edition;
    let mut view = ProcessView {
        html: None,
        phases: Vec::new(),
    };
    if let Some(process) = &edition.strategy.process {
        view.html = process.text.as_ref().map(|text| writer.text(text, 2));
        for (index, phase) in process.phases.iter().enumerate() {
            view.phases.push(PhaseView {
                number: index + 1,
                title: edition.line(&phase.title),
                period: phase.period.as_ref().map(|period| edition.line(period)),
                html: phase.text.as_ref().map(|text| writer.text(text, 3)),
                activities: phase
                    .activities
                    .iter()
                    .map(|text| writer.phrase(text))
                    .collect(),
            });
        }
    }
    content(
        writer,
        "process",
        "process.html",
        tera::Value::from_serializable(&view),
    )
}

#[derive(Serialize)]
struct ReferencesView {
    references: Vec<ReferenceView>,
}

#[derive(Serialize)]
struct ReferenceView {
    anchor: String,
    html: String,
    url: Option<String>,
    accessed: Option<DateView>,
    case: Vec<String>,
}

/// The references page's content.
pub fn references(writer: &mut Writer) -> Content {
    let Edition { strategy, .. } = *writer.edition;
    let references = strategy.references.iter().map(|reference| ReferenceView {
        anchor: anchor(RecordKind::Reference, &reference.id),
        html: writer.phrase(&reference.text),
        url: reference.url.clone(),
        accessed: reference.accessed.map(DateView::from),
        case: reference.case.clone(),
    });
    let view = ReferencesView {
        references: references.collect(),
    };
    content(
        writer,
        "references",
        "references.html",
        tera::Value::from_serializable(&view),
    )
}

#[derive(Serialize)]
struct RevisionsView {
    revisions: Vec<RevisionView>,
}

#[derive(Serialize)]
struct RevisionView {
    date: DateView,
    html: String,
    case: Option<String>,
}

/// The revisions page's content.
pub fn revisions(writer: &mut Writer) -> Content {
    let Edition { strategy, .. } = *writer.edition;
    let revisions = strategy.revisions.iter().map(|revision| RevisionView {
        date: revision.date.into(),
        html: writer.text(&revision.text, 3),
        case: revision.case.clone(),
    });
    let view = RevisionsView {
        revisions: revisions.collect(),
    };
    content(
        writer,
        "revisions",
        "revisions.html",
        tera::Value::from_serializable(&view),
    )
}

/// A page named by its label.
fn content(writer: &Writer, key: &str, template: &'static str, view: tera::Value) -> Content {
    Content {
        template,
        title: Some(writer.edition.label(key).to_owned()),
        description: None,
        view,
    }
}
