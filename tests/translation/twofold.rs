//! Random texts in both languages, written by the rules of one formatter or another.

use proptest::prelude::*;
use veivalg::lang::Lang;

/// Words that go together, bokmål and nynorsk.
const WORDS: [[&str; 2]; 40] = [
    ["ledere", "leiarar"],
    ["medarbeidere", "medarbeidarar"],
    ["innbyggerne", "innbyggjarane"],
    ["tjenestene", "tenestene"],
    ["utvikling", "utvikling"],
    ["kompetanse", "kompetanse"],
    ["sykefravær", "sjukefråvær"],
    ["heltid", "heiltid"],
    ["lærlinger", "lærlingar"],
    ["barnehagene", "barnehagane"],
    ["skolene", "skulane"],
    ["samarbeid", "samarbeid"],
    ["tillit", "tillit"],
    ["rekruttering", "rekruttering"],
    ["opplæring", "opplæring"],
    ["ansvar", "ansvar"],
    ["trygghet", "tryggleik"],
    ["verneombud", "verneombod"],
    ["turnus", "turnus"],
    ["økonomi", "økonomi"],
    ["prosjektet", "prosjektet"],
    ["kartlegging", "kartlegging"],
    ["veiledning", "rettleiing"],
    ["oppfølging", "oppfølging"],
    ["forebygging", "førebygging"],
    ["arbeidstid", "arbeidstid"],
    ["permisjon", "permisjon"],
    ["lønn", "løn"],
    ["pensjon", "pensjon"],
    ["mangfold", "mangfald"],
    ["likestilling", "likestilling"],
    ["digitalisering", "digitalisering"],
    ["brannvesen", "brannvesen"],
    ["hjemmetjeneste", "heimeteneste"],
    ["ungdom", "ungdom"],
    ["kultur", "kultur"],
    ["renhold", "reinhald"],
    ["vinterdrift", "vinterdrift"],
    ["budsjett", "budsjett"],
    ["nærvær", "nærvær"],
];

/// A sentence by its words; those that are emphasised by how strongly.
pub type Sentence = Vec<(usize, u8)>;

/// A block of a text.
#[derive(Debug, Clone)]
pub enum Block {
    Heading(Sentence),
    Paragraph(Sentence),
    List(bool, Vec<Sentence>),
    Quote(Sentence),
    Table(Vec<Sentence>),
}

/// How marks are written.
#[derive(Debug, Clone)]
pub struct Style {
    bullet: char,
    emphasis: char,
    strong: &'static str,
    number: char,
    counts: bool,
    wrap: usize,
    loose: bool,
    setext: bool,
    padded: bool,
}

pub fn style() -> impl Strategy<Value = Style> {
    (
        prop::sample::select(vec!['-', '*', '+']),
        prop::sample::select(vec!['*', '_']),
        prop::sample::select(vec!["**", "__"]),
        prop::sample::select(vec!['.', ')']),
        any::<(bool, bool, bool, bool)>(),
        30..100_usize,
    )
        .prop_map(
            |(bullet, emphasis, strong, number, (counts, loose, setext, padded), wrap)| Style {
                bullet,
                emphasis,
                strong,
                number,
                counts,
                wrap,
                loose,
                setext,
                padded,
            },
        )
}

fn sentence() -> impl Strategy<Value = Sentence> {
    let word = (0..WORDS.len(), prop::sample::select(vec![0, 0, 0, 0, 1, 2]));
    prop::collection::vec(word, 5..10)
}

/// Blocks of all kinds, no two lists side by side: those would be one.
pub fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let block = prop_oneof![
        2 => sentence().prop_map(Block::Heading),
        5 => sentence().prop_map(Block::Paragraph),
        3 => (any::<bool>(), prop::collection::vec(sentence(), 2..5)).prop_map(|(numbered, items)| Block::List(numbered, items)),
        2 => sentence().prop_map(Block::Quote),
        2 => prop::collection::vec(sentence(), 3..5).prop_map(Block::Table),
    ];
    let apart = |blocks: Vec<Block>| {
        let mut apart: Vec<Block> = Vec::new();
        for block in blocks {
            let is_joined = matches!(
                (apart.last(), &block),
                (Some(Block::List(..)), Block::List(..)) | (Some(Block::Quote(_)), Block::Quote(_))
            );
            if !is_joined {
                apart.push(block);
            }
        }
        apart
    };
    prop::collection::vec(block, 2..9).prop_map(apart)
}

/// The text in one language.
pub fn written(blocks: &[Block], lang: Lang, style: &Style) -> String {
    let blocks: Vec<String> = blocks.iter().map(|block| one(block, lang, style)).collect();
    blocks.join("\n\n") + "\n"
}

