// The promises of docs/threat-model.md, by the tags of the tests that attack each: script/attack counts what was tried.

/** Each with the inputs of tests/attack that are tried without a browser, and what those are. */
export const PROMISES = {
  reads: { name: "Nobody reads along" },
  heard: { name: "Nothing of an answer is heard" },
  sent: { name: "Nothing is sent" },
  lingers: { name: "Nothing lingers" },
  exit: { name: "Exit leaves" },
  profile: { name: "A profile is read in one way", native: ["profiles"], what: "profiles" },
  address: { name: "An address is what it looks like", native: ["web-addresses", "mail-addresses"], what: "addresses" },
  text: { name: "What is typed stays text", native: ["texts"], what: "texts" },
  file: { name: "A saved file is data", native: ["saved"], what: "files" },
  messages: { name: "Only known messages are heeded" },
  windows: { name: "Only the page around is heeded" },
  link: { name: "A link changes nothing" },
  kept: { name: "Nothing typed is lost" },
};

/** The tag of a test that attacks this promise. A control attacks none. */
export function promise(key) {
  if (!Object.hasOwn(PROMISES, key)) throw new Error(`There is no promise “${key}”.`);
  return `@promise-${key}`;
}

/** Notes how many of what a test has tried. One that notes nothing is one way. */
export const tried = (info, count, what) => info.annotations.push({ type: "tried", description: `${count} ${what}` });
