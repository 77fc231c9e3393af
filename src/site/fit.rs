//! How small a heading must be set for its longest word to fit undivided on the narrowest screen.
//!
//! In: a heading as HTML. Out: the class that the stylesheet sets smaller. Knows letters, and no widths.

/// The most letters of a word, with the class of headings whose longest word has more than those before.
const CLASSES: [(usize, &str); 6] = [
    (15, ""),
    (18, "fit-18"),
    (22, "fit-22"),
    (27, "fit-27"),
    (34, "fit-34"),
    (usize::MAX, "fit-64"),
];

/// The class of a heading with this HTML in it; empty for one of ordinary words.
pub fn class(html: &str) -> &'static str {
    let longest = longest_word(html);
    let fitting = CLASSES.iter().find(|(most, _)| longest <= *most);
    fitting.map_or("", |(_, class)| class)
}

/// That as an attribute, with the space before it; empty for a heading of ordinary words.
pub fn attribute(html: &str) -> String {
    match class(html) {
        "" => String::new(),
        class => format!(" class=\"{class}\""),
    }
}

/// How many letters the longest word has. Tags are no letters, nor are soft hyphens; a hyphen ends a word.
fn longest_word(html: &str) -> usize {
    let (mut longest, mut letters, mut in_tag, mut in_entity) = (0, 0, false, false);
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if in_tag => {}
            '&' => (in_entity, letters) = (true, letters + 1),
            ';' if in_entity => in_entity = false,
            _ if in_entity => {}
            '\u{ad}' => {}
            '-' | '–' => letters = 0,
            letter if letter.is_whitespace() && letter != '\u{a0}' => letters = 0,
            _ => letters += 1,
        }
        longest = longest.max(letters);
    }
    longest
}
