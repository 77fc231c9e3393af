//! Marks that became text: each is either read as it was meant and gone, or told at its line. And good prose,
//! with everything that markdown and Norwegian allow in it, is left alone.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use veivalg::diagnostic::{Diagnostics, Rule};
use veivalg::load::from_memory;
use veivalg::markdown::tree::{Block, Inline, walk_blocks};
use veivalg::markdown::{self, Place, SourceText};
use veivalg::source::Span;

/// Blocks of good prose, in none of which anything is raw.
pub const GOOD: &[&str] = &[
    "Vi er **alltid** til stede, og *nesten* alltid i tide – også om kvelden.",
    "Jf. arbeidsmiljøloven § 4-1 (2) bokstav c) og punkt a) i avtalen, s. 3–5 og kl. 10:30.",
    "Se [planen](https://example.no/a_(b)?c=%20#d) eller <https://example.no/x_y_z/**a**>, www.example.no.",
    "Skriv til hr@example.no, ring +47 12 34 56 78. Forholdet er 1:2, og 90 % ≥ 80 %.",
    "Gode lønns-\nog arbeidsvilkår, før-\neller etterarbeid.",
    "- lytte\n- lære\n  - av hverandre\n  - av feil\n- lede",
    "1. Først\n2. Så\n\n   Mer om det.\n3. Til slutt",
    "1. Først\n1. Så\n1. Til slutt",
    "> Det er her jeg vil være.\n> – Kari",
    "> **Kari:** – Hei!\n>\n> – Hei, sa Ola.",
    "| Mål | Når |\n|:----|----:|\n| Nærvær \\| fravær | 2030 |\n| `a\\|b` | – |",
    "Kode er `**x**`, `{#id}`, `[a] (b)` og ``a`b``.",
    "```\n**kode** {#id} ::: [x][y] -punkt\n```",
    "~~~ toml\n[[facts]]\nid = \"x\"\n~~~",
    "Skriv \\*\\*stjerner\\*\\*, \\[klammer\\], \\#nei, 17\\. mai og \\&nbsp; som de står.",
    "Linjen\\\nbrytes  \nto ganger.",
    "– Hei, sa lederen.",
    "Dette er en lang setning som brytes\n– med en tankestrek – og går videre\ni et nummer, 17. mai, eller 2. etasje.",
    "<!-- Kari: ** husk ** {#id} [ ] -->",
    "Tekst <!-- ::: husk --> her, C:\\Felles\\Ny mappe og \\\\server\\felles.",
    "Hva betyr det? En note[^n] og en til[^n]. R&D, A/B, f***, 2\\*\\*3, {ikke slik} og [sic].",
    "---",
    "***",
    "![Alt er skrevet](assets/bilde.png)",
    "#heltid er viktig, #metoo også.",
    "Pris: 1 000 kr. – 2 000 kr. Temperatur: -5 til +5 grader. O'Hara sa det.",
    "Høst -- vår, 2019--2023.",
    "CO₂, m², H₂O, ½, → og ✓.",
    "Hallo … verden … Fra A til Å.",
    "* en stjerne til note",
    "§ 1 Formål\n§ 2 Virkeområde",
    "Kjønn (m/k/*): alle. 3 * 4 * 5 = 60, x_1, file_name_her, kr 250 000,-. Mål -> tiltak.",
    "Navn: ____________________  Dato: __________",
    "........................................",
    "Telefon: 62 43 30 00 · E-post: post@example.no · Org.nr. 123 456 789 | Kart",
];

