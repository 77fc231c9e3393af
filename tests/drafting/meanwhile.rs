//! A strategy that is read while a command writes in it.

use std::fs;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use veivalg::load::load;
use veivalg::translation::PATH;

/// Texts of a machine are read with the lock that marks them, and a person's with one that does not.
#[test]
fn a_draft_is_never_read_without_its_mark() {
    let folder = tempfile::tempdir().expect("room");
    let text = folder.path().join("chapters/a/nn.md");
    // What is read between the lock and the text.
    for at in 0..200 {
        let area = folder.path().join(format!("areas/a{at:03}"));
        fs::create_dir_all(&area).expect("room");
        fs::write(area.join("area.toml"), "title = \"Område\"\n").expect("room");
    }
    fs::create_dir_all(text.parent().expect("a folder")).expect("room");
    let put = |path: &std::path::Path, words: &str| {
        let new = folder.path().join("new");
        fs::write(&new, words).expect("room");
        fs::rename(&new, path).expect("room");
    };
    let lock = folder.path().join(PATH);
    put(&lock, "");
    put(&text, "Ein person.\n");
    let ended = AtomicBool::new(false);
    let loads = AtomicU32::new(0);
    let mut unmarked = 0;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // Somewhere in the next reading, which ends before the one after.
            let pause = |at: u64| {
                let now = loads.load(Ordering::Relaxed);
                while loads.load(Ordering::Relaxed) == now {
                    std::thread::sleep(Duration::from_millis(1));
                }
                std::thread::sleep(Duration::from_micros(at * 397 % 10_000));
            };
            for at in 0..100 {
                // `translations draft`: first the mark. `translations accept`: the words are a person's before.
                pause(at);
                put(&lock, &format!("# {at}\nchapters/a#x draft=nn\n"));
                put(&text, "Ei maskin.\n");
                pause(at);
                put(&text, "Ein person.\n");
                put(&lock, &format!("# {at}\n"));
            }
            ended.store(true, Ordering::Relaxed);
        });
        while !ended.load(Ordering::Relaxed) {
            let sources = load(folder.path()).expect("a folder");
            loads.fetch_add(1, Ordering::Relaxed);
            let read = |path: &str| {
                let file = sources.find(path);
                file.and_then(|file| sources.text(file)).unwrap_or_default()
            };
            let (lock, text) = (read(PATH), read("chapters/a/nn.md"));
            unmarked += usize::from(text.contains("maskin") && !lock.contains("draft=nn"));
        }
    });
    assert_eq!(unmarked, 0);
}
