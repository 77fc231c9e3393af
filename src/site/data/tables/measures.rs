//! Measures, their figures, and the table from goal to measure with its holes.

use super::super::renderer::Json;
use super::{Cell, Column, Readers, Table, id};
use crate::model::{Freshness, Point, Standing};
use crate::view;

type Measure = view::Measure<Json>;

fn period_of(point: Option<Point>) -> Cell {
    point.map_or(Cell::Empty, |point| Cell::Period(point.period))
}

fn value_of(measure: &Measure, point: Option<Point>) -> Cell {
    point.map_or(Cell::Empty, |point| number(measure, point.value))
}

fn number(measure: &Measure, value: f64) -> Cell {
    Cell::Number(value, Some(measure.decimals))
}

/// The register of measures.
pub fn measures(readers: &Readers) -> Table {
    let columns: [Column<&Measure>; 23] = [
        Column::One(["Id", "Id"], |_, measure| id(&measure.place)),
        Column::Texts(["Navn", "Namn"], |measure| Some(&measure.name)),
        Column::Texts(["Definisjon", "Definisjon"], |measure| {
            measure.text.as_ref()
        }),
        Column::One(["Enhet", "Eining"], |readers, measure| {
            match (&measure.unit_name, measure.unit.label()) {
                (Some(name), _) => readers.own(Some(name)),
                (None, Some(label)) => readers.label(label),
                (None, None) => Cell::Empty,
            }
        }),
        Column::One(["Retning", "Retning"], |readers, measure| {
            let label = measure.direction.label();
            label.map_or(Cell::Empty, |label| readers.label(label))
        }),
        Column::One(["Hvor ofte", "Kor ofte"], |readers, measure| {
            let frequency = measure.frequency.as_ref();
            frequency.map_or(Cell::Empty, |frequency| readers.label(frequency.label()))
        }),
        Column::Texts(["Kilde", "Kjelde"], |measure| measure.source.as_ref()),
        Column::One(["Lenke til kilden", "Lenkje til kjelda"], |_, measure| {
            let url = measure.url.clone();
            url.map_or(Cell::Empty, Cell::Text)
        }),
        Column::One(
            ["Tallene er lest fra", "Tala er lesne frå"],
            |readers, measure| {
                let source = measure.figures_source.as_ref();
                source.map_or(Cell::Empty, |source| {
                    Cell::Text(source.words(readers.labels, readers.lang))
                })
            },
        ),
        Column::Texts(["Ansvarlig", "Ansvarleg"], |measure| measure.owner.as_ref()),
        Column::One(
            ["Faktor i 10-FAKTOR", "Faktor i 10-FAKTOR"],
            |_, measure| {
                let factor = measure.factor;
                factor.map_or(Cell::Empty, |factor| Cell::Number(factor.into(), Some(0)))
            },
        ),
        Column::One(
            ["Utgangspunkt, periode", "Utgangspunkt, periode"],
            |_, measure| period_of(measure.baseline),
        ),
        Column::One(
            ["Utgangspunkt, verdi", "Utgangspunkt, verdi"],
            |_, measure| value_of(measure, measure.baseline),
        ),
        Column::One(["Måltall, periode", "Måltal, periode"], |_, measure| {
            period_of(measure.target.as_ref().map(|target| target.point))
        }),
        Column::One(["Måltall, verdi", "Måltal, verdi"], |_, measure| {
            let target = measure.target.as_ref();
            value_of(measure, target.map(|target| target.point))
        }),
        Column::One(["Nivå å holde", "Nivå å halde"], |readers, measure| {
            let target = measure.target.as_ref();
            readers.yes(target.is_some_and(|target| target.hold == Some(true)))
        }),
        Column::One(
            ["Siste tall, periode", "Siste tal, periode"],
            |_, measure| measure.latest.map_or(Cell::Empty, Cell::Period),
        ),
        Column::One(["Siste tall, verdi", "Siste tal, verdi"], |_, measure| {
            let latest = measure
                .values
                .iter()
                .rfind(|figure| Some(figure.period) == measure.latest);
            let latest = latest.and_then(|figure| figure.value);
            latest.map_or(Cell::Empty, |value| number(measure, value))
        }),
        Column::One(["Status", "Status"], |readers, measure| {
            readers.label(measure.status.label())
        }),
        Column::One(
            ["Status med alder", "Status med alder"],
            |readers, measure| readers.own(measure.status_words.as_ref()),
        ),
        Column::One(
            ["Tallet er for gammelt", "Talet er for gammalt"],
            |readers, measure| readers.yes(measure.freshness == Freshness::Stale),
        ),
        Column::One(
            ["Nytt tall ventet innen", "Nytt tal venta innan"],
            |_, measure| measure.next_by.map_or(Cell::Empty, Cell::Period),
        ),
        Column::One(["Adresse", "Adresse"], |readers, measure| {
            readers.address(&measure.place)
        }),
    ];
    let measures: Vec<&Measure> = readers.whole.measures.iter().collect();
    readers.table("measures", &columns, &measures)
}

