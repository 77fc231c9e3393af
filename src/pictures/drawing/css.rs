//! Styles in drawings, as they are on a light ground and with nothing from elsewhere: a picture in a page
//! fetches nothing, and pages put what needs light on light.

/// A style sheet, a declaration or a value.
pub fn clean(css: &str) -> String {
    let css = without_comments(css);
    let css = without_rules(&css, "@import", false);
    let css = without_rules(&css, "@media", true);
    let css = light(&css);
    let css = at_home(&css);
    css.replace("color-scheme: light dark", "color-scheme: light")
        .replace("color-scheme:light dark", "color-scheme:light")
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("/*") {
        kept.push_str(&rest[..at]);
        rest = rest[at..]
            .find("*/")
            .map_or("", |end| &rest[at + end + 2..]);
    }
    kept.push_str(rest);
    kept
}

/// Without the rules of this name: those of `schemes`, only where they ask for a light or dark ground.
fn without_rules(css: &str, name: &str, schemes: bool) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(name) {
        let rule = &rest[at..];
        let end = end(rule);
        let head = rule.split('{').next().unwrap_or_default();
        kept.push_str(&rest[..at]);
        if schemes && !head.contains("prefers-color-scheme") {
            kept.push_str(&rule[..end]);
        }
        rest = &rule[end..];
    }
    kept.push_str(rest);
    kept
}

/// Where a rule ends: after its block, or after its semicolon.
fn end(rule: &str) -> usize {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, letter) in rule.char_indices() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(' | '{') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, '}') if depth <= 1 => return at + 1,
            (None, '}') => depth -= 1,
            (None, ';') if depth == 0 => return at + 1,
            _ => {}
        }
    }
    rule.len()
}

/// `light-dark(a, b)` as `a`.
fn light(css: &str) -> String {
    const NAME: &str = "light-dark(";
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(NAME) {
        kept.push_str(&rest[..at]);
        let inner = &rest[at + NAME.len()..];
        let (mut depth, mut first, mut close) = (0_usize, None, inner.len());
        for (at, letter) in inner.char_indices() {
            match letter {
                '(' => depth += 1,
                ')' if depth == 0 => {
                    close = at;
                    break;
                }
                ')' => depth -= 1,
                ',' if depth == 0 && first.is_none() => first = Some(at),
                _ => {}
            }
        }
        kept.push_str(inner[..first.unwrap_or(close)].trim());
        rest = inner.get(close + 1..).unwrap_or_default();
    }
    kept.push_str(rest);
    kept
}

/// Without addresses of other files.
fn at_home(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("url(") {
        kept.push_str(&rest[..at]);
        let inner = &rest[at + 4..];
        let address = inner.trim_start().trim_start_matches(['"', '\'', '&']);
        let address = address.trim_start_matches("quot;");
        let end = inner.find(')').map_or(inner.len(), |end| end + 1);
        if address.starts_with('#') || address.starts_with("data:") {
            kept.push_str("url(");
            kept.push_str(&inner[..end]);
        } else {
            kept.push_str("none");
        }
        rest = &inner[end..];
    }
    kept.push_str(rest);
    kept
}
