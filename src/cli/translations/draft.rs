//! `veivalg translations draft`: writes what a machine makes of the texts that are missing or stale in a
//! language into the strategy's files, and marks each in the lock.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueHint};

use super::apertium::{ApertiumError, translate};
use super::choice::Choice;
use super::told::told;
use super::{LangName, Read, read, refuse_unreadable_lock};
use crate::cli::failure::Failure;
use crate::cli::print_done;
use crate::cli::progress::Progress;
use crate::drafting::{DraftBatch, Finished, Style, finish, plan};
use crate::lang::Lang;
use crate::source::Sources;
use crate::terms::Terms;
use crate::wording::{Wanted, say};
use crate::write::{Change, Machine, replace, sweep};

/// The arguments of `draft`.
#[derive(Debug, ClapArgs)]
pub struct DraftArgs {
    /// The texts to draft; all without any.
    #[arg(value_name = "key")]
    keys: Vec<String>,
    /// The language to draft in.
    #[arg(long, value_enum, value_name = "language")]
    to: LangName,
    /// The strategy's folder.
    #[arg(long, default_value = ".", value_name = "folder", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
}

impl DraftArgs {
    /// Drafts; always well, where the machine does its part.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let to = Lang::from(self.to);
        let Some(read) = read(&self.dir, wanted)? else {
            return Ok(false);
        };
        let lang = wanted.of(&read.languages);
        refuse_unreadable_lock(&read, lang)?;
        let Read {
            sources,
            draft,
            languages,
            review,
            ..
        } = read;
        let choice = Choice::new(self.keys);
        choice.refuse_unknown(&review.pairs, &sources)?;
        let is_meant = |pair: &_| choice.has(pair, &sources);
        let plan = plan(&sources, &draft, &review, to, is_meant);
        let terms = Terms::new(&draft);
        let style = Style::of(&draft, &review, to);
        let texts = plan.texts.iter().map(|one| &one.text);
        let batch = DraftBatch::new(to.other(), &terms, style, texts);
        let drafts = if plan.texts.is_empty() {
            Vec::new()
        } else {
            let mut progress = Progress::new(wanted.lang());
            progress.show(say!("step-draft"));
            let answer = translate(batch.stream(), batch.style());
            progress.end();
            let answer = answer.map_err(Failure::Silent)?;
            let drafts = batch.answered(&answer);
            drafts.ok_or(Failure::Silent(ApertiumError::Failed(String::new())))?
        };
        let mut left = plan.left;
        let mut made = Vec::new();
        for (planned, draft) in plan.texts.iter().zip(drafts) {
            match draft {
                Ok(draft) => made.push((planned.pair, draft)),
                Err(why) => left.push((planned.pair, why)),
            }
        }
        let mut finished = finish(&sources, &review, to, made);
        finished.left.splice(0..0, left);
        write(&self.dir, &sources, &finished)?;
        print_done(&told(&finished, &sources, to, &languages, lang))?;
        Ok(true)
    }
}

/// Writes what is finished: that drafts are drafts first, so that a run that is killed leaves none unmarked.
fn write(dir: &Path, sources: &Sources, finished: &Finished<'_>) -> Result<(), Failure> {
    let changes = finished.changes(sources);
    let changes = changes.iter().map(|(path, before, after)| Change {
        path: Path::new(path),
        before: *before,
        after,
    });
    let changes: Vec<_> = changes.collect();
    // What the one before had still to write may be nothing to draft by now, when its mark stands.
    sweep(&Machine, dir, sources.iter().map(|(_, path)| path));
    replace(&Machine, dir, &changes).map_err(Failure::NotReplaced)
}
