//! The values of variables in messages.

use std::borrow::Cow;
use std::path::Display;

use fluent_bundle::FluentValue;

use super::{Message, MessageLang};
use crate::lang::{Date, Lang, Period};

/// The value of a variable in a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Text that is shown as it is.
    Text(String),
    /// The name of a variant: it selects the sentence and is not shown.
    Kind(&'static str),
    /// A number of things, which selects the plural form.
    Count(usize),
    /// A day: in words, in English as machines read it.
    Date(Date),
    /// A period: in words, in English as it is written in files.
    Period(Period),
    /// A number with one decimal, in tenths.
    Tenths(usize),
    /// Words of the strategy in bokmål and nynorsk; in English those in bokmål.
    Localized([String; 2]),
    /// Another message, such as a reason in parentheses.
    Message(Message),
    /// Several, with commas between them.
    List(Vec<Self>),
    /// A value that is shown, but does not identify what the message is about; see [`Message::data`].
    Aside(Box<Self>),
}

impl Value {
    pub(super) fn in_language(&self, lang: MessageLang) -> FluentValue<'_> {
        match self {
            Self::Count(count) => FluentValue::from(*count),
            Self::Text(_)
            | Self::Kind(_)
            | Self::Date(_)
            | Self::Period(_)
            | Self::Tenths(_)
            | Self::Localized(_)
            | Self::Message(_)
            | Self::List(_) => FluentValue::String(self.text(lang)),
            Self::Aside(value) => value.in_language(lang),
        }
    }

    fn text(&self, lang: MessageLang) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Kind(name) => Cow::Borrowed(name),
            Self::Count(count) => Cow::Owned(count.to_string()),
            Self::Date(date) => Cow::Owned(match lang {
                MessageLang::Nb | MessageLang::Nn => date.long(),
                MessageLang::En => date.iso(),
            }),
            Self::Period(period) => Cow::Owned(match lang {
                MessageLang::Nb | MessageLang::Nn => period.long(),
                MessageLang::En => period.to_string(),
            }),
            Self::Tenths(tenths) => {
                let point = lang.pick([',', ',', '.']);
                Cow::Owned(format!("{}{point}{}", tenths / 10, tenths % 10))
            }
            Self::Localized([nb, nn]) => Cow::Borrowed(lang.pick([nb, nn, nb])),
            Self::Message(message) => Cow::Owned(message.get(lang)),
            Self::List(values) => {
                let texts: Vec<_> = values.iter().map(|value| value.text(lang)).collect();
                Cow::Owned(texts.join(", "))
            }
            Self::Aside(value) => value.text(lang),
        }
    }

    pub(super) fn each_text(&mut self, change: &impl Fn(&mut String)) {
        match self {
            Self::Text(text) => change(text),
            Self::Localized(words) => words.iter_mut().for_each(change),
            Self::Message(message) => message.each_text(change),
            Self::List(values) => values.iter_mut().for_each(|value| value.each_text(change)),
            Self::Aside(value) => value.each_text(change),
            Self::Kind(_) | Self::Count(_) | Self::Date(_) | Self::Period(_) | Self::Tenths(_) => {}
        }
    }

    /// Adds the parts of it that are the same in every language.
    pub(super) fn add_data<'v>(&'v self, data: &mut Vec<Cow<'v, str>>) {
        match self {
            Self::Text(text) => data.push(Cow::Borrowed(text)),
            Self::Date(date) => data.push(Cow::Owned(date.iso())),
            Self::Message(message) => message.add_data(data),
            Self::List(values) => values.iter().for_each(|value| value.add_data(data)),
            Self::Kind(_)
            | Self::Count(_)
            | Self::Period(_)
            | Self::Tenths(_)
            | Self::Localized(_)
            | Self::Aside(_) => {}
        }
    }
}

/// A value that the message is not about; see [`Message::data`].
pub fn aside(value: impl Into<Value>) -> Value {
    Value::Aside(Box::new(value.into()))
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Display<'_>> for Value {
    fn from(path: Display<'_>) -> Self {
        Self::Text(path.to_string())
    }
}

/// What chooses between sentences: `yes` or `no`.
impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Kind(if truth { "yes" } else { "no" })
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(usize::try_from(count).unwrap_or(usize::MAX))
    }
}

impl From<Period> for Value {
    fn from(period: Period) -> Self {
        Self::Period(period)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

/// The language's name in running text.
impl From<Lang> for Value {
    fn from(lang: Lang) -> Self {
        Self::from(lang.pick("bokmål", "nynorsk"))
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}
