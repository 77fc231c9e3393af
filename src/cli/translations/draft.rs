//! `veivalg translations draft`: writes what a machine makes of the texts that are missing or stale in a
//! language into the strategy's files, and marks each in the lock.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum, ValueHint};

use super::apertium::{Silent, translate};
use super::choice::Choice;
use super::told::told;
use crate::cli::args::{ARGUMENTS, OPTIONS};
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::{load, print};
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::drafting::{Order, Text, Work};
use crate::lang::Lang;
use crate::parse::parse;
use crate::terms::Terms;
use crate::translation::{PATH, review};
use crate::write::{Change, replace};

/// What `draft` takes.
#[derive(Debug, ClapArgs)]
pub struct DraftArgs {
    /// Bare disse tekstene: nøkkel, fil, mappe, eller fil og linje som strategy.toml:12 [uten den: alle]
    #[arg(value_name = "NØKKEL", help_heading = ARGUMENTS)]
    keys: Vec<String>,
    /// Språket det skal lages utkast på: nb eller nn
    #[arg(long, value_enum, value_name = "SPRÅK", help_heading = OPTIONS, hide_possible_values = true)]
    to: To,
    /// Mappen med strategien [uten den: denne mappen]
    #[arg(long, default_value = ".", value_name = "MAPPE", help_heading = OPTIONS, hide_default_value = true, value_hint = ValueHint::DirPath)]
    dir: PathBuf,
}

/// The languages by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum To {
    /// Bokmål
    Nb,
    /// Nynorsk
    Nn,
}
