//! What a workbook of Excel's from before 2007 would take to read, told before it is read: two cells in far corners
//! become a table of billions, cells share one long text, and chains of sectors may have no end.
//!
//! It is gone through as calamine does (MS-CFB, MS-XLS), which makes all of it at once.

use super::book::{MOST_CELLS, MOST_TEXT, Unreadable};

/// What ends a chain of sectors, and the first number that is no sector's.
const END: u32 = 0xffff_fffe;
const RESERVED: u32 = 0xffff_fffa;
/// Streams that are shorter lie in sectors of their own, of this size.
const SHORT: usize = 4096;
const SMALL: usize = 64;
/// The most cells between the first and the last of a sheet, all sheets together; each takes some memory, also empty.
const MOST_PLACES: usize = 8_000_000;
/// The most cells that a sheet may say that it has: those of the largest that there were.
const MOST_SAID: usize = 65_536 * 256;
/// The most sheets.
const MOST_SHEETS: usize = 1_000;

/// Refuses one that would become too much.
pub fn admit(bytes: &[u8]) -> Result<(), Unreadable> {
    // What cannot be gone through is said to be damaged by who reads it, or is locked.
    let stream = Sectors::new(bytes)?.workbook()?;
    stream.map_or(Ok(()), |stream| within_bounds(&stream))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn longs(bytes: &[u8]) -> impl Iterator<Item = u32> {
    (0..bytes.len() / 4).filter_map(|at| long(bytes, 4 * at))
}

/// The file as sectors, and which follows which.
struct Sectors<'a> {
    bytes: &'a [u8],
    size: usize,
    next: Vec<u32>,
}

impl<'a> Sectors<'a> {
    fn new(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let size = match short(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(Unreadable::Damaged),
        };
        let mut sectors = Self {
            bytes,
            size,
            next: Vec::new(),
        };
        let most = bytes.len() / size;
        let head = bytes.get(76..512).ok_or(Unreadable::Damaged)?;
        let mut tables: Vec<u32> = longs(head).collect();
        let mut list = long(bytes, 68).ok_or(Unreadable::Damaged)?;
        while list < RESERVED {
            let more: Vec<u32> = longs(sectors.sector(list)?).collect();
            let (&last, more) = more.split_last().ok_or(Unreadable::Damaged)?;
            tables.extend(more);
            list = last;
            if tables.len() > most + head.len() {
                return Err(Unreadable::Damaged);
            }
        }
        let tables: Vec<u32> = tables.into_iter().filter(|at| *at < RESERVED).collect();
        if tables.len() > most {
            return Err(Unreadable::Damaged);
        }
        for table in tables {
            let next = longs(sectors.sector(table)?);
            sectors.next.extend(next);
        }
        Ok(sectors)
    }

    fn sector(&self, at: u32) -> Result<&'a [u8], Unreadable> {
        let begins = (at as usize + 1).saturating_mul(self.size);
        let ends = begins.saturating_add(self.size).min(self.bytes.len());
        self.bytes.get(begins..ends).ok_or(Unreadable::Damaged)
    }

    /// The sectors from one on; refused where they have no end within the file.
    fn chain(&self, from: u32, length: usize) -> Result<Vec<u8>, Unreadable> {
        let of = |at| self.sector(at);
        chain(from, length, self.bytes.len(), &self.next, of)
    }

    /// What the workbook holds; none where there is no such stream.
    fn workbook(&self) -> Result<Option<Vec<u8>>, Unreadable> {
        let head = |at| long(self.bytes, at).ok_or(Unreadable::Damaged);
        let folder = self.chain(head(48)?, usize::MAX)?;
        let entry = |entry: &[u8]| {
            let name: Vec<u8> = entry[..64].chunks(2).map(|letter| letter[0]).collect();
            let name = String::from_utf8_lossy(&name).to_ascii_lowercase();
            let name = name.split('\0').next().unwrap_or_default().to_owned();
            let (from, length) = (long(entry, 116), long(entry, 120));
            (
                name,
                from.unwrap_or(END),
                length.unwrap_or_default() as usize,
            )
        };
        let entries: Vec<_> = folder.chunks_exact(128).map(entry).collect();
        let Some((_, root, root_length)) = entries.first() else {
            return Err(Unreadable::Damaged);
        };
        let (small, mut small_next) = (head(60)?, Vec::new());
        let mut inner = Vec::new();
        let tables = head(64)? as usize;
        if tables > 0 {
            inner = self.chain(*root, *root_length)?;
            small_next = longs(&self.chain(small, tables.saturating_mul(self.size))?).collect();
        }
        let named = |wanted: &str| entries.iter().find(|(name, ..)| name == wanted);
        let Some((_, from, length)) = named("workbook").or_else(|| named("book")) else {
            return Ok(None);
        };
        if *length >= SHORT {
            return self.chain(*from, *length).map(Some);
        }
        let of = |at: u32| {
            let begins = (at as usize).saturating_mul(SMALL);
            let ends = begins.saturating_add(SMALL).min(inner.len());
            inner.get(begins..ends).ok_or(Unreadable::Damaged)
        };
        chain(*from, *length, self.bytes.len(), &small_next, of).map(Some)
    }
}

