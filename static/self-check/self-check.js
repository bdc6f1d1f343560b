// Asks for the headers of a page and of the guide's files, says what they will do, and then tries it.

import { changedParts, placed, verdicts } from "./headers.mjs";

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
  let answer;
  try {
    answer = await fetch(address, { method: "GET", cache: "no-store", credentials: "same-origin" });
    return { address: answer.url || address, status: answer.status, text: await answer.text(), headers: (name) => answer.headers.get(name) };
  } catch {
    // There was an answer, and what it holds is not what its headers say it is.
    if (answer) return { address: answer.url || address, status: answer.status, text: "", isUnreadable: true, headers: (name) => answer.headers.get(name) };
    return { address };
  }
}

// A site may ask of its pages that they say what becomes markup and what becomes a script; this one looks and runs nothing.
const trust = (() => {
  try {
    return window.trustedTypes?.createPolicy("self-check", { createHTML: (text) => text, createScriptURL: (address) => address });
  } catch {
    return undefined;
  }
})();

/** A page's text as elements, none of which is loaded or run; nothing where this page may not even look. */
function parsed(text) {
  try {
    return new DOMParser().parseFromString(trust ? trust.createHTML(text) : text, "text/html");
  } catch {
    return undefined;
  }
}

/** What of the guide stands on a page; nothing where that cannot be looked at. */
function onPage({ text }) {
  const page = parsed(text);
  if (!page) return undefined;
  const hasScript = [...page.querySelectorAll("script[src]")].some(({ src }) => /\bembed\.js\b/.test(src));
  const each = (selector, kind) =>
    [...page.querySelectorAll(selector)].map((found) => ({ kind, hasScript, sandbox: found.getAttribute("sandbox") }));
  return [
    ...each("complaint-guide", "element"),
    ...each('a[href*="complaint-guide.html"][href$="#in-this-page"]', "element"),
    ...each('iframe[src*="complaint-guide"]', "frame"),
    ...each('a[href*="complaint-guide"]', "link"),
  ];
}

async function sha384(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-384", new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes));
}

/** A policy may stand in the page as well, and binds as much. */
function withMeta(page) {
  if (!page.headers) return page;
  const metas = parsed(page.text)?.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]') ?? [];
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
  if (page.status >= 400) say("stops", `${wanted} answered ${page.status}: there is no such page, or not without signing in.`);
  if (page.headers) page.hasIntegrity = /embed\.js[^>]*\bintegrity=|\bintegrity=[^>]*embed\.js/.test(page.text);
  const found = missing.length ? [] : verdicts({ page: withMeta(page), guide, script });
  if (page.headers && page.status < 400 && wanted !== new URL(".", location.href).href) {
    const there = onPage(page);
    if (there) found.push(...placed(there));
    else say("cannot", "Your policy asks for trusted types and lets this page name none, so it cannot look into your page.", "trusted-types self-check complaint-guide;");
  }
  // A proxy or a minifier may change a file on its way; its own policy then refuses it. Only a safe address can be counted.
  if (guide.text && globalThis.crypto?.subtle) {
    const changed = await changedParts(guide.text, sha384);
    if (changed.length > 0) found.push({ level: "stops", text: `complaint-guide.html was changed on its way: ${[...new Set(changed)].join(" and ")} no longer fits its policy. Leave it out of whatever shrinks, rewrites or adds to your pages.` });
  }
  for (const { level, text, line } of found) say(level, text, line);
  const isStopped = missing.length > 0 || page.status >= 400 || found.some(({ level }) => level === "stops");
  if (!isStopped && page.headers) say("right", "Nothing in these headers stops the guide.");
  byId("state").textContent = isStopped ? "These headers will stop the guide." : page.headers ? "These headers let the guide through." : "The headers could not be read.";
  byId("state").dataset.result = isStopped ? "stops" : page.headers ? "right" : "cannot";
  overrule();
}

/** What was tried says more than what was read: a guide that did not start is not let through. */
function overrule() {
  const state = byId("state");
  if (byId("tried").dataset.result !== "stops" || state.dataset.result !== "right") return;
  state.dataset.result = "stops";
  state.textContent = "Nothing that was read stops the guide, but it did not start on this page: something else does.";
}

/** The thing itself, on this page: no header that a proxy adds or a browser understands otherwise can hide from that. */
function tryIt() {
  const tried = byId("tried");
  const end = (result, text) => {
    tried.textContent = text;
    tried.dataset.result = result;
    overrule();
  };
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    byId("refused").append(make("li", `${effectiveDirective} refused ${blockedURI}`));
  });
  addEventListener("complaint-guide:ready", () => end("right", "The guide started on this page."));
  addEventListener("complaint-guide:error", ({ detail }) => end("stops", `The guide did not start on this page (${detail.code}).`));
  const script = document.createElement("script");
  try {
    script.src = trust ? trust.createScriptURL(`${here}embed.js`) : `${here}embed.js`;
  } catch {
    end("stops", "This page's policy asks for trusted types and lets it name none, so it cannot try embed.js. A script tag in your own page's HTML is not asked.");
    return;
  }
  script.onerror = () => end("stops", "embed.js did not run on this page.");
  document.head.append(script);
  byId("trial").append(document.createElement("complaint-guide"));
  setTimeout(() => tried.dataset.result || end("stops", "The guide did not start on this page."), TRIED_FOR);
}

byId("form").addEventListener("submit", check);
byId("form").hidden = false;
tryIt();
check();
