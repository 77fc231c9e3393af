//! How a municipality writes nynorsk: the forms that it chooses where the norm leaves a choice, as the machine's
//! own switches.
//!
//! In: what `[translations]` in `veivalg.toml` says, and the strategy's own texts in nynorsk. Out: a mode and
//! switches. What nothing is said of is counted in the texts.

use std::collections::BTreeMap;

use crate::lang::Lang;
use crate::parse::ParsedStrategy;
use crate::terms::{lowered, words};
use crate::translation::{Review, State};

/// A choice between two forms that the machine has a switch for.
struct Switch {
    /// Its name.
    variable: &'static str,
    /// What the machine writes when it is off and when it is on, as `words` in `veivalg.toml` has them.
    names: [&'static str; 2],
    /// Words that tell which of them a text has.
    told_by: [&'static [&'static str]; 2],
    /// Whether it is on where nothing tells.
    by_default: bool,
}

const SWITCHES: &[Switch] = &[
    Switch {
        variable: "vart_blei",
        names: ["vart", "blei"],
        told_by: [&["vart", "vorte"], &["blei", "blitt"]],
        by_default: true,
    },
    Switch {
        variable: "tek_tar",
        names: ["tek", "tar"],
        told_by: [
            &["tek", "teke", "deltek", "dreg"],
            &["tar", "tatt", "deltar", "drar"],
        ],
        by_default: false,
    },
    Switch {
        variable: "medan_mens",
        names: ["medan", "mens"],
        told_by: [&["medan"], &["mens"]],
        by_default: false,
    },
    Switch {
        variable: "ggj_gg",
        names: ["byggje", "bygge"],
        told_by: [
            &[
                "byggje", "byggjer", "leggje", "liggje", "fremje", "byggja", "leggja",
            ],
            &["bygge", "legge", "ligge", "fremme", "bygga", "legga"],
        ],
        by_default: false,
    },
    Switch {
        variable: "kj_k",
        names: ["søkje", "søke"],
        told_by: [
            &[
                "søkje", "søkjer", "tenkje", "tenkjer", "ønskjer", "styrkjer", "søkja", "tenkja",
            ],
            &[
                "søke", "søker", "tenke", "tenker", "ønsker", "styrker", "søka", "tenka",
            ],
        ],
        by_default: false,
    },
    Switch {
        variable: "samd_einig",
        names: ["samd", "einig"],
        told_by: [
            &["samd", "samde", "usamde"],
            &["einig", "einige", "ueinige"],
        ],
        by_default: false,
    },
    Switch {
        variable: "derfor_difor",
        names: ["derfor", "difor"],
        told_by: [&["derfor"], &["difor"]],
        by_default: false,
    },
    Switch {
        variable: "no_nå",
        names: ["no", "nå"],
        told_by: [&["no"], &[]],
        by_default: false,
    },
    Switch {
        variable: "også_òg",
        names: ["også", "òg"],
        told_by: [&["også"], &["òg"]],
        by_default: false,
    },
    Switch {
        variable: "skule_skole",
        names: ["skule", "skole"],
        told_by: [
            &["skule", "skulen", "skular", "skulane"],
            &["skole", "skolen", "skolar", "skolane"],
        ],
        by_default: false,
    },
    Switch {
        variable: EXPECTS,
        names: ["ventar", "forventar"],
        told_by: [
            &["ventar", "venta", "ventast"],
            &["forventar", "forventa", "forventast"],
        ],
        by_default: false,
    },
    Switch {
        variable: "me_vi",
        names: ["me", "vi"],
        told_by: [&["me"], &["vi"]],
        by_default: true,
    },
];

/// The choice that the machine has no switch for: it writes "forventar", which is corrected where that is off.
const EXPECTS: &str = "ventar_forventar";

/// How drafts are to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Style {
    /// The machine's name for what it is to do.
    pub mode: &'static str,
    /// Its switches that are on.
    pub switches: Vec<&'static str>,
    /// Whether what is expected is "forventa", and not "venta".
    pub is_forventa: bool,
}

impl Style {
    /// The style of drafts in a language: what the strategy says, else what its own texts have most of.
    pub fn of(draft: &ParsedStrategy, review: &Review, to: Lang) -> Self {
        if to == Lang::Nb {
            return Self {
                mode: "nno-nob",
                switches: Vec::new(),
                is_forventa: false,
            };
        }
        let config = draft.config.as_ref();
        let asked = config.and_then(|config| config.record.record("translations"));
        let asked = asked.and_then(|translations| translations.record("nn"));
        let infinitive = asked.and_then(|asked| asked.string("infinitive"));
        let asked_words = asked
            .map(|asked| asked.strings("words"))
            .unwrap_or_default();
        // What a machine wrote tells nothing of how people write.
        let is_own = |state: &State| *state != State::Draft(Lang::Nn);
        let own = review.pairs.iter();
        let own = own.filter(|pair| pair.part_of.is_none() && is_own(&pair.state));
        let texts = own.filter_map(|pair| pair.wording(Lang::Nn));
        let counted = Counted::of(texts.map(|wording| wording.words.text.as_str()));
        let has_a = match infinitive {
            Some((infinitive, _)) => infinitive == "a",
            None => counted.has_a(),
        };
        let is_on = |switch: &&Switch| {
            let named = |name: &str| asked_words.iter().any(|(word, _)| *word == name);
            let [off, on] = switch.names.map(named);
            match (off, on) {
                (true, false) => false,
                (false, true) => true,
                (true, true) | (false, false) => counted.prefers(switch),
            }
        };
        let on = SWITCHES.iter().filter(is_on).map(|switch| switch.variable);
        let (own, switches): (Vec<_>, Vec<_>) = on.partition(|variable| *variable == EXPECTS);
        Self {
            mode: if has_a { "nob-nno" } else { "nob-nno_e" },
            switches,
            is_forventa: !own.is_empty(),
        }
    }
}

/// How often a strategy has each word.
#[derive(Debug, Default)]
struct Counted {
    words: BTreeMap<String, usize>,
    /// Infinitives in -a and in -e.
    infinitives: [usize; 2],
}

impl Counted {
    fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut counted = Self::default();
        for text in texts {
            let mut after_to = false;
            for range in words(text) {
                let word = lowered(&text[range]);
                if after_to && word.chars().count() > 3 {
                    counted.infinitives[0] += usize::from(word.ends_with('a'));
                    counted.infinitives[1] += usize::from(word.ends_with('e'));
                }
                after_to = word == "å";
                *counted.words.entry(word.into_owned()).or_default() += 1;
            }
        }
        counted
    }

    fn has_a(&self) -> bool {
        self.infinitives[0] > self.infinitives[1]
    }

    fn prefers(&self, switch: &Switch) -> bool {
        let count = |words: &&[&str]| -> usize {
            words.iter().filter_map(|word| self.words.get(*word)).sum()
        };
        let [off, on] = switch.told_by.each_ref().map(count);
        match off.cmp(&on) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Greater => false,
            std::cmp::Ordering::Equal => switch.by_default,
        }
    }
}
