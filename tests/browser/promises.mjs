// The promises of docs/threat-model.md, by the tags of the tests that attack each: script/attack counts what was tried.

import { readFileSync } from "node:fs";

/** Each with the kinds of inputs in tests/attack, what those are, and whether they are tried without a browser. */
export const PROMISES = {
  reads: { name: "Nobody reads along" },
  heard: { name: "Nothing of an answer is heard" },
  sent: { name: "Nothing is sent" },
  lingers: { name: "Nothing lingers" },
  exit: { name: "Exit leaves" },
  profile: { name: "A profile is read in one way", kinds: ["profiles"], what: "profiles", isNative: true },
  address: { name: "An address is what it looks like", kinds: ["web-addresses", "mail-addresses"], what: "addresses", isNative: true },
  text: { name: "What is typed stays text", kinds: ["texts"], what: "texts", isNative: true },
  file: { name: "A saved file is data", kinds: ["saved"], what: "files", isNative: true },
  messages: { name: "Only known messages are heeded", kinds: ["messages-to-the-guide", "messages-from-the-frame"], what: "messages" },
  windows: { name: "Only the page around is heeded" },
  link: { name: "A link changes nothing", kinds: ["queries"], what: "addresses" },
  kept: { name: "Nothing typed is lost" },
};

/** How many inputs of these kinds there are in tests/attack. */
export function inputs(kinds) {
  const lines = (kind) => readFileSync(new URL(`../attack/${kind}.jsonl`, import.meta.url), "utf8").trimEnd().split("\n");
  return kinds.reduce((sum, kind) => sum + lines(kind).length, 0);
}

/** All kinds, or those alone that need no browser. */
export const kinds = ({ natively = false } = {}) => Object.values(PROMISES).flatMap(({ kinds = [], isNative }) => (natively && !isNative ? [] : kinds));

/** The tag of a test that attacks this promise. A control attacks none. */
export function promise(key) {
  if (!Object.hasOwn(PROMISES, key)) throw new Error(`There is no promise “${key}”.`);
  return `@promise-${key}`;
}

/** Notes how many of what a test has tried. One that notes nothing is one way. */
export const tried = (info, count, what) => info.annotations.push({ type: "tried", description: `${count} ${what}` });
