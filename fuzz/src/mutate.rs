//! Mutations of a seed, for where there is no fuzzer: bytes and words changed, taken out, doubled and mixed.

/// Words that mean something to one reader or another.
const WORDS: &[&str] = &[
    "\"",
    "\"\"\"",
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "#",
    "\\",
    "\n",
    "\r\n",
    "\r",
    ";",
    "\t",
    "text.nb = ",
    "[[goals]]\n",
    "[[goal]]\n",
    "id = \"x\"\n",
    "2026-02-30",
    "1e400",
    "12.345",
    "1 234,5",
    "..",
    "\\u00e5",
    "> ",
    "- ",
    "1. ",
    "## ",
    "**",
    "_",
    "`",
    "```\n",
    "<b>",
    "<script>",
    "<!--",
    "-->",
    "[^n]",
    "[^n]: ",
    "![",
    "](",
    ")",
    "|",
    "|-|\n",
    "goal:maal",
    "assets/a.png",
    "#a",
    "?b=c",
    "javascript:",
    "https://",
    "%20",
    "%",
    "[1]",
    "[[t:g:1]]",
    "[[/]]",
    ".[]",
    "^",
    "$",
    "@",
    "*",
    "/",
    "&amp;",
    "nb=",
    "nn=-",
    "draft=nb",
    "only=nn",
    "<<<<<<< a\n",
    "=======\n",
    ">>>>>>> b\n",
    "=== areas/omraade/nb.md\n",
    "2024K1",
    "1. tertial 2024",
    "31.12.2024",
    "\u{a0}",
    "\u{2028}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\u{85}",
    "\u{9b}",
    "\0",
    "\u{1b}[31m",
    "a\u{30a}",
    "å",
    "😀",
    "“",
    "”",
];

/// The same numbers from the same beginning.
#[derive(Debug)]
pub struct Random(u64);

impl Random {
    /// Numbers from a beginning.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`; 0 for none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let number = usize::try_from(self.0 >> 16).unwrap_or(usize::MAX);
        number.checked_rem(end).unwrap_or(0)
    }
}

/// Another input like `seed`, with pieces of `other`.
pub fn mutated(random: &mut Random, seed: &[u8], other: &[u8]) -> Vec<u8> {
    let mut data = seed.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(data.len() + 1);
        let end = (at + random.below(24)).min(data.len());
        let piece = match random.below(6) {
            0 => Vec::new(),
            1 => data[at..end].repeat(2),
            2 => {
                let from = random.below(other.len() + 1);
                let to = (from + random.below(60)).min(other.len());
                other[from..to].to_vec()
            }
            3 => vec![u8::try_from(random.below(256)).unwrap_or_default()],
            _ => WORDS[random.below(WORDS.len())].as_bytes().to_vec(),
        };
        let end = if random.below(2) == 0 { at } else { end };
        data.splice(at..end, piece);
    }
    data
}

/// The words as libFuzzer wants a dictionary.
pub fn dictionary() -> String {
    let escaped = |byte: u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\x{byte:02x}"),
    };
    let line = |word: &&str| format!("\"{}\"\n", word.bytes().map(escaped).collect::<String>());
    WORDS.iter().map(line).collect()
}
