// Puts every mistake that cargo-mutants lists into one build, each behind a number, and runs against each only the
// tests that reach its function, the quickest first. Called by script/mutants, which finds cargo-mutants.
//
// A build for each mistake would take a day on two cores; this takes one build. What cannot live beside the others (a
// `const` in which a const function is called, a mistake outside any function) is left to cargo-mutants itself.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const [cargoMutants, ...files] = process.argv.slice(2);
const out = path.join(root, "target/mutants");
const tree = path.join(out, "tree");
const only = process.env.MUTANTS_ONLY ? new RegExp(process.env.MUTANTS_ONLY, "u") : /./u;
const reachedFile = path.join(out, "reached.txt");
const run = (program, args, options = {}) =>
  execFileSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 30, ...options });

// --- what to change -------------------------------------------------------------------------------------------------

const listed = JSON.parse(
  run(cargoMutants, ["mutants", "--list", "--json", ...files.flatMap((file) => ["--file", file])], {
    stdio: ["ignore", "pipe", "inherit"],
  }),
).filter((mutant) => only.test(mutant.name));
const mutants = listed.map((mutant, at) => ({ ...mutant, number: at + 1, outcome: undefined }));

// Where a line and column, both counted from 1, stand in a text.
const placeIn = (text) => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return ({ line, column }) => starts[line - 1] + column - 1;
};

// The brace that opens the body of the function that starts here: past comments, attributes and what stands in
// brackets. None for a function of a trait that has no body.
function bodyOf(text, from, to) {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (text.startsWith("//", at)) at = text.indexOf("\n", at);
    else if (text[at] === '"') for (at += 1; text[at] !== '"'; at += 1) at += text[at] === "\\" ? 1 : 0;
    else if ("([".includes(text[at])) depth += 1;
    else if (")]".includes(text[at])) depth -= 1;
    else if (text[at] === "{" && depth === 0) return at;
    else if (text[at] === ";" && depth === 0) return undefined;
  }
  return undefined;
}

// The functions that hold a mistake; of one inside another, the outer.
function functionsOf(file, text) {
  const place = placeIn(text);
  const spans = new Map();
  const own = mutants.filter((mutant) => mutant.file === file);
  for (const mutant of own) {
    mutant.from = place(mutant.span.start);
    mutant.to = place(mutant.span.end);
    if (!mutant.function) continue;
    const [from, to] = [place(mutant.function.span.start), place(mutant.function.span.end)];
    spans.set(from, { from, to, open: bodyOf(text, from, to) });
  }
  const outer = [...spans.values()].filter(
    (one) => one.open !== undefined && ![...spans.values()].some((other) => other.from < one.from && other.to >= one.to),
  );
  for (const one of outer) {
    one.file = file;
    one.holds = own.filter((mutant) => mutant.from > one.open && mutant.to <= one.to);
    const head = /\bconst\s+(?=fn\s+(\w+))/u.exec(text.slice(one.from, one.open));
    one.name = /\bfn\s+(\w+)/u.exec(text.slice(one.from, one.open))[1];
    if (head) one.constant = [one.from + head.index, one.from + head.index + head[0].length];
    // Each of its mistakes is a type of its own there, where a function has one.
    one.isIterator = /->\s*impl\s+Iterator\b/u.test(text.slice(one.from, one.open));
  }
  return outer.sort((a, b) => a.from - b.from);
}

// --- one build with all of them -------------------------------------------------------------------------------------

const MODULE = `//! Which mistake is live.

use std::io::Write as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

static LIVE: OnceLock<u32> = OnceLock::new();
static REACHED: [AtomicBool; 4096] = [const { AtomicBool::new(false) }; 4096];

/// The number of the live mistake, none for 0. Notes once that the function was reached.
pub fn live(function: usize) -> u32 {
    if let Some(reached) = REACHED.get(function)
        && !reached.swap(true, Ordering::Relaxed)
        && let Some(file) = std::env::var_os("MUTANTS_REACHED")
        && let Ok(mut file) = std::fs::File::options().append(true).open(file)
    {
        let _ = file.write_all(format!("{function}\\n").as_bytes());
    }
    *LIVE.get_or_init(|| std::env::var("MUTANTS_LIVE").ok().and_then(|number| number.parse().ok()).unwrap_or(0))
}

/// One of two iterators.
pub enum Either<A, B> {
    /// The one.
    One(A),
    /// The other.
    Other(B),
}

impl<T, A: Iterator<Item = T>, B: Iterator<Item = T>> Iterator for Either<A, B> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        match self {
            Either::One(one) => one.next(),
            Either::Other(other) => other.next(),
        }
    }
}
`;

