//! Deadlines as a calendar that Outlook and others read (RFC 5545): an event of a whole day each.
//!
//! An event's UID is made of what it is of, so that a calendar that is read in again renews its events. What an author
//! wrote is escaped, and lines are folded between letters at 75 bytes.

use super::due::{Deadline, Deadlines};
use crate::diagnostic::MessageLang;
use crate::lang::Date;
use crate::wording::say;

/// The bytes of a line, its end left out.
const MOST: usize = 75;

/// Renders the calendar.
pub fn render(deadlines: &Deadlines, lang: MessageLang) -> String {
    let mut calendar = Calendar::default();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//veivalg//veivalg//NO");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.text("X-WR-CALNAME", &deadlines.title);
    for one in &deadlines.due {
        event(&mut calendar, deadlines, one, lang);
    }
    calendar.line("END:VCALENDAR");
    calendar.text
}

fn event(calendar: &mut Calendar, deadlines: &Deadlines, one: &Deadline, lang: MessageLang) {
    let mut uid = one.kind.name().to_owned();
    if let Some(id) = &one.id {
        uid = format!("{uid}-{id}");
    }
    let site = deadlines.site.as_deref().unwrap_or_default();
    let host = site
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    let host = host.unwrap_or("veivalg.invalid");
    calendar.line("BEGIN:VEVENT");
    calendar.text("UID", &format!("{uid}.{}@{host}", deadlines.strategy));
    calendar.line(&format!("DTSTAMP:{}T000000Z", digits(deadlines.today)));
    calendar.line(&format!("DTSTART;VALUE=DATE:{}", digits(one.date)));
    if let Some(next) = one.date.after(1) {
        calendar.line(&format!("DTEND;VALUE=DATE:{}", digits(next)));
    }
    calendar.text("SUMMARY", &one.words(lang));
    let responsible = one.responsible.clone();
    let about = [
        responsible.map(|name| say!("due-responsible", name).get(lang)),
        one.area.clone(),
        Some(deadlines.title.clone()),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    calendar.text("DESCRIPTION", &about.join("\n"));
    if !site.is_empty() {
        calendar.line(&format!("URL:{site}"));
    }
    calendar.line("TRANSP:TRANSPARENT");
    calendar.line("END:VEVENT");
}

/// A day without marks between its parts.
fn digits(date: Date) -> String {
    date.iso().replace('-', "")
}

/// The lines of a calendar.
#[derive(Default)]
struct Calendar {
    text: String,
}

impl Calendar {
    /// A property whose value is words.
    fn text(&mut self, name: &str, words: &str) {
        let mut value = String::new();
        for letter in words.chars() {
            match letter {
                '\\' | ';' | ',' => value.extend(['\\', letter]),
                '\n' => value.push_str("\\n"),
                letter if letter.is_control() => value.push(' '),
                letter => value.push(letter),
            }
        }
        self.line(&format!("{name}:{value}"));
    }

    /// A line, folded where it is long.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > MOST {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(letter);
            length += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}
