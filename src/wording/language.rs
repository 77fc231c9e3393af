//! The languages of messages.

use crate::lang::Lang;

/// The language of messages, which need not be one of the strategy's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageLang {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl MessageLang {
    /// All of them, in the order of every list of wordings.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The language that is asked for, else the first of the strategy's.
    pub fn choose(asked: Option<Self>, languages: &[Lang]) -> Self {
        asked.unwrap_or(match languages.first() {
            Some(Lang::Nn) => Self::Nn,
            _ => Self::Nb,
        })
    }

    /// The language of a strategy's own words beside these messages: the same, else the strategy's first.
    pub fn own(self, languages: &[Lang]) -> Lang {
        let first = languages.first().copied().unwrap_or(Lang::Nb);
        self.pick([Lang::Nb, Lang::Nn, first])
    }

    /// The language's tag.
    pub fn tag(self) -> &'static str {
        self.pick(["nb", "nn", "en"])
    }

    /// The wording in this language.
    pub fn pick<T>(self, [nb, nn, en]: [T; 3]) -> T {
        match self {
            Self::Nb => nb,
            Self::Nn => nn,
            Self::En => en,
        }
    }
}
