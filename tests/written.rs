//! Small strategies in which every text has a word of its own that tells what it is: `zgoal7z`.
//!
//! In: bytes. Out: files that `check` finds no error in. Each byte is a choice, and where there are no more the first
//! one is taken, so that fewer bytes write a smaller strategy.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::slice::Iter;

use veivalg::lang::Lang;

const AUDIENCES: [&str; 5] = [
    "leaders",
    "employees",
    "representatives",
    "employer",
    "elected",
];

/// The files of a strategy in one language, by their paths.
pub fn strategy(lang: Lang, choices: &[u8]) -> BTreeMap<String, String> {
    let mut writer = Writer {
        lang: lang.tag(),
        choices: choices.iter(),
        words: 0,
    };
    writer.strategy()
}

struct Writer<'a> {
    lang: &'static str,
    choices: Iter<'a, u8>,
    words: usize,
}

impl Writer<'_> {
    fn choose(&mut self, of: usize) -> usize {
        self.choices.next().map_or(0, |&byte| usize::from(byte)) % of
    }

    fn often(&mut self) -> bool {
        self.choose(2) == 1
    }

    /// Each of so many, in any order.
    fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..count).collect();
        (0..count)
            .map(|_| all.remove(self.choose(all.len())))
            .collect()
    }

    fn number(&mut self) -> usize {
        self.words += 1;
        self.words
    }

    fn word(&mut self, kind: &str) -> String {
        format!("z{kind}{}z", self.number())
    }

    fn text(&mut self, kind: &str) -> String {
        format!("text = \"Vi har {}.\"\n", self.word(kind))
    }

    /// A key that may not be there.
    fn perhaps(&mut self, key: &str, kind: &str) -> String {
        match self.often() {
            true => format!("{key} = \"{}\"\n", self.word(kind)),
            false => String::new(),
        }
    }

    fn strategy(&mut self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        let measures = 1 + self.choose(4);
        let steering = self.choose(4);
        files.insert(
            "veivalg.toml".to_owned(),
            format!("languages = [\"{}\"]\n", self.lang),
        );
        files.insert("measures.toml".to_owned(), self.measures(measures));
        files.insert("process.toml".to_owned(), self.process());
        let areas = 1 + self.choose(2);
        let chapters = self.choose(2);
        let quoted = |prefix: &str, order: Vec<usize>| -> Vec<String> {
            let names = order.into_iter();
            names.map(|at| format!("\"{prefix}{at}\"")).collect()
        };
        let listed = quoted("a", self.shuffled(areas)).join(", ");
        let mut others = quoted("c", self.shuffled(chapters));
        others.insert(self.choose(others.len() + 1), "\"platform\"".to_owned());
        let others = others.join(", ");
        let mut text = format!(
            "title = \"{}\"\nstatus = \"draft\"\nareas = [{listed}]\nchapters = [{others}]\n[vision]\n{}",
            self.word("title"),
            self.text("vision"),
        );
        for at in 0..self.choose(4) {
            let (name, words) = (self.word("value"), self.text("valuetext"));
            let _ = write!(
                text,
                "[[values]]\nid = \"v{at}\"\nname = \"{name}\"\n{words}"
            );
        }
        for at in 0..steering {
            let (name, words) = (self.word("steering"), self.text("steeringtext"));
            let measure = self.choose(measures);
            let _ = write!(
                text,
                "[[steering_goals]]\nid = \"s{at}\"\nname = \"{name}\"\n{words}measures = [\"m{measure}\"]\n"
            );
        }
        text.push_str(&self.expectations());
        for _ in 0..self.choose(3) {
            let (name, words) = (self.word("role"), self.text("roletext"));
            let _ = write!(text, "[[roles]]\nname = \"{name}\"\n{words}");
        }
        files.insert("strategy.toml".to_owned(), text);
        for area in 0..areas {
            self.area(&mut files, area, measures, steering);
        }
        for chapter in 0..chapters {
            self.chapter(&mut files, chapter);
        }
        files
    }

    fn measures(&mut self, count: usize) -> String {
        let mut text = String::new();
        for at in 0..count {
            let name = self.word("measure");
            let _ = write!(
                text,
                "[[measures]]\nid = \"m{at}\"\nname = \"{name}\"\nunit = \"count\"\n"
            );
            if self.often() {
                text.push_str(&self.text("about"));
            }
            text.push_str(&self.perhaps("source", "source"));
            text.push_str(&self.perhaps("owner", "owner"));
            for year in 2020..2020 + self.choose(5) {
                // Three digits, each number once.
                let value = 100 + self.number();
                let _ = write!(
                    text,
                    "[[measures.values]]\nperiod = \"{year}\"\nvalue = {value}\n"
                );
                text.push_str(&self.perhaps("note", "note"));
            }
        }
        text
    }

    fn process(&mut self) -> String {
        let mut text = self.text("process");
        for at in 0..=self.choose(3) {
            let (title, words) = (self.word("phase"), self.text("phasetext"));
            let _ = write!(
                text,
                "[[phases]]\nid = \"p{at}\"\ntitle = \"{title}\"\n{words}"
            );
            for _ in 0..self.choose(3) {
                let _ = write!(text, "[[phases.activities]]\n{}", self.text("activity"));
            }
        }
        text
    }

    fn expectations(&mut self) -> String {
        let mut text = String::new();
        let order = self.shuffled(AUDIENCES.len());
        let most = self.choose(AUDIENCES.len());
        for audience in order.into_iter().take(most) {
            for _ in 0..=self.choose(2) {
                let words = self.text("expected");
                let _ = write!(text, "[[{}]]\n{words}", AUDIENCES[audience]);
            }
        }
        text
    }

    /// Quotes, facts, and questions, of which some have a theme that others have too.
    fn beside(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.choose(3) {
            let (words, by) = (self.text("quote"), self.word("by"));
            let _ = write!(text, "[[quotes]]\n{words}by = \"{by}\"\n");
        }
        for _ in 0..self.choose(3) {
            let (title, words) = (self.word("facttitle"), self.text("fact"));
            let _ = write!(text, "[[facts]]\ntitle = \"{title}\"\n{words}");
        }
        let themes = [self.word("theme"), self.word("theme")];
        for _ in 0..self.choose(5) {
            let theme = self.choose(3);
            text.push_str("[[reflection]]\n");
            if let Some(theme) = themes.get(theme) {
                let _ = writeln!(text, "theme = \"{theme}\"");
            }
            text.push_str(&self.text("question"));
        }
        text
    }

    /// A text with headings and a list.
    fn prose(&mut self) -> String {
        let mut text = format!("{}\n", self.word("prose"));
        for _ in 0..self.choose(3) {
            let _ = write!(
                text,
                "\n## {}\n\n{}\n",
                self.word("heading"),
                self.word("prose")
            );
            let _ = write!(
                text,
                "\n- {}\n- {}\n",
                self.word("prose"),
                self.word("prose")
            );
        }
        text
    }

    fn area(
        &mut self,
        files: &mut BTreeMap<String, String>,
        area: usize,
        measures: usize,
        steering: usize,
    ) {
        let mut text = format!("title = \"{}\"\n", self.word("area"));
        text.push_str(&self.perhaps("subtitle", "subtitle"));
        text.push_str(&self.perhaps("summary", "summary"));
        let goals = 1 + self.choose(3);
        let paths = 1 + self.choose(3);
        for goal in 0..goals {
            let (words, measure) = (self.text("goal"), self.choose(measures));
            let _ = write!(
                text,
                "[[goals]]\nid = \"g{area}{goal}\"\n{words}measures = [\"m{measure}\"]\n"
            );
            if steering > 0 && self.often() {
                let _ = writeln!(text, "steering_goals = [\"s{}\"]", self.choose(steering));
            }
            for part in 0..self.choose(3) {
                let (words, measure) = (self.text("subgoal"), self.choose(measures));
                let _ = write!(
                    text,
                    "[[goals.subgoals]]\nid = \"g{area}{goal}{part}\"\n{words}measures = [\"m{measure}\"]\n"
                );
            }
        }
        for path in 0..paths {
            let (words, goal) = (self.text("path"), self.choose(goals));
            let _ = write!(
                text,
                "[[veivalg]]\nid = \"w{area}{path}\"\n{words}goals = [\"g{area}{goal}\"]\n"
            );
        }
        for action in 0..self.choose(5) {
            let (words, who) = (self.text("action"), self.word("who"));
            let status = ["planned", "started", "done", "stopped"][self.choose(4)];
            let _ = write!(
                text,
                "[[actions]]\nid = \"x{area}{action}\"\n{words}responsible = \"{who}\"\nstatus = \"{status}\"\n"
            );
            if self.often() {
                let _ = writeln!(text, "due = 2027-0{}-01", 1 + self.choose(9));
            }
        }
        text.push_str(&self.expectations());
        text.push_str(&self.beside());
        files.insert(format!("areas/a{area}/area.toml"), text);
        files.insert(format!("areas/a{area}/{}.md", self.lang), self.prose());
        if self.often() {
            files.insert(
                format!("areas/a{area}/closing.{}.md", self.lang),
                self.prose(),
            );
        }
    }

    fn chapter(&mut self, files: &mut BTreeMap<String, String>, chapter: usize) {
        let mut text = format!("title = \"{}\"\n", self.word("chapter"));
        text.push_str(&self.beside());
        for section in 0..self.choose(3) {
            let title = self.word("section");
            let _ = write!(
                text,
                "[[sections]]\nid = \"del{chapter}{section}\"\ntitle = \"{title}\"\n"
            );
            let path = format!("chapters/c{chapter}/del{chapter}{section}.{}.md", self.lang);
            files.insert(path, self.prose());
        }
        files.insert(format!("chapters/c{chapter}/chapter.toml"), text);
        files.insert(
            format!("chapters/c{chapter}/{}.md", self.lang),
            self.prose(),
        );
    }
}
