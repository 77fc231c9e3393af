// What the two shells share: frames that show a page of the site, each in its language,
// led to the same page, with the address bar and the way back following.
// In: the shell's document. Out: the frames, the page they show, and a line to their scripts.

import { wasMoved } from "./refresh.js";

/** Fills the shell's frames; `arrived(frame)` is called when a frame has loaded the page. */
export function makeFrames(panel, arrived) {
  const all = [...document.querySelectorAll("iframe.side, iframe.text")];
  const back = document.querySelector("a.back");
  // A page as its language and its path within that: "nb", "area/x.html".
  const split = (path) => decodeURI(path).match(/^\/?(nb|nn)\/(.+)$/)?.slice(1) ?? [];
  let [lang = "nb", page = "index.html"] = split(document.body.dataset.page);
  const sent = new Map();

  const langOf = (frame) => frame.dataset.lang ?? lang;
  const wanted = (frame) => `/${langOf(frame)}/${encodeURI(page)}`;
  const shows = (frame) => {
    try {
      return frame.contentWindow.location.pathname;
    } catch {
      return null; // The browser's own page: the program was away.
    }
  };
  const there = (frame) => shows(frame) === wanted(frame);
  const name = () => `${all.length ? langOf(all[0]) : lang}/${page}`;

  function hand(frame, word, detail) {
    if (shows(frame) === null) return (frame.src = wanted(frame));
    const { contentWindow } = frame;
    contentWindow.dispatchEvent(new contentWindow.CustomEvent(`veivalg:${word}`, { detail }));
  }

  for (const frame of all) {
    frame.addEventListener("load", () => {
      const path = shows(frame);
      // "blank" is what a frame holds before its first page.
      if (path === null || path === "blank") return;
      const [ownLang, ownPage = "index.html"] = split(path);
      page = ownPage;
      if (ownLang && !frame.dataset.lang) lang = ownLang;
      for (const other of all) {
        if (there(other) || shows(other) === "blank") continue;
        other.contentWindow.location.replace(wanted(other) + frame.contentWindow.location.hash);
      }
      if (!there(frame)) return;
      history.replaceState(null, "", `${location.pathname}?${new URLSearchParams({ page: name() })}`);
      back.href = `/${encodeURI(name())}`;
      for (const [word, detail] of sent) hand(frame, word, detail);
      panel.follow();
      if (wasMoved()) panel.say("moved");
      arrived(frame);
    });
    frame.src = wanted(frame) + location.hash;
  }

  return {
    all,
    lang: () => lang,
    path: () => page,
    name,
    /** Whether every frame shows the page, so that they can be held together. */
    together: () => all.every((frame) => there(frame) && frame.contentDocument.readyState === "complete"),
    /** Leads the frames to another page in the same languages. */
    go(to) {
      page = to;
      for (const frame of all) if (!there(frame)) frame.contentWindow.location.replace(wanted(frame));
    },
    /** Tells every frame's script something, and those that come later too. */
    send(word, detail) {
      sent.set(word, detail);
      for (const frame of all) hand(frame, word, detail);
    },
  };
}
