//! Areas and what stands in them: goals and their parts, veivalg, expectations, actions; and the values.

use super::super::renderer::{ByLanguage, Json};
use super::{Cell, Column, Readers, Table, count, day, id, ids};
use crate::view;

type Area = view::Area<Json>;

/// The areas.
pub fn areas(readers: &Readers) -> Table {
    let columns: [Column<&Area>; 9] = [
        Column::One(["Id", "Id"], |_, area| id(&area.place)),
        Column::One(["Nummer", "Nummer"], |_, area| count(area.number)),
        Column::Texts(["Tittel", "Tittel"], |area| Some(&area.title)),
        Column::Texts(["Undertittel", "Undertittel"], |area| {
            area.subtitle.as_ref()
        }),
        Column::Texts(["Sammendrag", "Samandrag"], |area| area.summary.as_ref()),
        Column::Texts(["Ansvarlig", "Ansvarleg"], |area| area.responsible.as_ref()),
        Column::One(["FNs bærekraftsmål", "FNs berekraftsmål"], |_, area| {
            let numbers: Vec<String> = area.sdg.iter().map(u8::to_string).collect();
            ids(&numbers)
        }),
        Column::One(["Antall mål", "Talet på mål"], |_, area| {
            count(area.goals.len())
        }),
        Column::One(["Adresse", "Adresse"], |readers, area| {
            readers.address(&area.place)
        }),
    ];
    let areas: Vec<&Area> = readers.whole.areas.iter().collect();
    readers.table("areas", &columns, &areas)
}

/// The overall goals.
pub fn steering_goals(readers: &Readers) -> Table {
    let columns: [Column<&view::SteeringGoal<Json>>; 5] = [
        Column::One(["Id", "Id"], |_, goal| id(&goal.named.place)),
        Column::Texts(["Navn", "Namn"], |goal| Some(&goal.named.name)),
        Column::Texts(["Tekst", "Tekst"], |goal| goal.named.text.as_ref()),
        Column::One(["Målinger (id)", "Målingar (id)"], |_, goal| {
            ids(&goal.measures)
        }),
        Column::One(["Adresse", "Adresse"], |readers, goal| {
            readers.address(&goal.named.place)
        }),
    ];
    let goals: Vec<_> = readers.whole.platform.steering_goals.iter().collect();
    readers.table("steering-goals", &columns, &goals)
}

/// The values that the organisation stands for.
pub fn values(readers: &Readers) -> Table {
    let columns: [Column<&view::Named<Json>>; 4] = [
        Column::One(["Id", "Id"], |_, value| id(&value.place)),
        Column::Texts(["Navn", "Namn"], |value| Some(&value.name)),
        Column::Texts(["Tekst", "Tekst"], |value| value.text.as_ref()),
        Column::One(["Adresse", "Adresse"], |readers, value| {
            readers.address(&value.place)
        }),
    ];
    let values: Vec<_> = readers.whole.platform.values.iter().collect();
    readers.table("values", &columns, &values)
}

/// A goal with its area.
type Goal<'a> = (&'a Area, &'a view::Goal<Json>);

/// The goals of the areas.
pub fn goals(readers: &Readers) -> Table {
    let columns: [Column<Goal>; 9] = [
        Column::One(["Id", "Id"], |_, (_, goal)| id(&goal.place)),
        Column::One(["Område (id)", "Område (id)"], |_, (area, _)| {
            id(&area.place)
        }),
        Column::Texts(["Område", "Område"], |(area, _)| Some(&area.title)),
        Column::One(["Nummer", "Nummer"], |_, (_, goal)| count(goal.number)),
        Column::Texts(["Mål", "Mål"], |(_, goal)| Some(&goal.text)),
        Column::One(["Målinger (id)", "Målingar (id)"], |_, (_, goal)| {
            ids(&goal.measures)
        }),
        Column::One(["Delmål (id)", "Delmål (id)"], |_, (_, goal)| {
            ids(goal.subgoals.iter().map(|part| &part.place.id))
        }),
        Column::One(
            ["Overordnede mål (id)", "Overordna mål (id)"],
            |_, (_, goal)| ids(&goal.steering_goals),
        ),
        Column::One(["Adresse", "Adresse"], |readers, (_, goal)| {
            readers.address(&goal.place)
        }),
    ];
    let areas = readers.whole.areas.iter();
    let goals: Vec<Goal> = areas
        .flat_map(|area| area.goals.iter().map(move |goal| (area, goal)))
        .collect();
    readers.table("goals", &columns, &goals)
}

/// A part of a goal with its area, its goal, and its place among the parts, from 1.
type Part<'a> = (
    &'a Area,
    &'a view::Goal<Json>,
    usize,
    &'a view::Subgoal<Json>,
);

/// The parts of goals.
pub fn subgoals(readers: &Readers) -> Table {
    let columns: [Column<Part>; 8] = [
        Column::One(["Id", "Id"], |_, (_, _, _, part)| id(&part.place)),
        Column::One(["Mål (id)", "Mål (id)"], |_, (_, goal, _, _)| {
            id(&goal.place)
        }),
        Column::One(["Område (id)", "Område (id)"], |_, (area, _, _, _)| {
            id(&area.place)
        }),
        Column::Texts(["Område", "Område"], |(area, _, _, _)| Some(&area.title)),
        // `2.10` is no number.
        Column::One(
            ["Nummer i målet", "Nummer i målet"],
            |_, (_, _, number, _)| count(*number),
        ),
        Column::Texts(["Delmål", "Delmål"], |(_, _, _, part)| Some(&part.text)),
        Column::One(
            ["Målinger (id)", "Målingar (id)"],
            |_, (_, _, _, part)| ids(&part.measures),
        ),
        Column::One(["Adresse", "Adresse"], |readers, (_, _, _, part)| {
            readers.address(&part.place)
        }),
    ];
    let mut parts: Vec<Part> = Vec::new();
    for area in &readers.whole.areas {
        for goal in &area.goals {
            let own = goal.subgoals.iter().enumerate();
            parts.extend(own.map(|(index, part)| (area, goal, index + 1, part)));
        }
    }
    readers.table("subgoals", &columns, &parts)
}

