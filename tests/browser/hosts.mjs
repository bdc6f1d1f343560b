// Pages that a guide may find itself in, each with something that breaks what is put on a page; and a plain one, which
// says how it ought to look. Whatever the page, the guide's column is 640 px wide, so that pictures can be compared.

import { readFileSync } from "node:fs";
import path from "node:path";
import { openCouncil } from "./council.mjs";
import { root } from "./journey.mjs";

/** The frame as docs/embedding.md has it for a council's own markup. */
export const FRAME = /<iframe [^>]*><\/iframe>/.exec(readFileSync(path.join(root, "docs/embedding.md"), "utf8").split("### The quickest")[1])[0];
const withItsFrame = (folder) => `<complaint-guide>${FRAME.replace("/complaints/", folder)}</complaint-guide>`;

const recorder = readFileSync(path.join(root, "node_modules/rrweb/umd/rrweb.min.js"), "utf8");

/**
 * Whatever a page does to a whole column it does to what stands in it, so the column itself is left alone; and beside
 * the Exit button the column's own ground is to be seen, so it has one.
 */
const COLUMN =
  "background:#fff!important;visibility:visible!important;display:block!important;position:relative!important;" +
  "box-sizing:border-box!important;width:640px!important;margin:0!important;padding:0!important;border:0!important;float:none!important";

/** Takes away what a browser gives, and then makes everything unreadable that is not the column or around it. */
export const HOSTILE = `
* { all: unset !important }
head, head * { display: none !important }
* { color: red !important; font: italic 900 9px/1 cursive !important; letter-spacing: 9px !important;
  word-spacing: 2em !important; text-transform: uppercase !important; text-indent: 3em !important;
  text-align: center !important; text-shadow: 2px 2px lime !important; white-space: pre !important;
  visibility: hidden !important; cursor: none !important; user-select: none !important;
  background: black !important; border-color: blue !important; list-style: none !important }
complaint-guide, button, iframe, input, label, h1, h2, p {
  display: inline-flex !important; position: fixed !important; inset: 40px auto auto 40px !important;
  float: right !important; width: 120px !important; min-width: 0 !important; max-width: 130px !important;
  height: 30px !important; min-height: 0 !important; max-height: 40px !important; margin: 33px !important;
  padding: 21px !important; border: 9px dashed blue !important; outline: 5px solid lime !important;
  overflow: hidden !important; opacity: 0.1 !important; transform: rotate(7deg) scale(0.5) !important;
  rotate: 3deg !important; scale: 0.7 !important; translate: 9px 9px !important;
  filter: blur(3px) invert(1) !important; clip-path: circle(20px) !important; mask: linear-gradient(#0000, #000) !important;
  mix-blend-mode: difference !important; pointer-events: none !important; contain: strict !important;
  columns: 3 !important; zoom: 0.5 !important; z-index: -1 !important; animation: none !important;
  box-shadow: 0 0 9px red !important; content-visibility: hidden !important }`;

/** What a recorder of visits hears: rrweb, which most of them are made of, and every event and message besides. */
const EARS = `
globalThis.heard = [];
rrweb.record({
  emit: (event) => heard.push(JSON.stringify(event)),
  maskAllInputs: false, recordCrossOriginIframes: true, recordCanvas: true, inlineImages: true,
});
addEventListener("message", ({ data }) => heard.push("message " + JSON.stringify(data)));
for (const type of ["input", "beforeinput", "change", "keydown", "keypress", "keyup", "paste", "copy", "click", "focusin",
    "selectionchange", "submit"]) {
  addEventListener(type, (event) => heard.push(type + " " + (event.key ?? event.data ?? event.target?.value)), true);
}
for (const name of ["complaint-guide:ready", "complaint-guide:step", "complaint-guide:exit", "complaint-guide:error"]) {
  addEventListener(name, ({ detail }) => heard.push(name + " " + JSON.stringify(detail)));
}`;

