//! `veivalg explain`: what a rule wants and why, or the list of all rules.

use clap::Args as ClapArgs;

use super::args::ARGUMENTS;
use super::failure::Failure;
use super::print;
use crate::diagnostic::{MessageLang, Rule};
use crate::report::explain as layout;

/// What `explain` takes.
#[derive(Debug, ClapArgs)]
pub struct ExplainArgs {
    /// Navnet på regelen, som goal-without-measure [uten det: listen over alle]
    #[arg(value_name = "REGEL", help_heading = ARGUMENTS)]
    rule: Option<String>,
}

/// Explains a rule, or lists them all.
pub fn explain(args: &ExplainArgs, lang: Option<MessageLang>) -> Result<bool, Failure> {
    let lang = lang.unwrap_or(MessageLang::Nb);
    let text = match &args.rule {
        None => layout::list(lang),
        Some(name) => {
            let rule = Rule::from_name(name).ok_or_else(|| Failure::NoRule(name.clone()))?;
            layout::rule(rule, lang)
        }
    };
    print(&text)?;
    Ok(true)
}
