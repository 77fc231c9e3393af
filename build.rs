//! What the program is known by: a sum of its sources and of what it is built with. A PDF that another program
//! made is made anew.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut sum = DefaultHasher::new();
    for name in ["src", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={name}");
        add(Path::new(name), &mut sum)?;
    }
    for name in ["TARGET", "CARGO_PKG_VERSION", "PROFILE"] {
        env::var(name).unwrap_or_default().hash(&mut sum);
    }
    println!("cargo::rustc-env=VEIVALG_PROGRAM={:016x}", sum.finish());
    Ok(())
}

/// Adds a file, or all files in a folder, each with its name.
fn add(path: &Path, sum: &mut DefaultHasher) -> io::Result<()> {
    if !path.is_dir() {
        path.to_string_lossy().hash(sum);
        fs::read(path)?.hash(sum);
        return Ok(());
    }
    let names = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path()));
    let mut names: Vec<_> = names.collect::<io::Result<_>>()?;
    names.sort();
    names.iter().try_for_each(|name| add(name, sum))
}