const wanted = new Set();
// A file that is as it was keeps its time, so that Cargo does not build it again.
function write(file, bytes) {
  const to = path.join(tree, file);
  wanted.add(file);
  if (existsSync(to) && readFileSync(to).equals(Buffer.from(bytes))) return;
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, bytes);
}
const changed = {
  // The build script reads the same lists as the rules do, and must read them as they are.
  "build.rs": (text) => text.replace('#[path = "src/rules"]', '#[path = "rules-as-they-are"]'),
  "src/lib.rs": (text) => `${text}\npub mod mutants;\n`,
};
for (const file of run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).split("\0")) {
  if (!file || !existsSync(path.join(root, file))) continue;
  const bytes = readFileSync(path.join(root, file));
  if (file.startsWith("src/rules/")) write(file.replace("src/rules", "rules-as-they-are"), bytes);
  if (mutants.some((mutant) => mutant.file === file)) wanted.add(file);
  else write(file, changed[file]?.(bytes.toString()) ?? bytes);
}
write("src/mutants.rs", MODULE);
for (const file of existsSync(tree) ? readdirSync(tree, { recursive: true, withFileTypes: true }) : []) {
  const place = path.join(file.parentPath, file.name);
  if (file.isFile() && !wanted.has(path.relative(tree, place))) rmSync(place);
}

const sources = new Map();
const functions = [];
for (const file of new Set(mutants.map((mutant) => mutant.file))) {
  const text = readFileSync(path.join(root, file), "utf8");
  sources.set(file, text);
  functions.push(...functionsOf(file, text));
}
functions.forEach((one, at) => Object.assign(one, { number: at }));
const held = new Set(functions.flatMap((one) => one.holds));
for (const mutant of mutants) if (!held.has(mutant)) mutant.outcome = "alone";

// Writes each function as a choice of itself with each of its mistakes, and notes on which lines each stands.
function choices(file) {
  const text = sources.get(file);
  let [written, done, line] = ["", 0, 1];
  const lines = [];
  const add = (more, whose) => {
    const from = line;
    line += more.split("\n").length - 1;
    if (whose) lines.push({ from, to: line, ...whose });
    written += more;
  };
  for (const one of functions.filter((each) => each.file === file)) {
    if (one.left) continue;
    const [start, end] = one.constant ?? [one.open, one.open];
    add(text.slice(done, start));
    add(text.slice(end, one.open));
    const head = text.slice(one.from, one.open).split("\n").length - 1;
    lines.push({ from: line - head, to: line, head: one });
    add(`{ match crate::mutants::live(${one.number}) {\n`);
    const Either = "crate::mutants::Either::";
    let [before, after] = ["", ""];
    for (const mutant of one.holds.filter((each) => !each.outcome)) {
      const body = `${text.slice(one.open, mutant.from)} ${mutant.replacement} ${text.slice(mutant.to, one.to)}`;
      add(`${mutant.number} => ${one.isIterator ? `${before}${Either}One(${body})${after}` : body}`, { mutant });
      add(",\n");
      if (one.isIterator) [before, after] = [`${before}${Either}Other(`, `${after})`];
    }
    add(`_ => ${before}${text.slice(one.open, one.to)}${after}`, { one });
    add("\n} }");
    done = one.to;
  }
  add(text.slice(done));
  write(file, written);
  return lines;
}

const environment = {
  ...process.env,
  CARGO_TARGET_DIR: path.join(out, "build"),
  RUSTFLAGS: "--cap-lints=allow",
  // Quick tests matter more here than a quick build; an overflow still panics.
  CARGO_PROFILE_DEV_OPT_LEVEL: "1",
  CARGO_PROFILE_DEV_DEBUG: "0",
};
const cargo = (...args) => {
  const { stdout, stderr } = spawnSync("cargo", [...args, "--message-format=json"], {
    cwd: tree, env: environment, encoding: "utf8", maxBuffer: 1 << 30,
  });
  const said = stdout.split("\n").filter((text) => text.startsWith("{")).map((text) => JSON.parse(text));
  const errors = said.filter((one) => one.reason === "compiler-message" && one.message.level === "error");
  return { said, stderr, errors: errors.map((one) => one.message) };
};

