//! `veivalg explain`: what a rule wants and why, or the list of all rules.

use clap::Args as ClapArgs;

use super::args::ARGUMENTS;
use super::failure::Failure;
use super::print;
use crate::diagnostic::{MessageLang, Rule};
use crate::report::explain;

/// What `explain` takes.
#[derive(Debug, ClapArgs)]
pub struct ExplainArgs {
    /// Navnet på regelen, som goal-without-measure [uten det: listen over alle]
    #[arg(value_name = "REGEL", help_heading = ARGUMENTS)]
    rule: Option<String>,
}

impl ExplainArgs {
    /// Explains a rule, or lists them all.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let lang = MessageLang::choose(asked, &[]);
        print(&match self.rule {
            None => explain::list(lang),
            Some(name) => {
                let rule = Rule::from_name(&name).ok_or(Failure::NoRule(name))?;
                explain::rule(rule, lang)
            }
        })?;
        Ok(true)
    }
}
