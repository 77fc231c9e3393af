//! The rules: a closed set of stable names with their levels.

use super::Level;

macro_rules! rules {
    ($($variant:ident $name:literal $level:ident $text:literal)*) => {
        /// A rule. Its name is what people write in `[check]` and read in CI logs, and never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $text] $variant,)*
        }

        impl Rule {
            /// Every rule, those that are always errors first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The rule's name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The rule's level where `[check]` says nothing.
            pub fn default_level(self) -> Level {
                match self { $(Self::$variant => Standard::$level.level(),)* }
            }

            /// The text that explains the rule; [`super::explain`] reads it.
            pub(super) fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("explain/", $name, ".md")),)*
                }
            }

            /// Whether the rule is always an error, whatever `[check]` says.
            pub fn is_fixed(self) -> bool {
                match self { $(Self::$variant => matches!(Standard::$level, Standard::Fixed),)* }
            }
        }
    };
}

/// A rule's level in the table below: the default, which `[check]` can change, or an error that it cannot.
enum Standard {
    Fixed,
    Error,
    Warning,
    Info,
}

impl Standard {
    fn level(self) -> Level {
        match self {
            Self::Fixed | Self::Error => Level::Error,
            Self::Warning => Level::Warning,
            Self::Info => Level::Info,
        }
    }
}

rules! {
    UnreadableFile "unreadable-file" Fixed "A file cannot be read as what it must be."
    Syntax "syntax" Fixed "TOML that does not parse."
    UnknownKey "unknown-key" Fixed "A key that the schema does not know."
    MissingKey "missing-key" Fixed "A required key is absent."
    WrongType "wrong-type" Fixed "A value of another type than the key takes."
    InvalidValue "invalid-value" Fixed "A value outside what is allowed."
    DuplicateId "duplicate-id" Fixed "Two records of a kind share an id."
    UnknownReference "unknown-reference" Fixed "An id that names no record."
    UnlistedFolder "unlisted-folder" Fixed "A folder that the reading order does not list."
    BrokenLink "broken-link" Fixed "A link, picture or file that leads nowhere."
    ThemeFault "theme-fault" Fixed "A fault in a theme's own file."
    GoalWithoutMeasure "goal-without-measure" Error "A goal names no measure."
    AreaWithoutGoal "area-without-goal" Error "An area sets no goal."
    AreaWithoutVeivalg "area-without-veivalg" Warning "An area has goals but no chosen path."
    AdoptedWithoutDecision "adopted-without-decision" Error "Status `adopted` without a decision."
    ImageWithoutAlt "image-without-alt" Error "A picture without alternative text."
    StrayMarkup "stray-markup" Warning "Marks that became text, whatever tool they come from."
    UnshowablePicture "unshowable-picture" Error "A picture that site or PDF cannot show as it should be."
    ActiveContent "active-content" Warning "A drawing that does something, which is taken out."
    LargePicture "large-picture" Info "A picture that is published smaller than its file."
    RawHtml "raw-html" Warning "HTML in markdown, which is shown as text."
    UnshowableSign "unshowable-sign" Warning "A sign that the PDF's fonts lack."
    FontWithoutBold "font-without-bold" Warning "A font of the municipality's own lacks a face that text needs."
    ImperfectPdf "imperfect-pdf" Warning "The PDF shows something otherwise than it is written."
    HeadingLevel "heading-level" Warning "A heading level is skipped, or `#` stands in prose."
    CardTooLong "card-too-long" Warning "A question that has no room on a card."
    DocumentWithoutContent "document-without-content" Warning "A document that is asked for and has nothing to show."
    HandoutTooLong "handout-too-long" Warning "An audience's sheet takes more than its two sides."
    LostContent "lost-content" Error "Something written that no reader would see."
    EmptyElement "empty-element" Warning "An element without words, which is left out."
    UnusedMeasure "unused-measure" Warning "A measure that no goal uses."
    MeasureWithoutSource "measure-without-source" Warning "Nobody can tell where a figure comes from."
    MeasureWithoutOwner "measure-without-owner" Warning "Nobody answers for a figure."
    MeasureWithoutTarget "measure-without-target" Info "A measure has no target."
    TargetWithoutBaseline "target-without-baseline" Warning "A target with nothing to compare it to."
    TargetAgainstDirection "target-against-direction" Error "A target that is worse than the baseline."
    ValueOverdue "value-overdue" Warning "The next value ought to be there."
    ValueOutOfRange "value-out-of-range" Warning "A figure that cannot be right, or hardly."
    FewResponses "few-responses" Warning "A value with too few answers, which is withheld."
    PersonalData "personal-data" Error "A birth number that would be published."
    SharedMeasure "shared-measure" Info "One measure carries more than two goals."
    ActionWithoutResponsible "action-without-responsible" Warning "An action nobody answers for."
    ActionOverdue "action-overdue" Warning "An action past its day, neither done nor stopped."
    ReviewOverdue "review-overdue" Warning "Past the day of review."
    HearingNotOpen "hearing-not-open" Warning "A hearing that is over, or has not begun."
    StrategyExpired "strategy-expired" Warning "Past the last day that the strategy holds."
    MissingTranslation "missing-translation" Warning "A text lacks one of the strategy's languages."
    IncompleteTranslation "incomplete-translation" Info "A file of prose lacks parts that the other language's has."
    StaleTranslation "stale-translation" Warning "One wording has changed, the other has not."
    UnreviewedTranslation "unreviewed-translation" Warning "A machine's draft that nobody has accepted."
    ChangedTranslation "changed-translation" Info "Both wordings are new or changed, and not reviewed."
    AdoptedWithDrafts "adopted-with-drafts" Error "Status `adopted` with drafts that a machine wrote."
    TranslationCoverage "translation-coverage" Error "Fewer texts in step than `[check]` asks for."
    NumberMismatch "number-mismatch" Warning "Numbers differ between the languages."
    LinkMismatch "link-mismatch" Warning "Links or footnotes differ between the languages."
    TermMismatch "term-mismatch" Warning "One language has its term, the other not its partner."
    AvoidedWord "avoided-word" Warning "A word that the strategy has chosen not to use."
    WrongForm "wrong-form" Info "Bokmål where nynorsk belongs, or the other way round."
    UnknownWord "unknown-word" Info "A word that no dictionary of Norwegian has."
    UnlistedLanguage "unlisted-language" Info "A text in a language that is not published."
    UnusedReference "unused-reference" Info "A source that nothing cites."
    UnusedAsset "unused-asset" Info "A file that nothing shows."
    UnknownFile "unknown-file" Warning "A file that is not part of the format."
    UnportableName "unportable-name" Warning "A file name that not every machine can have."
    AccessibilityStatementMissing "accessibility-statement-missing" Warning "No accessibility statement is named."
}

impl Rule {
    /// Whether the rule holds one language against the other.
    pub fn compares_languages(self) -> bool {
        matches!(
            self,
            Self::MissingTranslation
                | Self::IncompleteTranslation
                | Self::StaleTranslation
                | Self::UnreviewedTranslation
                | Self::ChangedTranslation
                | Self::NumberMismatch
                | Self::LinkMismatch
                | Self::TermMismatch
        )
    }

    /// The rule with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}
