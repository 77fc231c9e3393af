//! What the strategy is: who publishes it, when it was decided, on which terms it may be used.

use super::super::renderer::ByLanguage;
use super::{Cell, Column, Readers, Table, count, day};

/// A piece of information, with what it is called in bokmål and nynorsk.
type Row = ([&'static str; 2], Cell);

/// The table.
pub fn about(readers: &Readers) -> Table {
    let whole = readers.whole;
    let identity = &whole.identity;
    let line = |line: Option<&ByLanguage>| readers.own(line);
    let adopted = identity.adopted.as_ref();
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    let rows: [Row; 15] = [
        (["Tittel", "Tittel"], line(Some(&identity.title))),
        (["Utgiver", "Utgjevar"], line(identity.publisher.as_ref())),
        (["Id", "Id"], text(Some(whole.id))),
        (["Status", "Status"], readers.label(&readers.state_label)),
        (
            ["Vedtatt", "Vedteken"],
            day(adopted.map(|adopted| adopted.date)),
        ),
        (
            ["Vedtatt av", "Vedteken av"],
            line(adopted.and_then(|adopted| adopted.by.as_ref())),
        ),
        (["Gjelder fra", "Gjeld frå"], day(identity.valid_from)),
        (["Gjelder til", "Gjeld til"], day(identity.valid_to)),
        (
            ["Skal gjennomgås innen", "Skal gjennomgåast innan"],
            day(identity.review_by),
        ),
        (
            [
                "Fristen for gjennomgang er over",
                "Fristen for gjennomgang er over",
            ],
            readers.yes(identity.review_overdue == Some(true)),
        ),
        (["Lisens", "Lisens"], text(whole.license)),
        (["Nettsted", "Nettstad"], text(whole.base_url)),
        (["Laget", "Laga"], Cell::Day(whole.as_of)),
        (["Områder", "Område"], count(whole.areas.len())),
        (["Målinger", "Målingar"], count(whole.measures.len())),
    ];
    let columns: [Column<Row>; 2] = [
        Column::One(["Hva", "Kva"], |readers, ([nb, nn], _)| {
            Cell::Text(readers.lang.pick(*nb, *nn).to_owned())
        }),
        Column::One(["Innhold", "Innhald"], |_, (_, cell)| cell.clone()),
    ];
    readers.table("about", &columns, &rows)
}
