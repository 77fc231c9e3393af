// The shell with the text and the PDF of the same page beside each other.
// In: states, and the page the text's frame shows. Out: the PDF at that page, and the text
// at what was saved last.

import { makeFrames } from "./frames.js";

/** Takes over the shell's page. */
export function makePrint(panel) {
  const sheets = document.querySelector(".sheets");
  const making = document.querySelector(".making");
  const label = document.querySelector(".which");
  const which = label.querySelector("select");
  let state, shown = "", asked, waiting = false;
  const frames = makeFrames(panel, follow);

  which.addEventListener("change", follow);

  /** The PDF that is chosen, or the first that there is. */
  function chosen() {
    const all = state?.pdfs[frames.lang()] ?? {};
    return all[which.value] ?? all.strategy ?? Object.values(all)[0];
  }

  /** Offers the PDFs that there are, when there are several. */
  function offer() {
    const all = Object.entries(state?.pdfs[frames.lang()] ?? {}).sort(([, one], [, other]) => one.order - other.order);
    const names = all.map(([name, pdf]) => `${name} ${pdf.words}`).join();
    if (names === which.dataset.names) return;
    const before = which.value || "strategy";
    which.dataset.names = names;
    which.replaceChildren(...all.map(([name, pdf]) => new Option(pdf.words, name)));
    if (all.some(([name]) => name === before)) which.value = before;
    label.hidden = all.length < 2;
  }

  /** Shows the newest PDF at the page of the text. */
  function follow() {
    offer();
    const pdf = chosen();
    if (!pdf) return;
    // To be asked for it is what makes the program set it; once for each save, for it may fail.
    const wish = [pdf.path, state.run, state.saves].join();
    if (pdf.version === null && !pdf.making && wish !== asked) {
      asked = wish;
      waiting = true;
      const answered = () => {
        waiting = false;
        tell();
      };
      fetch(`/${pdf.path}`, { method: "HEAD" }).then(answered, answered);
    }
    tell();
    if (pdf.version === null) return;
    // A page that is not in print leaves the sheets where they are.
    const before = shown.startsWith(`/${pdf.path}?`) ? shown.match(/page=(\d+)/)?.[1] : undefined;
    const number = pdf.pages[frames.path()] ?? before ?? 1;
    const address = `/${pdf.path}?v=${pdf.version}#page=${number}&navpanes=0&view=FitH`;
    if (address === shown) return;
    shown = address;
    if (navigator.pdfViewerEnabled === false) link(address);
    else swap(address);
  }

  function tell() {
    const text = waiting || chosen()?.making ? panel.word("making") : "";
    if (making.textContent !== text) making.textContent = text;
  }

  /** Loads the new sheets behind the old ones, and drops those when it has. */
  function swap(address) {
    const frame = document.createElement("iframe");
    frame.title = sheets.dataset.title;
    frame.className = "coming";
    frame.addEventListener("load", () => {
      // The viewer draws a moment after it has loaded.
      setTimeout(() => {
        if (shown !== address) return frame.remove();
        frame.className = "";
        for (const other of [...sheets.children]) if (other !== frame) other.remove();
      }, sheets.children.length > 1 ? 250 : 0);
    });
    frame.src = address;
    sheets.append(frame);
  }

  function link(address) {
    const way = document.createElement("a");
    way.href = address;
    way.target = "_blank";
    way.textContent = panel.word("open-pdf");
    const said = document.createElement("p");
    said.append(panel.word("no-viewer"), " ", way);
    sheets.replaceChildren(said);
  }

  return {
    page: frames.name,
    send: frames.send,
    take(next, before) {
      state = next;
      frames.send("state", next);
      // Only a save leads there: the person may have gone elsewhere since the last one.
      if (before?.run === next.run && next.saves > before.saves && next.edited) frames.go(next.edited);
      follow();
    },
    /** The words have come. */
    settle: follow,
  };
}