// The compiler names the mistakes that are no Rust; they go, and it is asked again.
for (let round = 1; ; round += 1) {
  const lines = new Map([...sources.keys()].map((file) => [file, choices(file)]));
  const { errors, stderr } = cargo("check", "--lib");
  if (errors.length === 0) break;
  let gone = 0;
  const dropped = (mutant) => {
    if (mutant.outcome) return;
    mutant.outcome = "unviable";
    gone += 1;
  };
  const leave = (one) => {
    if (one.left) return;
    one.left = true;
    gone += 1;
  };
  for (const error of errors) {
    // What was constant and is called by what still is.
    const called = /cannot call non-const .*`(?:[^`]*::)?(\w+)(?:::<.*>)?` in /u.exec(error.message)?.[1];
    for (const one of functions) if (called === one.name && one.constant) leave(one);
    for (const span of error.spans.filter((each) => each.is_primary)) {
      for (const { from, to, mutant, one, head } of lines.get(span.file_name) ?? []) {
        if (span.line_start < from || span.line_start > to) continue;
        // An item of another type is a fault of the head, not of the mistake that yields it.
        if (head) head.holds.filter((each) => each.replacement.includes("iter::once")).forEach(dropped);
        if (head || span.line_end > to) continue;
        if (mutant) dropped(mutant);
        else if (!called) leave(one);
      }
    }
  }
  console.log(`Build ${round}: ${errors.length} errors, ${gone} changes left out.`);
  if (gone === 0) throw new Error(`The mistakes do not build:\n${errors[0]?.rendered ?? stderr}`);
}
for (const one of functions) if (one.left) for (const mutant of one.holds) mutant.outcome = "alone";

// --- which test reaches what ----------------------------------------------------------------------------------------

const built = cargo("test", "--no-run", "--lib", "--bins", "--test", "all");
if (built.errors.length > 0) throw new Error(built.errors[0].rendered);
const programs = built.said
  .filter((one) => one.reason === "compiler-artifact" && one.profile.test && one.executable)
  .filter((one) => ["complaint_guide", "all"].includes(one.target.name))
  .map((one) => one.executable);

// One program with some of its tests, stopped at the first that fails. The limit is in seconds of the processor, so that
// other work on the machine does not make a slow test look like one without an end.
function runs(program, names, limit, extra) {
  return new Promise((resolve) => {
    const from = performance.now();
    // A mistake may ask for memory without end.
    const start = `ulimit -v 8000000 -t ${Math.ceil(limit)}; exec "$0" "$@"`;
    const child = spawn("bash", ["-c", start, program, "--exact", "--test-threads=1", ...names], {
      cwd: tree, env: { ...environment, CARGO_MANIFEST_DIR: tree, ...extra }, stdio: ["ignore", "pipe", "ignore"],
      detached: true,
    });
    let [said, late] = ["", false];
    const stop = () => {
      try { process.kill(-child.pid, "SIGKILL"); } catch { /* it has ended */ }
    };
    // One that waits uses no processor.
    const timer = setTimeout(() => { late = true; stop(); }, 60_000 + 20_000 * limit);
    child.stdout.on("data", (text) => {
      said += text;
      if (/^test .* \.\.\. FAILED$/mu.test(said)) stop();
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      late ||= signal === "SIGXCPU";
      const failed = /^test (\S+).* \.\.\. FAILED$/mu.exec(said)?.[1];
      const passed = code === 0 && new RegExp(`${names.length} passed`, "u").test(said);
      resolve({ outcome: late ? "timeout" : passed ? "passed" : "failed", failed, took: performance.now() - from });
    });
  });
}

const tests = [];
let notInTree = 0;
for (const program of programs) {
  const names = run(program, ["--list", "--format", "terse"], { cwd: tree, env: environment }).match(/^\S+(?=: test$)/gmu) ?? [];
  for (const name of names) {
    writeFileSync(reachedFile, "");
    const { outcome, took } = await runs(program, [name], 600, { MUTANTS_REACHED: reachedFile });
    // The tests of the source text see a changed text.
    if (outcome !== "passed") {
      notInTree += 1;
      console.log(`Not used, since it fails in the changed tree without any mistake: ${name}`);
      continue;
    }
    const reached = new Set(readFileSync(reachedFile, "utf8").split("\n").filter(Boolean).map(Number));
    tests.push({ program, name, took, reached });
  }
}
if (tests.length < 200 || notInTree > 20) throw new Error(`Only ${tests.length} tests run in the changed tree.`);
tests.sort((a, b) => a.took - b.took);
const seconds = (tests.reduce((sum, test) => sum + test.took, 0) / 1000).toFixed(0);
console.log(`${tests.length} tests, ${seconds} s in all. ${mutants.length} mistakes.`);
for (const { name, took } of tests.slice(-5)) console.log(`${(took / 1000).toFixed(1).padStart(6)} s  ${name}`);

// --- each mistake ---------------------------------------------------------------------------------------------------

// Tests that cost little are started together: starting them costs more.
function groups(chosen) {
  const all = [];
  for (const test of chosen) {
    const last = all.find((group) => group.program === test.program && group.took + test.took < 400);
    if (last) {
      last.names.push(test.name);
      last.took += test.took;
    } else {
      all.push({ program: test.program, names: [test.name], took: test.took });
    }
  }
  return all;
}

// The tests that noticed another mistake in the same function go first: as a rule they notice this one too.
async function judge(mutant, one) {
  one.by ??= new Set();
  const reaching = tests.filter((test) => test.reached.has(one.number));
  const first = reaching.filter((test) => one.by.has(test.name));
  const rest = reaching.filter((test) => !one.by.has(test.name));
  for (const group of [...groups(first), ...groups(rest)]) {
    const limit = 3 + group.took / 500;
    const { outcome, failed } = await runs(group.program, group.names, limit, { MUTANTS_LIVE: String(mutant.number) });
    if (outcome === "passed") continue;
    mutant.by = failed;
    if (failed) one.by.add(failed);
    return outcome === "timeout" ? "timeout" : "caught";
  }
  return "missed";
}

const log = path.join(out, "log.txt");
// What was noticed before is noticed still, as long as tests are only added.
const noticed = new Map();
if (process.env.MUTANTS_ITERATE && existsSync(log)) {
  for (const line of readFileSync(log, "utf8").split("\n")) {
    const [outcome, name, by] = line.split("\t");
    if (outcome === "caught" || outcome === "timeout") noticed.set(name, { outcome, by });
  }
}
writeFileSync(log, [...noticed].map(([name, { outcome, by }]) => `${outcome}\t${name}\t${by}\n`).join(""));
for (const mutant of mutants) if (!mutant.outcome) mutant.outcome = noticed.get(mutant.name)?.outcome;
const waiting = functions.flatMap((one) => one.holds.filter((mutant) => !mutant.outcome).map((mutant) => ({ mutant, one })));
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { mutant, one } = next;
    mutant.outcome = await judge(mutant, one);
    appendFileSync(log, `${mutant.outcome}\t${mutant.name}\t${mutant.by ?? ""}\n`);
    if (mutant.outcome === "missed") console.log(`missed   ${mutant.name}`);
  }
};
await Promise.all(Array.from({ length: Number(process.env.MUTANTS_JOBS ?? 1) }, worker));

// Those that cannot live beside others, one build each.
const alone = mutants.filter((mutant) => mutant.outcome === "alone");
if (alone.length > 0) {
  console.log(`${alone.length} mistakes need a build each.`);
  const names = alone.map((mutant) => mutant.name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  spawnSync(
    cargoMutants,
    ["mutants", "--no-shuffle", "--jobs", "1", "--minimum-test-timeout", "120", "--output", out,
      ...[...new Set(alone.map((mutant) => mutant.file))].flatMap((file) => ["--file", file]), "--re", `^(?:${names.join("|")})$`,
      "--", "--lib", "--test", "all"],
    { cwd: root, stdio: "inherit" },
  );
  for (const outcome of ["caught", "missed", "timeout", "unviable"]) {
    const file = path.join(out, `mutants.out/${outcome}.txt`);
    const lines = existsSync(file) && statSync(file).size > 0 ? readFileSync(file, "utf8").split("\n") : [];
    for (const mutant of alone) if (lines.includes(mutant.name)) mutant.outcome = outcome;
  }
}

// --- what came of it ------------------------------------------------------------------------------------------------

const kinds = ["caught", "missed", "timeout", "unviable", "alone"];
console.log(`\n${kinds.map((kind) => kind.padStart(9)).join("")}`);
for (const file of [...sources.keys(), undefined]) {
  const own = mutants.filter((mutant) => !file || mutant.file === file);
  const counts = kinds.map((kind) => String(own.filter((mutant) => mutant.outcome === kind).length).padStart(9));
  console.log(`${counts.join("")}  ${file ?? "in all"}`);
}
for (const kind of kinds) {
  const names = mutants.filter((mutant) => mutant.outcome === kind).map((mutant) => mutant.name);
  writeFileSync(path.join(out, `${kind}.txt`), names.map((name) => `${name}\n`).join(""));
}
process.exitCode = mutants.some((mutant) => ["missed", "alone"].includes(mutant.outcome)) ? 2 : 0;
