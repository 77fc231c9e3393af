//! Pictures that cannot be shown, and those that are published smaller than they are.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Rule};
use crate::pictures::{Fault, Taken};
use crate::source::Span;
use crate::wording::{Message, Value, aside, say};

/// A file that site and PDF cannot show as the picture it is to be.
pub fn unshowable_picture(at: Span, path: &str, fault: &Fault) -> Diagnostic {
    let reason = reason(fault);
    let help = reason.attribute("help");
    Diagnostic::new(
        Rule::UnshowablePicture,
        at,
        say!("unshowable-picture", path, reason),
    )
    .help(help)
}

/// A picture that a text leads to, and that cannot be published.
pub fn unpublished_picture(at: Span, path: &str, fault: &Fault) -> Diagnostic {
    let reason = reason(fault);
    let help = reason.attribute("help");
    Diagnostic::new(
        Rule::BrokenLink,
        at,
        say!("unpublished-picture", path, reason),
    )
    .help(help)
}

/// The first of the pictures that are more than can be read, all together.
pub fn pictures_together(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(Rule::UnshowablePicture, at, say!("pictures-together", path))
}

/// What is taken out of a drawing before it is published.
pub fn active_content(at: Span, path: &str, taken: &BTreeSet<Taken>) -> Diagnostic {
    let what: Vec<Message> = taken.iter().map(|taken| name(*taken)).collect();
    Diagnostic::new(Rule::ActiveContent, at, say!("active-content", path, what))
}

/// What people call it.
fn name(taken: Taken) -> Message {
    match taken {
        Taken::Script => say!("taken-script"),
        Taken::Page => say!("taken-page"),
        Taken::Elsewhere => say!("taken-elsewhere"),
        Taken::Link => say!("taken-link"),
        Taken::Font => say!("taken-font"),
        Taken::Movement => say!("taken-movement"),
    }
}

/// What is wrong with it; what to do belongs to it.
fn reason(fault: &Fault) -> Message {
    match fault {
        Fault::Empty => say!("picture-empty"),
        Fault::Pointer => say!("picture-pointer"),
        Fault::Foreign(name) => say!("picture-foreign", name = name.to_string()),
        Fault::CutOff => say!("picture-cut-off"),
        Fault::Broken => say!("picture-broken"),
        Fault::TooManyPoints(width, height) => {
            let (width, height) = (width.to_string(), height.to_string());
            say!("picture-too-large", width, height)
        }
        Fault::Malformed(Some(line)) => say!("drawing-with-fault", line = aside(line.to_string())),
        Fault::Malformed(None) => say!("drawing-broken"),
        Fault::Encoding => say!("drawing-encoding"),
        Fault::ForeignObject => say!("drawing-with-browser-text"),
        Fault::Linked(address) => say!("drawing-with-link", address = address.clone()),
        Fault::Blank => say!("drawing-blank"),
        Fault::TooComplex => say!("drawing-too-complex"),
        Fault::Undrawable => say!("drawing-undrawable"),
    }
}

/// A drawing with signs that the PDF's fonts lack.
pub fn signs_in_picture(at: Span, path: &str, signs: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnshowablePicture,
        at,
        say!("signs-in-picture", path, signs),
    )
}

/// A picture that is published smaller than its file; each size is width, height and bytes.
pub fn large_picture(
    at: Span,
    path: &str,
    own: (u32, u32, usize),
    pages: (u32, u32, usize),
    print: (u32, u32, usize),
) -> Diagnostic {
    let [own, pages, print] = [own, pages, print].map(in_words);
    let message = say!("large-picture", path, own, pages, print);
    Diagnostic::new(Rule::LargePicture, at, message)
}

/// Width, height and bytes as people say them: what a finding tells, and is not about.
fn in_words((width, height, bytes): (u32, u32, usize)) -> Value {
    let (width, height) = (width.to_string(), height.to_string());
    let kilobytes = bytes.div_ceil(1000);
    aside(match kilobytes < 1000 {
        true => say!(
            "picture-in-kilobytes",
            width,
            height,
            kilobytes = kilobytes.to_string()
        ),
        false => {
            let megabytes = Value::Tenths((kilobytes + 50) / 100);
            say!("picture-in-megabytes", width, height, megabytes)
        }
    })
}