/// A chosen path with its area and its number in it, from 1.
type Path<'a> = (&'a Area, usize, &'a view::Veivalg<Json>);

/// The chosen paths.
pub fn veivalg(readers: &Readers) -> Table {
    let columns: [Column<Path>; 7] = [
        Column::One(["Id", "Id"], |_, (_, _, path)| id(&path.place)),
        Column::One(["Område (id)", "Område (id)"], |_, (area, _, _)| {
            id(&area.place)
        }),
        Column::Texts(["Område", "Område"], |(area, _, _)| Some(&area.title)),
        Column::One(["Nummer", "Nummer"], |_, (_, number, _)| count(*number)),
        Column::Texts(["Veivalg", "Vegval"], |(_, _, path)| Some(&path.text)),
        // One that names none serves its whole area, which has a column.
        Column::One(["Mål (id)", "Mål (id)"], |_, (_, _, path)| {
            ids(&path.goals)
        }),
        Column::One(["Adresse", "Adresse"], |readers, (_, _, path)| {
            readers.address(&path.place)
        }),
    ];
    let areas = readers.whole.areas.iter();
    let paths: Vec<Path> = areas
        .flat_map(|area| {
            let paths = area.veivalg.iter().enumerate();
            paths.map(move |(index, path)| (area, index + 1, path))
        })
        .collect();
    readers.table("veivalg", &columns, &paths)
}

/// What is expected of an audience, in an area or of everybody in it.
struct Expectation<'a> {
    area: Option<&'a Area>,
    audience: &'static str,
    heading: &'static str,
    number: usize,
    text: &'a ByLanguage,
}

/// What is expected of whom.
pub fn expectations(readers: &Readers) -> Table {
    let columns: [Column<Expectation>; 6] = [
        // They have no ids of their own: area, audience and number are what stays.
        Column::One(["Id", "Id"], |_, one| {
            let place = one.area.map_or("platform", |area| &area.place.id);
            Cell::Text(format!("{place}/{}/{}", one.audience, one.number))
        }),
        Column::One(["Område (id)", "Område (id)"], |_, one| {
            one.area.map_or(Cell::Empty, |area| id(&area.place))
        }),
        Column::Texts(["Område", "Område"], |one| Some(&one.area?.title)),
        Column::One(["Hvem", "Kven"], |readers, one| readers.label(one.heading)),
        Column::One(["Nummer", "Nummer"], |_, one| count(one.number)),
        Column::Texts(["Forventning", "Forventning"], |one| Some(one.text)),
    ];
    let mut all = Vec::new();
    let general = (None, &readers.whole.platform.expectations);
    let areas = readers.whole.areas.iter();
    let areas = areas.map(|area| (Some(area), &area.expectations));
    for (area, expectations) in std::iter::once(general).chain(areas) {
        for audience in readers.audiences {
            let entries = expectations.get(audience.key());
            let entries = entries.into_iter().flatten().enumerate();
            all.extend(entries.map(|(index, entry)| Expectation {
                area,
                audience: audience.key(),
                heading: audience.label(),
                number: index + 1,
                text: &entry.text,
            }));
        }
    }
    readers.table("expectations", &columns, &all)
}

/// An action with its area.
type Action<'a> = (&'a Area, &'a view::Action<Json>);

/// What is to be done.
pub fn actions(readers: &Readers) -> Table {
    let columns: [Column<Action>; 14] = [
        Column::One(["Id", "Id"], |_, (_, action)| id(&action.place)),
        Column::One(["Område (id)", "Område (id)"], |_, (area, _)| {
            id(&area.place)
        }),
        Column::Texts(["Område", "Område"], |(area, _)| Some(&area.title)),
        Column::Texts(["Tiltak", "Tiltak"], |(_, action)| Some(&action.text)),
        Column::Texts(["Ansvarlig", "Ansvarleg"], |(_, action)| {
            action.details.responsible.as_ref()
        }),
        Column::One(["Start", "Start"], |_, (_, action)| {
            day(action.details.start)
        }),
        Column::One(["Frist", "Frist"], |_, (_, action)| day(action.details.due)),
        Column::One(["Status", "Status"], |readers, (_, action)| {
            readers.label(action.details.status.label())
        }),
        Column::One(["Over frist", "Over frist"], |readers, (_, action)| {
            readers.yes(action.details.overdue == Some(true))
        }),
        Column::One(["Veivalg (id)", "Vegval (id)"], |_, (_, action)| {
            ids(&action.details.veivalg)
        }),
        Column::One(["Mål (id)", "Mål (id)"], |_, (_, action)| {
            ids(&action.details.goals)
        }),
        Column::One(
            ["Kostnad i kroner", "Kostnad i kroner"],
            |_, (_, action)| {
                let cost = action.details.cost;
                cost.map_or(Cell::Empty, |cost| Cell::Number(cost, None))
            },
        ),
        Column::Texts(["Om kostnaden", "Om kostnaden"], |(_, action)| {
            action.details.cost_note.as_ref()
        }),
        Column::One(["Adresse", "Adresse"], |readers, (_, action)| {
            readers.address(&action.place)
        }),
    ];
    let areas = readers.whole.areas.iter();
    let actions: Vec<Action> = areas
        .flat_map(|area| area.actions.iter().map(move |action| (area, action)))
        .collect();
    readers.table("actions", &columns, &actions)
}