fn one(block: &Block, lang: Lang, style: &Style) -> String {
    match block {
        Block::Heading(words) => {
            // A sentence with a line of dashes below is no heading.
            let words = line(words, lang, style);
            let words = words.trim_end_matches('.');
            match style.setext {
                true => format!("{words}\n{}", "-".repeat(words.chars().count())),
                false => format!("## {words}"),
            }
        }
        Block::Paragraph(words) => wrapped(&line(words, lang, style), "", style),
        Block::Quote(words) => format!("> {}", wrapped(&line(words, lang, style), "> ", style)),
        Block::List(numbered, items) => {
            let items = items.iter().enumerate().map(|(at, item)| {
                let mark = match numbered {
                    true => format!("{}{}", if style.counts { at + 1 } else { 1 }, style.number),
                    false => style.bullet.to_string(),
                };
                let indent = " ".repeat(mark.len() + 1);
                format!(
                    "{mark} {}",
                    wrapped(&line(item, lang, style), &indent, style)
                )
            });
            let gap = if style.loose { "\n\n" } else { "\n" };
            items.collect::<Vec<_>>().join(gap)
        }
        Block::Table(rows) => {
            let mut lines: Vec<String> = rows
                .iter()
                .map(|row| {
                    let (first, rest) = row.split_at(2);
                    let [first, rest] = [first, rest].map(|words| line(words, lang, style));
                    match style.padded {
                        true => format!("| {first:<40} | {rest:<120} |"),
                        false => format!("|{first}|{rest}|"),
                    }
                })
                .collect();
            let rule = if style.padded {
                "| --- | :-- |"
            } else {
                "|-|-|"
            };
            lines.insert(1, rule.to_owned());
            lines.join("\n")
        }
    }
}

/// A sentence with its marks, on one line.
pub fn line(sentence: &[(usize, u8)], lang: Lang, style: &Style) -> String {
    let words = sentence.iter().map(|&(word, strength)| {
        let [nb, nn] = WORDS[word];
        let word = lang.pick(nb, nn);
        match strength {
            0 => word.to_owned(),
            1 => format!("{0}{word}{0}", style.emphasis),
            _ => format!("{0}{word}{0}", style.strong),
        }
    });
    words.collect::<Vec<_>>().join(" ") + "."
}

fn wrapped(line: &str, indent: &str, style: &Style) -> String {
    let mut text = String::new();
    let mut length = 0;
    for word in line.split(' ') {
        if length > 0 && length + word.len() > style.wrap {
            text.push('\n');
            text.push_str(indent);
            length = 0;
        } else if length > 0 {
            text.push(' ');
        }
        text.push_str(word);
        length += word.len() + 1;
    }
    text
}

/// The blocks without one of their units, and that unit; headings stay, and so does the last item of a list
/// and a table's head. None where there is no such unit.
pub fn without(blocks: &[Block], at: usize) -> Option<(Vec<Block>, Sentence)> {
    let mut places: Vec<(usize, Option<usize>)> = Vec::new();
    for (block, kind) in blocks.iter().enumerate() {
        match kind {
            Block::Heading(_) => {}
            Block::Paragraph(_) | Block::Quote(_) => places.push((block, None)),
            Block::List(_, items) => {
                places.extend((0..items.len()).map(|item| (block, Some(item))))
            }
            Block::Table(rows) => places.extend((1..rows.len()).map(|row| (block, Some(row)))),
        }
    }
    // What stands on both sides of what goes must not become one.
    places.retain(|&(block, part)| {
        let kinds = |at: usize| blocks.get(at).map(std::mem::discriminant);
        part.is_some() || block == 0 || kinds(block - 1) != kinds(block + 1)
    });
    let (block, part) = *places.get(at.checked_rem(places.len())?)?;
    let mut left = blocks.to_vec();
    let gone = match (&mut left[block], part) {
        (Block::List(_, list) | Block::Table(list), Some(part)) => list.remove(part),
        (Block::Paragraph(words) | Block::Quote(words), _) => {
            let words = words.clone();
            left.remove(block);
            words
        }
        _ => return None,
    };
    (!left.is_empty()).then_some((left, gone))
}

/// The blocks with another word somewhere.
pub fn reworded(blocks: &[Block], at: usize, to: usize) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    let count = blocks.len();
    let sentence = match &mut blocks[at % count] {
        Block::Heading(words) | Block::Paragraph(words) | Block::Quote(words) => words,
        Block::List(_, list) | Block::Table(list) => {
            let count = list.len();
            &mut list[at / 7 % count]
        }
    };
    let count = sentence.len();
    let word = &mut sentence[at / 3 % count].0;
    *word = (*word + 1 + to % (WORDS.len() - 1)) % WORDS.len();
    blocks
}
