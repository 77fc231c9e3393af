//! Fonts for pages: what their heads claim, held against the file.
//!
//! In: a WOFF or WOFF2 file. Out: whether it is whole and unpacks to a bounded size. What is packed in it is not
//! unpacked: a browser does that, and checks it.

/// The most bytes that a font may unpack to: browsers refuse what is much larger.
const MOST_UNPACKED: u64 = 64 << 20;

/// The number of tables that WOFF2 has a number for instead of a name; the next one says that a name follows.
const NAMED: u8 = 63;
/// The numbers of the tables of outlines, which are packed in another way unless they say otherwise.
const OUTLINES: [u8; 2] = [10, 11];

/// What is left of a file to read.
struct Rest<'b>(&'b [u8]);

impl<'b> Rest<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    fn short(&mut self) -> Option<u16> {
        let bytes = self.take(2)?.try_into().ok()?;
        Some(u16::from_be_bytes(bytes))
    }

    fn long(&mut self) -> Option<u64> {
        let bytes = self.take(4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes).into())
    }

    /// A number of as many bytes as it takes, seven bits in each.
    fn packed(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for at in 0..5 {
            let byte = self.byte()?;
            // It begins with no zeros.
            if at == 0 && byte == 0x80 {
                return None;
            }
            number = number << 7 | u64::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                return u32::try_from(number).ok().map(u64::from);
            }
        }
        None
    }
}

/// Whether a font for pages is whole, by its head, and of a size that a browser takes.
pub fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = Rest(bytes);
    match rest.take(4) {
        Some(b"wOFF") => woff(bytes, rest),
        Some(b"wOF2") => woff2(bytes, rest),
        _ => None,
    }
    .is_some()
}

/// Its head, up to how much it unpacks to: how many tables it has.
fn head(bytes: &[u8], rest: &mut Rest<'_>) -> Option<u16> {
    let kind = rest.take(4)?;
    let is_font = [b"\0\x01\0\0", b"true", b"OTTO", b"ttcf"].contains(&kind.try_into().ok()?);
    let length = rest.long()?;
    let tables = rest.short()?;
    let _reserved = rest.short()?;
    let unpacked = rest.long()?;
    let is_sound = length == bytes.len() as u64 && tables > 0 && unpacked <= MOST_UNPACKED;
    (is_font && is_sound).then_some(tables)
}

/// Where something stands in the file: nowhere, or within it.
fn is_within(bytes: &[u8], offset: u64, length: u64) -> bool {
    offset + length <= bytes.len() as u64
}

fn woff(bytes: &[u8], mut rest: Rest<'_>) -> Option<()> {
    let tables = head(bytes, &mut rest)?;
    let _version = rest.long()?;
    let (meta, meta_length, _) = (rest.long()?, rest.long()?, rest.long()?);
    let (own, own_length) = (rest.long()?, rest.long()?);
    let mut is_sound = is_within(bytes, meta, meta_length) && is_within(bytes, own, own_length);
    let mut unpacked = 0;
    for _ in 0..tables {
        let _name = rest.take(4)?;
        let (offset, packed, length) = (rest.long()?, rest.long()?, rest.long()?);
        let _sum = rest.long()?;
        unpacked += length;
        is_sound &= packed <= length && is_within(bytes, offset, packed);
    }
    (is_sound && unpacked <= MOST_UNPACKED).then_some(())
}

fn woff2(bytes: &[u8], mut rest: Rest<'_>) -> Option<()> {
    let tables = head(bytes, &mut rest)?;
    let packed = rest.long()?;
    let _version = rest.long()?;
    let (meta, meta_length, _) = (rest.long()?, rest.long()?, rest.long()?);
    let (own, own_length) = (rest.long()?, rest.long()?);
    let mut unpacked = 0;
    for _ in 0..tables {
        let flags = rest.byte()?;
        let (table, way) = (flags & NAMED, flags >> 6);
        if table == NAMED {
            rest.take(4)?;
        }
        let length = rest.packed()?;
        let is_as_it_is = way == if OUTLINES.contains(&table) { 3 } else { 0 };
        unpacked += match is_as_it_is {
            true => length,
            false => rest.packed()?,
        };
    }
    let is_sound = is_within(bytes, meta, meta_length)
        && is_within(bytes, own, own_length)
        && packed > 0
        // Of a collection more stands before what is packed.
        && packed <= rest.0.len() as u64;
    (is_sound && unpacked <= MOST_UNPACKED).then_some(())
}
