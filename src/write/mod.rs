//! Writes to the disk: whole or not at all.
//!
//! In: the content to write. Out: either all of it is on the disk, or everything is as it was and the error says
//! why. A site replaces an older one ([`write()`]), a new folder is made ([`begin()`]), an author's files get new
//! content ([`replace()`]) or are moved ([`relocate`]), and the program's own files in an author's folder are updated
//! ([`refresh`]), or written among others ([`export()`]). Computes none of the content. Each step goes through a
//! [`Disk`]; a run that is killed between two leaves what the next one needs to finish or undo it.

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
pub use file::{Existing, existing, refresh, sweep};
pub use folder::{Refusal, UpdateMode, is_part_of, prepare, write};
pub use moving::relocate;
pub use patience::{is_passing, patient, patient_for};
pub use replace::{Change, NotReplaced, Reason, replace};
pub use stage::Kept;
pub use standing::{MANIFEST, Stale, held, stale};
