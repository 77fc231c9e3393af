//! A file of the example in pieces: a head and the keys below it, a key a line. Reads no other TOML.

/// A file.
#[derive(Debug, Clone)]
pub struct Pieces(pub Vec<Piece>);

/// A head with the lines below it; at the top there is none.
#[derive(Debug, Clone)]
pub struct Piece {
    /// The line.
    pub head: String,
    /// The lines.
    pub lines: Vec<String>,
}

impl Piece {
    /// Where it stands, without brackets.
    pub fn path(&self) -> &str {
        self.head.trim_matches(['[', ']'])
    }

    /// The names of its keys, which may have a line for each language.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|line| key(line))
    }

    /// Its text.
    pub fn text(&self) -> String {
        let lines = std::iter::once(&self.head).chain(&self.lines);
        let lines = lines.filter(|line| !line.is_empty());
        lines.map(|line| format!("{line}\n")).collect()
    }
}

/// The key of a line.
pub fn key(line: &str) -> &str {
    let end = line.find(['.', ' ']).unwrap_or(line.len());
    &line[..end]
}

impl Pieces {
    /// Takes a file apart.
    pub fn of(text: &str) -> Self {
        let mut pieces = vec![Piece {
            head: String::new(),
            lines: Vec::new(),
        }];
        for line in text.lines().filter(|line| !line.is_empty()) {
            if line.starts_with('[') {
                pieces.push(Piece {
                    head: line.to_owned(),
                    lines: Vec::new(),
                });
            } else {
                let last = pieces.last_mut().expect("the first");
                last.lines.push(line.to_owned());
            }
        }
        Self(pieces)
    }

    /// The file.
    pub fn text(&self) -> String {
        let pieces = self.0.iter().map(Piece::text);
        pieces.collect::<Vec<_>>().join("\n")
    }

    /// Whether a table has a key.
    pub fn has(&self, path: &str, key: &str) -> bool {
        let mut own = self.0.iter().filter(|piece| piece.path() == path);
        own.any(|piece| piece.keys().any(|other| other == key))
    }

    /// Whether a table stands here, or one below it.
    pub fn has_table(&self, path: &str) -> bool {
        self.0.iter().any(|piece| is_in(piece.path(), path))
    }
}

/// Whether a table is another one or below it.
pub fn is_in(path: &str, other: &str) -> bool {
    let rest = path.strip_prefix(other);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
