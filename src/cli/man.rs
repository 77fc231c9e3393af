//! `veivalg man`: a manual page for the program and one for each command, in bokmål as the help is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, CommandFactory as _, ValueHint};
use clap_mangen::Man;

use super::args::{ARGUMENTS, Args};
use super::failure::Failure;
use super::print;
use crate::diagnostic::MessageLang;

/// What `man` takes.
#[derive(Debug, ClapArgs)]
pub struct ManArgs {
    /// Mappen sidene skal ligge i; lages om den ikke finnes [uten den: vis siden om programmet]
    #[arg(value_name = "MAPPE", help_heading = ARGUMENTS, value_hint = ValueHint::DirPath)]
    pub dir: Option<PathBuf>,
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

/// Writes the pages to the folder, or prints the first without one.
pub fn man(dir: Option<&Path>, lang: Option<MessageLang>) -> Result<bool, Failure> {
    let Some(dir) = dir else {
        let (_, page) = pages().remove(0);
        print(&page)?;
        return Ok(true);
    };
    let wrap = |error| Failure::Unwritable(dir.to_owned(), error);
    let pages = pages();
    fs::create_dir_all(dir).map_err(wrap)?;
    for (name, page) in &pages {
        write(dir, name, page).map_err(wrap)?;
    }
    let (number, dir) = (pages.len(), dir.display());
    let words = lang.unwrap_or(MessageLang::Nb).pick([
        format!("{number} sider ligger i {dir}; les den første med: man -l {dir}/veivalg.1"),
        format!("{number} sider ligg i {dir}; les den første med: man -l {dir}/veivalg.1"),
        format!("{number} pages are in {dir}; read the first with: man -l {dir}/veivalg.1"),
    ]);
    print(&format!("{words}\n"))?;
    Ok(true)
}

/// A page is there whole or as it was.
fn write(dir: &Path, name: &str, page: &str) -> io::Result<()> {
    let file = tempfile::NamedTempFile::new_in(dir)?;
    fs::write(file.path(), page)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // A temporary file is its maker's alone; a manual is everybody's.
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644))?;
    }
    file.persist(dir.join(name))?;
    Ok(())
}

/// Each page with its file's name, the program's first.
fn pages() -> Vec<(String, String)> {
    let mut program = Args::command();
    program.build();
    let commands = program.get_subcommands().cloned();
    std::iter::once(program.clone())
        .chain(commands)
        .map(|command| {
            let man = Man::new(command);
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
