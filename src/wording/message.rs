//! A message as data: which one, and what stands in the place of its variables.

use std::borrow::Cow;

use fluent_bundle::FluentArgs;

use super::{MessageLang, Value, words};

/// A message, worded when somebody reads it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    id: Cow<'static, str>,
    values: Vec<(&'static str, Value)>,
}

impl Message {
    /// The message with this id (`name`, or `name.attribute`), its variables still without values.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self {
            id: id.into(),
            values: Vec::new(),
        }
    }

    /// With a value in the place of a variable.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Its words in a language; none where no message has the id.
    pub fn find(&self, lang: MessageLang) -> Option<String> {
        let (name, attribute) = match self.id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (&*self.id, None),
        };
        words(name, attribute, &self.values(lang), lang)
    }

    /// The words of what belongs to it by this name, with the same values; none where nothing does.
    pub fn find_attribute(&self, name: &str, lang: MessageLang) -> Option<String> {
        words(&self.id, Some(name), &self.values(lang), lang)
    }

    /// Its words in a language. A test holds that there are; its id stands for them where there are none.
    pub fn get(&self, lang: MessageLang) -> String {
        let words = self.find(lang);
        debug_assert!(words.is_some(), "there is no message `{}`", self.id);
        words.unwrap_or_else(|| self.id.to_string())
    }

    /// Changes all texts among its values, also those of messages in it.
    pub fn each_text(&mut self, change: &impl Fn(&mut String)) {
        for (_, value) in &mut self.values {
            value.each_text(change);
        }
    }

    fn values(&self, lang: MessageLang) -> FluentArgs<'_> {
        let values = self.values.iter();
        values
            .map(|(name, value)| (*name, value.in_language(lang)))
            .collect()
    }
}
