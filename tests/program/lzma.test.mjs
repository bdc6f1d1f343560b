// What the page carries is packed when it is built, and unpacked in the page by a program of the project's own. It must be
// what it was, to the byte, and what is damaged must not start.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { packed, unlzma } from "../../script/lzma.mjs";
import { unpacked } from "../../static/lzma.mjs";

const isPutBack = async (bytes) => assert.deepEqual(Buffer.from(await unpacked(unlzma, await packed(bytes))), bytes);

/** Bytes with no order in them, the same each time. */
function mixed(count, start = 1) {
  let state = start;
  return Buffer.from(Uint8Array.from({ length: count }, () => (state = Math.imul(state, 1664525) + 1013904223) >>> 24));
}

test("bytes of every kind come back", async () => {
  await isPutBack(Buffer.from("a"));
  await isPutBack(Buffer.from("The guide never says we or us."));
  await isPutBack(Buffer.alloc(300_000));
  await isPutBack(mixed(70_000));
  await isPutBack(Buffer.from(Uint8Array.from({ length: 256 }, (_, at) => at)));
});

test("what is said again comes back from any distance, at any length", async () => {
  for (const distance of [1, 2, 3, 4, 5, 100, 128, 129, 4_095, 65_536, 300_000]) {
    const before = mixed(distance, distance);
    const parts = [before];
    // One of each length, from where it stands again and again: the last four distances have signs of their own.
    for (const length of [2, 3, 9, 10, 17, 18, 273, 274, 600]) parts.push(before.subarray(0, length), mixed(3, length), before.subarray(1, length));
    await isPutBack(Buffer.concat(parts));
  }
});

test("what was packed is refused when any byte of it is changed, or when its end is missing", async () => {
  const bytes = await packed(Buffer.concat([Buffer.from("Who can help me? ".repeat(40)), mixed(200)]));
  for (let at = 0; at < bytes.length; at += 1) {
    const other = Buffer.from(bytes);
    other[at] ^= 4;
    // The length alone would ask for as much memory as it says.
    if (at < 4) continue;
    // The first byte after the head says nothing, and the last ones no more than the one before them decided.
    if (at === 8 || at >= bytes.length - 4) continue;
    await assert.rejects(unpacked(unlzma, other), undefined, `byte ${at}`);
  }
  await assert.rejects(unpacked(unlzma, bytes.subarray(0, -20)));
});

test("another program reads what is packed", async (t) => {
  const text = Buffer.from("A complaint, and another complaint. ".repeat(50));
  const bytes = await packed(text);
  // A file of its own format begins with how it was packed (lc = lp = pb = 0), its window and its length.
  const head = Buffer.from([0, 0, 0, 64, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(text.length, 5);
  let read;
  try {
    read = execFileSync("xz", ["--format=lzma", "--decompress", "--stdout"], { input: Buffer.concat([head, bytes.subarray(8)]) });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return t.skip("There is no xz here.");
  }
  assert.deepEqual(read, text);
});
