//! What stands in a message in the place of a variable.

use std::borrow::Cow;
use std::path::Display;

use fluent_bundle::FluentValue;

use super::{Message, MessageLang};

/// What stands in the place of a variable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Words as they are to be read.
    Text(Cow<'static, str>),
    /// A number of things, which chooses the plural.
    Count(usize),
    /// Another message, as the reason that is told in parentheses.
    Message(Message),
    /// Words that are told in each language as they stand here, in the order of [`MessageLang::ALL`].
    Each([String; 3]),
}

impl Value {
    pub(super) fn in_language(&self, lang: MessageLang) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Count(count) => FluentValue::from(*count),
            Self::Message(message) => FluentValue::from(message.get(lang)),
            Self::Each(words) => FluentValue::from(words[lang as usize].as_str()),
        }
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Display<'_>> for Value {
    fn from(path: Display<'_>) -> Self {
        Self::from(path.to_string())
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<[String; 3]> for Value {
    fn from(words: [String; 3]) -> Self {
        Self::Each(words)
    }
}
