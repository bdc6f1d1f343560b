// Makes static/directory.json, which the guide for all of England carries, from what stands in directory/: two lists of
// councils, and what those lists do not say.
//
//   node script/directory.mjs                     writes static/directory.json
//   node script/directory.mjs --check             fails where static/directory.json is not what directory/ makes
//   node script/directory.mjs --renew LINKS NAMES first takes councils.csv and districts.csv anew from GOV.UK's
//                                                 data/local-authorities.csv and mySociety's uk_local_authorities_future.csv
//                                                 (directory/README.md says where both are), and prints a line for
//                                                 CHANGELOG.md for each change
//
// The program's own reader (src/files/directory.rs) says what is wrong with the result: complaint-guide check-directory.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const at = (...parts) => path.join(root, ...parts);
const made = at("static/directory.json");

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The rows of a CSV file (RFC 4180), each by the names in its first line. */
function table(file) {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const rows = [[""]];
  let isQuoted = false;
  for (let n = 0; n < text.length; n += 1) {
    const c = text[n];
    const row = rows.at(-1);
    if (isQuoted && c === '"' && text[n + 1] === '"') {
      row[row.length - 1] += '"';
      n += 1;
    } else if (c === '"') isQuoted = !isQuoted;
    else if (isQuoted || !",\r\n".includes(c)) row[row.length - 1] += c;
    else if (c === ",") row.push("");
    else if (c === "\n") rows.push([""]);
  }
  if (rows.at(-1).join("") === "") rows.pop();
  const [names, ...rest] = rows;
  return rest.map((row, n) => {
    if (row.length !== names.length) stop(`${file}: line ${n + 2} has ${row.length} fields, and the first line ${names.length}.`);
    return Object.fromEntries(names.map((name, k) => [name, row[k].trim()]));
  });
}

function write(file, names, rows) {
  const field = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))];
  writeFileSync(file, `${lines.map((line) => line.map(field).join(",")).join("\n")}\n`);
}

const lists = { councils: at("directory/councils.csv"), districts: at("directory/districts.csv") };

/** Takes both lists anew, and says what has changed as lines for the change log. */
function renew(linksFile, namesFile) {
  const others = new Map(table(namesFile).map((row) => [row["gss-code"], row]));
  const links = table(linksFile);
  const column = (row, ...names) => names.map((name) => row[name]).find((value) => value !== undefined) ?? stop(`${linksFile} has no column called ${names[0]}.`);
  const ids = new Map(links.map((row) => [column(row, "id"), row]));
  const councils = [];
  const districts = [];
  for (const row of links) {
    const [gss, tier] = [column(row, "gss"), column(row, "tier", "tier_id")];
    if (!gss.startsWith("E") || column(row, "active", "active_end_date") === "false") continue;
    const known = others.get(gss) ?? {};
    const short = [...new Set([known["nice-name"], ...(known["alt-names"] ?? "").split(",")].map((name) => (name ?? "").trim()))];
    const also_called = short.filter((name) => name && /^[A-Z]/.test(name) && !/\bUA$/.test(name)).join("; ");
    const entry = { slug: row.slug, gss, name: row.name, also_called };
    if (["district", "2"].includes(tier)) {
      const county = ids.get(column(row, "parent_local_authority_id"));
      districts.push({ ...entry, county_slug: county?.slug ?? "" });
    } else {
      councils.push({ ...entry, kind: known["local-authority-type-name"] ?? "", region: known.region ?? "", homepage: row.homepage_url });
    }
  }
  const changes = [];
  for (const [list, now] of Object.entries({ councils, districts })) {
    const before = table(lists[list]);
    const old = new Map(before.map((row) => [row.slug, row]));
    for (const row of now) {
      const was = old.get(row.slug);
      if (!was) changes.push(`- Directory: ${row.name} is new.`);
      else if (was.name !== row.name) changes.push(`- Directory: ${was.name} is called ${row.name}.`);
      if (was && was.homepage !== row.homepage) changes.push(`- Directory: the website of ${row.name} is ${row.homepage}.`);
      if (was && was.county_slug !== row.county_slug) changes.push(`- Directory: ${row.name} is in ${row.county_slug}.`);
      // What was known of it besides, and the new lists do not say, is kept.
      if (was) for (const name of Object.keys(was)) row[name] ||= was[name];
      old.delete(row.slug);
    }
    for (const gone of old.values()) changes.push(`- Directory: ${gone.name} is no longer listed: say in directory/known.json who answers.`);
    write(lists[list], Object.keys(before[0]), now.sort((a, b) => a.name.localeCompare(b.name, "en")));
  }
  console.log(changes.length > 0 ? changes.join("\n") : "Nothing has changed in the lists.");
}

