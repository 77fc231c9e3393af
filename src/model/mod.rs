//! The strategy as it is published: typed, resolved, without a fault.
//!
//! Plain data, no IO. Only `check` makes a [`Strategy`]; indexes in it are always valid.

pub mod format;
pub mod labels;
pub mod status;

use std::collections::BTreeMap;

use crate::color::Color;
use crate::lang::{Date, Lang, Localized, Period};
use crate::markdown::tree::{RichLine, RichText};
use crate::source::FileId;
pub use labels::Labels;
pub use status::{MeasureStatus, Standing};

/// An id: 1 to 64 of `a-z`, `0-9` and `-`, beginning with a letter.
pub type Id = String;
/// A text of paragraphs in one or both languages.
pub type Text = Localized<RichText>;
/// A name or heading in one or both languages.
pub type Line = Localized<RichLine>;

/// The whole strategy.
#[derive(Debug, Clone)]
pub struct Strategy {
    /// Names the PDF.
    pub id: Id,
    /// Its title.
    pub title: Line,
    /// Its motto.
    pub motto: Option<Line>,
    /// Who publishes it.
    pub publisher: Option<Line>,
    /// How far it has come.
    pub state: State,
    /// UN sustainable development goals, 1 to 17, sorted.
    pub sdg: Vec<u8>,
    /// The decision.
    pub adopted: Option<Adopted>,
    /// First day it holds.
    pub valid_from: Option<Date>,
    /// Last day it holds.
    pub valid_to: Option<Date>,
    /// The day it is to be looked over by.
    pub review_by: Option<Date>,
    /// The vision.
    pub vision: Option<Text>,
    /// The values.
    pub values: Vec<Value>,
    /// The overall goals above the areas.
    pub steering_goals: Vec<SteeringGoal>,
    /// What is expected of everybody, by audience.
    pub expectations: Expectations,
    /// What was decided when, in the order written.
    pub revisions: Vec<Revision>,
    /// Plans and decisions above this one.
    pub anchored_in: Vec<Anchor>,
    /// Who follows the strategy up.
    pub roles: Vec<Role>,
    /// The chapters in reading order.
    pub chapters: Vec<Chapter>,
    /// The areas in reading order.
    pub areas: Vec<Area>,
    /// All parts in reading order: chapters and platform before, areas, chapters after.
    pub order: Vec<Part>,
    /// The register of measures, in the order written.
    pub measures: Vec<Measure>,
    /// The sources, in the order written.
    pub references: Vec<Reference>,
    /// The work with the strategy.
    pub process: Option<Process>,
    /// How it is published.
    pub publication: Publication,
}

/// A part of the document in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Vision, values, steering goals, general expectations, roles, anchoring.
    Platform,
    /// Index into [`Strategy::chapters`].
    Chapter(usize),
    /// Index into [`Strategy::areas`].
    Area(usize),
}

/// How far a strategy has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Being written.
    Draft,
    /// Out for comment.
    Hearing,
    /// Adopted.
    Adopted,
    /// A newer one holds.
    Replaced,
    /// A guide that nobody adopts.
    Published,
}

impl State {
    /// The state's name in the files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Hearing => "hearing",
            Self::Adopted => "adopted",
            Self::Replaced => "replaced",
            Self::Published => "published",
        }
    }

    /// Whether every page must say it: what stands there is not the strategy in force.
    pub fn is_marked(self) -> bool {
        matches!(self, Self::Draft | Self::Hearing | Self::Replaced)
    }
}

/// The decision that adopted the strategy.
#[derive(Debug, Clone)]
pub struct Adopted {
    /// The day.
    pub date: Date,
    /// Who decided, as it stands in the middle of a sentence.
    pub by: Option<Line>,
    /// The case number in the archive.
    pub case: Option<String>,
}

/// A value of the organisation.
#[derive(Debug, Clone)]
pub struct Value {
    /// Unique among values.
    pub id: Id,
    /// Its name.
    pub name: Line,
    /// What it means.
    pub text: Option<Text>,
}

