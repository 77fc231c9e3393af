//! Patterns of markup that has no meaning here.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Regex, RegexSet, RegexSetBuilder};

use super::visible::{CODE, NAMED};
use crate::diagnostic::findings::Stray;

/// The kinds and their patterns, the most certain first: what one has taken is not told by another. The
/// first group is the place, where there is one. `@` stands for an address that is a link as it stands.
const PATTERNS: &[(Stray, &str)] = &[
    (
        Stray::Word,
        r"(?i)\b(?:error|feil)! [^.!\n]*(?:reference source|bookmark|specified style|hyperlink|table of contents|table of figures|bokmerke|referansekil|referansekjel|hyperkobling|hyperkopling|hyperlenk|innholdsfortegnelse|innhaldsliste|angitt stil|kategorien hjem|home tab|ikke definert|ikkje definert)[^.\n]*\.?",
    ),
    (
        Stray::Word,
        r"\{ ?(?:TOC|PAGEREF|HYPERLINK|REF|SEQ|PAGE|NUMPAGES|INCLUDEPICTURE|MERGEFIELD|STYLEREF|DATE|FORMTEXT)\b[^{}\n]*\}?",
    ),
    (
        Stray::Word,
        r"\\\* ?MERGEFORMAT|\b_Toc\d+|\bmso-[a-z-]+:[^;\n]*;?",
    ),
    (
        Stray::Word,
        r"(?i)\[?(?:klikk eller trykk her|klikk her|click here|click or tap here) (?:for å skrive inn|to enter) [^\].\n]*[\].]*",
    ),
    (
        Stray::Word,
        r"</?(?:st1|o|w|m|v|wp|u1):[A-Za-z]+[^<>\n]*>|<!\[(?:if|endif)[^>\n]*>",
    ),
    (Stray::CommentOpen, "<!--"),
    (
        Stray::Word,
        r"(?:Kommentert|Commented|Formatert|Formatted) \[[^\]\n]+\]:",
    ),
    (
        Stray::Contents,
        r"(?m)\.{5,}[ \t]*\d{1,3}[ \t]*$|…{3,}[ \t]*\d{1,3}[ \t]*$|(?:\. ){5,}\.?[ \t]*\d{1,3}[ \t]*$",
    ),
    (
        Stray::Letters,
        "Ã[\u{80}-\u{bf}¥¦¸…†˜‰©]|â€.?|Â[«»§°·´\u{a0}]|ï¿½|[\u{fffd}\u{fffc}]",
    ),
    (
        Stray::Word,
        r#"\bHYPERLINK "[^"\n]*"?|\bTOC \\[a-z] [^\n]*|\bPAGEREF _?\w+[^\n]*"#,
    ),
    (
        Stray::Macro,
        r"(?m)^!!!? ?[a-z]+.*$|^\?\?\?[+ ].*$|^:[ \t]+\S.*$",
    ),
    (Stray::Attributes, r"\{:[^{}\n]*\}"),
    (Stray::Latex, r"\$\$[^$\n]+\$\$"),
    (Stray::Callout, r"(?m)^\[![A-Za-z]+\][+-]?"),
    (Stray::Macro, r"(?i)\[{1,2}_?toc_?\]{1,2}"),
    (
        Stray::Macro,
        r"\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|<%[^%\n]*%>|%%[^%\n]+%%",
    ),
    (
        Stray::Macro,
        r"\{/?(?:toc|panel|code|noformat|quote|info|note|tip|warning|color|expand|excerpt|anchor|column|section)(?:[:|][^{}\n]*)?\}",
    ),
    (
        Stray::Macro,
        r"(?m)^\.\.[ \t]+[\w-]+::.*$|^(?:image|include|video|toc)::?[^\s\[]*\[[^\]\n]*\]|^\|={3,}|^\[(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION|quote|source|cols|%header)[^\]\n]*\]$|^bq\. ",
    ),
    (Stray::Macro, r":[a-z]+:`|:[a-z0-9]+(?:_[a-z0-9]+)+:"),
    (
        Stray::Attributes,
        r#"(?:\[[^\[\]\n]*\])?\{\s*(?:[#.][\w.:-]+|-|[\w-]+=(?:"[^"]*"|[^\s{}"]+))(?:\s+(?:[#.][\w.:-]+|[\w-]+=(?:"[^"]*"|[^\s{}"]+)))*\s*\}"#,
    ),
    (Stray::Div, r"(?m)^[ \t]*:{3,}.*$"),
    (
        Stray::HeadingOfOtherTool,
        r"(?m)^h[1-6]\.[ \t]+\S.*$|^={2,6}[ \t]*\p{L}[^=\n]*(?:={2,6}[ \t]*)?$|\A=[ \t]+\p{Lu}[^=\n]*$",
    ),
    (
        Stray::HeadingTight,
        r"(?m)^#{2,6}\p{L}.*$|\A#\p{Lu}\S* [^\n.!?]*\z",
    ),
    (Stray::Highlight, r"==[^\s=](?:[^=\n]*[^\s=])?=="),
    (Stray::InlineNote, r"\^\[[^\]\n]*\]?"),
    (Stray::Script, r"\^[^\s^\[\]]{1,12}\^"),
    (Stray::Citation, r"\[-?@[\w:.-]+[^\]\n]*\]"),
    (
        Stray::Wiki,
        r"!?\[\[[^\[\]\n]+\]\]|'{2,3}\p{L}[^'\n]*'{2,3}|(?m)^\{\|.*$|^\|-+$|^\|\}$",
    ),
    (
        Stray::Latex,
        r"(?:^|[\s({\[])(\\(?:textbf|textit|emph|underline|section|subsection|subsubsection|chapter|paragraph|begin|end|item|caption|label|ref|cite|footnote|href|url|includegraphics|newpage|pagebreak|clearpage|tableofcontents|noindent|vspace|hspace|centering|maketitle|title|author|date|documentclass|usepackage|newline|linebreak|quad|ldots|dots)\b\*?(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})?)",
    ),
    (Stray::Latex, r"``[^`'\n]+''"),
    (
        Stray::Entity,
        r"&(?:nbsp|lt|gt|quot|apos|amp|shy|ndash|mdash|laquo|raquo|hellip|bull|middot|aring|Aring|oslash|Oslash|aelig|AElig|eacute|sect|euro)\b;?|&#x?[0-9A-Fa-f]{2,5};",
    ),
    (
        Stray::Entity,
        r"\?(?:nbsp|lt|gt|quot|apos|amp|shy|ndash|mdash|laquo|raquo|hellip|bull|middot|aring|Aring|oslash|Oslash|aelig|AElig|eacute|sect|euro|#x?[0-9A-Fa-f]{2,5});",
    ),
    (
        Stray::Forum,
        r"(?i)\[(?:b|i|u|s|url|img|quote|color|size|list|center)(?:=[^\]\n]*)?\][^\[\n]*\[/[a-z]+\]",
    ),
    (
        Stray::LinkOfOtherTool,
        r#"\[[^\[\]|\n]+\|(?:@|https?:|mailto:)[^\]\n]*\]?|\[@ [^\]\n]+\]|"[^"\n]+":@|\blink:\S+\[[^\]\n]*\]|@\[[^\]\n]+\]|![^\s!\[]+\.(?:png|jpe?g|gif|svg)!"#,
    ),
    (
        Stray::LinkApart,
        r"!?\[[^\[\]\n]+\][ \t\n]+\((?:@|(?:https?:|mailto:|tel:|www\.|assets/|#|measure:|area:|goal:|veivalg:|action:|value:|steering-goal:|chapter:|reference:|platform:)[^\s)]*)\)?",
    ),
    (
        Stray::LinkApart,
        r"\([^()\n]+\)\[(?:@|https?:|mailto:|www\.|assets/)[^\]\n]*\]",
    ),
    (Stray::LinkBroken, r"!?\[[^\[\]\n]*\]\([^)\n]*\)?|!\["),
    (Stray::LinkUndefined, r"!?\[[^\[\]\n]+\]\[[^\[\]\n]*\]"),
    (
        Stray::StarsApart,
        r"\*\*[ \t][^*\n]*\*\*|\*\*[^*\n]*[ \t]\*\*",
    ),
    (Stray::StarsAtMark, r"\*\*[^\s*][^*\n]*\*\*"),
    (Stray::StarsOpen, r"(?:^|[^*\d])(\*{2,3})(?:[^*\d]|$)"),
    (
        Stray::MarksOpen,
        r"(?:^|[^_])(__\p{L}[^_\n]*[ \t]__)(?:[^_]|$)|(?:^|[^_\w])(__)[\p{L}«]|[\p{L}»](__)(?:[^_\w]|$)|(?:^|[^~])(~~)(?:[^~]|$)",
    ),
    (
        Stray::MarksOpen,
        r"(?:^|[\s(«])(_)\p{L}[^_\s]*(?:\s|$)|[^\n][ («](\*)\p{L}|(?:^|[\s(«])(`{1,2})[\p{L}*]",
    ),
    (
        Stray::RunTogether,
        r":[ \t]*([•●▪■◦‣➢►])[^•●▪■◦‣➢►]|[^\n]([•●▪■◦‣➢►])\t",
    ),
    (Stray::RunTogether, r"(?m)^[•●▪■◦‣➢►].*$"),
    (Stray::ItemTight, r"\A-\p{L}[^\n]*$"),
    (Stray::Divided, r"[\p{L}\d]+(?:-\n|¬\s?)(\p{Ll}+)"),
    (
        Stray::Backslash,
        r"(\\)(?:[«»“”„‘’–—…§ \t]|$)|[\p{L}.:,;!?](\\[nt])(?:[\p{Lu}\d•–\-\\ ]|$)",
    ),
];

