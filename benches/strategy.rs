//! Strategies to measure with: the example as it is, and with its areas repeated under new ids.

use std::fs;
use std::path::Path;

/// Writes the example strategy to `folder` with `areas` areas in all: its own, and as many copies of
/// them as it takes, each with ids of its own so that nothing is said twice.
pub fn write(folder: &Path, areas: usize) {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-strategy");
    copy(&example, folder, &|_, text| text);
    let mut own: Vec<String> = fs::read_dir(example.join("areas"))
        .expect("the example has areas")
        .map(|entry| {
            entry
                .expect("a folder")
                .file_name()
                .into_string()
                .expect("UTF-8")
        })
        .collect();
    own.sort();
    let mut all = own.clone();
    while all.len() < areas {
        let number = all.len() / own.len();
        let area = &own[all.len() % own.len()];
        let from = example.join("areas").join(area);
        let text = fs::read_to_string(from.join("area.toml")).expect("a text");
        let ids: Vec<String> = text
            .lines()
            .filter_map(|line| line.strip_prefix("id = \"")?.split('"').next())
            .map(str::to_owned)
            .collect();
        let name = format!("{area}-{number}");
        copy(&from, &folder.join("areas").join(&name), &|file, text| {
            let mut text: String = text
                .split_inclusive('\n')
                .map(|line| renamed(line, &ids, number))
                .collect();
            if file == "area.toml" {
                for lang in ["nb", "nn"] {
                    let title = format!("title.{lang} = \"");
                    text = text.replacen(&title, &format!("{title}{number}. "), 1);
                }
            }
            text
        });
        all.push(name);
    }
    let path = folder.join("strategy.toml");
    let text = fs::read_to_string(&path).expect("a text");
    let (before, rest) = text.split_once("areas = [").expect("a list of areas");
    let (_, after) = rest.split_once(']').expect("its end");
    let list: Vec<String> = all[..areas.max(own.len())]
        .iter()
        .map(|name| format!("\"{name}\""))
        .collect();
    fs::write(
        &path,
        format!("{before}areas = [{}]{after}", list.join(", ")),
    )
    .expect("room");
}

/// A line with the area's own ids made into those of its copy; measures and steering goals are shared.
fn renamed(line: &str, ids: &[String], number: usize) -> String {
    let mut line = line.to_owned();
    if line.starts_with("measures") || line.starts_with("steering_goals") {
        return line;
    }
    for id in ids {
        line = line.replace(&format!("\"{id}\""), &format!("\"{id}-{number}\""));
        for kind in ["goal", "veivalg", "action"] {
            let link = |id: &str| format!("({kind}:{id})");
            line = line.replace(&link(id), &link(&format!("{id}-{number}")));
        }
    }
    line
}

/// Copies a folder; texts go through `change` with their file's name.
fn copy(from: &Path, to: &Path, change: &dyn Fn(&str, String) -> String) {
    fs::create_dir_all(to).expect("room for a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("UTF-8");
        if name == "public" {
            continue;
        }
        let target = to.join(&name);
        if entry.path().is_dir() {
            copy(&entry.path(), &target, change);
        } else {
            let text = fs::read_to_string(entry.path()).expect("the example holds texts only");
            fs::write(target, change(&name, text)).expect("room for a file");
        }
    }
}