/// An overall goal.
#[derive(Debug, Clone)]
pub struct SteeringGoal {
    /// Unique among steering goals.
    pub id: Id,
    /// Its name.
    pub name: Line,
    /// What it means.
    pub text: Option<Text>,
    /// Indexes into [`Strategy::measures`].
    pub measures: Vec<usize>,
}

/// Somebody of whom something is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Leaders.
    Leaders,
    /// Employees.
    Employees,
    /// Elected members (folkevalgte).
    Elected,
    /// The employer.
    Employer,
    /// Union and safety representatives.
    Representatives,
}

impl Audience {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::Leaders,
        Self::Employees,
        Self::Elected,
        Self::Employer,
        Self::Representatives,
    ];

    /// The key in the files, which is also the name of its page and of its labels.
    pub fn key(self) -> &'static str {
        match self {
            Self::Leaders => "leaders",
            Self::Employees => "employees",
            Self::Elected => "elected",
            Self::Employer => "employer",
            Self::Representatives => "representatives",
        }
    }
}

/// Expectations by audience; an audience of whom nothing is expected has no entry.
pub type Expectations = BTreeMap<Audience, Vec<Text>>;

/// A decision about the strategy.
#[derive(Debug, Clone)]
pub struct Revision {
    /// The day.
    pub date: Date,
    /// What was decided.
    pub text: Text,
    /// The case number in the archive.
    pub case: Option<String>,
}

/// A plan or decision above this strategy.
#[derive(Debug, Clone)]
pub struct Anchor {
    /// Its name.
    pub name: Line,
    /// When it was decided.
    pub date: Option<Date>,
    /// Its address.
    pub url: Option<String>,
}

/// Somebody's part in following the strategy up.
#[derive(Debug, Clone)]
pub struct Role {
    /// Who.
    pub name: Line,
    /// What, as the rest of the sentence that begins with the name.
    pub text: Option<Text>,
}

/// A free chapter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its folder's name.
    pub id: Id,
    /// Its title.
    pub title: Line,
    /// Its subtitle.
    pub subtitle: Option<Line>,
    /// Whether it stands after the areas.
    pub after: bool,
    /// Its prose.
    pub prose: Option<Text>,
    /// Quotes, placed by the theme.
    pub quotes: Vec<Quote>,
    /// Boxes beside the text.
    pub facts: Vec<Fact>,
    /// Questions for reflection.
    pub reflection: Vec<Question>,
}

/// A strategy area.
#[derive(Debug, Clone)]
pub struct Area {
    /// Its folder's name.
    pub id: Id,
    /// Its title.
    pub title: Line,
    /// Its subtitle.
    pub subtitle: Option<Line>,
    /// One or two sentences for cards and overviews.
    pub summary: Option<Line>,
    /// UN sustainable development goals, 1 to 17, sorted.
    pub sdg: Vec<u8>,
    /// Who answers for it, its actions included.
    pub responsible: Option<Line>,
    /// Its introduction.
    pub introduction: Option<Text>,
    /// Its closing words.
    pub closing: Option<Text>,
    /// Its goals.
    pub goals: Vec<Goal>,
    /// The chosen paths.
    pub veivalg: Vec<Veivalg>,
    /// Concrete measures to take.
    pub actions: Vec<Action>,
    /// What is expected in this area, by audience.
    pub expectations: Expectations,
    /// Quotes, placed by the theme.
    pub quotes: Vec<Quote>,
    /// Boxes beside the text.
    pub facts: Vec<Fact>,
    /// Questions for reflection.
    pub reflection: Vec<Question>,
}

/// A goal of an area.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Unique among goals.
    pub id: Id,
    /// What is to be reached.
    pub text: Text,
    /// Indexes into [`Strategy::measures`].
    pub measures: Vec<usize>,
    /// Indexes into [`Strategy::steering_goals`].
    pub steering_goals: Vec<usize>,
}

