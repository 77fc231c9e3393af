//! The pages at addresses that pages once had: each leads to where its readers want to be. What was a part of a page
//! has its old id beside the new one ([`Addresses::former`]).
//!
//! Plain HTML, and no template of a theme: nobody stays there to look at it.

use super::html::escape;
use crate::address::{Addresses, encode, page_of, relative};
use crate::lang::Lang;
use crate::model::{Redirect, Strategy};
use crate::output::Output;
use crate::schema::RecordKind;

/// Writes them, one in each language.
pub fn write(strategy: &Strategy, addresses: &Addresses, output: &mut Output) {
    for redirect in &strategy.publication.redirects {
        for &lang in &strategy.publication.languages {
            if let Some(path) = path(redirect, lang) {
                let page = page(strategy, addresses, redirect, lang, &path);
                output.insert(&path, page.into_bytes());
            }
        }
    }
}

/// The address that the page had, as a path from the output's root.
fn path(Redirect { from, .. }: &Redirect, lang: Lang) -> Option<String> {
    let folder = match from.kind {
        RecordKind::Area => "areas",
        RecordKind::Chapter => "chapters",
        RecordKind::Measure
        | RecordKind::Goal
        | RecordKind::Veivalg
        | RecordKind::Action
        | RecordKind::Value
        | RecordKind::SteeringGoal
        | RecordKind::Section
        | RecordKind::Reference
        | RecordKind::Platform => return None,
    };
    let page = page_of(&format!("{folder}/{}", from.id))?;
    Some(format!("{lang}/{page}"))
}

fn page(
    strategy: &Strategy,
    addresses: &Addresses,
    Redirect { to, .. }: &Redirect,
    lang: Lang,
    path: &str,
) -> String {
    let address = addresses.record(to);
    let anchor = address.anchor.as_ref();
    let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
    let target = addresses.path(address.page, lang);
    let href = escape(&format!("{}{anchor}", relative(path, &target)));
    let base = strategy.publication.base_url.as_ref();
    let canonical = base.map_or_else(
        || href.clone(),
        |base| escape(&format!("{base}{}", encode(&target))),
    );
    let label = |key: &str| escape(strategy.publication.labels.get(key, lang));
    let (moved, text) = (label("moved"), label("moved_text"));
    // What is not in force is no more to be found under an old address than under the new one.
    let robots = match strategy.state.is_marked() {
        true => "<meta name=\"robots\" content=\"noindex\">\n",
        false => "",
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         {robots}\
         <meta http-equiv=\"refresh\" content=\"0; url={href}\">\n<title>{moved}</title>\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n</head>\n<body>\n<main>\n<h1>{moved}</h1>\n\
         <p><a href=\"{href}\">{text}</a></p>\n</main>\n</body>\n</html>\n"
    )
}
