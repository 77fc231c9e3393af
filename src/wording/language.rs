//! The languages of messages, and which one is wanted.

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

    /// The language of a system's locale, as `nn_NO.UTF-8`, where it is one of these. Norwegian that does not say
    /// which is bokmål.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@', ':']).next()?;
        match language {
            "no" => Some(Self::Nb),
            language => Self::from_tag(language),
        }
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

impl From<Lang> for MessageLang {
    fn from(lang: Lang) -> Self {
        lang.pick(Self::Nb, Self::Nn)
    }
}

/// Which language is wanted: what is asked for, else a strategy's first, else what the system has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The language that somebody asked for.
    pub asked: Option<MessageLang>,
    /// The language as long as no strategy is known.
    pub otherwise: MessageLang,
}

impl Wanted {
    /// The language while no strategy is known.
    pub fn lang(self) -> MessageLang {
        self.asked.unwrap_or(self.otherwise)
    }

    /// The language of messages about a strategy in these languages.
    pub fn of(self, languages: &[Lang]) -> MessageLang {
        let first = languages.first().copied().map(MessageLang::from);
        self.asked.or(first).unwrap_or(self.otherwise)
    }
}
