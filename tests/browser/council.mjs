// A council's web server for the tests: the demo's pages and the built guide, with whatever policy, damage or page of
// its own a test asks for, and a list of every request that reached it.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./journey.mjs";

const TYPES = { ".cjs": "text/javascript", ".css": "text/css", ".html": "text/html", ".js": "text/javascript" };

/** As strict as the demo's: scripts, frames and styles of its own, and nothing else. */
export const STRICT = "default-src 'self'; script-src 'self'; frame-src 'self'; style-src 'self'";

/**
 * `policy(name)` gives a page's Content-Security-Policy or nothing; `change(name, text)` gives the text to send, or
 * nothing for 404; `headers(name)` are sent besides; `pages` are pages besides, by their name; `at` is the folder in
 * which the guide lies;
 * `hold(name, text)` gives the place in the text at which the connection stands still until `release()`, or nothing.
 */
export async function openCouncil({
  policy = () => undefined,
  change = (_, text) => text,
  pages = {},
  headers: given = () => ({}),
  at = "/guide/",
  hold = () => undefined,
} = {}) {
  const asked = [];
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const files = (name) => {
    if (name in pages) return pages[name];
    const inGuide = name.startsWith(at);
    const file = path.join(root, inGuide ? (process.env.COMPLAINT_GUIDE_DIST ?? "dist") : "static/demo", inGuide ? name.slice(at.length) : name);
    try {
      return readFileSync(file, "utf8");
    } catch {
      return undefined;
    }
  };
  // Some addresses that are tried are longer than Node takes of itself.
  const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    const { pathname } = new URL(request.url, "http://council.example");
    const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => asked.push({ method: request.method, name: pathname, url: request.url, body }));
    if (name === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const found = files(name);
    const text = found === undefined ? undefined : change(name, found);
    if (text === undefined) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
      return;
    }
    const type = `${TYPES[path.extname(name)] ?? "text/plain"}; charset=utf-8`;
    const headers = { "Content-Type": type, "Cache-Control": "no-store" };
    const says = policy(name);
    if (says) headers["Content-Security-Policy"] = says;
    response.writeHead(200, { ...headers, ...given(name) });
    const until = hold(name, text);
    if (until === undefined) response.end(text);
    else {
      response.write(text.slice(0, until));
      released.then(() => response.end(text.slice(until)));
    }
  });
  server.on("upgrade", (request, socket) => {
    asked.push({ method: request.method, name: request.url, url: request.url, body: "" });
    socket.destroy();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://localhost:${server.address().port}/`;
  return {
    address,
    /** What was asked for, in order; a browser's own look for an icon apart. */
    asked: () => asked.map(({ name }) => name).filter((name) => name !== "/favicon.ico"),
    requests: () => asked,
    /** What was held back is sent. */
    release,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

// The built files with something left out, for showing that a test would notice.

/** Leaves out what stands so in a file, and the page's policy, which lets nothing run that is altered. */
function without(text, does, part, instead = "") {
  if (text.search(part) < 0) throw new Error(`The built file no longer ${does} in the way that is taken out here.`);
  return text.replace(part, instead).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
}

/** The guide without the question that it asks before it starts: whether the page around could read along. */
export const withoutAsking = (text) => without(text, "asks who could read along", /window\.origin!=="null"\|\|[\w$]+\([\w$]+\)/, "false");

/** The guide that neither empties itself when a browser keeps it for Back nor begins anew when it is shown again. */
export const withoutEmptying = (text) => without(text, "empties itself", /addEventListener\("page(hide|show)",\(\{persisted:[\w$]+\}\)=>[^;]+;/g);

/** `embed.js` that asks only the script that is running where it lies. */
export const asAPlainScript = (text) =>
  without(text, "looks for itself", /([\w$]+)=document\.currentScript\|\|document\.querySelector\([^)]*\),([\w$]+)=\1&&\1\.src\|\|document\.baseURI/, "$1=document.currentScript,$2=$1.src");

/** The words that a council writes inside the element, and a page of its own with nothing in it. */
export const OWN_WORDS = "<p>Ring 01632 960 555, write to words@council.example, or come to 7 Low Street.</p>";

export function councilPage(element, head = "") {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Complaints</title>
<script src="/guide/embed.js" defer></script>
${head}
</head>
<body>
<main>
<h1>Complaints</h1>
${element}
</main>
</body>
</html>`;
}
