//! A process, and what it took of time and memory, as Linux counts both.

use std::fmt;
use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Ticks of the system's clock in a second, in which it counts processor time (`sysconf(_SC_CLK_TCK)`, proc(5)).
const TICKS: u32 = 100;

/// How often a process is looked at: what it grows after the last look is not seen.
const LOOK: Duration = Duration::from_millis(2);

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// From the start to the end.
    pub wall: Duration,
    /// Of all cores, the system's work for it included; in hundredths of a second.
    pub processor: Duration,
    /// The most memory that it held, in KiB.
    pub peak: u64,
}

impl Cost {
    /// What two runs, one after the other, take.
    pub fn and(self, other: Self) -> Self {
        Self {
            wall: self.wall + other.wall,
            processor: self.processor + other.processor,
            peak: self.peak.max(other.peak),
        }
    }

    /// How many times another's each of them is.
    pub fn ratio(self, other: Self) -> String {
        let times = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
        let wall = times(self.wall, other.wall);
        let processor = times(self.processor, other.processor);
        let peak = self.peak as f64 / other.peak as f64;
        format!("{wall:>8.2} {processor:>10.2} {peak:>9.2}")
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = |time: Duration| format!("{:.2} s", time.as_secs_f64());
        let (wall, processor) = (seconds(self.wall), seconds(self.processor));
        let peak = format!("{} MiB", self.peak / 1024);
        write!(out, "{wall:>8} {processor:>10} {peak:>9}")
    }
}

/// What a command takes.
pub fn cost(command: &mut Command) -> Cost {
    let before = of_children();
    let since = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let ended = loop {
        if let Some(ended) = child.try_wait().expect("it is ours") {
            break ended;
        }
        peak = peak.max(most_memory(&status).unwrap_or_default());
        sleep(LOOK);
    };
    let wall = since.elapsed();
    assert!(ended.success(), "{command:?}: {ended}");
    Cost {
        wall,
        processor: of_children() - before,
        peak,
    }
}

/// The most memory that a process has held until now, in KiB.
fn most_memory(status: &str) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The processor time of all processes that this one has started and that have ended.
fn of_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    // The name, which may hold anything, stands in brackets; the fields after it begin with the third.
    let (_, fields) = stat.rsplit_once(')').expect("a name");
    let fields = fields.split_whitespace().skip(13).take(2);
    let ticks: u32 = fields
        .map(|field| field.parse::<u32>().expect("a number"))
        .sum();
    Duration::from_secs(1) * ticks / TICKS
}
