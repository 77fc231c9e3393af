// The shell with the text and the PDF of the same page beside each other.
// In: states, and the page the text's frame shows. Out: the PDF at that page, and the text
// at what was saved last.

import { frames } from "./frames.js";

/** Takes over the shell's page. */
export function makePrint({ panel }) {
  const sheets = document.querySelector(".sheets");
  const making = document.querySelector(".making");
  let state, shown = "";

  const shell = frames(panel, { arrived: () => state && follow() });
  const split = () => shell.page().match(/^(\w+)\/(.+)$/).slice(1);

  /** Shows the newest PDF at the page of the text. */
  function follow() {
    const [lang, page] = split();
    const pdf = state.pdfs?.[lang];
    if (!pdf) return;
    const text = pdf.making || pdf.version === null ? panel.word("making") : "";
    if (making.textContent !== text) making.textContent = text;
    if (pdf.version === null) {
      // To be asked for it is what makes the program set it.
      if (!pdf.making) fetch(`/${pdf.path}`, { method: "HEAD" }).catch(() => {});
      return;
    }
    // A page that is not in print leaves the sheets where they are.
    const file = `/${pdf.path}?v=${pdf.version}`;
    const number = pdf.pages?.[page] ?? (shown.startsWith(`/${pdf.path}?`) ? shown.match(/page=(\d+)/)?.[1] : 1) ?? 1;
    const address = `${file}#page=${number}`;
    if (address === shown) return;
    shown = address;
    if (navigator.pdfViewerEnabled === false) link(address);
    else swap(address);
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
    ...shell,
    take(next, before) {
      state = next;
      shell.send("state", next);
      // Only a save leads there: the person may have gone elsewhere since the last one.
      if (before && next.saves > before.saves && next.edited && next.edited !== split()[1]) shell.go(next.edited);
      follow();
    },
    told: follow,
  };
}
