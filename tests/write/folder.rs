//! The output folder, where another can take its place: at once, or with a moment without one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use veivalg::output::Output;
use veivalg::write::{Refusal, UpdateMode, prepare, write};

use super::failing::{FAULTS, Failing, Fault};
use crate::cli::tree;

/// A site as it was, and as it is to be: changed, new and stale pages, what they need, and a folder that goes.
pub const OLD: &[(&str, &str)] = &[
    ("index.html", "gammel forside"),
    ("nb/index.html", "gammel"),
    ("nb/area/borte.html", "borte"),
    ("nb/lik.html", "lik"),
    ("theme.css", "gammel stil"),
    ("assets/borte.svg", "<svg/>"),
];
pub const NEW: &[(&str, &str)] = &[
    ("index.html", "ny forside"),
    ("nb/index.html", "ny"),
    ("nb/omraade/ny.html", "ny side"),
    ("nb/lik.html", "lik"),
    ("theme.css", "ny stil"),
    ("assets/mappe/ny.svg", "<svg></svg>"),
    ("sitemap.xml", "<urlset/>"),
];
/// What a file manager leaves.
pub const LITTER: [&str; 3] = [".DS_Store", "nb/Thumbs.db", "nb/area/._borte.html"];

pub fn output(files: &[(&str, &str)]) -> Output {
    let mut output = Output::default();
    for (path, text) in files {
        output.insert(path, text.as_bytes());
    }
    output
}

pub fn holds(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let files = files.iter();
    files
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

/// A strategy's folder with a site in `ut/public`, litter in that, and somebody's files beside it.
pub struct Place {
    pub folder: tempfile::TempDir,
}

const BESIDE: &[(&str, &str)] = &[
    ("ut/.public.veivalg-backup/viktig.txt", "viktig"),
    ("ut/.public.veivalg-backup/whole/viktig.txt", "viktig"),
    ("ut/.public.old-veivalg-kopi/index.html", "kopi"),
    ("strategi/strategy.toml", "title.nb = \"Strategi\"\n"),
];

/// A folder, in memory where the machine has such: thousands of runs are tried.
pub fn room() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .expect("room")
}

impl Place {
    pub fn new(way: UpdateMode) -> Self {
        let place = Self { folder: room() };
        crate::cli::write(place.folder.path(), BESIDE);
        let made = write(
            &Failing::new(0, Fault::None),
            &output(OLD),
            &place.public(),
            &place.strategy(),
            way,
        );
        assert!(made.expect("the machine works").is_empty());
        for path in LITTER {
            fs::write(place.public().join(path), "rusk").expect("room");
        }
        place
    }

    pub fn public(&self) -> PathBuf {
        self.folder.path().join("ut/public")
    }

    pub fn strategy(&self) -> PathBuf {
        self.folder.path().join("strategi")
    }

    /// The files of the site, without the manifest, what is being made, and litter.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = site(&self.public());
        files.retain(|path, _| !LITTER.contains(&path.as_str()));
        files
    }

    pub fn run(
        &self,
        disk: &Failing<'_>,
        way: UpdateMode,
    ) -> Result<Vec<veivalg::write::Kept>, Refusal> {
        let mut kept = prepare(disk, &self.public(), &self.strategy())?;
        kept.extend(write(
            disk,
            &output(NEW),
            &self.public(),
            &self.strategy(),
            way,
        )?);
        Ok(kept)
    }

    /// The next run leaves the new site, what is somebody else's, and nothing more.
    pub fn put_right(&self, way: UpdateMode, told: &str) {
        let again = self.run(&Failing::new(0, Fault::None), way);
        let kept = again.unwrap_or_else(|refusal| panic!("{told}: {refusal:?}"));
        assert!(kept.is_empty(), "{told}: {kept:?}");
        assert_eq!(self.site(), holds(NEW), "{told}");
        for path in LITTER {
            assert!(self.public().join(path).exists(), "{told}: {path}");
        }
        let mut rest = tree(self.folder.path());
        rest.retain(|path, _| !path.starts_with("ut/public/"));
        assert_eq!(rest, holds(BESIDE), "{told}");
        let beside = fs::read_dir(self.folder.path().join("ut")).expect("readable");
        assert_eq!(beside.count(), 3, "{told}: empty folders are left");
    }
}

