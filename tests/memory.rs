//! How much memory there is and how much the PDFs need, and what comes of it.

use std::collections::BTreeMap;

use veivalg::cli::memory::free_by;
use veivalg::compile::{Means, Observer, Options, Targets, compile_with};
use veivalg::load::{from_memory, load};
use veivalg::pdf::PdfCompiler;
use veivalg::room::needed;

use crate::tools::{TODAY, root};

/// What is free where the system's files hold this.
fn free(files: &[(&str, &str)]) -> Option<u64> {
    let files: BTreeMap<&str, &str> = files.iter().copied().collect();
    free_by(|path| files.get(path).map(|text| (*text).to_owned()))
}

const MACHINE: (&str, &str) = (
    "/proc/meminfo",
    "MemTotal:       9000 kB\nMemFree:         100 kB\nMemAvailable:   2000 kB\nSwapFree:       1000 kB\n",
);
const ALL: u64 = 3000 * 1024;

#[test]
fn free_memory_is_the_least_of_the_machines_and_its_shares() {
    let second = ("/proc/self/cgroup", "0::/service/build\n");
    let first = ("/proc/self/cgroup", "3:cpu:/x\n2:memory,x:/job\n");
    let share = |path: &'static str, text: &'static str| (path, text);
    for (files, expected) in [
        (vec![], None),
        (vec![("/proc/meminfo", "MemTotal: 9 kB\n")], None),
        (vec![MACHINE], Some(ALL)),
        (vec![MACHINE, second], Some(ALL)),
        (
            vec![
                MACHINE,
                second,
                share("/sys/fs/cgroup/memory.max", "max\n"),
                share("/sys/fs/cgroup/memory.current", "5\n"),
            ],
            Some(ALL),
        ),
        // A share is what is left of it, with files that can be forgotten.
        (
            vec![
                MACHINE,
                second,
                share("/sys/fs/cgroup/service/memory.max", "9000\n"),
                share("/sys/fs/cgroup/service/memory.current", "5000\n"),
                share(
                    "/sys/fs/cgroup/service/memory.stat",
                    "anon 4\ninactive_file 1000\n",
                ),
                share("/sys/fs/cgroup/service/build/memory.max", "8500\n"),
                share("/sys/fs/cgroup/service/build/memory.current", "1000\n"),
            ],
            Some(5000),
        ),
        (
            vec![
                MACHINE,
                first,
                share("/sys/fs/cgroup/memory/job/memory.limit_in_bytes", "700\n"),
                share("/sys/fs/cgroup/memory/job/memory.usage_in_bytes", "800\n"),
            ],
            Some(0),
        ),
    ] {
        assert_eq!(free(&files), expected, "{files:?}");
    }
}

#[test]
fn more_text_and_more_languages_at_once_need_more() {
    let written = |bytes: usize| {
        let text = "a".repeat(bytes);
        from_memory([("areas/a/nb.md", text.as_bytes())])
    };
    let (short, long) = (written(10_000), written(1_000_000));
    assert!(needed(&short, 2, 1) < needed(&short, 2, 2));
    assert!(needed(&short, 2, 2) < needed(&long, 2, 1));
    assert!(needed(&long, 2, 1) < needed(&long, 1, 1));
    // As it was measured in MiB: 4, 30 and 100 of the example's areas, in one language and in both.
    for (bytes, at_once, measured) in [
        (84_715, 1, 286),
        (84_715, 2, 419),
        (318_198, 1, 646),
        (318_198, 2, 1139),
        (944_683, 1, 1724),
    ] {
        let judged = needed(&written(bytes), 2, at_once) >> 20;
        let most = measured * 11 / 10;
        assert!((measured..=most).contains(&judged), "{bytes}: {judged}");
    }
    // What a theme holds is not set.
    let mut themed = written(10_000);
    themed.insert("themes/eget/theme.toml", vec![b'#'; 1_000_000]);
    assert_eq!(needed(&themed, 2, 1), needed(&short, 2, 1));
}

/// What is told of memory.
#[derive(Default)]
struct Told(Vec<(u64, u64)>);

impl Observer for Told {
    fn short_of_memory(&mut self, needed: u64, free: u64) {
        self.0.push((needed, free));
    }
}

#[test]
fn short_of_memory_the_languages_take_turns_and_the_same_is_made() {
    let sources = load(&root().join("src/cli/starter")).expect("the starter is there");
    let options = Options {
        today: TODAY,
        targets: Targets::Publication,
    };
    let made = |memory| {
        let mut told = Told::default();
        let compiler = &mut PdfCompiler::new();
        let means = Means {
            memory,
            ..Means::new(compiler)
        };
        let compilation = compile_with(means, &sources, options, &mut told);
        let output = compilation.output.expect("no error");
        let files = output.iter();
        let files: Vec<_> = files
            .map(|(path, bytes)| (path.as_str().to_owned(), bytes.to_vec()))
            .collect();
        (files, told.0)
    };
    let (plenty, told) = made(Some(u64::MAX));
    assert!(told.is_empty(), "{told:?}");
    let (short, told) = made(Some(1 << 20));
    let [(needed, free)] = told[..] else {
        panic!("{told:?}");
    };
    assert!(needed > free && free == 1 << 20);
    assert!(plenty == short, "the same bytes");
}
