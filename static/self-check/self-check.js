// Asks for the headers of a page and of the guide's files, says what they will do, and then tries it.

import { verdicts } from "./headers.mjs";

const TRIED_FOR = 16_000;
const byId = (id) => document.getElementById(id);
const make = (name, text, className = "") => Object.assign(document.createElement(name), { textContent: text, className });
const here = new URL(".", document.currentScript.src).href;

const MARKS = {
  stops: "The guide will not show",
  lacks: "Something will not work",
  cannot: "Could not be looked at",
  right: "Right",
};

function say(level, text, line) {
  const item = make("li", "", level);
  item.append(make("strong", MARKS[level]), make("p", text));
  if (line) item.append(make("pre", line));
  byId("found").append(item);
}

async function file(address) {
  try {
    const answer = await fetch(address, { method: "GET", cache: "no-store", credentials: "same-origin" });
    return { address: answer.url || address, status: answer.status, text: await answer.text(), headers: (name) => answer.headers.get(name) };
  } catch {
    return { address };
  }
}

/** A policy may stand in the page as well, and binds as much. */
function withMeta(page) {
  if (!page.headers) return page;
  const metas = new DOMParser().parseFromString(page.text, "text/html").querySelectorAll('meta[http-equiv="Content-Security-Policy" i]');
  const all = [page.headers("content-security-policy"), ...[...metas].map(({ content }) => content)].filter(Boolean).join(", ");
  return { ...page, headers: (name) => (name === "content-security-policy" ? all || null : page.headers(name)) };
}

async function check(event) {
  event?.preventDefault();
  byId("found").replaceChildren();
  byId("state").textContent = "Looking …";
  const wanted = new URL(byId("page").value || ".", location.href).href;
  const [page, guide, script] = await Promise.all([file(wanted), file(`${here}complaint-guide.html`), file(`${here}embed.js`)]);
  const missing = [guide, script].filter(({ status }) => status && status >= 400);
  for (const { address, status } of missing) say("stops", `The server has no ${address} (it answered ${status}). Upload it beside this page.`);
  if (!page.headers) say("cannot", `${wanted} could not be read. It must be a page of this same site, or this page's policy must let it read its own site.`, `connect-src 'self';`);
  const found = missing.length ? [] : verdicts({ page: withMeta(page), guide, script });
  for (const { level, text, line } of found) say(level, text, line);
  const isStopped = missing.length > 0 || found.some(({ level }) => level === "stops");
  if (!isStopped && page.headers) say("right", "Nothing in these headers stops the guide.");
  byId("state").textContent = isStopped ? "These headers will stop the guide." : page.headers ? "These headers let the guide through." : "The headers could not be read.";
  byId("state").dataset.result = isStopped ? "stops" : page.headers ? "right" : "cannot";
}

/** The thing itself, on this page: no header that a proxy adds or a browser understands otherwise can hide from that. */
function tryIt() {
  const tried = byId("tried");
  const end = (result, text) => {
    tried.textContent = text;
    tried.dataset.result = result;
  };
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    byId("refused").append(make("li", `${effectiveDirective} refused ${blockedURI}`));
  });
  addEventListener("complaint-guide:ready", () => end("right", "The guide started on this page."));
  addEventListener("complaint-guide:error", ({ detail }) => end("stops", `The guide did not start on this page (${detail.code}).`));
  const script = Object.assign(document.createElement("script"), { src: `${here}embed.js` });
  script.onerror = () => end("stops", "embed.js did not run on this page.");
  document.head.append(script);
  byId("trial").append(document.createElement("complaint-guide"));
  setTimeout(() => tried.dataset.result || end("stops", "The guide did not start on this page."), TRIED_FOR);
}

byId("form").addEventListener("submit", check);
byId("form").hidden = false;
tryIt();
check();
