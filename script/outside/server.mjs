// A council's site with the built guide, for the programs that script/browsers, script/documents and script/screen-reader
// try: one page for each way to put the guide on a site.

import { openCouncil, councilPage } from "../../tests/browser/council.mjs";

export const WORDS = "Ring the complaints team on 01632 960 555.";
export const LINK = "Find out how to complain";
export const GUIDE = "guide/example/complaint-guide.html";

const element = (inside) => councilPage(`<complaint-guide profile="example">${inside}</complaint-guide>`);

export const PAGES = {
  "/words.html": element(`<p id="words">${WORDS}</p>`),
  "/empty.html": element(""),
  "/marked.html": councilPage(`<p>Read this first. <a href="/${GUIDE}#in-this-page">${LINK}</a></p>`),
};

// As strict as a council's own, and with what Firefox asks before it saves a file from a frame.
const POLICY = "default-src 'self'; script-src 'self'; frame-src 'self' blob:; style-src 'self'";

export const openSite = () => openCouncil({ pages: PAGES, policy: (name) => (name in PAGES ? POLICY : undefined) });