/// Blocks with something raw in them: the block, the line of it where that is told if it is, and what no reader
/// may see if it is not.
const STRAY: &[(&str, usize, &str)] = &[
    ("Vi er ** alltid ** her.", 0, "**"),
    ("Vi er **alltid her.", 0, "**"),
    ("Vi vil ha\n**«trygg»**het.", 1, "**"),
    ("Vi vil ha mer.\nOgså __her.", 1, "__"),
    ("##Overskrift her", 0, "##"),
    ("-punkt\n-punkt to", 0, "-punkt"),
    ("Vi skal:\n-lytte\n-lære", 1, "-l"),
    ("1.Først\n2.Så", 0, "1.Først"),
    ("–\tlytte\n–\tlære", 0, "–"),
    ("Vi skal:\n\n– lytte\n– lære", 2, "–"),
    ("•\tlytte\no\tlære", 0, "•"),
    ("■■ lytte\n■■ lære", 0, "■"),
    ("\u{f0b7}\tlytte\n\u{f0d8}\tlære", 0, "\u{f0b7}"),
    ("- [ ] sett av tid\n- [x] meld fra", 0, "["),
    ("[ ] sett av tid\n[x] meld fra", 0, "["),
    ("Se [planen] (https://example.no/plan).", 0, "]"),
    (
        "Se også\n[planen](https://example.no/Plan for HR.pdf).",
        1,
        "]",
    ),
    ("![Rådhuset](assets/et fint bilde.png)", 0, "!["),
    ("Se [loven][aml].", 0, "["),
    ("Se [planen|https://example.no/plan].", 0, "|"),
    ("Se (planen)[https://example.no/plan].", 0, "["),
    ("Linje en.\nOrdet [her]{.underline} også.", 1, "{"),
    (
        "![Alt](assets/bilde.png){width=\"1.2in\"\nheight=\"0.8in\"}",
        0,
        "{",
    ),
    ("::: boks\nFakta.", 0, ":::"),
    ("Fakta:\n\n> [!NOTE]\n> Merk dette.", 2, "[!"),
    ("Det er ==viktig== her.", 0, "=="),
    ("Det er slik^[en note].", 0, "^["),
    ("Areal 10 m^2^ eller H~2~O.", 0, "^2^"),
    (
        "+-----+-----+\n| Mål | Når |\n+=====+=====+\n| A   | B   |\n+-----+-----+",
        0,
        "+--",
    ),
    ("| Mål | Når |\n| Friske | 2030 |", 0, "|"),
    ("Navn\tRolle\nKari\tLeder", 0, "\t"),
    (
        "  Når        Hvem\n  ---------- -------\n  Mars       Rådet",
        1,
        "----",
    ),
    ("Vi vil være trygge.\n---", 0, "\u{0}"),
    ("Vi vil være trygge.\n===", 0, "==="),
    ("Vi bygger kompe-\ntanse.", 0, "- tanse"),
    ("17. mai feirer vi.", 0, "\u{0}"),
    ("1. en\n2. to\n12. tolv", 2, "\u{0}"),
    ("[1]: Lov om arbeidsmiljø", 0, "\u{0}"),
    ("Dette er vist [@lai2013, s. 3].", 0, "[@"),
    ("Se [[Forside]] og '''her'''.", 0, "[["),
    ("Her er ``kode uten slutt.", 0, "``"),
    ("h2. Overskrift", 0, "h2."),
    ("== Overskrift ==", 0, "=="),
    ("{{< figur >}} og {% include a %}", 0, "{"),
    ("{panel:title=Viktig}", 0, "{"),
    (".. note:: Merk dette", 0, ".."),
    ("Hundre&amp;nbsp;kroner", 0, "nbsp"),
    ("Dette er \\textbf{viktig}.", 0, "\\textbf"),
    ("Vi har \\«mål\\».", 0, "\\"),
    ("Se Feil! Fant ikke referansekilden.", 0, "Feil!"),
    ("Se Error! Reference source not found.", 0, "Error!"),
    ("Innledning ........ 3", 0, "....."),
    ("PÃ¥ vei", 0, "Ã"),
    ("Se [b]her[/b].", 0, "[b]"),
    ("Vi skal: • lytte • lære", 0, "•"),
    ("<u>Alltid</u> her.", 0, "<u>"),
    ("En<br>to", 0, "<br>"),
    ("<a name=\"_Toc1\"></a>Innledning", 0, "<a"),
    (
        "<table>\n<tr><th>A</th><th>B</th></tr>\n\n<tr><td>C<br/>D</td><td><p>E</p></td></tr>\n</table>",
        0,
        "<t",
    ),
    ("<table><tr><td colspan=\"2\">A</td></tr></table>", 0, "<t"),
    ("<div class=\"boks\">\nFakta.\n</div>", 0, "<div"),
    ("</span>", 0, "</span>"),
    ("Dette er **viktig **for oss.", 0, "**"),
    ("Dette er _viktig for oss.", 0, "_"),
    ("Dette er *viktig for oss.", 0, "*"),
    ("Skriv `kode her.", 0, "`"),
    ("Begrep\n: forklaring", 1, ": f"),
    ("!!! note Merk", 0, "!!!"),
    ("Avsnitt\n{: .boks}", 1, "{:"),
    ("Se HYPERLINK \"https://example.no\" her.", 0, "HYPER"),
    ("Summen $$x^2$$ er stor.", 0, "$$"),
    ("Vi har kompetanse.\\nDet er bra.", 0, "\\n"),
    ("IT-\navdelingen er her.", 0, "- avd"),
    ("2016. Det var året.", 0, "\u{0}"),
];

