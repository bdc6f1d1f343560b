// Sorts a compiled program's code, so that a packer finds more that is alike in it: all operations first, then the numbers
// that follow them, those of a kind together. static/sorted-code.wat puts it back, and goes by the tables made here.

import { whole } from "../static/sorted-code.mjs";
import { compiled } from "./wat.mjs";

/** What follows an operation, as static/sorted-code.wat knows it. */
const [NOTHING, ONE, MEMORY, CONSTANT, BEGIN, END, ALIGNED, TWO, TABLE, TYPES, PREFIX, BYTES] = Array(12).keys();

/** Where the tables and words lie that it reads, and where what is sorted begins. */
const AT = { kind: 0, place: 256, constantBefore: 512, amount: 768, first: 1024, second: 1280, afterPrefix: 1536, next: 1792, words: 2816, sorted: 2852 };

const CODE_SECTION = 10;

/** How memory is aligned where nothing else is said, as powers of two: of each operation from `i32.load` on. */
const NATURALLY = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];
const LOAD = 0x28;
const STORE = 0x36;
/** Where something else is said, one of four operations stands before it that WebAssembly does not have. */
const OTHERWISE_ALIGNED = 0xe0;

/** How many numbers follow the first one of an operation with a prefix. */
const AFTER_PREFIX = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/** A constant says most about itself by the operation after it; those before a rare one stand together. */
const RARE = 200;

// Operations with their kinds, and the places their numbers stand at: those that are alike share one. The first place
// is for the local variables of functions, and for whatever is rare.
const kinds = new Uint8Array(256).fill(255);
const placeOf = new Uint8Array(256);
const amounts = new Uint8Array(256);
let places = 1;
const operations = (kind, ...ranges) => {
  const place = kind === NOTHING || kind === END ? 0 : places++;
  for (const [from, to = from] of ranges) {
    kinds.fill(kind, from, to + 1);
    placeOf.fill(place, from, to + 1);
  }
};
operations(NOTHING, [0x00, 0x01], [0x05], [0x0f], [0x1a, 0x1b], [0x45, 0xc4], [0xd1]);
operations(END, [0x0b]);
operations(BEGIN, [0x02, 0x04]);
operations(ONE, [0x0c, 0x0d]); // br, br_if
operations(TABLE, [0x0e]);
operations(ONE, [0x10]); // call
operations(TWO, [0x11]); // call_indirect
operations(TYPES, [0x1c]);
operations(ONE, [0x20]); // local.get
operations(ONE, [0x21]); // local.set
operations(ONE, [0x22]); // local.tee
operations(ONE, [0x23, 0x24]); // global.get, global.set
operations(ONE, [0x25, 0x26], [0x3f, 0x40], [0xd0], [0xd2]);
operations(MEMORY, [LOAD, STORE - 1]);
operations(MEMORY, [STORE, LOAD + NATURALLY.length - 1]);
operations(CONSTANT, [0x41]);
operations(ONE, [0x42]); // i64.const
operations(BYTES, [0x43], [0x44]);
operations(PREFIX, [0xfc]);
operations(ALIGNED, [OTHERWISE_ALIGNED, OTHERWISE_ALIGNED + 3]);
amounts.set(NATURALLY, LOAD);
amounts.set([0, 1, 2, 3], OTHERWISE_ALIGNED);
amounts.set([4, 8], 0x43);
amounts[0x11] = 1;

/** The numbers and operations of a program, apart. */
function taken(wasm) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) value += ((byte = wasm[at++]) & 127) * 2 ** shift;
    return value;
  };
  for (;;) {
    if (at >= wasm.length) throw new Error("The program has no code.");
    const section = wasm[at++];
    const length = number();
    if (section === CODE_SECTION) break;
    at += length;
  }
  const functions = number();
  const before = wasm.subarray(0, at);

  const codes = [];
  const numbers = [];
  const take = (place) => {
    const start = at;
    const value = number();
    numbers.push({ place, bytes: wasm.subarray(start, at) });
    return value;
  };
  const takes = (place, count) => {
    for (let left = count; left > 0; left -= 1) take(place);
  };
  for (let left = functions; left > 0; left -= 1) {
    const length = number();
    const end = at + length;
    takes(0, 2 * take(0));
    while (at < end) {
      const code = wasm[at++];
      const kind = code >= OTHERWISE_ALIGNED && code < OTHERWISE_ALIGNED + 4 ? 255 : kinds[code];
      if (kind === 255) throw new Error(`script/sorted-code.mjs does not know the operation 0x${code.toString(16)}.`);
      if (kind === MEMORY && wasm[at] !== amounts[code]) codes.push(OTHERWISE_ALIGNED + wasm[at]);
      codes.push(code);
      if (kind === NOTHING || kind === END) continue;
      if (kind === BYTES) {
        for (let left = amounts[code]; left > 0; left -= 1) numbers.push({ place: placeOf[code], bytes: wasm.subarray(at, ++at) });
        continue;
      }
      if (kind === MEMORY) at += 1;
      // Which place a constant has is known when the operation after it is: it comes next.
      const value = take(kind === CONSTANT ? { before: codes.length } : placeOf[code]);
      if (kind === TWO) take(placeOf[code]);
      else if (kind === TABLE) takes(placeOf[code], value + 1);
      else if (kind === TYPES) takes(placeOf[code], value);
      else if (kind === PREFIX) takes(placeOf[code], AFTER_PREFIX[value]);
    }
  }
  return { before, functions, codes, numbers, after: wasm.subarray(at) };
}