/// A chosen path; continues the lead-in.
#[derive(Debug, Clone)]
pub struct Veivalg {
    /// Unique among veivalg.
    pub id: Id,
    /// The path.
    pub text: Text,
    /// The goals it serves; empty means every goal of its area.
    pub goals: Vec<GoalRef>,
}

/// A goal, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoalRef {
    /// Index into [`Strategy::areas`].
    pub area: usize,
    /// Index into [`Area::goals`].
    pub goal: usize,
}

/// A veivalg, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VeivalgRef {
    /// Index into [`Strategy::areas`].
    pub area: usize,
    /// Index into [`Area::veivalg`].
    pub veivalg: usize,
}

/// A concrete measure to take (tiltak).
#[derive(Debug, Clone)]
pub struct Action {
    /// Unique among actions.
    pub id: Id,
    /// What is to be done.
    pub text: Text,
    /// The path it follows.
    pub veivalg: Option<VeivalgRef>,
    /// Who answers for it; the area's, where it names nobody.
    pub responsible: Option<Line>,
    /// The day it is to be done by.
    pub due: Option<Date>,
    /// How far it has come.
    pub state: ActionState,
}

/// How far an action has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActionState {
    /// Not begun.
    Planned,
    /// Under way.
    Started,
    /// Done.
    Done,
    /// Given up.
    Stopped,
}

impl ActionState {
    /// The state's name in the files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Started => "started",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }
}

/// A quote beside the text.
#[derive(Debug, Clone)]
pub struct Quote {
    /// What is said.
    pub text: Text,
    /// Who says it.
    pub by: Option<Line>,
}

/// A box beside the text; without a title, a callout.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its heading.
    pub title: Option<Line>,
    /// What it says.
    pub text: Text,
}

/// A question for reflection.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub text: Text,
    /// What it is grouped under.
    pub theme: Option<Line>,
}

/// A measure.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Unique among measures.
    pub id: Id,
    /// Its name.
    pub name: Line,
    /// How it is defined.
    pub text: Option<Text>,
    /// What its figures count.
    pub unit: Unit,
    /// The unit's name, for `unit = "other"`.
    pub unit_name: Option<Line>,
    /// Decimals shown.
    pub decimals: u8,
    /// Which way is better.
    pub direction: Direction,
    /// Where the figures come from.
    pub source: Option<Line>,
    /// Where the figures are found.
    pub url: Option<String>,
    /// How often it is measured.
    pub frequency: Option<Frequency>,
    /// Who answers for the figure.
    pub owner: Option<Line>,
    /// The factor of KS' employee survey 10-FAKTOR that it is, 1 to 10.
    pub factor: Option<u8>,
    /// Where it began.
    pub baseline: Option<Point>,
    /// Where it is to come.
    pub target: Option<Point>,
    /// The figures, by period.
    pub values: Vec<Figure>,
    /// How it stands.
    pub status: MeasureStatus,
}

/// What a measure's figures count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Per cent.
    Percent,
    /// A score.
    Score,
    /// A number of something.
    Count,
    /// Norwegian kroner.
    Kroner,
    /// Days.
    Days,
    /// Years.
    Years,
    /// A share, 0 to 1.
    Share,
    /// No number: judged.
    Qualitative,
    /// Named by the measure's `unit_name`.
    Other,
}

impl Unit {
    /// The unit's name in the files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Score => "score",
            Self::Count => "count",
            Self::Kroner => "kroner",
            Self::Days => "days",
            Self::Years => "years",
            Self::Share => "share",
            Self::Qualitative => "qualitative",
            Self::Other => "other",
        }
    }
}

/// Which way a measure gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
    /// Neither.
    None,
}

/// How often a measure is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Every four months.
    Tertial,
    /// Every year.
    Yearly,
    /// Every second year.
    Biennial,
    /// Once.
    Once,
}

impl Frequency {
    /// The frequency's name in the files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::Tertial => "tertial",
            Self::Yearly => "yearly",
            Self::Biennial => "biennial",
            Self::Once => "once",
        }
    }
}

