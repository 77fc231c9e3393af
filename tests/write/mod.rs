//! What is written to the disk, where any step may fail or be the last: the old or the new, whole, nobody
//! else's file harmed, messages that are true, and a next run that puts it right.

mod failing;
mod files;
mod folder;
mod in_place;
mod program;
#[cfg(unix)]
mod swapped;
mod windows;
