//! Writes to the disk: whole or not at all.
//!
//! In: what is to stand there. Out: it does, or all is as it was, and the error says why. A site takes an
//! older one's place ([`write()`]), a folder begins ([`begin()`]), an author's files hold something else
//! ([`replace()`]) or stand elsewhere ([`relocate`]), and the program's own files in an author's folder are
//! brought up to date ([`refresh`]), or written among others ([`export()`]).
//! Works out nothing of what it writes. Each step goes through a [`Disk`]; a run that is killed between two
//! leaves what the next one needs to put it right.

mod begin;
mod disk;
mod export;
mod file;
mod folder;
mod in_place;
mod left;
mod litter;
mod moving;
mod patience;
mod place;
mod replace;
mod stage;
mod standing;

pub use begin::{NotBegun, begin};
pub use disk::{Disk, Durable, Machine, Turn};
pub use export::{NotExported, export};
pub use file::{Existing, existing, refresh};
pub use folder::{Refusal, UpdateMode, prepare, write};
pub use moving::relocate;
pub use patience::{is_passing, patient, patient_for};
pub use replace::{Change, NotReplaced, Reason, replace};
pub use stage::Kept;
pub use standing::{MANIFEST, Stale, held, stale};