function pageOf({ html = 'lang="en-GB"', head = "", guide = "<complaint-guide></complaint-guide>", script }) {
  return `<!DOCTYPE html>
<html ${html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Complaints</title>
<script src="rrweb.js"></script>
<script src="ears.js"></script>
${head}
<script src="${script}" defer></script>
</head>
<body>
<main>
<div id="column" style="${COLUMN}">${guide}</div>
<h1>Complaints</h1>
<p><label>Search <input id="search"></label> <button type="button">Search</button></p>
</main>
</body>
</html>`;
}

/**
 * Each host by its name. `page` is what differs from the plain page, its `guide` as it is written with the guide's folder; `base` is where a `<base>` leads; `at` is the
 * folder of the page and `guideAt` that of the guide; `isElsewhere` puts the guide on another origin; `besides` are
 * other files of the page; `until` is what the page does first.
 */
export const HOSTS = {
  plain: {},
  "with a hostile style sheet": { page: { head: `<style>${HOSTILE}</style>` } },
  "with a base elsewhere": { page: { head: '<base href="https://elsewhere.example/nowhere/" target="_blank">' } },
  "below a path, with the guide below another": { at: "/services/children/", guideAt: "/services/files/2026/guide/" },
  "on another origin": { isElsewhere: true },
  "with a root font of 62.5%": { page: { head: "<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>" } },
  "written from right to left": { page: { html: 'lang="ar" dir="rtl"' } },
  "that has the frame in its own markup": { page: { guide: withItsFrame } },
  "that has the frame in its own markup, with a hostile style sheet": { page: { guide: withItsFrame, head: `<style>${HOSTILE}</style>` } },
  "with two guides": { page: { guide: "<complaint-guide></complaint-guide><complaint-guide></complaint-guide>" } },
  "that takes the guide out and puts it back": {
    page: { head: '<script src="put-back.js" defer></script>' },
    besides: {
      "put-back.js": `
addEventListener("complaint-guide:ready", function once({ target }) {
  removeEventListener("complaint-guide:ready", once);
  target.remove();
  setTimeout(() => {
    document.querySelector("#column").append(target);
    globalThis.isBack = true;
  }, 50);
});`,
    },
    until: "globalThis.isBack",
  },
};

/** Serves a host. `change` is that of `openCouncil`, for damage that a test wants. */
export async function openHost(name, { change } = {}) {
  const { page = {}, at = "/", guideAt = "/guide/", isElsewhere = false, besides = {}, until = "true" } = HOSTS[name];
  const elsewhere = isElsewhere ? await openCouncil({ at: guideAt, change }) : undefined;
  const pages = { [`${at}rrweb.js`]: recorder, [`${at}ears.js`]: EARS };
  for (const [file, text] of Object.entries(besides)) pages[at + file] = text;
  const council = await openCouncil({ at: guideAt, pages, change });
  // Where a page has a base, no address but a whole one means what it says.
  const guide = (elsewhere ?? council).address + guideAt.slice(1);
  const written = typeof page.guide === "function" ? page.guide(guide) : page.guide;
  pages[`${at}page.html`] = pageOf({ ...page, guide: written, script: `${guide}embed.js` });
  return {
    /** The page with the guide in it. */
    address: `${council.address}${at.slice(1)}page.html`,
    /** The folder of the guide's own files, on whichever origin. */
    guide,
    /** What must be true in the page before anyone uses the guide. */
    until,
    /** The files that were asked for, of the page and of the guide, without the recorder's. */
    asked: () =>
      [...council.asked(), ...(elsewhere?.asked() ?? [])].filter(
        (name) => !/\/(rrweb|ears|put-back)\.js$/.test(name),
      ),
    close: async () => {
      await council.close();
      await elsewhere?.close();
    },
  };
}

/** Everything that somebody wrote in their own words. */
export function ownWords(person) {
  return JSON.stringify(Object.values(person.says))
    .match(/"[^"]*[ .][^"]*"/g)
    .map((text) => JSON.parse(text));
}