/// What is after a hyphen that is to stay: "lønns-\nog arbeidsvilkår".
const AFTER_HYPHEN: &[&str] = &[
    "og", "eller", "til", "samt", "men", "enn", "mot", "versus", "kontra", "som", "både", "and",
    "or",
];

/// Bytes that the states of the set may take; with fewer they are made again and again.
const SET_SIZE: usize = 16 << 20;

static SET: LazyLock<(RegexSet, Vec<Regex>)> = LazyLock::new(|| {
    let patterns: Vec<String> = PATTERNS
        .iter()
        .map(|(kind, pattern)| placeholders(*kind, pattern))
        .collect();
    // Which patterns are worth a look is told in one pass over the words: without the edges of words, which
    // only that machine of the library understands that is slow, and with room for all its states.
    let likely = patterns.iter().map(|pattern| pattern.replace(r"\b", ""));
    let set = RegexSetBuilder::new(likely)
        .dfa_size_limit(SET_SIZE)
        .build()
        .expect("the patterns are right");
    let each = patterns
        .iter()
        .map(|pattern| Regex::new(pattern).expect("the pattern is right"));
    (set, each.collect())
});

/// The pattern with the letters that stand for what is no word.
fn placeholders(kind: Stray, pattern: &str) -> String {
    match kind {
        Stray::Citation => pattern.to_owned(),
        Stray::Entity => pattern.replace(r"\?", &NAMED.to_string()),
        _ => pattern
            .replace('@', "\u{e00d}")
            .replace(":`", &format!(":{CODE}")),
    }
}

