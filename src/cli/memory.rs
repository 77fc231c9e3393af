//! How much memory is available: what is free, or what is left of the program's limit, as in a container.
//!
//! In: what the system tells in files. Out: bytes, or nothing where it tells nothing.

use std::fs;

/// The share where the system tells of none that holds.
const ALL: &str = "/sys/fs/cgroup";

/// The bytes that are free.
pub fn free() -> Option<u64> {
    free_by(|path| fs::read_to_string(path).ok())
}

/// The same, from what `read` finds at a path.
pub fn free_by(read: impl Fn(&str) -> Option<String>) -> Option<u64> {
    let known = read("/proc/meminfo")?;
    let kilobytes = |name: &str| field(&known, name);
    let free = kilobytes("MemAvailable:")? + kilobytes("SwapFree:").unwrap_or(0);
    let machine = free.saturating_mul(1024);
    let shares = read("/proc/self/cgroup").unwrap_or_default();
    let left = shares.lines().flat_map(|line| left(line, &read));
    Some(left.fold(machine, u64::min))
}

/// The memory that is left in a control group and in those above it: `line` is one of `/proc/self/cgroup`.
fn left(line: &str, read: &impl Fn(&str) -> Option<String>) -> Vec<u64> {
    let mut parts = line.splitn(3, ':').skip(1);
    let (Some(kinds), Some(path)) = (parts.next(), parts.next()) else {
        return Vec::new();
    };
    // The second version of the system's shares names no kinds; the first has a folder for each.
    let (root, [most, used, idle]) = match kinds {
        "" => (
            ALL.to_owned(),
            ["memory.max", "memory.current", "inactive_file"],
        ),
        kinds if kinds.split(',').any(|kind| kind == "memory") => (
            format!("{ALL}/memory"),
            [
                "memory.limit_in_bytes",
                "memory.usage_in_bytes",
                "total_inactive_file",
            ],
        ),
        _ => return Vec::new(),
    };
    let of_one = |path: &str| {
        let file = |name: &str| read(&format!("{root}{path}/{name}"));
        let number = |name: &str| file(name)?.trim().parse::<u64>().ok();
        let (most, used) = (number(most)?, number(used)?);
        // Files that were read and can be forgotten.
        let idle = file("memory.stat").and_then(|stat| field(&stat, idle));
        Some(most.saturating_sub(used.saturating_sub(idle.unwrap_or(0))))
    };
    let path = path.trim_end_matches('/');
    let ends = path.match_indices('/').map(|(at, _)| at);
    let paths = ends.chain([path.len()]).map(|end| &path[..end]);
    paths.filter_map(of_one).collect()
}

/// The number after a name that begins a line.
fn field(text: &str, name: &str) -> Option<u64> {
    let mut lines = text.lines().map(str::split_whitespace);
    let mut words = lines.find(|words| words.clone().next() == Some(name))?;
    words.nth(1)?.parse().ok()
}
