//! Words as markdown in which nothing is a mark: the way back from a tree.

/// Words in which no letter is a mark, nor `is_mark` one; lines may still begin like a list (see [`guarded`]).
pub fn escaped(words: &str, is_mark: impl Fn(usize, char) -> bool) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, letter) in words.char_indices() {
        let is_always = matches!(letter, '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '_' | '&');
        if is_always || is_mark(at, letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Words in which nothing is a mark, nor a link, which an address would be by itself.
pub fn without_links(words: &str) -> String {
    escaped(words, |at, letter| match letter {
        ':' => words[at..].starts_with("://"),
        '.' => words[..at].ends_with("www"),
        '@' => true,
        _ => false,
    })
}

/// Lines of a paragraph, none of which begins as a list, a heading, a quotation or a table would.
pub fn guarded(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let after = line[digits..].starts_with(['.', ')']);
        if digits == 0 && line.starts_with(['#', '>', '+', '-', '=', '|', ':']) {
            format!("\\{line}")
        } else if (1..10).contains(&digits) && after {
            format!("{}\\{}", &line[..digits], &line[digits..])
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A fence that is not in the text: so many of these letters as it has nowhere in a row, at least `least`.
pub fn fence(text: &str, letter: char, least: usize) -> String {
    let runs = text.split(|other| other != letter).map(str::len);
    let longest = runs.max().unwrap_or(0);
    letter.to_string().repeat(least.max(longest + 1))
}
