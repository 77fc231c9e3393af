// The shell with both languages: the same page in nb and nn, scrolled and led together,
// with what differs lit up.
// In: states, and what the person does in either frame. Out: the other frame follows.

import { frames } from "./frames.js";
import { box, layer, place } from "./layer.js";
import { differences, pairUp } from "./pairs.js";

/** Takes over the shell's page. */
export function makeSides({ panel }) {
  const count = document.querySelector(".count");
  const next = document.querySelector("button.next");
  let marks = [], found = [], layers = [], anchors = null, leader = null, at = -1;

  const shell = frames(panel, {
    arrived(frame) {
      const view = frame.contentWindow;
      for (const name of ["pointerenter", "pointermove", "wheel", "touchstart", "keydown", "focusin"]) {
        view.document.addEventListener(name, () => (leader = frame), { passive: true, capture: true });
      }
      view.addEventListener("scroll", () => frame === leader && scrollAlong(frame), { passive: true });
      view.addEventListener("veivalg:changed", compare);
      // Pictures and opened sections move what stands below.
      new view.ResizeObserver(() => settle()).observe(view.document.body);
      compare();
    },
  });
  const sides = shell.frames;
  const pages = () => sides.map((frame) => frame.contentDocument);

  /** Finds anew what answers to what, and draws it. */
  function compare() {
    if (!shell.together()) return;
    const paired = pairUp(pages());
    found = differences(pages(), paired, marks);
    anchors = null;
    compare.pairs = paired.pairs;
    at = -1;
    next.hidden = !found.length;
    tell(found.length ? panel.word(found.length === 1 ? "difference-one" : "differences", { count: found.length }) : panel.word("differences-none"));
    settle();
  }
  function tell(text) {
    if (count.textContent !== text) count.textContent = text;
  }

  /** Puts the marks where their texts stand now. */
  function settle() {
    if (!shell.together()) return;
    anchors = null;
    layers = sides.map((frame, side) => {
      const page = frame.contentDocument;
      const stage = layers[side]?.host.isConnected && layers[side].page === page ? layers[side].stage : null;
      return stage ? layers[side] : { page, ...layer("marks", page) };
    });
    layers.forEach(({ stage, host }, side) => {
      host.lang = panel.host.lang;
      const boxes = found.map((difference, index) => {
        const rect = box(difference.elements[side]);
        if (!rect) return "";
        const mark = document.createElement("div");
        mark.className = `mark ${difference.word}${index === at ? " current" : ""}`;
        const label = document.createElement("span");
        label.textContent = wording(difference, side);
        mark.append(label);
        place(mark, rect);
        return mark;
      });
      stage.replaceChildren(...boxes.filter(Boolean));
    });
  }
  function wording({ word, values, elements }, side) {
    if (word === "finding") return values.message ?? panel.word("finding");
    const lang = values.lang && panel.word(`in-language-${values.lang}`);
    // The side that lacks nothing is told that it is alone.
    const whole = word === "missing" && sides[side].dataset.lang !== values.lang;
    if (whole) return panel.word("only-here", { lang: panel.word(`in-language-${sides[side].dataset.lang}`) });
    const own = side === (elements[0].length ? 0 : 1);
    return panel.word(word, word === "differs" && !own ? { here: values.there, there: values.here } : { ...values, lang });
  }

  /** The heights that answer to each other, both rising. */
  function heights() {
    const top = (element) => element.getBoundingClientRect().top + element.ownerDocument.defaultView.scrollY;
    const rows = [[0, 0]];
    for (const both of compare.pairs ?? []) {
      const row = both.map(top);
      if (row.every((y, side) => y > rows.at(-1)[side])) rows.push(row);
    }
    const ends = pages().map((page) => page.documentElement.scrollHeight);
    while (rows.length > 1 && rows.at(-1).some((y, side) => y >= ends[side])) rows.pop();
    return [...rows, ends];
  }

  /** Leads the other frame to the place that answers to this one's. */
  function scrollAlong(frame) {
    if (!shell.together()) return;
    anchors ??= heights();
    const side = sides.indexOf(frame);
    const [here, there] = [side, 1 - side];
    const views = sides.map(({ contentWindow: view }) => ({ view, whole: view.document.documentElement.scrollHeight }));
    // What is looked at glides from the window's top to its bottom as the page does, so that both ends meet.
    const most = views.map(({ view, whole }) => Math.max(whole - view.innerHeight, 1));
    const y = (views[here].view.scrollY * views[here].whole) / most[here];
    const index = Math.max(anchors.findLastIndex((row) => row[here] <= y && row !== anchors.at(-1)), 0);
    const [from, to] = [anchors[index], anchors[index + 1]];
    const share = (y - from[here]) / Math.max(to[here] - from[here], 1);
    const target = from[there] + share * (to[there] - from[there]);
    views[there].view.scrollTo({ top: (target * most[there]) / views[there].whole, behavior: "instant" });
  }

  next.addEventListener("click", () => {
    if (!found.length) return;
    at = (at + 1) % found.length;
    leader = null;
    sides.forEach(({ contentWindow: view }, side) => {
      const rect = box(found[at].elements[side]);
      if (rect) view.scrollTo({ top: rect.top - view.innerHeight / 4, behavior: "instant" });
      else if (side === 1) scrollAlong(sides[0]);
    });
    if (!box(found[at].elements[0])) scrollAlong(sides[1]);
    const side = found[at].elements[0].length ? 0 : 1;
    tell(`${panel.word("difference-at", { n: at + 1, count: found.length })}: ${wording(found[at], side)}`);
    settle();
  });

  return {
    ...shell,
    take(state) {
      marks = state.marks ?? [];
      shell.send("state", state);
    },
    told: compare,
  };
}