/// What a text becomes: its visible words, and the lines where something is reported.
fn read(text: &str, place: Place) -> (String, BTreeSet<usize>) {
    let sources = from_memory([("nb.md", text.as_bytes())]);
    let file = sources.find("nb.md").expect("the file is there");
    let clean = sources.text(file).expect("it is text");
    let mut diagnostics = Diagnostics::default();
    let written = SourceText::plain(Span::new(file, 0, clean.len()), clean);
    let made = markdown::text(&mut diagnostics, &written, place);
    let mut seen = String::new();
    words(&made.blocks, &mut seen);
    let told = diagnostics
        .iter()
        .filter(|found| {
            [Rule::StrayMarkup, Rule::RawHtml, Rule::HeadingLevel].contains(&found.rule)
        })
        .map(|found| sources.places(found.span).0.line)
        .collect();
    (seen, told)
}

/// The words that readers see, a line a block; code stands as it is and is left out.
fn words(blocks: &[Block], seen: &mut String) {
    walk_blocks(blocks, &mut |inline| match inline {
        Inline::Text(text) => seen.push_str(text),
        Inline::Break => seen.push('\n'),
        _ => {}
    });
}

fn good() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::collection::vec(proptest::sample::select(GOOD), 0..8)
}

#[test]
fn good_prose_is_left_alone() {
    for &block in GOOD {
        assert_eq!(read(block, Place::Key).1, BTreeSet::new(), "{block}");
    }
}

#[test]
fn each_stray_mark_is_gone_or_told_at_its_line() {
    for &(block, line, raw) in STRAY {
        let (seen, told) = read(block, Place::Prose);
        let is_told = told.contains(&(line + 1));
        assert!(is_told || !seen.contains(raw), "{block}: {told:?} {seen}");
        let elsewhere: Vec<_> = told.iter().filter(|&&told| told != line + 1).collect();
        assert!(elsewhere.is_empty(), "{block}: told at {told:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn good_prose_is_left_alone_in_any_order(blocks in good()) {
        let text = blocks.join("\n\n");
        let (_, told) = read(&format!("{text}\n\n[^n]: Noten.\n"), Place::Key);
        prop_assert_eq!(told, BTreeSet::new(), "{}", text);
    }

    #[test]
    fn stray_marks_among_good_prose_are_gone_or_told(
        blocks in good(),
        strays in subsequence(STRAY, 1..4),
        places in proptest::collection::vec(any::<Index>(), 4),
    ) {
        // Lists that stand together are one list, so a heading keeps them apart.
        let mut all: Vec<(&str, Option<(usize, &str)>)> =
            blocks.iter().map(|block| (*block, None)).collect();
        for (&(block, line, raw), place) in strays.iter().zip(&places) {
            all.insert(place.index(all.len() + 1), (block, Some((line, raw))));
        }
        let mut text = String::from("Først.\n");
        let mut wanted = Vec::new();
        for (block, stray) in all {
            text.push_str("\n## Del\n\n");
            if let Some((line, raw)) = stray {
                wanted.push((text.lines().count() + line + 1, raw));
            }
            text.push_str(block);
            text.push('\n');
        }
        text.push_str("\n[^n]: Noten.\n");
        let (seen, told) = read(&text, Place::Prose);
        let lines: BTreeSet<usize> = wanted.iter().map(|(line, _)| *line).collect();
        for &(line, raw) in &wanted {
            // What is allowed elsewhere proves nothing by being seen.
            let others = strays.iter().filter(|(block, _, _)| block.contains(raw)).count() > 1;
            let is_seen = seen.contains(raw)
                && !others
                && !blocks.iter().any(|block| read(block, Place::Prose).0.contains(raw));
            prop_assert!(told.contains(&line) || !is_seen, "line {}, {}:\n{}", line, raw, text);
        }
        for line in told {
            prop_assert!(lines.contains(&line), "told at {}:\n{}", line, text);
        }
    }

    #[test]
    fn any_text_is_read_and_every_place_lies_in_it(
        pieces in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(STRAY).prop_map(|(block, _, _)| block.to_owned()),
                proptest::sample::select(GOOD).prop_map(str::to_owned),
                "[ \t\n]{1,3}|[-–•o*1a.) #|<>&\\\\\\[\\](){}=:_~^`'\"æ]{1,6}",
            ],
            0..12,
        ),
    ) {
        let text = pieces.concat();
        for place in [Place::Prose, Place::Key, Place::Line] {
            read(&text, place);
        }
        for piece in markdown::pieces(&text) {
            prop_assert!(text.get(piece.range.clone()).is_some(), "{:?} of {:?}", piece.range, text);
            for unit in &piece.units {
                prop_assert!(text.get(unit.range.clone()).is_some(), "{:?} of {:?}", unit.range, text);
                let is_inside = piece.range.start <= unit.range.start && unit.range.end <= piece.range.end;
                prop_assert!(is_inside, "{:?} in {:?} of {:?}", unit.range, piece.range, text);
            }
        }
    }
}