/** Words that say what kind of body it is, and by which nobody tells one from another. */
const KIND = new Set("council county borough district city metropolitan unitary london royal corporation of the and".split(" "));
const plain = (name) => name.toLowerCase().replaceAll("&", " and ").replace(/['’.]/g, "").split(/[^a-z]+/).filter(Boolean);
const telling = (name) => plain(name).filter((word) => !KIND.has(word)).join(" ");

/** Other names, without those by which the search finds it anyhow. */
function others(name, names) {
  const seen = new Set([telling(name) || name]);
  return names.filter((other) => {
    const key = telling(other) || plain(other).join(" ");
    // A name that was split at its comma leaves halves like ‘City of’.
    if (!other || (telling(other) === "" && !plain(other).includes("london")) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function directory() {
  const known = JSON.parse(readFileSync(at("directory/known.json"), "utf8"));
  const councils = table(lists.councils);
  const districts = table(lists.districts);
  const entry = (row, more = []) => {
    const name = known.names[row.slug] ?? row.name;
    const also = others(name, [row.name, ...row.also_called.split("; "), ...more]);
    return { name, ...(also.length > 0 && { also }) };
  };
  const isThere = (id) => councils.some((row) => row.slug === id) || stop(`directory/known.json: there is no council ‘${id}’.`);
  for (const id of [known.names, known.also, known.places].flatMap(Object.keys)) isThere(id);
  const dated = (id, name) => Object.fromEntries([known[name].find((one) => one.council === id)].filter(Boolean).map(({ council: _, ...rest }) => [name, rest]));
  const listed = councils.map((row) => {
    const id = row.slug;
    const former = known.former.flatMap(({ ended, names }) => (names[id] ?? []).map((name) => ({ name, ended })));
    const ends = known.ends.find((end) => end.council === id);
    const may = known["may-end"].find((end) => end.councils.includes(id));
    const once = known["once-run-by"].filter((one) => one.council === id).map(({ council: _, ...rest }) => rest);
    const own = districts.filter((district) => district.county_slug === id).map((district) => entry(district));
    const places = known.places[id]?.split(", ") ?? [];
    return {
      id,
      ...entry(row, known.also[id]),
      web: row.homepage,
      ...dated(id, "run-by"),
      ...(once.length > 0 && { "once-run-by": once }),
      ...(ends && { ends: { "last-day": ends["last-day"], then: ends.then.map((next) => next.id), source: ends.source } }),
      ...(may && { "may-end": { on: may.on, source: may.source } }),
      ...(own.length > 0 && { districts: own }),
      ...(former.length > 0 && { former }),
      ...(places.length > 0 && { places }),
    };
  });
  for (const end of known.ends) {
    const first = new Date(`${end["last-day"]}T00:00:00Z`);
    first.setUTCDate(first.getUTCDate() + 1);
    for (const next of end.then) {
      const own = next.districts.map((slug) => entry(districts.find((row) => row.slug === slug) ?? stop(`directory/known.json: there is no district ‘${slug}’.`)));
      listed.push({ id: next.id, name: next.name, from: first.toISOString().slice(0, 10), districts: own, source: end["districts-source"] });
    }
  }
  const { checked, "review-by": review, sources, areas, outside } = known;
  const lines = (list) => `[\n${list.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`;
  const pairs = (object) => `{\n${Object.entries(object).map(([key, one]) => `    ${JSON.stringify(key)}: ${JSON.stringify(one)}`).join(",\n")}\n  }`;
  return `{
  "format": 1,
  "checked": ${JSON.stringify(checked)},
  "review-by": ${JSON.stringify(review)},
  "sources": ${pairs(sources)},
  "councils": ${lines(listed)},
  "areas": ${lines(areas)},
  "outside": ${pairs(outside)}
}
`;
}

const [mode, ...files] = process.argv.slice(2);
if (mode === "--renew") {
  if (files.length !== 2) stop("Give the two lists: node script/directory.mjs --renew local-authorities.csv uk_local_authorities_future.csv");
  renew(...files);
}
const text = directory();
if (mode === "--check") {
  if (readFileSync(made, "utf8") !== text) stop("static/directory.json is not what directory/ makes: run node script/directory.mjs.");
} else writeFileSync(made, text);