pub fn site(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    if !folder.exists() {
        return BTreeMap::new();
    }
    let mut files = tree(folder);
    files.retain(|path, _| !path.contains(".veivalg-"));
    files
}

#[test]
fn the_old_or_the_new_site_stands_whole_whatever_fails() {
    for exchanges in [true, false] {
        for fault in FAULTS {
            for at in 0.. {
                let place = Place::new(UpdateMode::AtOnce);
                let mut disk = Failing::new(at, fault());
                disk.exchanges = exchanges;
                let result = place.run(&disk, UpdateMode::AtOnce);
                let told = format!("step {at}, {exchanges}: {result:?}");
                let now = place.site();
                match &result {
                    Ok(kept) => {
                        assert!(kept.is_empty(), "{told}");
                        assert_eq!(now, holds(NEW), "{told}");
                    }
                    Err(Refusal::Away(saved, _)) => {
                        assert!(!exchanges && !place.public().exists(), "{told}");
                        let mut saved = site(saved);
                        saved.retain(|path, _| !LITTER.contains(&path.as_str()));
                        assert_eq!(saved, holds(OLD), "{told}");
                    }
                    Err(Refusal::Io(..)) => assert_eq!(now, holds(OLD), "{told}"),
                    // Where it could not take its place it was written to file by file.
                    Err(Refusal::Unfinished(..)) => assert_ne!(now, holds(OLD), "{told}"),
                    Err(refusal) => panic!("{told}: {refusal:?}"),
                }
                place.put_right(UpdateMode::AtOnce, &told);
                if !disk.is_hit() {
                    break;
                }
            }
        }
    }
}

#[test]
fn a_first_site_is_there_whole_or_not_at_all() {
    for fault in FAULTS {
        for at in 0.. {
            let folder = room();
            let (public, strategy) = (folder.path().join("a/b/public"), folder.path().join("s"));
            fs::create_dir(&strategy).expect("room");
            let disk = Failing::new(at, fault());
            let result = write(&disk, &output(NEW), &public, &strategy, UpdateMode::AtOnce);
            let told = format!("step {at}: {result:?}");
            let expected = match result {
                Ok(_) => holds(NEW),
                Err(_) => BTreeMap::new(),
            };
            assert_eq!(site(&public), expected, "{told}");
            let works = Failing::new(0, Fault::None);
            write(&works, &output(NEW), &public, &strategy, UpdateMode::AtOnce)
                .expect("it works again");
            assert_eq!(site(&public), holds(NEW), "{told}");
            let beside = fs::read_dir(folder.path().join("a/b")).expect("readable");
            assert_eq!(beside.count(), 1, "{told}");
            if !disk.is_hit() {
                break;
            }
        }
    }
}