/// What is raw in these words, each piece told once.
pub fn found(text: &str) -> Vec<(Stray, Range<usize>)> {
    let (set, each) = &*SET;
    // By where each begins; they do not overlap.
    let mut found: BTreeMap<usize, (Stray, usize)> = BTreeMap::new();
    for index in &set.matches(text) {
        let kind = PATTERNS[index].0;
        for captures in each[index].captures_iter(text) {
            let whole = captures.get(0).expect("something is found");
            let place = captures.iter().skip(1).flatten().next().unwrap_or(whole);
            let range = match kind {
                Stray::Divided => whole.range(),
                _ => place.range(),
            };
            let before = found.range(..range.end).next_back();
            let is_taken = before.is_some_and(|(_, (_, end))| *end > range.start);
            if !is_taken && is_meant(kind, text, &range, place.as_str()) {
                found.insert(range.start, (kind, range.end));
            }
        }
    }
    found
        .into_iter()
        .map(|(start, (kind, end))| (kind, start..end))
        .collect()
}

/// Tells what only looks like a mark from a mark, where a pattern cannot.
fn is_meant(kind: Stray, text: &str, range: &Range<usize>, place: &str) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    match kind {
        Stray::Divided => !AFTER_HYPHEN.contains(&place),
        Stray::StarsOpen => {
            // A word that is made unreadable on purpose: "f***".
            let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            !(place.len() == 3 && is_letter(before) && !is_letter(after))
        }
        Stray::Backslash => {
            // A place on a disk.
            let begin = text[..range.start].rsplit(char::is_whitespace).next();
            let start = range.start - begin.map_or(0, str::len);
            let word = text[start..].split_whitespace().next().unwrap_or_default();
            !word.contains(":\\") && !word.contains("\\\\")
        }
        _ => true,
    }
}