/// A number at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// The number.
    pub value: f64,
}

/// What was measured in a period.
#[derive(Debug, Clone)]
pub struct Figure {
    /// When.
    pub period: Period,
    /// The number; none for a period without a figure and for qualitative measures.
    pub value: Option<f64>,
    /// The judgment of a qualitative measure.
    pub judgment: Option<Standing>,
    /// What was seen, of a qualitative measure.
    pub text: Option<Text>,
    /// How many answered.
    pub responses: Option<u64>,
    /// The national mean of the same period.
    pub comparison: Option<f64>,
    /// A remark.
    pub note: Option<Text>,
}

/// A source that texts cite.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Unique among references.
    pub id: Id,
    /// The entry.
    pub text: Text,
    /// Its address.
    pub url: Option<String>,
    /// When the address was read.
    pub accessed: Option<Date>,
    /// Documents in the archive.
    pub case: Vec<String>,
}

/// The work with the strategy.
#[derive(Debug, Clone)]
pub struct Process {
    /// The introduction.
    pub text: Option<Text>,
    /// The phases in order.
    pub phases: Vec<Phase>,
}

/// A phase of the work.
#[derive(Debug, Clone)]
pub struct Phase {
    /// Unique among phases.
    pub id: Option<Id>,
    /// Its title.
    pub title: Line,
    /// When, in words.
    pub period: Option<Line>,
    /// What happens in it.
    pub text: Option<Text>,
    /// What is done in it.
    pub activities: Vec<Text>,
}

/// How a strategy is published.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The site's languages, in the order of the language switch; one or two.
    pub languages: Vec<Lang>,
    /// The site's address, ending in `/`.
    pub base_url: Option<String>,
    /// The licence of the text.
    pub license: Option<License>,
    /// Addresses of the accessibility statement, by language.
    pub accessibility_statement: Option<Localized<String>>,
    /// What this municipality calls things.
    pub labels: Labels,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The PDF's paper and fonts.
    pub pdf: PdfSettings,
    /// The theme's name.
    pub theme: String,
    /// What the theme lets a municipality set: every setting that the theme declares, with the
    /// municipality's value or the theme's own; a setting without either is not there.
    pub theme_settings: BTreeMap<String, SettingValue>,
}

/// A licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum License {
    /// Creative Commons Attribution 4.0.
    CcBy4,
    /// Norsk lisens for offentlige data 2.0.
    Nlod2,
}

impl License {
    /// The licence's name in the files.
    pub fn key(self) -> &'static str {
        match self {
            Self::CcBy4 => "CC-BY-4.0",
            Self::Nlod2 => "NLOD-2.0",
        }
    }

    /// Where the licence is read, in the reader's language.
    pub fn url(self) -> &'static str {
        match self {
            Self::CcBy4 => "https://creativecommons.org/licenses/by/4.0/deed.no",
            Self::Nlod2 => "https://data.norge.no/nlod/no/2.0",
        }
    }
}

/// Whom to ask.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// Who.
    pub name: Option<Line>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// A page.
    pub url: Option<String>,
}

/// The PDF's paper and fonts.
#[derive(Debug, Clone)]
pub struct PdfSettings {
    /// The paper, as Typst names it: `a4`, `a5`, `us-letter`.
    pub paper: String,
    /// How far colour runs beyond the trimmed page, in millimetres; 0 for none.
    pub bleed_mm: f64,
    /// The municipality's own fonts.
    pub fonts: Vec<FileId>,
}

/// The value of a theme's setting, as its kind in `theme.toml` says.
#[derive(Debug, Clone, PartialEq)]
pub enum SettingValue {
    /// `kind = "color"`.
    Color(Color),
    /// `kind = "file"`: a path under `assets/` that is there.
    File(String),
    /// `kind = "boolean"`.
    Boolean(bool),
    /// `kind = "text"` or `kind = "choice"`.
    Text(String),
}
