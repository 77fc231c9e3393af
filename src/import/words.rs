//! The words that headings and labels of strategies are recognised by, in both languages.
//!
//! In: a heading's words. Out: what is below it, or nothing. The lists are here and nowhere else.

use std::sync::LazyLock;

use regex::Regex;

/// What is below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The vision.
    Vision,
    /// The values.
    Values,
    /// Overall goals, above the areas.
    SteeringGoals,
    /// Goals.
    Goals,
    /// Goals below a goal.
    Subgoals,
    /// The chosen paths.
    Veivalg,
    /// What is to be done, by whom and when.
    Actions,
    /// What is expected of somebody.
    Expected(Audience),
    /// How goals are measured.
    Measures,
    /// Questions to talk about.
    Reflection,
    /// The areas, a heading each below.
    Areas,
    /// One area.
    Area,
    /// Sources.
    References,
}

/// Of whom something is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// The employer.
    Employer,
    /// Leaders.
    Leaders,
    /// Employees.
    Employees,
    /// Elected politicians.
    Elected,
    /// Representatives of employees.
    Representatives,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Employer,
        Self::Leaders,
        Self::Employees,
        Self::Elected,
        Self::Representatives,
    ];

    /// The key in TOML.
    pub fn key(self) -> &'static str {
        match self {
            Self::Employer => "employer",
            Self::Leaders => "leaders",
            Self::Employees => "employees",
            Self::Elected => "elected",
            Self::Representatives => "representatives",
        }
    }

    fn stems(self) -> &'static [&'static str] {
        match self {
            Self::Employer => &[
                "arbeidsgiver",
                "arbeidsgivar",
                "arbeidsgiveren",
                "arbeidsgivaren",
                "kommunen",
            ],
            Self::Leaders => &[
                "leder", "ledere", "lederne", "lederen", "leiar", "leiarar", "leiarane", "leiaren",
                "ledelsen", "leiinga",
            ],
            Self::Employees => &[
                "medarbeider",
                "medarbeidere",
                "medarbeiderne",
                "medarbeideren",
                "medarbeidar",
                "medarbeidarar",
                "medarbeidarane",
                "medarbeidaren",
                "ansatt",
                "ansatte",
                "tilsett",
                "tilsette",
                "arbeidstaker",
                "arbeidstakere",
                "arbeidstakerne",
                "arbeidstakar",
                "arbeidstakarar",
                "arbeidstakarane",
            ],
            Self::Elected => &[
                "folkevalgt",
                "folkevalgte",
                "folkevald",
                "folkevalde",
                "politikere",
                "politikerne",
                "politikarar",
                "politikarane",
            ],
            Self::Representatives => &[
                "tillitsvalgt",
                "tillitsvalgte",
                "tillitsvald",
                "tillitsvalde",
                "verneombud",
                "verneombudet",
                "verneombod",
                "vernetjenesten",
            ],
        }
    }
}

/// The words of headings, a kind at a time.
static LISTS: LazyLock<Vec<(&str, Kind)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    let mut kind = None;
    for line in include_str!("headings.txt").lines() {
        let line = line.trim();
        match line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            Some(name) => kind = Some(named(name)),
            None if line.is_empty() || line.starts_with('#') => {}
            None => all.extend(kind.map(|kind| (line, kind))),
        }
    }
    all
});

fn named(name: &str) -> Kind {
    match name {
        "vision" => Kind::Vision,
        "values" => Kind::Values,
        "steering-goals" => Kind::SteeringGoals,
        "goals" => Kind::Goals,
        "subgoals" => Kind::Subgoals,
        "veivalg" => Kind::Veivalg,
        "actions" => Kind::Actions,
        "measures" => Kind::Measures,
        "reflection" => Kind::Reflection,
        "areas" => Kind::Areas,
        "references" => Kind::References,
        name => unreachable!("no kind is called {name}"),
    }
}

/// Words that say whose something is.
const WHOSE: [&str; 18] = [
    "vår",
    "vårt",
    "våre",
    "vores",
    "kommunens",
    "de",
    "dei",
    "den",
    "det",
    "felles",
    "til",
    "av",
    "for",
    "alle",
    "som",
    "i",
    "perioden",
    "åra",
];

/// A number that somebody wrote before a heading.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?:(?:kapittel|del)\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,5}|[IVX]{1,4}|[A-Za-z])[.):]?\s+|^\s*\d{1,2}[.)]\s*")
        .expect("a pattern")
});

static AREA: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?i)^(?:strategi|satsings|satsnings|innsats|fokus|hoved|hovud|mål|tema)område\s*(?:nr\.?\s*)?(?:\d+|[A-H])?\s*[:–—.-]\s*(\S.*)$";
    Regex::new(pattern).expect("a pattern")
});

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"^([^:.!?\n]{2,60}?)(?:\s+\d{1,2}(?:\.\d{1,2})?)?(?:\s*:\s*|\s+[–—-](?:\s+|$))(\S[\s\S]*)?$";
    Regex::new(pattern).expect("a pattern")
});

