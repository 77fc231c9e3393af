// The shell with both languages: the same page in nb and nn, scrolled and led together,
// with what differs lit up, and what has changed since the two were reviewed together.
// In: states, and what the person does in either frame. Out: the other frame follows.

import { makeFrames } from "./frames.js";
import { box, layer, place } from "./layer.js";
import { blocksOf, differences, findTexts, pairUp } from "./pairs.js";

const TOUCHES = ["pointerenter", "pointermove", "wheel", "touchstart", "keydown", "focusin"];

/** Takes over the shell's page. */
export function makeSides(panel) {
  const count = document.querySelector(".count");
  const next = document.querySelector("button.next");
  const previous = document.querySelector("button.previous");
  const summary = document.querySelector(".summary");
  const accept = document.querySelector(".accept");
  const layers = new WeakMap();
  let marks = [], texts = [], pairs = [], found = [], quiet = [], current, rows, leader, asking;

  const frames = makeFrames(panel, (frame) => {
    const { contentWindow: view, contentDocument: page } = frame;
    // Only the frame in hand leads, or the two would chase each other.
    for (const touch of TOUCHES) page.addEventListener(touch, () => (leader = frame), { passive: true, capture: true });
    view.addEventListener("scroll", () => frame === leader && lead(frame), { passive: true });
    view.addEventListener("veivalg:fresh", compare);
    // Pictures and opened sections move what stands below.
    new view.ResizeObserver(draw).observe(page.body);
    ask();
    compare();
  });
  const sides = frames.all;
  const ready = () => sides.length === 2 && frames.together();

  /** Asks how the texts of the page stand. */
  async function ask() {
    asking?.abort();
    const { signal } = (asking = new AbortController());
    try {
      const query = new URLSearchParams({ page: frames.name() });
      const answer = await fetch(`/_veivalg/texts?${query}`, { cache: "no-cache", signal });
      if (!answer.ok) return;
      const told = await answer.json();
      signal.throwIfAborted();
      texts = told.texts;
      summary.textContent = told.summary;
      compare();
    } catch {
      // Another page is asked for by now, or the program is away: its next state asks again.
    }
  }

  /** Finds anew what answers to what, and where the two differ. */
  function compare() {
    if (!ready()) return;
    const pages = sides.map((frame) => frame.contentDocument);
    const textOf = findTexts(texts);
    const paired = pairUp(pages, textOf);
    const shown = blocksOf(pages, textOf);
    pairs = paired.pairs;
    found = differences(pages, paired, shown, marks);
    quiet = [...shown].filter(([text]) => text.state === "in-step").map(([, elements]) => elements);
    next.hidden = previous.hidden = !found.length;
    current = found.find(({ text }) => text && text.key === current?.text?.key);
    tell();
    draw();
  }

  /** Says how many differences there are, or of the one that is recent at what it is. */
  function tell() {
    accept.hidden = !current?.text?.accept;
    accept.querySelector("code").textContent = current?.text?.accept ?? "";
    if (current) {
      const which = panel.word("difference-at", { n: found.indexOf(current) + 1, count: found.length });
      const told = [current.side, 1 - current.side].flatMap((side) => changed(current, side));
      return count.replaceChildren(`${which} – ${wording(current, current.side)}`, ...told);
    }
    const word = ["differences-none", "difference-one"][found.length] ?? "differences";
    count.textContent = panel.word(word, { count: found.length });
  }

  /** Puts the marks where their texts stand now. */
  function draw() {
    rows = null;
    if (!ready()) return;
    sides.forEach(({ contentDocument: page }, side) => {
      if (!layers.has(page)) layers.set(page, layer("marks", page));
      const { host, stage } = layers.get(page);
      host.lang = panel.host.lang;
      const marked = (className, elements) => {
        const rect = box(elements);
        if (!rect) return [];
        const mark = document.createElement("div");
        mark.className = `mark ${className}`;
        place(mark, rect);
        return [mark];
      };
      const inStep = quiet.flatMap((elements) => marked("in-step", elements[side]));
      const differing = found.flatMap((difference) => {
        const [mark] = marked(difference.word, difference.elements[side]);
        if (!mark) return [];
        mark.classList.toggle("current", difference === current);
        const label = document.createElement("span");
        label.append(wording(difference, side), ...changed(difference, side));
        mark.append(label);
        return [mark];
      });
      stage.replaceChildren(...inStep, ...differing);
    });
  }

  /** The words that went and came in a text on a side. */
  function changed({ text }, side) {
    const { words = [], more } = text?.changes[sides[side].dataset.lang] ?? {};
    const told = words.flatMap(([went, came], index) => {
      const made = [["del", went], ["ins", came]].filter(([, said]) => said);
      const nodes = made.map(([tag, said]) => {
        const element = document.createElement(tag);
        element.textContent = said;
        return element;
      });
      return [index ? ", " : ": ", nodes[0], ...nodes.slice(1).flatMap((node) => [" → ", node])];
    });
    return more ? [...told, " …"] : told;
  }

  /** A difference in words, as it is seen from a side. */
  function wording({ word, side: own, values, text }, side) {
    // What a finding says is said of its own side.
    if (word === "finding") return side === own ? (values.message ?? panel.word(word)) : "";
    const lang = panel.word(`in-language-${sides[side].dataset.lang}`);
    // The other side of a text that stood still is the one that moved.
    if (word === "stale" && side !== own) return panel.word("changed", { lang });
    if (word === "draft" && side !== own) return text.changes[sides[side].dataset.lang] ? panel.word("changed", { lang }) : "";
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

  /** Goes to the difference that is so many further on. */
  function go(step) {
    const from = current ? found.indexOf(current) : step > 0 ? -1 : 0;
    const at = (from + step + found.length) % found.length;
    current = found[at];
    leader = null;
    const rects = current.elements.map(box);
    sides.forEach(({ contentWindow: view }, side) => {
      if (rects[side]) view.scrollTo({ top: rects[side].top - view.innerHeight / 4, behavior: "instant" });
    });
    // What stands in one alone has a place in the other all the same.
    if (!rects.every(Boolean)) lead(sides[current.side]);
    tell();
    draw();
  }
  next.addEventListener("click", () => go(1));
  previous.addEventListener("click", () => go(-1));
  accept.querySelector("button").addEventListener("click", async () => {
    const command = accept.querySelector("code");
    try {
      await navigator.clipboard.writeText(command.textContent);
      panel.say("copied");
    } catch {
      // Only a secure address may write there: leave it to the person's own key.
      getSelection().selectAllChildren(command);
    }
  });

  return {
    page: frames.name,
    send: frames.send,
    take(state) {
      // There were no pages when this one was made.
      if (!sides.length && state.languages.length) location.reload();
      marks = state.marks;
      frames.send("state", state);
      ask();
    },
    /** The words have come. */
    settle: compare,
  };
}
