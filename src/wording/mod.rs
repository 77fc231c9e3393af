//! All words of the program, by language: a folder of Fluent files for each, which can be edited without Rust, and
//! the code that looks a message up in them by its id.
//!
//! In: an id and values. Out: a sentence. Numbers and dates come as they are to be read; counts come as
//! numbers, so that each language has its plurals by its own rule. A test holds ids and values together.

pub mod labels;
mod language;
mod message;
mod value;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::lang::number;

pub use language::{MessageLang, Wanted};
pub use message::Message;
pub use value::{Value, aside};

/// A message with its values: `say!("pages-made", out = dir, pages)`.
macro_rules! say {
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::wording::Message::new($id)$(.with(
            stringify!($name),
            $crate::wording::say!(@value $name $($value)?),
        ))*
    };
    (@value $name:ident) => { $name };
    (@value $name:ident $value:expr) => { $value };
}
pub(crate) use say;

/// A part of the wording, which is read when the first of its messages is asked for.
#[derive(Debug)]
pub struct Part {
    /// The names of its files, alike in every language.
    pub files: &'static [&'static str],
    /// What they hold in the order of [`MessageLang::ALL`].
    texts: [&'static [&'static str]; 3],
}

macro_rules! part {
    ($($file:literal),*) => {
        Part {
            files: &[$($file),*],
            texts: [
                &[$(include_str!(concat!("nb/", $file, ".ftl"))),*],
                &[$(include_str!(concat!("nn/", $file, ".ftl"))),*],
                &[$(include_str!(concat!("en/", $file, ".ftl"))),*],
            ],
        }
    };
}

/// The parts, by what their ids begin with: the help of the command line and the sentences of findings stand by
/// themselves, for only some runs show them. A message is looked for in one part after the other.
pub static PARTS: [(&str, Part); COUNT] = [
    ("help-", part!["help"]),
    (
        "",
        part![
            "usage",
            "failure",
            "figures",
            "import",
            "machine",
            "commands",
            "preview",
            "report",
            "schema",
            "status",
            "texts",
            "authoring"
        ],
    ),
    (
        "",
        part![
            "findings/cards",
            "findings/content",
            "findings/days",
            "findings/files",
            "findings/gaps",
            "findings/hints",
            "findings/html",
            "findings/keys",
            "findings/known",
            "findings/links",
            "findings/lost",
            "findings/measures",
            "findings/pictures",
            "findings/printed",
            "findings/slips",
            "findings/stray",
            "findings/syntax",
            "findings/tables",
            "findings/theme",
            "findings/translations",
            "findings/values",
            "findings/wording"
        ],
    ),
];

const COUNT: usize = 3;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: [[OnceLock<Bundle>; COUNT]; 3] = [const { [const { OnceLock::new() }; COUNT] }; 3];

/// The message with this name, and the bundle that it is in.
fn find(name: &str, lang: MessageLang) -> Option<(&'static Bundle, FluentMessage<'static>)> {
    let bundles = &BUNDLES[lang as usize];
    let mut parts = PARTS
        .iter()
        .zip(bundles)
        .filter(|((begin, _), _)| name.starts_with(begin));
    parts.find_map(|((_, part), bundle)| {
        let bundle = bundle.get_or_init(|| open(part, lang));
        Some((bundle, bundle.get_message(name)?))
    })
}

/// Reads a part; what is wrong in it is left out, and a test tells it.
fn open(part: &Part, lang: MessageLang) -> Bundle {
    let tag: LanguageIdentifier = lang.tag().parse().expect("a tag is one");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // What is marked as of another direction is for languages that have one.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(counted));
    for text in part.texts[lang as usize] {
        let file = FluentResource::try_new((*text).to_owned());
        let file = file.unwrap_or_else(|(file, _)| file);
        let _ = bundle.add_resource(file);
    }
    bundle
}

/// A count as all three languages write it here.
fn counted<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(count) => Some(number(count.value, 0)),
        FluentValue::String(_)
        | FluentValue::Custom(_)
        | FluentValue::None
        | FluentValue::Error => None,
    }
}

/// The words of a message, or of an attribute of it; none where there is no such one.
fn words(
    name: &str,
    attribute: Option<&str>,
    values: &FluentArgs<'_>,
    lang: MessageLang,
) -> Option<String> {
    let (bundle, message) = find(name, lang)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut faults = Vec::new();
    let words = bundle.format_pattern(pattern, Some(values), &mut faults);
    debug_assert!(faults.is_empty(), "{name}: {faults:?}");
    Some(words.into_owned())
}
