//! Files that file managers and disks leave in folders by themselves, which are nobody's work.

/// Names as they are, in small letters.
const NAMES: &[&str] = &[
    // macOS
    ".ds_store",
    ".localized",
    "icon\r",
    ".appledouble",
    ".apdisk",
    ".documentrevisions-v100",
    ".fseventsd",
    ".metadata_never_index",
    ".spotlight-v100",
    ".temporaryitems",
    ".trashes",
    ".volumeicon.icns",
    // Windows
    "thumbs.db",
    "thumbs.db:encryptable",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "desktop.ini",
    "$recycle.bin",
    "system volume information",
    // Linux
    ".directory",
    "lost+found",
    // Network storage
    "@eadir",
    ".@__thumb",
    "#recycle",
    ".snapshot",
];

/// What names begin with.
const BEGINNINGS: &[&str] = &["._", ".trash-", ".nfs", ".fuse_hidden", ".smbdelete"];

/// Whether this name is ignored and does not block a build.
pub fn is_litter(name: &str) -> bool {
    let name = name.to_lowercase();
    NAMES.contains(&name.as_str())
        || BEGINNINGS
            .iter()
            .any(|beginning| name.starts_with(beginning))
}