/// A figure with its measure.
type Figure<'a> = (&'a Measure, &'a view::Figure<Json>);

/// The figures: what is withheld is reported, and is no number. The headings are those that figures are read by.
pub fn figures(readers: &Readers) -> Table {
    let columns: [Column<Figure>; 10] = [
        Column::One(["Måling (id)", "Måling (id)"], |_, (measure, _)| {
            id(&measure.place)
        }),
        Column::One(["Måling", "Måling"], |readers, (measure, _)| {
            readers.own(Some(&measure.name))
        }),
        Column::One(["Periode", "Periode"], |_, (_, figure)| {
            Cell::Period(figure.period)
        }),
        Column::One(["Verdi", "Verdi"], |_, (measure, figure)| {
            let value = figure.value;
            value.map_or(Cell::Empty, |value| number(measure, value))
        }),
        Column::One(
            ["Holdt tilbake", "Halde tilbake"],
            |readers, (_, figure)| readers.yes(figure.withheld == Some(true)),
        ),
        Column::One(["Vurdering", "Vurdering"], |readers, (_, figure)| {
            let status = figure.status.as_ref();
            status.map_or(Cell::Empty, |standing| readers.label(standing.label()))
        }),
        Column::One(["Antall svar", "Talet på svar"], |_, (_, figure)| {
            let responses = figure.responses;
            responses.map_or(Cell::Empty, |count| Cell::Number(count as f64, Some(0)))
        }),
        Column::One(
            ["Landsgjennomsnitt", "Landsgjennomsnitt"],
            |_, (measure, figure)| {
                let mean = figure.comparison;
                mean.map_or(Cell::Empty, |mean| number(measure, mean))
            },
        ),
        Column::Texts(["Tekst", "Tekst"], |(_, figure)| figure.text.as_ref()),
        Column::Texts(["Merknad", "Merknad"], |(_, figure)| figure.note.as_ref()),
    ];
    let measures = readers.whole.measures.iter();
    let figures: Vec<Figure> = measures
        .flat_map(|measure| measure.values.iter().map(move |figure| (measure, figure)))
        .collect();
    readers.table("figures", &columns, &figures)
}

/// A goal with one of its measures, or without any.
struct Measured<'a> {
    group: &'a view::Group<Json>,
    goal: &'a view::GroupGoal<Json>,
    measure: Option<&'a Measure>,
}

/// From goal to measure; a goal without one has a row that says so.
pub fn matrix(readers: &Readers) -> Table {
    let columns: [Column<Measured>; 8] = [
        Column::Texts(["Gruppe", "Gruppe"], |row| Some(&row.group.title)),
        Column::One(["Mål (id)", "Mål (id)"], |_, row| id(&row.goal.place)),
        Column::One(["Delmål", "Delmål"], |readers, row| {
            readers.yes(row.goal.is_part)
        }),
        Column::Texts(["Mål", "Mål"], |row| Some(&row.goal.words)),
        Column::One(["Måling (id)", "Måling (id)"], |_, row| {
            row.measure
                .map_or(Cell::Empty, |measure| id(&measure.place))
        }),
        Column::Texts(["Måling", "Måling"], |row| Some(&row.measure?.name)),
        Column::One(["Hvordan målt", "Korleis målt"], |readers, row| {
            readers.label(match (row.measure, row.goal.by_parts) {
                (Some(_), _) => "measured_itself",
                (None, true) => "measured_by_subgoals",
                (None, false) => "not_measured",
            })
        }),
        Column::One(["Status", "Status"], |readers, row| {
            let standing: Option<Standing> = row.measure.map(|measure| measure.status);
            standing.map_or(Cell::Empty, |standing| readers.label(standing.label()))
        }),
    ];
    let find = |wanted: &String| {
        let mut measures = readers.whole.measures.iter();
        measures.find(|measure| measure.place.id == *wanted)
    };
    let mut rows = Vec::new();
    for group in readers.matrix {
        for goal in &group.goals {
            if goal.measures.is_empty() {
                let measure = None;
                rows.push(Measured {
                    group,
                    goal,
                    measure,
                });
            }
            rows.extend(goal.measures.iter().map(|measure| Measured {
                group,
                goal,
                measure: find(measure),
            }));
        }
    }
    readers.table("matrix", &columns, &rows)
}
