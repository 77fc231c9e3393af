//! The explanation of each rule, with a faulty and a fixed example, from `explain/<rule>.md`.
//!
//! A text has the headings `nb`, `nn` and `en`, with three paragraphs each (a few words for lists, what
//! the rule wants, why), and `Faulty` and `Fixed` with files as in the cases of `tests/rules.rs`, which
//! checks them. Here they are only read, not laid out.

use super::{MessageLang, Rule};

/// What there is to say of a rule.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The fault in a few words.
    pub summary: Paragraph,
    /// What the rule wants, in markdown of words and `code` only.
    pub wants: Paragraph,
    /// Why a strategy is better for it, in the same markdown.
    pub why: Paragraph,
    /// Files that break the rule.
    pub faulty: Vec<Sample>,
    /// The same files, fixed.
    pub fixed: Vec<Sample>,
}

/// A paragraph on one line, in the order of [`MessageLang::ALL`].
#[derive(Debug, Clone)]
pub struct Paragraph([String; 3]);

impl Paragraph {
    /// The paragraph in a language.
    pub fn get(&self, lang: MessageLang) -> &str {
        &self.0[lang as usize]
    }
}

/// A file of an example, or the part of it that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// The language it is written in: `toml`, `md` or `csv`.
    pub language: &'static str,
    /// Its path in the strategy.
    pub path: &'static str,
    /// What is in it.
    pub text: &'static str,
}

/// The explanation of a rule.
pub fn of(rule: Rule) -> Explanation {
    let mut rest = rule.text();
    // What is before the heading; after it the text goes on.
    let mut until = |heading: &str| {
        let (section, after) = rest.split_once(heading).expect("a text has every heading");
        rest = after;
        section
    };
    let [_, nb, nn, en, faulty] = [
        "\n## nb\n",
        "\n## nn\n",
        "\n## en\n",
        "\n## Faulty\n",
        "\n## Fixed\n",
    ]
    .map(&mut until);
    let languages = [nb, nn, en].map(|section| {
        let mut paragraphs = section.trim().split("\n\n");
        std::array::from_fn::<_, 3, _>(|_| paragraphs.next().expect("three paragraphs"))
    });
    let [summary, wants, why] = std::array::from_fn(|part| {
        Paragraph(languages.map(|paragraphs| paragraphs[part].replace('\n', " ")))
    });
    Explanation {
        summary,
        wants,
        why,
        faulty: samples(faulty),
        fixed: samples(rest),
    }
}

fn samples(section: &'static str) -> Vec<Sample> {
    let blocks = section.split("```").skip(1).step_by(2);
    blocks
        .map(|block| {
            let (info, text) = block.split_once('\n').unwrap_or((block, ""));
            let mut words = info.split(' ');
            Sample {
                language: words.next().unwrap_or_default(),
                path: words.next().unwrap_or_default(),
                text,
            }
        })
        .collect()
}