/// What a heading is that counts goals, as "Delmål 1.2 Alle vet hvem de skal gå til", and where its words begin.
pub fn numbered_goal(words: &str) -> Option<(Kind, usize)> {
    static GOAL: LazyLock<Regex> = LazyLock::new(|| {
        let pattern =
            r"(?i)^\s*(delmål|hovedmål|hovudmål|mål)\s+\d{1,2}(?:\.\d{1,2})*\.?\s+(\pL.*)$";
        Regex::new(pattern).expect("a pattern")
    });
    let found = GOAL.captures(words)?;
    let kind = kind(found.get(1)?.as_str())?;
    Some((kind, found.get(2)?.start()))
}

/// How many bytes of a heading are a number that somebody wrote before it.
pub fn number(words: &str) -> usize {
    let found = NUMBER.find(words).filter(|found| found.end() < words.len());
    let found = found.filter(|found| {
        // A letter alone may be a word.
        let mark = found.as_str().trim();
        mark.chars()
            .any(|sign| sign.is_ascii_digit() || ".):".contains(sign))
    });
    found.map_or(0, |found| found.end())
}

/// How deep such a number is: 1 of `2`, 2 of `2.1`.
pub fn depth(words: &str) -> Option<u8> {
    let end = number(words);
    let mark = words[..end].trim().trim_end_matches(['.', ')', ':']);
    let parts = mark
        .split('.')
        .filter(|part| part.chars().all(|sign| sign.is_ascii_digit()));
    let parts = parts.filter(|part| !part.is_empty()).count();
    u8::try_from(parts).ok().filter(|parts| *parts > 0)
}

/// Words as they are compared.
fn plain(words: &str) -> String {
    let words = &words[number(words)..];
    let words = words.to_lowercase();
    let words = words.trim_matches(|sign: char| !sign.is_alphanumeric());
    let words = words.split('(').next().unwrap_or_default();
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ")
}

/// What is below a heading with these words.
pub fn kind(words: &str) -> Option<Kind> {
    let plain = plain(words);
    if plain.is_empty() || plain.chars().count() > 80 {
        return None;
    }
    let found = |words: &str| {
        let mut lists = LISTS.iter();
        lists.find(|(own, _)| *own == words).map(|(_, kind)| *kind)
    };
    if let Some(kind) = found(&plain) {
        return Some(kind);
    }
    if AREA.is_match(&words[number(words)..]) {
        return Some(Kind::Area);
    }
    let own: Vec<&str> = plain
        .split(' ')
        .filter(|word| !WHOSE.contains(word))
        .collect();
    let numbered: Vec<&str> = own
        .iter()
        .copied()
        // Numbers, and the years of a plan.
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    found(&own.join(" "))
        .or_else(|| found(&numbered.join(" ")))
        .or_else(|| expected(&own))
}

/// Of whom something is expected by a heading with these words.
fn expected(words: &[&str]) -> Option<Kind> {
    let asks = |word: &&str| {
        ["forvent", "ventar", "venter", "krav", "ansvar", "rolle"]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    let is_asked = words
        .iter()
        .any(|word| asks(word) && !word.starts_with("ansvar") && !word.starts_with("rolle"));
    let mut found = Vec::new();
    for audience in Audience::ALL {
        if words.iter().any(|word| audience.stems().contains(word)) {
            found.push(audience);
        }
    }
    // "Forventninger til medarbeiderne i kommunen".
    if found.len() > 1 {
        found.retain(|audience| *audience != Audience::Employer);
    }
    let [audience] = found[..] else {
        return None;
    };
    let is_alone = words.len() == 1
        || words.iter().all(|word| {
            audience.stems().contains(word)
                || ["og", "skal", "ein", "en", "hver", "kvar"].contains(word)
        });
    let is_alone = is_alone && (audience != Audience::Employer || words.len() == 1);
    (is_asked || is_alone).then_some(Kind::Expected(audience))
}

/// The title in a heading such as "Satsingsområde 1: Kompetanse", as the byte where it begins.
pub fn area_title(words: &str) -> Option<usize> {
    let begin = number(words);
    let found = AREA.captures(&words[begin..])?;
    Some(begin + found.get(1)?.start())
}

/// What a paragraph is that begins with a label, as "Mål: Vi har ...", and where the rest begins; at its end where
/// there is no rest.
pub fn label(words: &str) -> Option<(Kind, usize)> {
    let found = LABEL.captures(words)?;
    let label = found.get(1)?;
    let kind = kind(label.as_str())?;
    let rest = found.get(2).map_or(words.len(), |rest| rest.start());
    Some((kind, rest))
}

/// Where a sentence that tells how something is measured begins.
pub fn measured(words: &str) -> Option<usize> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r"(?i)(?:^|[.!?]\s+)((?:målet |dette |måla |målene )?(?:blir målt|vert målt|blir målte|måles|målast)\s+(?:ved|gjennom|med|på|i)\b)";
        Regex::new(pattern).expect("a pattern")
    });
    Some(SAID.captures(words)?.get(1)?.start())
}

/// What a sentence says that something is measured by.
pub fn measured_by(words: &str) -> String {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r"(?i)^(?:målet |dette |måla |målene )?(?:blir målt|vert målt|blir målte|måles|målast)\s+(?:ved|gjennom|med|på|i)\s*(?:hjelp av\s+)?:?\s*";
        Regex::new(pattern).expect("a pattern")
    });
    let rest = SAID.replace(words.trim(), "");
    let mut letters = rest.trim().trim_end_matches(['.', ';', ',']).chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