#[test]
fn what_somebody_lays_there_meanwhile_is_kept_and_told() {
    for exchanges in [true, false] {
        for path in ["nytt.txt", "nb/index.html", "assets/mer/nytt.txt"] {
            for at in 0.. {
                let place = Place::new(UpdateMode::AtOnce);
                let laid = place.public().join(path);
                let lay = || {
                    // There may be no folder at this moment.
                    if place.public().exists() {
                        fs::create_dir_all(laid.parent().expect("a folder")).expect("room");
                        fs::write(&laid, "noens").expect("room");
                    }
                };
                let mut disk = Failing::new(at, Fault::Meanwhile(&lay));
                disk.exchanges = exchanges;
                let result = place.run(&disk, UpdateMode::AtOnce);
                let told = format!("step {at}, {exchanges}, {path}: {result:?}");
                let all = tree(place.folder.path());
                let found: Vec<_> = all
                    .iter()
                    .filter(|(_, bytes)| *bytes == b"noens")
                    .map(|(path, _)| place.folder.path().join(path))
                    .collect();
                match result {
                    Err(Refusal::Foreign(file)) => {
                        assert_eq!(file, Path::new(path), "{told}");
                        assert_eq!(found, std::slice::from_ref(&laid), "{told}");
                    }
                    Ok(kept) if !kept.is_empty() => {
                        assert_eq!(kept.len(), 1, "{told}");
                        assert_eq!(kept[0].file, Path::new(path), "{told}");
                        assert_eq!(found, [kept[0].at.clone()], "{told}");
                        assert!(place.site() != holds(OLD), "{told}");
                    }
                    // When the new site stood already, or there was no folder at all.
                    Ok(_) => assert!(
                        found.is_empty() || found == std::slice::from_ref(&laid),
                        "{told}"
                    ),
                    Err(refusal) => panic!("{told}: {refusal:?}"),
                }
                if !disk.is_hit() {
                    break;
                }
            }
        }
    }
}

#[test]
#[cfg(unix)]
fn the_folder_keeps_its_mode_and_passes_its_group_on() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};

    let place = Place::new(UpdateMode::AtOnce);
    let public = place.public();
    // Only root may give it to others.
    let is_root = chown(&public, Some(1234), Some(2345)).is_ok();
    fs::set_permissions(&public, fs::Permissions::from_mode(0o2775)).expect("ours");
    let before = fs::metadata(&public).expect("there");
    place
        .run(&Failing::new(0, Fault::None), UpdateMode::AtOnce)
        .expect("it works");
    let after = fs::metadata(&public).expect("there");
    assert_ne!(before.ino(), after.ino(), "another folder took its place");
    let of = |data: &fs::Metadata| (data.uid(), data.gid(), data.mode());
    assert_eq!(of(&before), of(&after));
    if is_root {
        let page = fs::metadata(public.join("nb/omraade/ny.html")).expect("there");
        assert_eq!(page.gid(), 2345);
    }
}

#[test]
#[cfg(unix)]
fn where_nobody_can_tell_who_writes_what_is_begun_stays_for_an_hour() {
    use std::time::{Duration, SystemTime};

    let place = Place::new(UpdateMode::AtOnce);
    let stage = place.public().with_file_name(".public.veivalg-annen");
    let is_left = |tells: bool, minutes: u64| {
        fs::create_dir_all(stage.join("whole")).expect("room");
        let then = SystemTime::now() - Duration::from_secs(60 * minutes);
        let folder = fs::File::open(&stage).expect("there");
        folder.set_modified(then).expect("ours");
        let mut disk = Failing::new(0, Fault::None);
        disk.tells = tells;
        let kept = prepare(&disk, &place.public(), &place.strategy());
        assert!(kept.expect("it works").is_empty());
        stage.exists()
    };
    for (tells, minutes, left) in [
        (false, 0, true),
        (false, 59, true),
        (false, 61, false),
        (true, 0, false),
    ] {
        assert_eq!(is_left(tells, minutes), left, "{tells} {minutes}");
    }
}

#[test]
fn two_runs_at_once_leave_one_whole_site() {
    let place = Place::new(UpdateMode::AtOnce);
    let (public, strategy) = (place.public(), place.strategy());
    std::thread::scope(|scope| {
        for number in 0..4 {
            let (public, strategy) = (&public, &strategy);
            scope.spawn(move || {
                for turn in 0..20 {
                    let files = if (number + turn) % 2 == 0 { OLD } else { NEW };
                    let disk = Failing::new(0, Fault::None);
                    let kept = write(&disk, &output(files), public, strategy, UpdateMode::AtOnce);
                    assert!(kept.expect("each has its turn").is_empty());
                }
            });
        }
    });
    assert!([holds(OLD), holds(NEW)].contains(&place.site()));
    place.put_right(UpdateMode::AtOnce, "two runs");
}
