//! How a closed list of words is declared, once: the words that the files have for it, what each is for, the
//! key of what readers see it called, and the order they are in.
//!
//! From a declaration come the type, the schema's list of words, the reader and the keys of labels. A word that
//! is added to one is asked for by the compiler wherever it matters. Plain data.

/// A value that is one of a closed list.
pub trait Choice: Copy + 'static {
    /// The value with this key.
    fn from_key(key: &str) -> Option<Self>;
}

/// A word that a key takes.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The word.
    pub name: &'static str,
    /// What it means, in bokmål, nynorsk and English.
    pub about: [&'static str; 3],
}

/// Declares closed lists. A value has its key in the files, then, where authors may write it, what that
/// means in bokmål, nynorsk and English, for the schema.
macro_rules! choices {
    ($(
        $(#[$about:meta])*
        pub enum $name:ident { $(
            $(#[$what:meta])*
            $value:ident $key:literal $([$nb:literal, $nn:literal, $en:literal $(,)?])?,
        )* }
    )*) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$what])* $value,)* }

        impl $name {
            /// All of them, in order.
            pub const ALL: [Self; [$($key),*].len()] = [$(Self::$value),*];

            /// The words that authors choose from, in order.
            pub const WORDS: &'static [$crate::schema::Word] = &[$($(
                $crate::schema::Word { name: $key, about: [$nb, $nn, $en] },
            )?)*];

            /// Its name in the files, in data and in stylesheets.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)* }
            }
        }

        impl $crate::schema::Choice for $name {
            fn from_key(key: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.key() == key)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.key())
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "enum": [$($key),*]})
            }

            fn inline_schema() -> bool {
                true
            }
        }
    )*};
}

/// Names the label of each value of a closed list, by its key under `[labels]`. Where some values have none,
/// they are last, after `; none`.
macro_rules! labels_of {
    ($(#[$about:meta])* $name:ident::$label:ident {
        $($value:ident $key:literal)*
    }) => {
        impl $name {
            $(#[$about])*
            pub const fn $label(self) -> &'static str {
                match self { $(Self::$value => $key,)* }
            }
        }
    };
    ($(#[$about:meta])* $name:ident::$label:ident {
        $($value:ident $key:literal)*
        ; none $($without:ident)*
    }) => {
        impl $name {
            $(#[$about])*
            pub const fn $label(self) -> Option<&'static str> {
                match self { $(Self::$value => Some($key),)* $(Self::$without => None,)* }
            }
        }
    };
}

pub(super) use {choices, labels_of};
