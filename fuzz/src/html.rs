//! Whether a page is well-formed, and made of nothing but what the site is meant to hold.
//!
//! Stricter than a browser: every element is closed in its order, every value quoted, every `&` and `<` of a
//! text escaped, and no element, attribute or scheme of an address is there that is not listed. What an author
//! writes may fill values and texts and never make any of these.

/// Elements without content.
const VOID: [&str; 7] = ["area", "br", "col", "hr", "img", "link", "meta"];

/// Elements that a page may have.
const ELEMENTS: &str = include_str!("elements.txt");

/// Attributes that an element may have.
const ATTRIBUTES: &str = include_str!("attributes.txt");

/// Attributes that hold an address.
const ADDRESSES: [&str; 5] = ["action", "cite", "href", "src", "xlink:href"];

/// What is wrong with a page, and before which of its words.
pub fn check(page: &str) -> Result<(), String> {
    let mut rest = page;
    let mut open: Vec<&str> = Vec::new();
    let fault = |what: String, rest: &str| {
        let near: String = rest.chars().take(80).collect();
        Err(format!("{what} at: {near}"))
    };
    while !rest.is_empty() {
        let at = rest.find('<').unwrap_or(rest.len());
        if let Err(what) = text(&rest[..at]) {
            return fault(what, rest);
        }
        rest = &rest[at..];
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest
            .get(..9)
            .filter(|mark| mark.eq_ignore_ascii_case("<!doctype"))
        {
            let end = rest.find('>').unwrap_or(after.len());
            rest = &rest[end + 1..];
        } else if let Some(comment) = rest.strip_prefix("<!--") {
            let Some(end) = comment.find("-->") else {
                return fault("an open comment".to_owned(), rest);
            };
            rest = &comment[end + 3..];
        } else if let Some(closing) = rest.strip_prefix("</") {
            let end = closing.find('>').unwrap_or(closing.len());
            if open.pop() != Some(&closing[..end]) {
                return fault("another element is open".to_owned(), rest);
            }
            rest = &closing[(end + 1).min(closing.len())..];
        } else {
            match tag(&rest[1..]) {
                Err(what) => return fault(what, rest),
                Ok((name, is_closed, after)) => {
                    rest = after;
                    if name == "style" {
                        let Some(end) = rest.find("</style>") else {
                            return fault("an open style".to_owned(), rest);
                        };
                        rest = &rest[end + "</style>".len()..];
                    } else if !is_closed && !VOID.contains(&name) {
                        open.push(name);
                    }
                }
            }
        }
    }
    match open.is_empty() {
        true => Ok(()),
        false => Err(format!("left open: {open:?}")),
    }
}

/// A tag after its `<`: its name, whether it closes itself, and what stands after it.
fn tag(rest: &str) -> Result<(&str, bool, &str), String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-:".contains(letter);
    let end = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
    let name = &rest[..end];
    if !listed(ELEMENTS, name) {
        return Err(format!("the element {name:?}"));
    }
    let mut seen = Vec::new();
    let mut rest = &rest[end..];
    loop {
        let trimmed = rest.trim_start();
        if let Some(after) = trimmed.strip_prefix("/>") {
            return Ok((name, true, after));
        }
        if let Some(after) = trimmed.strip_prefix('>') {
            return Ok((name, false, after));
        }
        if trimmed.len() == rest.len() {
            return Err("no space before an attribute".to_owned());
        }
        let end = trimmed
            .find(|letter| !is_name(letter))
            .unwrap_or(trimmed.len());
        let attribute = &trimmed[..end];
        if seen.contains(&attribute) {
            return Err(format!("{attribute:?} twice"));
        }
        seen.push(attribute);
        let data = attribute.starts_with("data-");
        if !data && !listed(ATTRIBUTES, attribute) {
            return Err(format!("the attribute {attribute:?}"));
        }
        rest = &trimmed[end..];
        let Some(value) = rest.strip_prefix('=') else {
            continue;
        };
        let Some(value) = value.strip_prefix('"') else {
            return Err("a value without quotation marks".to_owned());
        };
        let Some(end) = value.find('"') else {
            return Err("an open value".to_owned());
        };
        text(&value[..end])?;
        if ADDRESSES.contains(&attribute) {
            address(&value[..end])?;
        }
        rest = &value[end + 1..];
    }
}

/// Text, where every `&` begins a letter's name and no `<` stands.
fn text(text: &str) -> Result<(), String> {
    if text.contains('\0') {
        return Err("a zero".to_owned());
    }
    for (at, _) in text.match_indices('&') {
        let name = text[at + 1..].split(';').next().unwrap_or_default();
        let digits = name.strip_prefix('#').unwrap_or("x");
        let number = digits
            .strip_prefix('x')
            .filter(|hex| !hex.is_empty())
            .unwrap_or(digits);
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_hexdigit());
        let ends = text[at + 1..].contains(';');
        if !ends
            || !(is_number || ["amp", "lt", "gt", "quot", "apos", "nbsp", "shy"].contains(&name))
        {
            return Err(format!("the mark &{name}"));
        }
    }
    Ok(())
}

/// An address that acts when it is followed.
fn address(value: &str) -> Result<(), String> {
    let scheme = value.split_once(':').map(|(scheme, _)| scheme);
    let scheme = scheme.filter(|scheme| !scheme.contains(['/', '?', '#']));
    match scheme.map(str::to_ascii_lowercase).as_deref() {
        None | Some("http" | "https" | "mailto" | "tel" | "data") => Ok(()),
        Some(scheme) => Err(format!("the scheme {scheme:?}")),
    }
}

fn listed(list: &str, name: &str) -> bool {
    list.lines().any(|line| line == name)
}
