//! The rules: a closed set of stable names with their levels.

use super::Level;

macro_rules! rules {
    ($($variant:ident $name:literal $level:ident $fixed:literal $text:literal)*) => {
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
                match self { $(Self::$variant => Level::$level,)* }
            }

            /// The text that explains the rule; [`super::explain`] reads it.
            pub(super) fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("explain/", $name, ".md")),)*
                }
            }

            /// Whether the rule is always an error, whatever `[check]` says.
            pub fn is_fixed(self) -> bool {
                match self { $(Self::$variant => $fixed,)* }
            }
        }
    };
}

rules! {
    UnreadableFile "unreadable-file" Error true "A file cannot be read as what it must be."
    Syntax "syntax" Error true "TOML that does not parse."
    UnknownKey "unknown-key" Error true "A key that the schema does not know."
    MissingKey "missing-key" Error true "A required key is absent."
    WrongType "wrong-type" Error true "A value of another type than the key takes."
    InvalidValue "invalid-value" Error true "A value outside what is allowed."
    DuplicateId "duplicate-id" Error true "Two records of a kind share an id."
    UnknownReference "unknown-reference" Error true "An id that names no record."
    UnlistedFolder "unlisted-folder" Error true "A folder that the reading order does not list."
    BrokenLink "broken-link" Error true "A link, picture or file that leads nowhere."
    ThemeFault "theme-fault" Error true "A fault in a theme's own file."
    GoalWithoutMeasure "goal-without-measure" Error false "A goal names no measure."
    AreaWithoutGoal "area-without-goal" Error false "An area sets no goal."
    AreaWithoutVeivalg "area-without-veivalg" Warning false "An area has goals but no chosen path."
    AdoptedWithoutDecision "adopted-without-decision" Error false "Status `adopted` without a decision."
    ImageWithoutAlt "image-without-alt" Error false "A picture without alternative text."
    StrayMarkup "stray-markup" Warning false "Marks that became text, whatever tool they come from."
    UnshowablePicture "unshowable-picture" Error false "A picture that site or PDF cannot show as it should be."
    ActiveContent "active-content" Warning false "A drawing that does something, which is taken out."
    LargePicture "large-picture" Info false "A picture that is published smaller than its file."
    RawHtml "raw-html" Warning false "HTML in markdown, which is shown as text."
    UnshowableSign "unshowable-sign" Warning false "A sign that the PDF's fonts lack."
    FontWithoutBold "font-without-bold" Warning false "A font of the municipality's own lacks a face that text needs."
    ImperfectPdf "imperfect-pdf" Warning false "The PDF shows something otherwise than it is written."
    HeadingLevel "heading-level" Warning false "A heading level is skipped, or `#` stands in prose."
    CardTooLong "card-too-long" Warning false "A question that has no room on a card."
    DocumentWithoutContent "document-without-content" Warning false "A document that is asked for and has nothing to show."
    HandoutTooLong "handout-too-long" Warning false "An audience's sheet takes more than its two sides."
    LostContent "lost-content" Error false "Something written that no reader would see."
    EmptyElement "empty-element" Warning false "An element without words, which is left out."
    UnusedMeasure "unused-measure" Warning false "A measure that no goal uses."
    MeasureWithoutSource "measure-without-source" Warning false "Nobody can tell where a figure comes from."
    MeasureWithoutOwner "measure-without-owner" Warning false "Nobody answers for a figure."
    MeasureWithoutTarget "measure-without-target" Info false "A measure has no target."
    TargetWithoutBaseline "target-without-baseline" Warning false "A target with nothing to compare it to."
    TargetAgainstDirection "target-against-direction" Error false "A target that is worse than the baseline."
    ValueOverdue "value-overdue" Warning false "The next value ought to be there."
    ValueOutOfRange "value-out-of-range" Warning false "A figure that cannot be right, or hardly."
    FewResponses "few-responses" Warning false "A value with too few answers, which is withheld."
    PersonalData "personal-data" Error false "A birth number that would be published."
    SharedMeasure "shared-measure" Info false "One measure carries more than two goals."
    ActionWithoutResponsible "action-without-responsible" Warning false "An action nobody answers for."
    ActionOverdue "action-overdue" Warning false "An action past its day, neither done nor stopped."
    ReviewOverdue "review-overdue" Warning false "Past the day of review."
    HearingNotOpen "hearing-not-open" Warning false "A hearing that is over, or has not begun."
    StrategyExpired "strategy-expired" Warning false "Past the last day that the strategy holds."
    MissingTranslation "missing-translation" Warning false "A text lacks one of the strategy's languages."
    IncompleteTranslation "incomplete-translation" Info false "A file of prose lacks parts that the other language's has."
    StaleTranslation "stale-translation" Warning false "One wording has changed, the other has not."
    UnreviewedTranslation "unreviewed-translation" Warning false "A machine's draft that nobody has accepted."
    ChangedTranslation "changed-translation" Info false "Both wordings are new or changed, and not reviewed."
    AdoptedWithDrafts "adopted-with-drafts" Error false "Status `adopted` with drafts that a machine wrote."
    TranslationCoverage "translation-coverage" Error false "Fewer texts in step than `[check]` asks for."
    NumberMismatch "number-mismatch" Warning false "Numbers differ between the languages."
    LinkMismatch "link-mismatch" Warning false "Links or footnotes differ between the languages."
    TermMismatch "term-mismatch" Warning false "One language has its term, the other not its partner."
    AvoidedWord "avoided-word" Warning false "A word that the strategy has chosen not to use."
    WrongForm "wrong-form" Info false "Bokmål where nynorsk belongs, or the other way round."
    UnknownWord "unknown-word" Info false "A word that no dictionary of Norwegian has."
    UnlistedLanguage "unlisted-language" Info false "A text in a language that is not published."
    UnusedReference "unused-reference" Info false "A source that nothing cites."
    UnusedAsset "unused-asset" Info false "A file that nothing shows."
    UnknownFile "unknown-file" Warning false "A file that is not part of the format."
    UnportableName "unportable-name" Warning false "A file name that not every machine can have."
    AccessibilityStatementMissing "accessibility-statement-missing" Warning false "No accessibility statement is named."
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
