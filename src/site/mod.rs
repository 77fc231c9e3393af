//! The website: every page, stylesheet and data file, from the strategy and the theme's templates.
//!
//! Knows nothing of the PDF. What can fail here is the theme, never the content.

use crate::diagnostic::Diagnostics;
use crate::lang::Date;
use crate::model::Strategy;
use crate::output::Output;
use crate::source::Sources;

/// Makes the site. Faults in the theme's files are pushed as findings of `Rule::ThemeFault`; the
/// output is then incomplete and not to be published.
pub fn site(
    _diagnostics: &mut Diagnostics,
    _strategy: &Strategy,
    _sources: &Sources,
    _today: Date,
) -> Output {
    Output::default()
}
