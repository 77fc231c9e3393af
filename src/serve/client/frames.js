// What the two shells share: frames that show a page of the site, each in its language,
// led to the same page, with the address bar and the way back following.
// In: the shell's document. Out: the frames, the page they show, and a line to their scripts.

import { wasMoved } from "./refresh.js";

/** `arrived(frame)` is called when a frame has a new page, and all frames are on it. */
export function frames(panel, { arrived }) {
  const all = [...document.querySelectorAll("iframe.side, iframe.text")];
  // The page within its language: "area/x.html".
  const split = (path) => decodeURI(path).match(/^\/?(nb|nn)\/(.+)$/)?.slice(1) ?? [];
  let [lang = "nb", page = "index.html"] = split(document.body.dataset.page ?? "");
  let latest;
  const langOf = (frame) => frame.dataset.lang ?? lang;
  const address = (frame, hash = "") => `/${langOf(frame)}/${encodeURI(page)}${hash}`;
  const shows = (frame) => frame.contentWindow.location.pathname === address(frame);
  const send = (name, detail, frame) =>
    (frame ? [frame] : all).forEach(({ contentWindow }) =>
      contentWindow.dispatchEvent(new contentWindow.CustomEvent(`veivalg:${name}`, { detail })));

  for (const frame of all) {
    frame.addEventListener("load", () => {
      const { pathname, hash } = frame.contentWindow.location;
      if (pathname === "blank") return;
      const [wanted, path] = split(pathname);
      page = path ?? "index.html";
      if (!frame.dataset.lang && wanted) lang = wanted;
      for (const other of all) {
        if (!shows(other)) other.contentWindow.location.replace(address(other, hash));
      }
      if (!shows(frame)) return;
      const where = `${langOf(all[0])}/${page}`;
      history.replaceState(null, "", `${location.pathname}?${new URLSearchParams({ page: where })}`);
      document.querySelector("a.back").href = `/${encodeURI(where)}`;
      if (latest) send("state", latest, frame);
      panel.follow();
      if (wasMoved()) panel.say("moved");
      arrived(frame);
    });
    frame.src = address(frame, location.hash);
  }

  return {
    frames: all,
    page: () => `${langOf(all[0])}/${page}`,
    /** Whether every frame shows the page, so that they can be held together. */
    together: () => all.every((frame) => frame.contentDocument?.readyState === "complete" && shows(frame)),
    /** Leads the frames to another page of the same languages. */
    go(to) {
      page = to;
      for (const frame of all) if (!shows(frame)) frame.contentWindow.location.assign(address(frame));
    },
    send(name, detail) {
      if (name === "state") latest = detail;
      send(name, detail);
    },
  };
}
