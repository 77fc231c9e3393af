//! The digest that a reading of a strategy's files is recognized by: of every path and the file's content.

use sha2::{Digest as _, Sha256};

use super::{Content, Sources};

impl Sources {
    /// The same for the same files, on every system; the file of known findings is not among them, for nothing is made
    /// of it.
    pub fn sum(&self) -> String {
        let mut sum = Sha256::new();
        let mut add = |bytes: &[u8]| {
            sum.update((bytes.len() as u64).to_be_bytes());
            sum.update(bytes);
        };
        for (file, path) in self
            .iter()
            .filter(|(file, _)| self.baseline() != Some(*file))
        {
            if path == "known.toml" {
                continue;
            }
            add(path.as_bytes());
            match self.content(file) {
                Content::Problem(_) => add(b"\0"),
                Content::Text(_) | Content::Binary(_) => {
                    add(self.bytes(file).unwrap_or_default());
                }
            }
        }
        let sum = sum.finalize();
        sum.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
