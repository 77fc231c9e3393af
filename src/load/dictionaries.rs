//! The dictionaries of Norwegian that the machine has, as Hunspell and LibreOffice lay them down.
//!
//! In: where such programs keep them, and `DICPATH` as Hunspell takes it. Out: both languages' dictionaries, read
//! once for as long as the program runs. They are no part of a strategy: without them, words are not looked up.

use std::env;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::MOST_BINARY;
use crate::spelling::Dictionaries;

/// Where dictionaries are laid by systems and by LibreOffice, which also has them on Windows and macOS.
const FOLDERS: [&str; 9] = [
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/usr/lib/libreoffice/share/extensions/dict-no",
    "/opt/libreoffice/share/extensions/dict-no",
    "/Library/Spelling",
    "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-no",
    "C:\\Program Files\\LibreOffice\\share\\extensions\\dict-no",
];

/// The dictionaries of bokmål and nynorsk; none where one of them is missing or cannot be read.
pub fn of_machine() -> Option<Arc<Dictionaries>> {
    static READ: OnceLock<Option<Arc<Dictionaries>>> = OnceLock::new();
    let read = READ.get_or_init(|| {
        let named = env::var_os("DICPATH").unwrap_or_default();
        let named: Vec<PathBuf> = env::split_paths(&named).collect();
        let folders = named.into_iter().chain(FOLDERS.map(PathBuf::from));
        let folders: Vec<PathBuf> = folders
            .filter(|folder| folder.is_absolute() && folder.is_dir())
            .collect();
        let find = |name: &str| {
            let [rules, words] = ["aff", "dic"].map(|kind| format!("{name}.{kind}"));
            let mut folders = folders.iter();
            folders
                .find_map(|folder| Some([read(&folder.join(&rules))?, read(&folder.join(&words))?]))
        };
        let [nb, nn] = [find("nb_NO")?, find("nn_NO")?];
        let files = [&nb, &nn].map(|files| files.each_ref().map(Vec::as_slice));
        Dictionaries::new(files).map(Arc::new)
    });
    read.clone()
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let is_file = fs::metadata(path).is_ok_and(|data| data.is_file() && data.len() <= MOST_BINARY);
    let mut bytes = Vec::new();
    let file = is_file.then(|| File::open(path).ok())??;
    file.take(MOST_BINARY).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