fn chain<'s>(
    mut at: u32,
    length: usize,
    most: usize,
    next: &[u32],
    sector: impl Fn(u32) -> Result<&'s [u8], Unreadable>,
) -> Result<Vec<u8>, Unreadable> {
    let mut all = Vec::new();
    while at != END && all.len() < length {
        let piece = sector(at)?;
        all.extend_from_slice(piece);
        if piece.is_empty() || all.len() > most {
            return Err(Unreadable::Damaged);
        }
        at = *next.get(at as usize).ok_or(Unreadable::Damaged)?;
    }
    all.truncate(length);
    Ok(all)
}

/// A record: its kind, what it holds, and what the records after it hold that go on with it.
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    more: Vec<&'a [u8]>,
}

/// The records from a place on, those of sheets in each other left out, until the end.
fn records(stream: &[u8], mut at: usize) -> impl Iterator<Item = Record<'_>> {
    let (mut begun, mut depth, mut ended) = (false, 0_usize, false);
    std::iter::from_fn(move || {
        loop {
            if ended {
                return None;
            }
            let (kind, data) = record(stream, &mut at)?;
            let mut more = Vec::new();
            loop {
                let mut next = at;
                match record(stream, &mut next) {
                    Some((0x3c, data)) => more.push(data),
                    _ => break,
                }
                at = next;
            }
            match kind {
                0x0809 if begun => depth += 1,
                0x0809 => begun = true,
                0x000a if depth == 0 => ended = true,
                0x000a => depth -= 1,
                _ if depth == 0 => return Some(Record { kind, data, more }),
                _ => {}
            }
        }
    })
}

fn record<'a>(stream: &'a [u8], at: &mut usize) -> Option<(u16, &'a [u8])> {
    let kind = short(stream, *at)?;
    let length = usize::from(short(stream, *at + 2)?);
    let data = stream.get(*at + 4..*at + 4 + length)?;
    *at += 4 + length;
    Some((kind, data))
}

fn within_bounds(stream: &[u8]) -> Result<(), Unreadable> {
    let (mut texts, mut sheets) = (Vec::new(), Vec::new());
    for record in records(stream, 0) {
        match record.kind {
            0x00fc => texts = lengths(&record).unwrap_or_default(),
            0x0085 => sheets.extend(long(record.data, 0)),
            _ => {}
        }
    }
    if sheets.len() > MOST_SHEETS {
        return Err(Unreadable::TooLarge);
    }
    let (mut cells, mut text, mut places) = (0_usize, 0_usize, 0_usize);
    for from in sheets {
        let (mut rows, mut columns) = ((u16::MAX, 0), (u16::MAX, 0));
        for record in records(stream, from as usize) {
            let data = record.data;
            let last = match record.kind {
                0x0200 => {
                    let rows = long(data, 4)
                        .unwrap_or_default()
                        .saturating_sub(long(data, 0).unwrap_or_default());
                    let columns = short(data, 10)
                        .unwrap_or_default()
                        .saturating_sub(short(data, 8).unwrap_or_default());
                    let said = (rows as usize).saturating_mul(usize::from(columns));
                    if said > MOST_SAID {
                        return Err(Unreadable::TooLarge);
                    }
                    continue;
                }
                0x00bd => short(data, data.len().saturating_sub(2)),
                0x0203 | 0x0204 | 0x00d6 | 0x0205 | 0x027e | 0x00fd | 0x0006 => short(data, 2),
                _ => continue,
            };
            let (Some(row), Some(first), Some(last)) = (short(data, 0), short(data, 2), last)
            else {
                return Err(Unreadable::Damaged);
            };
            rows = (rows.0.min(row), rows.1.max(row));
            columns = (columns.0.min(first), columns.1.max(first).max(last));
            cells += 1 + data.len() / 6;
            if record.kind == 0x00fd {
                let shared = long(data, 6).and_then(|index| texts.get(index as usize));
                text = text.saturating_add(shared.copied().unwrap_or_default());
            }
            if cells > 4 * MOST_CELLS || text > MOST_TEXT {
                return Err(Unreadable::TooLarge);
            }
        }
        let across = |(first, last): (u16, u16)| usize::from(last.saturating_sub(first)) + 1;
        places = places.saturating_add(across(rows).saturating_mul(across(columns)));
        if places > MOST_PLACES {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(())
}

/// How many letters each of the shared texts has; none where they end too early.
fn lengths(record: &Record<'_>) -> Option<Vec<usize>> {
    let (mut data, mut more) = (record.data.get(8..)?, record.more.iter());
    let mut all = Vec::new();
    loop {
        if data.is_empty() {
            let Some(next) = more.next() else {
                return Some(all);
            };
            data = next;
            continue;
        }
        let (letters, flags) = (usize::from(short(data, 0)?), *data.get(2)?);
        let mut rest = 0;
        data = &data[3..];
        if flags & 8 != 0 {
            rest += 4 * usize::from(short(data, 0)?);
            data = &data[2..];
        }
        if flags & 4 != 0 {
            rest += long(data, 0)? as usize;
            data = &data[4..];
        }
        all.push(letters);
        let (mut left, mut wide) = (letters, usize::from(flags & 1) + 1);
        loop {
            let here = left.min(data.len() / wide);
            data = &data[here * wide..];
            left -= here;
            if left == 0 {
                break;
            }
            data = more.next()?;
            wide = usize::from(data.first()? & 1) + 1;
            data = &data[1..];
        }
        while rest > data.len() {
            rest -= data.len();
            data = more.next()?;
        }
        data = &data[rest..];
    }
}
