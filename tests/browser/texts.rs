//! Both languages side by side: how each text stands, what changed since the two were reviewed together, and
//! the texts lined up by what they say.

use super::{AREA, PAGE, Preview, tell};
use crate::cli::{stderr, veivalg};
use crate::tools::missing;
use crate::translation::program::git;

const LEFT: &str = "frames[0].document";
const RIGHT: &str = "frames[1].document";

/// A copy of the example in a repository of its own; none where git is not installed.
fn kept(preview: &Preview) -> bool {
    let folder = preview.path("");
    let commands = [
        &["init", "-q"][..],
        &["add", "-A"],
        &["commit", "-q", "-m", "Først"],
    ];
    let all = commands.iter().all(|command| {
        let done = git(&folder, command).output();
        done.is_ok_and(|done| done.status.success())
    });
    if !all {
        missing("git", "git");
    }
    all
}

#[test]
fn each_text_tells_how_it_stands_and_what_changed() {
    tell(Preview::start, async |preview, browser| {
        if !kept(preview) {
            return;
        }
        browser
            .open(&format!("{}_veivalg/both?page={PAGE}", preview.url))
            .await;
        browser.remember().await;
        let count = "find('.count').textContent";
        let none = format!("{count} === 'Ingen forskjeller'");
        browser.until("no differences", &none).await;
        let summary = "find('.summary').textContent.replaceAll('\\u00a0', ' ')";
        let all =
            format!("{summary} === '335 tekster. I takt: 100 % på bokmål og 100 % på nynorsk.'");
        browser.until("the counts", &all).await;
        let quiet = format!("ours('.mark.in-step', {LEFT}) && ours('.mark.in-step', {RIGHT})");
        browser
            .until("quiet marks", &format!("Boolean({quiet})"))
            .await;
        assert_eq!(browser.ask("find('.accept').hidden").await, true);

        // Changed in bokmål alone: told on both sides, with the words.
        let file = format!("{AREA}/area.toml");
        let good = preview.read(&file);
        preview.edit(&file, "**planlegge** bemanning", "**avtale** bemanning");
        let mark =
            |page: &str, state: &str| format!("ours('.mark.{state} span', {page})?.innerText");
        let label =
            |page: &str, state: &str, words: &str| format!("{} === '{words}'", mark(page, state));
        let stale = label(RIGHT, "stale", "Utdatert på nynorsk");
        browser.until("stale", &stale).await;
        // A sign before the word, for those who see no colours.
        let sign =
            format!("getComputedStyle(ours('.mark.stale span', {RIGHT}), '::before').content");
        assert_eq!(browser.ask(&sign).await, "\"▲ \"");
        let words = label(LEFT, "stale", "Endret på bokmål: planlegge → avtale");
        browser.until("what changed", &words).await;
        browser
            .until(
                "the counts",
                &format!("{summary}.endsWith('99 % på nynorsk.')"),
            )
            .await;
        browser
            .until("one", &format!("{count} === '1 forskjell'"))
            .await;
        browser.click("find('.next')").await;
        let told =
            format!("{count} === 'Forskjell 1 av 1 – Utdatert på nynorsk: planlegge → avtale'");
        browser.until("what it is", &told).await;
        let key = format!("{file}#veivalg.forutsigbare-vakter.text");
        let command = format!("veivalg translations accept {key} --unchanged-meaning");
        assert_eq!(browser.ask("find('.accept code').innerText").await, command);
        assert!(browser.ask("find('.accept').hidden").await == false);

        // In nynorsk too; then another one, and back and forth between the two.
        preview.edit(&file, "**planleggje** bemanning", "**avtale** bemanning");
        let both = label(
            RIGHT,
            "changed-in-both",
            "Ny eller endret, og ingen har gått gjennom teksten: planleggje → avtale",
        );
        browser.until("changed in both", &both).await;
        assert_eq!(
            browser.ask("find('.accept code').innerText").await,
            format!("veivalg translations accept {key}")
        );
        preview.edit(
            &file,
            "title.nn = \"Arbeidsmiljø og nærvær\"",
            "title.nn = \"Arbeidsmiljø\"",
        );
        browser
            .until("two", &format!("{count}.includes(' av 2')"))
            .await;
        browser.click("find('.previous')").await;
        browser
            .until(
                "the first",
                &format!("{count}.startsWith('Forskjell 1 av 2 – Utdatert på bokmål')"),
            )
            .await;
        browser.click("find('.next')").await;
        browser
            .until(
                "the second",
                &format!("{count}.startsWith('Forskjell 2 av 2')"),
            )
            .await;

        // A draft.
        preview.save(&file, &good);
        browser.until("none again", &none).await;
        let lock = preview.read("translations.lock");
        let line = lock
            .lines()
            .find(|line| line.starts_with(&key))
            .expect("a line");
        preview.edit("translations.lock", line, &format!("{line} draft=nn"));
        browser
            .until("a draft", &label(RIGHT, "draft", "Utkast på nynorsk"))
            .await;
        let output = veivalg(&preview.path(""), &["translations", "accept", &key]);
        assert!(output.status.success(), "{}", stderr(&output));
        browser.until("accepted", &none).await;
        assert!(browser.remembers().await, "the page was loaded anew");
        browser.was_quiet(&preview.url, &[]);
    });
}

/// A paragraph more on one side: it alone is told of, and those around it answer to each other.
#[test]
fn paragraphs_line_up_though_their_number_differs() {
    tell(Preview::start, async |preview, browser| {
        browser
            .open(&format!("{}_veivalg/both?page={PAGE}", preview.url))
            .await;
        let count = "find('.count').textContent";
        browser
            .until("none", &format!("{count} === 'Ingen forskjeller'"))
            .await;
        let file = format!("{AREA}/nb.md");
        let text = preview.read(&file);
        let (first, rest) = text.split_once("\n\n").expect("paragraphs");
        preview.save(
            &file,
            &format!("{first}\n\nEt helt nytt avsnitt her.\n\n{rest}"),
        );
        browser
            .until("one", &format!("{count} === '1 forskjell'"))
            .await;
        let mark = format!("ours('.mark:not(.in-step)', {LEFT})");
        let label = format!("{mark}?.innerText === 'Står bare på bokmål'");
        browser.until("only here", &label).await;
        let text = format!(
            "[...{LEFT}.querySelectorAll('main p')].find((p) => p.innerText.startsWith('Et helt nytt'))"
        );
        let covers = format!(
            "((mark, text) => Math.abs(mark.top - text.top) < 20 && Math.abs(mark.bottom - text.bottom) < 20)\
             ({mark}.getBoundingClientRect(), {text}.getBoundingClientRect())"
        );
        assert_eq!(
            browser.ask(&covers).await,
            true,
            "it lies over that paragraph alone"
        );
        let other = format!("ours('.mark:not(.in-step)', {RIGHT})");
        assert_eq!(browser.ask(&other).await, serde_json::Value::Null);
        browser.was_quiet(&preview.url, &[]);
    });
}
