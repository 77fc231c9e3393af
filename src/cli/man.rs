//! `veivalg man`: a manual page for the program and one for each command, in the language of messages.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueHint};
use clap_mangen::Man;

use super::failure::Failure;
use super::help::commands;
use super::{new, print_done, print_exactly, shown, spare};
use crate::diagnostic::MessageLang;
use crate::wording::{Message, Wanted, say};
use crate::write;

/// The arguments of `man`.
#[derive(Debug, ClapArgs)]
pub struct ManArgs {
    /// Where the pages are put; the program's is printed without it.
    #[arg(value_name = "folder", value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
}

/// The headings that the library writes, with what words them here.
const HEADINGS: [(&str, &str); 5] = [
    (".SH NAME", "name"),
    (".SH SYNOPSIS", "usage"),
    (".SH DESCRIPTION", "description"),
    (".SH EXTRA", "more"),
    (".SH VERSION", "version"),
];

/// The exit statuses.
const STATUSES: [&str; 3] = ["0", "1", "2"];

impl ManArgs {
    /// Writes the pages to the folder, or prints the first without one.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let lang = wanted.lang();
        let Some(dir) = self.dir else {
            let (_, page) = pages(lang).remove(0);
            print_exactly(&page)?;
            return Ok(true);
        };
        if let Some((strategy, _)) = new::strategy_above(&dir) {
            spare(&dir, &strategy)?;
        }
        let pages = pages(lang).into_iter().collect();
        write::refresh(&write::Machine, &dir, "", &pages)
            .map_err(|error| Failure::Unwritable(dir.clone(), error))?;
        let (number, first) = (pages.len(), shown::path(&dir.join("veivalg.1")));
        let dir = dir.display();
        let words = say!("pages-made", number, dir, first).get(lang);
        print_done(&format!("{words}\n"))?;
        Ok(true)
    }
}

/// Each page with its file's name, the program's first.
fn pages(lang: MessageLang) -> Vec<(String, String)> {
    let mut program = commands(lang);
    program.build();
    let commands = program
        .get_subcommands()
        .flat_map(|command| std::iter::once(command).chain(command.get_subcommands()));
    std::iter::once(&program)
        .chain(commands)
        .map(|command| {
            let man = Man::new(command.clone());
            let name = man.get_filename();
            let page = page(&man, name.trim_end_matches(".1"), lang);
            (name, page)
        })
        .collect()
}

fn page(man: &Man, name: &str, lang: MessageLang) -> String {
    let mut page = Vec::new();
    man.render(&mut page).expect("memory can be written to");
    let page = String::from_utf8_lossy(&page);
    // The library leaves an empty date out, so that what follows it would take its place.
    let title = format!(
        ".TH {} 1 \"\" \"veivalg {}\" \"\"",
        name.to_uppercase(),
        env!("CARGO_PKG_VERSION")
    );
    let commands = format!(".SH {}", say!("help-layout.commands").get(lang));
    let worded = |key: &str| Message::new(format!("help-manual.{key}")).get(lang);
    let mut text = String::new();
    for line in page.lines() {
        let heading = HEADINGS.iter().find(|(written, _)| *written == line);
        match heading {
            Some((_, key)) => text.push_str(&format!(".SH {}", worded(key))),
            None if line == commands => text.push_str(&commands.to_uppercase()),
            None if line.starts_with(".TH ") => text.push_str(&title),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    text.push_str(&format!(".SH {}\n", worded("status")));
    for status in STATUSES {
        let words = worded(&format!("status-{status}")).replace('-', "\\-");
        text.push_str(&format!(".TP\n{status}\n{words}\n"));
    }
    text
}
