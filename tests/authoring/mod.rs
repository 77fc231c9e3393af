//! What the program writes in an author's files when it is asked to: new records and folders, and other ids.

mod added;
mod begun;
mod ended;
mod renamed;
