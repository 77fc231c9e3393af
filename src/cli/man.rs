//! `veivalg man`: a manual page for the program and one for each command, in bokmål as the help is.

use std::path::PathBuf;

use clap::{Args as ClapArgs, CommandFactory as _, ValueHint};
use clap_mangen::Man;

use super::args::{ARGUMENTS, Args};
use super::failure::Failure;
use super::{print, print_exactly, shown};
use crate::diagnostic::MessageLang;
use crate::write;

/// What `man` takes.
#[derive(Debug, ClapArgs)]
pub struct ManArgs {
    /// Mappen sidene skal ligge i; lages om den ikke finnes [uten den: vis siden om programmet]
    #[arg(value_name = "MAPPE", help_heading = ARGUMENTS, value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
}

/// The headings that the library writes, as they are in bokmål. Programs that list manual pages know
/// NAVN for what it is (man-db's lexgrog).
const HEADINGS: [(&str, &str); 5] = [
    (".SH NAME", ".SH NAVN"),
    (".SH SYNOPSIS", ".SH BRUK"),
    (".SH DESCRIPTION", ".SH BESKRIVELSE"),
    (".SH Kommandoer", ".SH KOMMANDOER"),
    (".SH VERSION", ".SH VERSJON"),
];

/// What every page ends with.
const END: &str = "\
.SH SLUTTKODE
.TP
0
Ingen feil.
.TP
1
Strategien har feil, eller advarsler når \\-\\-strict er med.
.TP
2
Argumentene er feil, eller maskinen svikter.
";

impl ManArgs {
    /// Writes the pages to the folder, or prints the first without one.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let Some(dir) = self.dir else {
            let (_, page) = pages().remove(0);
            print_exactly(&page)?;
            return Ok(true);
        };
        let pages = pages().into_iter().collect();
        write::refresh(&write::Machine, &dir, "", &pages)
            .map_err(|error| Failure::Unwritable(dir.clone(), error))?;
        let (number, first) = (pages.len(), shown::path(&dir.join("veivalg.1")));
        let dir = dir.display();
        let words = MessageLang::choose(asked, &[]).pick([
            format!("{number} sider ligger i {dir}; les den første med: man -l {first}"),
            format!("{number} sider ligg i {dir}; les den første med: man -l {first}"),
            format!("{number} pages are in {dir}; read the first with: man -l {first}"),
        ]);
        print(&format!("{words}\n"))?;
        Ok(true)
    }
}

/// Each page with its file's name, the program's first.
fn pages() -> Vec<(String, String)> {
    let mut program = Args::command();
    program.build();
    let commands = program
        .get_subcommands()
        .flat_map(|command| std::iter::once(command).chain(command.get_subcommands()));
    std::iter::once(&program)
        .chain(commands)
        .map(|command| {
            let man = Man::new(command.clone());
            let name = man.get_filename();
            let page = page(&man, name.trim_end_matches(".1"));
            (name, page)
        })
        .collect()
}

fn page(man: &Man, name: &str) -> String {
    let mut page = Vec::new();
    man.render(&mut page).expect("memory can be written to");
    let page = String::from_utf8_lossy(&page);
    // The library leaves an empty date out, so that what follows it would take its place.
    let title = format!(
        ".TH {} 1 \"\" \"veivalg {}\" \"\"",
        name.to_uppercase(),
        env!("CARGO_PKG_VERSION")
    );
    let mut text = String::new();
    for line in page.lines() {
        let heading = HEADINGS.iter().find(|(written, _)| *written == line);
        text.push_str(match heading {
            Some((_, heading)) => heading,
            None if line.starts_with(".TH ") => &title,
            None => line,
        });
        text.push('\n');
    }
    text + END
}
