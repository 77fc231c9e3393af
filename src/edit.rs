//! A file as it is on the disk with some pieces of it replaced, and every other byte as it was: line
//! ends, comments, a byte-order mark and composed or decomposed letters stay. Writes nothing.

use crate::diagnostic::Edit;
use crate::source::{FileId, Sources, Span, line_end};

/// A text file with the edits, which touch it alone and of which no two overlap; none for a file that is no
/// text.
pub fn edited<'a>(
    sources: &Sources,
    file: FileId,
    edits: impl IntoIterator<Item = &'a Edit>,
) -> Option<String> {
    let (original, _) = sources.original(Span::start_of(file))?;
    let mut pieces = Vec::new();
    for edit in edits {
        let (_, range) = sources.original(edit.span)?;
        pieces.push((range, edit));
    }
    pieces.sort_by_key(|(_, edit)| edit.span);
    // Sought once: a text may be one long line.
    let line_end = line_end(original);
    let mut text = String::new();
    let mut done = 0;
    for (range, edit) in pieces {
        text.push_str(original.get(done..range.start)?);
        text.push_str(&edit.text.replace('\n', line_end));
        done = range.end;
    }
    Some(text + &original[done..])
}
