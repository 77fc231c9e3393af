//! `veivalg explain`: what a rule wants and why, or the list of all rules.

use clap::Args as ClapArgs;

use super::failure::Failure;
use super::print;
use crate::diagnostic::Rule;
use crate::report::explain;
use crate::wording::Wanted;

/// The arguments of `explain`.
#[derive(Debug, ClapArgs)]
pub struct ExplainArgs {
    /// The rule; all are listed without it.
    #[arg(value_name = "rule")]
    rule: Option<String>,
}

impl ExplainArgs {
    /// Explains a rule, or lists them all.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let lang = wanted.lang();
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
