//! The kinds of record that have an id, and how a link names each.

/// The kinds of record that a text may link to, with the scheme each is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// `measure:`
    Measure,
    /// `area:`
    Area,
    /// `goal:`
    Goal,
    /// `veivalg:`
    Veivalg,
    /// `action:`
    Action,
    /// `value:`
    Value,
    /// `steering-goal:`
    SteeringGoal,
    /// `chapter:`
    Chapter,
    /// `section:`
    Section,
    /// `reference:`
    Reference,
    /// `platform:`, for the vision and the values; has no id.
    Platform,
}

impl RecordKind {
    /// All kinds.
    pub const ALL: [Self; 11] = [
        Self::Measure,
        Self::Area,
        Self::Goal,
        Self::Veivalg,
        Self::Action,
        Self::Value,
        Self::SteeringGoal,
        Self::Chapter,
        Self::Section,
        Self::Reference,
        Self::Platform,
    ];

    /// The scheme of a link to such a record, and the first part of its anchor.
    pub fn scheme(self) -> &'static str {
        match self {
            Self::Measure => "measure",
            Self::Area => "area",
            Self::Goal => "goal",
            Self::Veivalg => "veivalg",
            Self::Action => "action",
            Self::Value => "value",
            Self::SteeringGoal => "steering-goal",
            Self::Chapter => "chapter",
            Self::Section => "section",
            Self::Reference => "reference",
            Self::Platform => "platform",
        }
    }
}
