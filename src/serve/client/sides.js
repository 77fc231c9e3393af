// The shell with both languages: the same page in nb and nn, scrolled and led together,
// with what differs lit up.
// In: states, and what the person does in either frame. Out: the other frame follows.

import { makeFrames } from "./frames.js";
import { box, layer, place } from "./layer.js";
import { differences, pairUp } from "./pairs.js";

const TOUCHES = ["pointerenter", "pointermove", "wheel", "touchstart", "keydown", "focusin"];

/** Takes over the shell's page. */
export function makeSides(panel) {
  const count = document.querySelector(".count");
  const next = document.querySelector("button.next");
  const layers = new WeakMap();
  let marks = [], pairs = [], found = [], current, rows, leader;

  const frames = makeFrames(panel, (frame) => {
    const { contentWindow: view, contentDocument: page } = frame;
    // Only the frame in hand leads, or the two would chase each other.
    for (const touch of TOUCHES) page.addEventListener(touch, () => (leader = frame), { passive: true, capture: true });
    view.addEventListener("scroll", () => frame === leader && lead(frame), { passive: true });
    view.addEventListener("veivalg:changed", compare);
    // Pictures and opened sections move what stands below.
    new view.ResizeObserver(draw).observe(page.body);
    compare();
  });
  const sides = frames.all;
  const ready = () => sides.length === 2 && frames.together();

  /** Finds anew what answers to what, and where the two differ. */
  function compare() {
    if (!ready()) return;
    const pages = sides.map((frame) => frame.contentDocument);
    const paired = pairUp(pages);
    pairs = paired.pairs;
    found = differences(pages, paired, marks);
    current = undefined;
    next.hidden = !found.length;
    const word = ["differences-none", "difference-one"][found.length] ?? "differences";
    count.textContent = panel.word(word, { count: found.length });
    draw();
  }

  /** Puts the marks where their texts stand now. */
  function draw() {
    rows = null;
    if (!ready()) return;
    sides.forEach(({ contentDocument: page }, side) => {
      if (!layers.has(page)) layers.set(page, layer("marks", page));
      const { host, stage } = layers.get(page);
      host.lang = panel.host.lang;
      stage.replaceChildren(...found.flatMap((difference) => {
        const rect = box(difference.elements[side]);
        if (!rect) return [];
        const mark = document.createElement("div");
        mark.className = `mark ${difference.word}`;
        mark.classList.toggle("current", difference === current);
        const label = document.createElement("span");
        label.textContent = wording(difference, side);
        mark.append(label);
        place(mark, rect);
        return [mark];
      }));
    });
  }

  /** A difference in words, as it is seen from a side. */
  function wording({ word, side: own, values }, side) {
    // What a finding says is said of its own side.
    if (word === "finding") return side === own ? (values.message ?? panel.word(word)) : "";
    const lang = panel.word(`in-language-${sides[side].dataset.lang}`);
    if (word === "missing" && side !== own) return panel.word("only-here", { lang });
    const [here, there] = side === own ? [values.here, values.there] : [values.there, values.here];
    return panel.word(word, { lang, here, there });
  }

  /** The heights that answer to each other, from the top of the pages to their ends. */
  function heights() {
    const ends = sides.map((frame) => frame.contentDocument.documentElement.scrollHeight);
    const found = [[0, 0]];
    for (const both of pairs) {
      const row = both.map((element, side) => element.getBoundingClientRect().top + sides[side].contentWindow.scrollY);
      if (row.every((y, side) => y > found.at(-1)[side] && y < ends[side])) found.push(row);
    }
    return [...found, ends];
  }

  /** Brings the other frame to the place that answers to this one's. */
  function lead(frame) {
    if (!ready()) return;
    rows ??= heights();
    const here = sides.indexOf(frame);
    const there = 1 - here;
    // What is looked at glides from the window's top to its foot as the page is
    // scrolled, so that the two begin and end together.
    const scales = sides.map(({ contentWindow: view }, side) => {
      const whole = rows.at(-1)[side];
      return whole / Math.max(whole - view.innerHeight, 1);
    });
    const y = frame.contentWindow.scrollY * scales[here];
    const index = Math.max(rows.findIndex((row) => row[here] > y), 1) - 1;
    const [from, to] = rows.slice(index, index + 2);
    const share = (y - from[here]) / (to[here] - from[here]);
    const top = (from[there] + share * (to[there] - from[there])) / scales[there];
    sides[there].contentWindow.scrollTo({ top, behavior: "instant" });
  }

  next.addEventListener("click", () => {
    const at = (found.indexOf(current) + 1) % found.length;
    current = found[at];
    leader = null;
    const rects = current.elements.map(box);
    sides.forEach(({ contentWindow: view }, side) => {
      if (rects[side]) view.scrollTo({ top: rects[side].top - view.innerHeight / 4, behavior: "instant" });
    });
    // What stands in one alone has a place in the other all the same.
    if (!rects.every(Boolean)) lead(sides[current.side]);
    const which = panel.word("difference-at", { n: at + 1, count: found.length });
    count.textContent = `${which} – ${wording(current, current.side)}`;
    draw();
  });

  return {
    page: frames.name,
    send: frames.send,
    take(state) {
      // There were no pages when this one was made.
      if (!sides.length && state.languages.length) location.reload();
      marks = state.marks;
      frames.send("state", state);
    },
    /** The words have come. */
    settle: compare,
  };
}