/** The two that follow one another most often become one, as long as there are bytes that stand for no operation. */
function paired(codes) {
  let packed = Uint8Array.from(codes);
  const first = new Uint8Array(256);
  const second = new Uint8Array(256);
  const used = new Set(packed);
  for (let code = 255; code > 0; code -= 1) {
    if (used.has(code)) continue;
    const counts = new Uint32Array(65536);
    for (let at = 1; at < packed.length; at += 1) counts[256 * packed[at - 1] + packed[at]] += 1;
    // What is no pair has a second half of 0, so no pair may have it.
    let best = 1;
    for (let pair = 1; pair < 65536; pair += 1) if (pair & 255 && counts[pair] > counts[best]) best = pair;
    [first[code], second[code]] = [best >> 8, best & 255];
    let to = 0;
    for (let at = 0; at < packed.length; at += 1) {
      const isPair = packed[at] === first[code] && packed[at + 1] === second[code];
      packed[to++] = isPair ? code : packed[at];
      if (isPair) at += 1;
    }
    packed = packed.subarray(0, to);
  }
  return { packed, first, second };
}

/** The program with its code sorted. */
function inOrder(wasm) {
  const { before, functions, codes, numbers, after } = taken(wasm);

  const constants = new Uint32Array(256);
  for (const { place } of numbers) if (place.before !== undefined) constants[codes[place.before]] += 1;
  const constantBefore = new Uint8Array(256).fill(placeOf[0x41]);
  let count = places;
  constants.forEach((number, code) => {
    if (number >= RARE) constantBefore[code] = count++;
  });
  const streams = Array.from({ length: count }, () => []);
  for (const { place, bytes } of numbers) {
    streams[place.before === undefined ? place : constantBefore[codes[place.before]]].push(...bytes);
  }

  const { packed, first, second } = paired(codes);
  const head = Buffer.alloc(AT.sorted);
  const tables = { kind: kinds, place: placeOf, constantBefore, amount: amounts, first, second, afterPrefix: AFTER_PREFIX };
  for (const [name, table] of Object.entries(tables)) head.set(table, AT[name]);
  let end = AT.sorted;
  const parts = [before, packed, ...streams, after].map((part) => Buffer.from(part));
  const starts = parts.map((part) => {
    end += part.length;
    return end - part.length;
  });
  starts.slice(2, -1).forEach((start, at) => head.writeUInt32LE(start, AT.next + 4 * at));
  const program = end;
  const memory = program + wasm.length + codes.length;
  const words = [(memory >> 16) + 1, functions, starts[0], starts[1], starts[2], starts.at(-1), end, program, program + wasm.length];
  words.forEach((word, at) => head.writeUInt32LE(word, AT.words + 4 * at));
  return Buffer.concat([head, ...parts]);
}

/** What puts a program back. */
export const unsort = compiled("sorted-code.wat", "-O3");

/** What a sorted program is of: each part as it lies there. */
export function parts(sorted) {
  const [, , , packed, afterOperations, after, end] = Array.from({ length: 7 }, (_, at) => sorted.readUInt32LE(AT.words + 4 * at));
  const data = sorted.subarray(after, end);
  // The words are one text; nothing else is as long without a byte that no text has.
  let [from, length] = [0, 0];
  for (let at = 0, start = 0; at <= data.length; at += 1) {
    if (at < data.length && (data[at] === 10 || data[at] >= 32)) continue;
    if (at - start > length) [from, length] = [start, at - start];
    start = at + 1;
  }
  return {
    "tables for putting it back, types and names": sorted.subarray(0, packed),
    operations: sorted.subarray(packed, afterOperations),
    "numbers after operations": sorted.subarray(afterOperations, after),
    words: data.subarray(from, from + length),
    "other texts and tables": Buffer.concat([data.subarray(0, from), data.subarray(from + length)]),
  };
}

/** The program with its code sorted; throws where it would not come back byte for byte. */
export function sorted(wasm) {
  const bytes = inOrder(wasm);
  if (Buffer.compare(whole(unsort, bytes), wasm) !== 0) throw new Error("A sorted program does not come back as it was.");
  return bytes;
}
