//! Styles in drawings, as they are on a light ground and with nothing from elsewhere: a picture in a page
//! fetches nothing, and pages put what needs light on light.
//!
//! Read and written by tokens, so that no spelling of an address or a rule goes unseen: what is not known to
//! be harmless is left out.

use std::collections::BTreeSet;

use cssparser::{ParseError, Parser, ParserInput, ToCss as _, Token, serialize_string};

use crate::pictures::Taken;

/// The most blocks in each other.
const MOST_DEPTH: usize = 32;

/// Functions that show another file, or what is elsewhere.
const FETCHING: [&str; 11] = [
    "image",
    "image-set",
    "-webkit-image-set",
    "cross-fade",
    "-webkit-cross-fade",
    "element",
    "-moz-element",
    "paint",
    "expression",
    "attr",
    "env",
];

/// A style sheet, a declaration or a value. What is left out is noted.
pub fn clean(css: &str, taken: &mut BTreeSet<Taken>) -> String {
    let mut input = ParserInput::new(css);
    let mut parser = Parser::new(&mut input);
    let mut cleaner = Cleaner { taken };
    let mut out = String::with_capacity(css.len());
    cleaner.walk(&mut parser, &mut out, 0, Until::End);
    out
}

/// What a walk stops at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    /// The end of the block.
    End,
    /// The first comma as well.
    Comma,
    /// The block or semicolon that ends a rule's head.
    Head,
}

struct Cleaner<'a> {
    taken: &'a mut BTreeSet<Taken>,
}

impl Cleaner<'_> {
    /// Writes what is harmless. Whether a head has a block, which comes next.
    fn walk(
        &mut self,
        parser: &mut Parser<'_, '_>,
        out: &mut String,
        depth: usize,
        until: Until,
    ) -> bool {
        let mut names_scheme = false;
        while let Ok(token) = parser.next_including_whitespace_and_comments() {
            let token = token.clone();
            match &token {
                Token::Comma if until == Until::Comma => return false,
                Token::Semicolon if until == Until::Head => return false,
                Token::CurlyBracketBlock if until == Until::Head => return true,
                Token::Comment(_)
                | Token::WhiteSpace(_)
                | Token::BadString(_)
                | Token::CDO
                | Token::CDC
                | Token::CloseParenthesis
                | Token::CloseSquareBracket
                | Token::CloseCurlyBracket => out.push(' '),
                Token::UnquotedUrl(address) => self.address(address, out),
                Token::BadUrl(_) => self.fetched(out),
                Token::AtKeyword(name) => self.rule(&name.to_ascii_lowercase(), parser, out, depth),
                Token::Function(name) => {
                    let name = name.to_ascii_lowercase();
                    self.function(&name, &token, parser, out, depth);
                }
                Token::ParenthesisBlock => self.block(parser, out, depth, ["(", ")"]),
                Token::SquareBracketBlock => self.block(parser, out, depth, ["[", "]"]),
                Token::CurlyBracketBlock => self.block(parser, out, depth, ["{", "}"]),
                Token::Ident(name) if name.eq_ignore_ascii_case("color-scheme") => {
                    names_scheme = true;
                    out.push_str("color-scheme");
                }
                Token::Ident(name) if names_scheme && name.eq_ignore_ascii_case("dark") => {}
                other => {
                    names_scheme &= *other != Token::Semicolon;
                    // Writing to a text does not fail.
                    let _ = other.to_css(out);
                }
            }
        }
        false
    }

    fn block(
        &mut self,
        parser: &mut Parser<'_, '_>,
        out: &mut String,
        depth: usize,
        [open, close]: [&str; 2],
    ) {
        out.push_str(open);
        self.nested(parser, out, depth, Until::End);
        out.push_str(close);
    }

    /// What is in the block that was just opened; nothing where it is too deep.
    fn nested(
        &mut self,
        parser: &mut Parser<'_, '_>,
        out: &mut String,
        depth: usize,
        until: Until,
    ) {
        if depth < MOST_DEPTH {
            // Nothing in it is a fault.
            let _ = parser.parse_nested_block(|inner| {
                self.walk(inner, out, depth + 1, until);
                while inner.next().is_ok() {}
                Ok::<_, ParseError<'_, ()>>(())
            });
        }
    }

    fn function(
        &mut self,
        name: &str,
        token: &Token<'_>,
        parser: &mut Parser<'_, '_>,
        out: &mut String,
        depth: usize,
    ) {
        if matches!(name, "url" | "src") {
            let mut address = None;
            let _ = parser.parse_nested_block(|inner| {
                address = inner.expect_string_cloned().ok();
                while inner.next().is_ok() {}
                Ok::<_, ParseError<'_, ()>>(())
            });
            self.address(address.as_deref().unwrap_or_default(), out);
        } else if FETCHING.contains(&name) {
            self.fetched(out);
        } else if name == "light-dark" {
            let mut light = String::new();
            self.nested(parser, &mut light, depth, Until::Comma);
            out.push_str(light.trim());
        } else {
            let _ = token.to_css(out);
            self.nested(parser, out, depth, Until::End);
            out.push(')');
        }
    }

    /// The rules of a condition stay where it is not about a light or dark ground; others are left out.
    fn rule(&mut self, name: &str, parser: &mut Parser<'_, '_>, out: &mut String, depth: usize) {
        let mut head = String::new();
        let has_block = if name == "media" {
            self.walk(parser, &mut head, depth, Until::Head)
        } else {
            let mut unseen = BTreeSet::new();
            let mut cleaner = Cleaner { taken: &mut unseen };
            cleaner.walk(parser, &mut String::new(), depth, Until::Head)
        };
        match name {
            "media" if has_block && !head.to_ascii_lowercase().contains("prefers-color-scheme") => {
                out.push_str("@media");
                out.push_str(&head);
                self.block(parser, out, depth, ["{", "}"]);
            }
            "import" => {
                self.taken.insert(Taken::Elsewhere);
            }
            "font-face" => {
                self.taken.insert(Taken::Font);
            }
            name if name.ends_with("keyframes") => {
                self.taken.insert(Taken::Movement);
            }
            _ => {}
        }
    }

    /// The address of something in the drawing.
    fn address(&mut self, address: &str, out: &mut String) {
        let address = address.trim();
        let Some(id) = address.strip_prefix('#') else {
            return self.fetched(out);
        };
        let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
        out.push_str("url(");
        if id.chars().all(plain) {
            out.push_str(address);
        } else {
            let _ = serialize_string(address, out);
        }
        out.push(')');
    }

    /// Stands for what would be fetched.
    fn fetched(&mut self, out: &mut String) {
        self.taken.insert(Taken::Elsewhere);
        out.push_str("none");
    }
}
