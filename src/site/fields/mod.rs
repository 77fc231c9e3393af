//! Fields that a theme's templates look up and no view has. In a condition Tera takes such a one for false,
//! which silently drops what it was to show; here it is a fault with its place.
//!
//! In: the theme's templates, which Tera has read without a fault, and the schemas of the views. Out: findings.
//! Asks nothing that only a run could tell: of what is not known, any field may be looked up.

mod reader;
mod shape;
mod tokens;
mod tree;
mod walk;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::frame::FrameView;
use super::root::{self, RootView};
use super::view;
use crate::model::labels::LABELS;
use shape::Shape;
use walk::{Lookup, Walk};

/// Schemas of what templates are given.
pub struct Schemas {
    /// What pages in a language have around their own content, as `frame`.
    pub frame: Value,
    /// What each of their templates is given as `page`.
    pub pages: Vec<(&'static str, Value)>,
    /// What the templates of the pages above both languages are given as `page`.
    pub above: Value,
    /// What all of these refer to.
    pub definitions: Value,
}

/// Schemas of what templates are given.
pub fn schemas() -> &'static Schemas {
    static SCHEMAS: OnceLock<Schemas> = OnceLock::new();
    SCHEMAS.get_or_init(|| {
        let settings = SchemaSettings::draft2020_12().for_serialize();
        let mut generator = settings.into_generator();
        let frame = generator.subschema_for::<FrameView>().to_value();
        let above = generator.subschema_for::<RootView>().to_value();
        let pages = view::templates(&mut generator).into_iter();
        Schemas {
            frame,
            pages: pages
                .map(|(name, schema)| (name, schema.to_value()))
                .collect(),
            above,
            definitions: Value::Object(generator.take_definitions(true)),
        }
    })
}

/// The shapes of what templates are given.
struct Given {
    frame: Shape,
    pages: Vec<(&'static str, Shape)>,
    above: Shape,
}

fn given() -> &'static Given {
    static GIVEN: OnceLock<Given> = OnceLock::new();
    GIVEN.get_or_init(|| {
        let all = schemas();
        let shape = |schema: &Value| Shape::of(schema, &all.definitions);
        let pages = all.pages.iter();
        Given {
            frame: shape(&all.frame),
            pages: pages.map(|(name, schema)| (*name, shape(schema))).collect(),
            above: shape(&all.above),
        }
    })
}

/// A field that there is not.
pub struct Unknown {
    /// The template.
    pub template: String,
    /// Its first byte in it.
    pub at: usize,
    /// Its name.
    pub name: String,
    /// The names that there are in its place.
    pub there_are: Vec<String>,
}

/// The fields that templates look up and nothing has, by template and place. `sources` are the templates' by
/// name, `settings` the names of the theme's settings.
pub fn unknown(sources: &BTreeMap<&str, &str>, settings: &[&str]) -> Vec<Unknown> {
    let templates: walk::Templates = sources
        .iter()
        .filter_map(|(name, source)| Some((*name, reader::read(source)?)))
        .collect();
    let given = given();
    let labels = LABELS.iter().map(|label| (label.key, Shape::Plain));
    let settings = settings.iter();
    let theme = Shape::record(settings.map(|name| (*name, Shape::Plain)));
    let common = BTreeMap::from([
        ("frame", given.frame.clone()),
        ("labels", Shape::record(labels)),
        ("page", Shape::Any),
        ("theme", theme.clone()),
    ]);
    let mut walk = Walk::new(&templates, &common);
    for (name, page) in &given.pages {
        let mut names = common.clone();
        names.insert("page", page.clone());
        walk.page(name, &names);
    }
    let above = BTreeMap::from([("page", given.above.clone()), ("theme", theme)]);
    for name in root::TEMPLATES {
        walk.page(name, &above);
    }
    walk.rest();
    let unknown = walk.lookups.into_iter();
    unknown
        .filter(|(_, lookup)| !lookup.is_known)
        .map(
            |(
                (template, at),
                Lookup {
                    name, there_are, ..
                },
            )| Unknown {
                template: template.to_owned(),
                at,
                name,
                there_are: there_are.into_iter().collect(),
            },
        )
        .collect()
}
