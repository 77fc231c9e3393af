//! A message as data: its id and the values of its variables.

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

    /// Sets a variable.
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

    /// Its words in a language. A test checks that every message has some; its id is the fallback.
    pub fn get(&self, lang: MessageLang) -> String {
        let words = self.find(lang);
        debug_assert!(words.is_some(), "there is no message `{}`", self.id);
        words.unwrap_or_else(|| self.id.to_string())
    }

    /// What belongs to it by this name, with the same values.
    pub fn attribute(&self, name: &str) -> Self {
        Self {
            id: format!("{}.{name}", self.id).into(),
            values: self.values.clone(),
        }
    }

    /// Changes all texts among its values, also those of messages in it.
    pub fn each_text(&mut self, change: &impl Fn(&mut String)) {
        for (_, value) in &mut self.values {
            value.each_text(change);
        }
    }

    /// What it is about, in the order of its values and whatever it is worded like: texts and days, also those of
    /// messages in it. Neither counts, which change with what is elsewhere, nor words of a language.
    pub fn data(&self) -> Vec<Cow<'_, str>> {
        let mut data = Vec::new();
        self.add_data(&mut data);
        data
    }

    pub(super) fn add_data<'m>(&'m self, data: &mut Vec<Cow<'m, str>>) {
        for (_, value) in &self.values {
            value.add_data(data);
        }
    }

    fn values(&self, lang: MessageLang) -> FluentArgs<'_> {
        let values = self.values.iter();
        values
            .map(|(name, value)| (*name, value.in_language(lang)))
            .collect()
    }
}
