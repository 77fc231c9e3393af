//! From a text or a finding to where it is written, and into the editor.

use std::path::Path;

use super::{AREA, Browser, PAGE, Preview, tell};

#[test]
#[cfg(unix)]
fn a_text_and_a_finding_tell_where_they_are_written_and_open_there() {
    use std::os::unix::fs::PermissionsExt as _;

    // An editor that writes down what it was asked to open.
    let desk = tempfile::tempdir().expect("a folder");
    let (editor, asked) = (desk.path().join("editor"), desk.path().join("asked"));
    let script = format!("#!/bin/sh\nprintf '%s ' \"$@\" >>'{}'\n", asked.display());
    std::fs::write(&editor, script).expect("room for a script");
    let may_run = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&editor, may_run).expect("a script");
    let command = format!("{} --at {{line}}:{{column}} {{file}}", editor.display());
    let start = move || Preview::with(&["--editor", &command]);

    tell(start, async |preview, browser| {
        browser.open(&format!("{}{PAGE}", preview.url)).await;
        let file = format!("{AREA}/area.toml");
        let line = preview.line(&file, "subtitle.nb");

        // By mouse: in the mode for it, a click on a text.
        browser.click("ours('.source-toggle')").await;
        let pressed = "ours('.source-toggle').getAttribute('aria-pressed') === 'true'";
        browser.until("the mode", pressed).await;
        browser.click("find('.subtitle')").await;
        shows(browser, &format!("{file}:{line}")).await;
        let opened = "ours('.said').innerText === 'Åpnet i redigeringsprogrammet'";
        browser.until("it is opened", opened).await;
        was_asked(
            browser,
            &asked,
            &format!("--at {line}:16 {}", preview.path(&file).display()),
        )
        .await;

        // By key: Tab to a text, Enter.
        let prose = format!("{AREA}/nb.md");
        browser.press("\u{e00c}").await;
        browser
            .until("the box gone", "!seen(ours('.place-box'))")
            .await;
        browser
            .ask("find('.introduction p[data-source*=\"nb.md:3\"]').focus()")
            .await;
        browser.press("\u{e007}").await;
        shows(browser, &format!("{prose}:3")).await;
        was_asked(
            browser,
            &asked,
            &format!("--at 3:1 {}", preview.path(&prose).display()),
        )
        .await;
        // Out of the box, out of the mode: a click is a click again.
        browser.press("\u{e00c}").await;
        browser
            .until("the box gone", "!seen(ours('.place-box'))")
            .await;
        browser.press("\u{e00c}").await;
        browser
            .until("the mode left", &format!("!({pressed})"))
            .await;
        browser.click("find('.subtitle')").await;
        assert_eq!(browser.ask("seen(ours('.place-box'))").await, false);

        // From a finding.
        preview.edit(
            &file,
            "subtitle.nn = \"Ein jobb det er godt å gå til\"\n",
            "",
        );
        browser
            .until("the finding", "ours('.findings-toggle')")
            .await;
        browser.click("ours('.findings-toggle')").await;
        let place = "ours('.finding .place .open')";
        let written = browser
            .until("its place", &format!("{place}?.innerText"))
            .await;
        let written = written.as_str().expect("words");
        assert_eq!(written, format!("{file}:{line}"));
        browser.click(place).await;
        shows(browser, written).await;
        was_asked(browser, &asked, &format!("--at {line}:")).await;
        browser.was_quiet(&preview.url, &[]);
    });
}

/// Waits until the box tells of this place.
async fn shows(browser: &Browser, place: &str) {
    let told = format!("seen(ours('.place-box')) && ours('.where').innerText === '{place}'");
    browser.until("the place", &told).await;
}

/// Waits until the editor was asked for this, and forgets it.
async fn was_asked(browser: &Browser, asked: &Path, wanted: &str) {
    let end = std::time::Instant::now() + super::chromium::PATIENCE;
    loop {
        let words = std::fs::read_to_string(asked).unwrap_or_default();
        if words.contains(wanted) {
            return std::fs::remove_file(asked).expect("it was there");
        }
        assert!(
            std::time::Instant::now() < end,
            "`{words}` is no `{wanted}`"
        );
        // Something to do while the editor starts.
        browser.ask("true").await;
    }
}
