//! Values of the right kind that are outside what is allowed.

use super::as_an_id;
use super::hints::one_of;
use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Period;
use crate::schema::{RecordKind, norwegian};
use crate::source::Span;
use crate::wording::{Message, say};

pub(super) fn invalid(at: Span, message: Message) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, message)
}

/// A malformed id.
pub fn invalid_id(at: Span, id: &str) -> Diagnostic {
    let right = as_an_id(id);
    let id: String = id.chars().take(70).collect();
    let finding = invalid(at, say!("invalid-id", id));
    match right {
        Some(right) => finding.help(say!("invalid-id.how", right)),
        None => finding,
    }
}

/// An area or chapter that is listed by a name that cannot be an id, and has a folder of much the same name.
pub fn folder_no_id(at: Span, parent: &str, folder: &str, id: &str) -> Diagnostic {
    let right = as_an_id(folder).unwrap_or_default();
    invalid(at, say!("invalid-id", id)).help(say!("invalid-id.rename", parent, folder, right))
}

/// A word that is not one of those allowed.
pub fn invalid_choice(at: Span, word: &str, choices: &[&str]) -> Diagnostic {
    let help = match norwegian::value(choices, word) {
        Some(meant) => say!("invalid-choice.meant", meant),
        None => say!("invalid-choice.choices", choices = one_of(choices)),
    };
    invalid(at, say!("invalid-choice", word)).help(help)
}

/// A whole number outside its range.
pub fn out_of_range(at: Span, least: i64, most: i64) -> Diagnostic {
    let least = least.to_string();
    let help = match most {
        i64::MAX => say!("out-of-range.at-least", least),
        most => say!("out-of-range.between", least, most = most.to_string()),
    };
    invalid(at, say!("out-of-range")).help(help)
}

/// A number below zero that cannot be.
pub fn negative(at: Span) -> Diagnostic {
    invalid(at, say!("negative"))
}

/// What is no number.
pub fn not_a_number(at: Span) -> Diagnostic {
    invalid(at, say!("not-a-number"))
}

/// A day before 1900.
pub fn unlikely_year(at: Span) -> Diagnostic {
    invalid(at, say!("unlikely-year"))
}

/// A number that is too large to be shown and reckoned with exactly.
pub fn number_too_large(at: Span) -> Diagnostic {
    invalid(at, say!("number-too-large"))
}

/// The wording of a label that lacks one of its variables.
pub fn label_without_variable(at: Span, variable: &str) -> Diagnostic {
    invalid(at, say!("label-without-variable", variable))
}

/// A malformed web address.
pub fn invalid_url(at: Span, url: &str) -> Diagnostic {
    invalid(at, say!("invalid-url", url))
}

/// A malformed e-mail address.
pub fn invalid_email(at: Span, email: &str) -> Diagnostic {
    invalid(at, say!("invalid-email", email))
}

/// A telephone number without a digit, or with a sign that nobody sees.
pub fn invalid_phone(at: Span, phone: &str) -> Diagnostic {
    invalid(at, say!("invalid-phone", phone))
}

/// An address of the site that no page's address can begin with.
pub fn invalid_base_url(at: Span, url: &str) -> Diagnostic {
    invalid(at, say!("invalid-base-url", url))
}

/// A redirect from what never had an address of its own.
pub fn no_page_of_its_own(at: Span, from: &str) -> Diagnostic {
    invalid(at, say!("no-page-of-its-own", from))
}

/// A redirect from a page that is there.
pub fn redirect_from_page(at: Span, from: &str) -> Diagnostic {
    invalid(at, say!("redirect-from-page", from))
}

/// A redirect from a part of a page to what cannot be in its place.
pub fn redirect_to_other_kind(at: Span, from: &str, kind: RecordKind) -> Diagnostic {
    let kind = kind.key();
    invalid(at, say!("redirect-to-other-kind", from, kind))
}

/// A malformed period.
pub fn invalid_period(at: Span, period: &str) -> Diagnostic {
    invalid(at, say!("invalid-period", period))
}

/// A period that is written in another way than the format's.
pub fn period_written_otherwise(at: Span, period: &str, meant: &str) -> Diagnostic {
    invalid(at, say!("period-written-otherwise", period))
        .help(say!("period-written-otherwise.how", meant))
}

/// A malformed length.
pub fn invalid_length(at: Span, length: &str) -> Diagnostic {
    invalid(at, say!("invalid-length", length))
}

/// A malformed colour.
pub fn invalid_color(at: Span, color: &str) -> Diagnostic {
    invalid(at, say!("invalid-color", color))
}

/// A level for a rule that is always an error.
pub fn fixed_rule(at: Span, rule: &str) -> Diagnostic {
    invalid(at, say!("fixed-rule", rule))
}

/// Both `values` and `data` in a measure.
pub fn values_and_data(at: Span) -> Diagnostic {
    invalid(at, say!("values-and-data"))
}

/// `valid.to` before `valid.from`.
pub fn ends_before_it_begins(at: Span, from: Span) -> Diagnostic {
    invalid(at, say!("ends-before-it-begins")).related(from, say!("ends-before-it-begins.from"))
}

/// An action that is to be done before it begins.
pub fn due_before_start(at: Span, start: Span) -> Diagnostic {
    invalid(at, say!("due-before-start")).related(start, say!("due-before-start.start"))
}

/// A target whose period is not after the baseline's.
pub fn target_before_baseline(at: Span, baseline: Span) -> Diagnostic {
    invalid(at, say!("target-before-baseline"))
        .related(baseline, say!("target-before-baseline.baseline"))
}

/// Two kinds of period in one measure.
pub fn two_kinds_of_period(at: Span, first: Span) -> Diagnostic {
    invalid(at, say!("two-kinds-of-period")).related(first, say!("two-kinds-of-period.first"))
}

/// Two values of one period.
pub fn period_twice(at: Span, first: Span, period: Period) -> Diagnostic {
    invalid(at, say!("period-twice", period = period.to_string()))
        .related(first, say!("period-twice.first"))
}

/// A number for a judged measure, or a judgment for a counted one.
pub fn value_of_wrong_kind(at: Span, qualitative: bool) -> Diagnostic {
    let message = match qualitative {
        true => say!("number-of-a-judgment"),
        false => say!("judgment-of-a-number"),
    };
    invalid(at, message)
}
