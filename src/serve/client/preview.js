// The preview in the browser: every page that the program serves has this script.
// It follows the program's states and gives each to what shows it: the page itself, or
// one of the two shells (both languages; text and PDF), which hand it on to their frames.

import { follow } from "./events.js";
import { makePanel } from "./panel.js";
import { makePrint } from "./print.js";
import { lightUp, refresh, wasMoved } from "./refresh.js";
import { makeSides } from "./sides.js";
import { makeSources } from "./source.js";

const inFrame = window !== window.top;
const makeShell = { both: makeSides, print: makePrint }[location.pathname.match(/^\/_veivalg\/(\w+)$/)?.[1]];

let state, asking, lost = false;
let moved = !inFrame && wasMoved();
const panel = makePanel({
  bare: inFrame,
  page: () => shell?.page() ?? decodeURI(location.pathname).slice(1).replace(/(^|\/)$/, "$1index.html"),
  onSource: (on) => (shell ? shell.send("source", on) : sources.setMode(on)),
  onOpen: (...place) => sources.show(...place),
});
const sources = makeSources({
  word: panel.word,
  address: () => state?.editor_address,
  lang: () => panel.host.lang,
});
const shell = makeShell?.(panel);

/** Takes in a state: once, and never an older one after a newer. */
async function take(next) {
  const news = state?.run !== next.run || state.version !== next.version;
  const before = state;
  state = next;
  if (!news) return;
  asking?.abort();
  const { signal } = (asking = new AbortController());
  try {
    if (shell) shell.take(next, before);
    const [changed] = await Promise.all([shell ? null : refresh(next), panel.update(signal)]);
    sources.settle();
    shell?.settle();
    if (moved) panel.say("moved");
    else if (before && changed?.size) panel.say("updated");
    moved = false;
    if (changed?.size) {
      if (before) lightUp(changed);
    }
    dispatchEvent(new Event("veivalg:fresh"));
  } catch (error) {
    if (signal.aborted || error.name === "AbortError") return;
    // The line broke in the middle: the next state is to be taken whatever its number.
    state = before;
  }
}

if (inFrame) {
  addEventListener("veivalg:state", ({ detail }) => take(detail));
  addEventListener("veivalg:source", ({ detail }) => sources.setMode(detail));
  // A frame of the preview shows pages of the preview; the rest has a tab of its own.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented) return;
    if (link.origin === location.origin && /(\/|\.html)$/.test(link.pathname)) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  });
} else {
  follow(
    (next) => {
      if (lost) panel.say("");
      lost = false;
      take(next);
    },
    () => {
      lost = true;
      panel.say("connecting", true);
    },
  );
}
