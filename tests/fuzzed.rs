//! The promises that the fuzzers try, tried with mutations of their seeds, where there is no fuzzer.

use std::panic::catch_unwind;

use veivalg::compile::STACK;

use crate::fuzz::mutate::{Random, mutated};
use crate::fuzz::seeds::seeds;
use crate::fuzz::targets::ALL;
use crate::tools::root;

/// How many mutations of each target's seeds are tried; `VEIVALG_MUTATIONS` asks for another number.
const MUTATIONS: usize = 40;

/// How many of a target's seeds are tried as they are, where nobody asks for more.
const SEEDS: usize = 40;

/// What a fuzzer found, and does not find again.
const FOUND: [(&str, &[u8]); 15] = [
    ("links", b"mailto:<kari> @\"example.no"),
    ("links", b"javascript:alert(1)ert(1[1\xff"),
    ("links", b"\r\xff\xff\xff\xff\xff\xff\x03^l[[goals]]\0"),
    (
        "links",
        b"t``<<<<<`\n\xff\xec\xf7l:+00000971,612158806801784",
    ),
    (
        "links",
        b"htpts://\xd2\x91<htpts://\xd2\x91<W\xc3\xb8W\xc3\xb8\xc3[\xa5",
    ),
    ("links", b"\n\xda\x00\x00\x01l\x00|\x00\x00\x00|"),
    (
        "fix",
        b"\xf8=== strategy.toml\n\
      terstrategi\"\n\
      areas = [\"arbeidsmiljo\"]\n\
      status = \"replaced\"\n\
      === measures.toml\n\
      [[measures]]\n\
      id = \"naervaer\"\n\
      nale = \"N\xc3\xa6rv\xc3\xa6r\"\n\
      unit = \"percent\"\n\
      source = \"L\xc3\xb8nnssystemet\"\n\
      owner = \"HR-sjefen\"\n\
      frequency = \"yearly\"\n\
      baseline = { period = \"2012\", value = 90.8 }\n\
      target = { period = \"2018\", value = 92.5 }\n\
      ",
    ),
    // A mark behind a space of two bytes.
    ("markdown", b"Se\xc2\xa0a\\\xc2\xab her.\n"),
    // Code that is not closed in a table of HTML, of which nothing is left behind it.
    ("markdown", b"<Table><td><N\n```></table>"),
    // A word that is fixed where the machine left it as it was.
    ("stream", b"Vi kan forvente svar.\0"),
    // A hyphen behind the mark that closes an emphasis, which came to stand before it.
    ("stream", b"Se *HMS*- og milj\xc3\xb8arbeid.\0"),
    // Words that the parser places beyond the mark that they are in, behind a link on two lines.
    ("stream", b"<div lang=>[](\n)\xc2\xab*n\ne*\xc2\xbb</div>\0"),
    // A list in which a brace is closed that none opened: it had no end.
    ("terms", b"[[pairs]]\nnb = [\"a\"}\n"),
    // Keys of many forms, of which a place was reckoned from its end.
    (
        "terms",
        b"[[pairs]]\nnb = \"med_rbei[1]der\"\nr+.= \"medarbvodar\"\nreason.Nb = \"v\xc2\x9ber,beider\"\nn..= \"medarbvod\"\nreasonF [\"\x00\x00\xa5dmanismdine\x8c",
    ),
    // A table in HTML whose cells name an attribute that there is not, beside a text that lacks its row.
    (
        "check",
        b"=== areas/arbeidsmiljo/nb.md\n<table>\n<tr><td colsCpan=\"2\">M\xc3\xa5l</td></tr>\n<tr><td>A</td><td>B</td></tr>\n</table>\n=== areas/arbeidsmiljo/nn.md\nM\xc3\xa5l\n",
    ),
];

/// Tries a target, on a stack as large as the program's.
fn try_all(name: &str, attempt: fn(&[u8]), inputs: Vec<Vec<u8>>) {
    let work = move || {
        let fails = |input: &Vec<u8>| catch_unwind(|| attempt(input)).is_err();
        inputs.into_iter().find(fails)
    };
    let thread = std::thread::Builder::new().stack_size(STACK);
    let failed = thread
        .spawn(work)
        .expect("a thread")
        .join()
        .expect("caught");
    if let Some(input) = failed {
        panic!("{name}: {:?}", String::from_utf8_lossy(&input));
    }
}

#[test]
fn what_was_found_stays_mended() {
    for (name, input) in FOUND {
        let attempt = ALL.iter().find(|(own, _)| *own == name);
        let (_, attempt) = attempt.expect("a target");
        try_all(name, *attempt, vec![input.to_vec()]);
    }
}

#[test]
fn every_seed_and_its_mutations_hold() {
    let asked: Option<usize> = std::env::var("VEIVALG_MUTATIONS")
        .ok()
        .and_then(|count| count.parse().ok());
    let count = asked.unwrap_or(MUTATIONS);
    let seeds = seeds(root());
    let mut random = Random::new(1);
    for (name, attempt) in ALL {
        let seeds = &seeds[name];
        let mutations = (0..count).map(|_| {
            let [one, other] = [(); 2].map(|()| &seeds[random.below(seeds.len())]);
            mutated(&mut random, one, other)
        });
        let step = match asked {
            Some(_) => 1,
            None => seeds.len().div_ceil(SEEDS),
        };
        let some = seeds.iter().step_by(step).cloned();
        let inputs = some.chain(mutations).collect();
        try_all(name, attempt, inputs);
    }
}
