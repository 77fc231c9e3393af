//! The kinds of record that have an id, and how a link names each.

use super::choice::choices;

choices! {
    /// The kinds of record that a text may link to, with the scheme each is written with, which is the first part
    /// of its anchor.
    pub enum RecordKind {
        /// `measure:`
        Measure "measure",
        /// `area:`
        Area "area",
        /// `goal:`
        Goal "goal",
        /// `veivalg:`
        Veivalg "veivalg",
        /// `action:`
        Action "action",
        /// `value:`
        Value "value",
        /// `steering-goal:`
        SteeringGoal "steering-goal",
        /// `chapter:`
        Chapter "chapter",
        /// `section:`
        Section "section",
        /// `reference:`
        Reference "reference",
        /// `platform:`, for the vision and the values; has no id.
        Platform "platform",
    }
}

impl RecordKind {
    /// Whether each of them has a page of its own; others are a part of one.
    pub fn has_page(self) -> bool {
        match self {
            Self::Area | Self::Chapter | Self::Platform => true,
            Self::Measure
            | Self::Goal
            | Self::Veivalg
            | Self::Action
            | Self::Value
            | Self::SteeringGoal
            | Self::Section
            | Self::Reference => false,
        }
    }
}
