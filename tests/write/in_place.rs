//! The output folder, brought up to date file by file.

use std::fs;

use veivalg::write::{Refusal, UpdateMode};

use super::failing::{FAULTS, Failing, Fault};
use super::folder::{LITTER, NEW, OLD, Place, holds};

#[test]
fn each_file_is_old_or_new_whatever_fails_and_the_next_run_ends_it() {
    for fault in FAULTS {
        for at in 0.. {
            let place = Place::new(UpdateMode::AtOnce);
            let disk = Failing::new(at, fault());
            let result = place.run(&disk, UpdateMode::InPlace);
            let told = format!("step {at}: {result:?}");
            let (old, new, now) = (holds(OLD), holds(NEW), place.site());
            for (path, bytes) in &now {
                let known = [old.get(path), new.get(path)].contains(&Some(bytes));
                assert!(known, "{told}: {path} is neither old nor new");
            }
            for path in old.keys().filter(|path| new.contains_key(*path)) {
                assert!(now.contains_key(path), "{told}: {path} is gone");
            }
            // No page is new before what it needs is.
            let needed = ["theme.css", "assets/mappe/ny.svg"];
            let is_new = |path: &str| now.get(path) == new.get(path);
            let pages = ["index.html", "nb/index.html", "nb/omraade/ny.html"];
            if pages.iter().any(|page| is_new(page)) {
                assert!(needed.iter().all(|path| is_new(path)), "{told}");
            }
            match result {
                Ok(kept) => assert!(kept.is_empty() && now == new, "{told}"),
                Err(Refusal::Io(..)) => assert_eq!(now, old, "{told}"),
                Err(Refusal::Unfinished(..)) => {}
                Err(refusal) => panic!("{told}: {refusal:?}"),
            }
            // In either way.
            place.put_right([UpdateMode::InPlace, UpdateMode::AtOnce][at % 2], &told);
            if !disk.is_hit() {
                break;
            }
        }
    }
}

#[test]
fn the_next_run_may_be_killed_too() {
    for first in (0..400).step_by(7) {
        let place = Place::new(UpdateMode::AtOnce);
        let kind = std::io::ErrorKind::Other;
        let killed = Failing::new(first, Fault::Ever(kind));
        let _ = place.run(&killed, UpdateMode::InPlace);
        for second in (0..400).step_by(11) {
            let _ = place.run(
                &Failing::new(second, Fault::Ever(kind)),
                UpdateMode::InPlace,
            );
        }
        place.put_right(UpdateMode::InPlace, &format!("step {first}"));
        if !killed.is_hit() {
            return;
        }
    }
}

#[test]
fn the_folder_stays_and_the_manifest_comes_last() {
    let place = Place::new(UpdateMode::AtOnce);
    #[cfg(unix)]
    let number = || {
        use std::os::unix::fs::MetadataExt as _;
        fs::metadata(place.public()).expect("there").ino()
    };
    #[cfg(unix)]
    let before = number();
    let disk = Failing::new(0, Fault::None);
    place.run(&disk, UpdateMode::InPlace).expect("it works");
    #[cfg(unix)]
    assert_eq!(before, number());
    let public = format!("{}/", place.public().display());
    let put = disk.put();
    let seen: Vec<&str> = put
        .iter()
        .map(|path| path.as_str())
        .filter(|path| path.contains(&public) && !path.contains(".veivalg-stage"))
        .map(|path| path.rsplit_once(&public).expect("below").1)
        .collect();
    assert_eq!(
        seen,
        [
            "assets/mappe/ny.svg",
            "theme.css",
            "nb/omraade/ny.html",
            "nb/index.html",
            "index.html",
            "sitemap.xml",
            "assets/borte.svg",
            "nb/area/borte.html",
            ".veivalg-manifest.json",
        ]
    );
    for path in LITTER {
        assert!(place.public().join(path).exists());
    }
}

#[test]
fn a_folder_that_cannot_be_another_is_written_to_file_by_file() {
    let place = Place::new(UpdateMode::AtOnce);
    let mut disk = Failing::new(0, Fault::None);
    disk.is_fixed = true;
    place.run(&disk, UpdateMode::AtOnce).expect("it works");
    assert!(
        disk.put()
            .iter()
            .any(|path| path.contains(".veivalg-stage"))
    );
    place.put_right(UpdateMode::AtOnce, "mounted");
}

#[test]
fn what_is_mounted_below_the_folder_stops_either_way_and_nothing_is_changed() {
    for way in [UpdateMode::AtOnce, UpdateMode::InPlace] {
        for mounted in ["nb", "lik.html"] {
            let place = Place::new(UpdateMode::AtOnce);
            let mut disk = Failing::new(0, Fault::None);
            disk.mounted = Some(mounted);
            let result = place.run(&disk, way);
            assert!(
                matches!(&result, Err(Refusal::Mounted(path)) if path.ends_with(mounted)),
                "{result:?}"
            );
            assert_eq!(place.site(), holds(OLD));
        }
    }
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    use super::folder::{output, site};
    use veivalg::write::write;

    let place = Place::new(UpdateMode::AtOnce);
    let turns: [&[(&str, &str)]; 3] = [
        &[("x", "fil"), ("y/z", "i mappe")],
        &[("x/fil", "i mappe"), ("y", "fil")],
        &[("x", "fil"), ("y/z", "i mappe")],
    ];
    for path in LITTER {
        fs::remove_file(place.public().join(path)).expect("ours");
    }
    for files in turns {
        let (public, strategy) = (place.public(), place.strategy());
        let disk = Failing::new(0, Fault::None);
        write(
            &disk,
            &output(files),
            &public,
            &strategy,
            UpdateMode::InPlace,
        )
        .expect("it works");
        assert_eq!(site(&public), holds(files));
    }
}

#[test]
fn what_somebody_lays_there_meanwhile_stays() {
    for at in 0.. {
        let place = Place::new(UpdateMode::AtOnce);
        let laid = place.public().join("nb/omraade/ny.html");
        let lay = || {
            fs::create_dir_all(laid.parent().expect("a folder")).expect("room");
            if !laid.exists() {
                fs::write(&laid, "noens").expect("room");
            }
        };
        let disk = Failing::new(at, Fault::Meanwhile(&lay));
        let result = place.run(&disk, UpdateMode::InPlace);
        let text = fs::read(&laid).expect("there");
        match result {
            Ok(_) => assert_eq!(text, b"ny side", "step {at}"),
            Err(_) => assert_eq!(text, b"noens", "step {at}"),
        }
        if !disk.is_hit() {
            break;
        }
    }
}
