// The program as it sits in the page: its code sorted, LZMA, written in base64. A checksum refuses a damaged or cut-off
// copy.
//
// It runs before anything can be answered, so its time counts on a slow telephone: Uint8Array.from with a function for
// each letter takes ten times as long as the loop.

import { begin, imports } from "program";
import { unpacked as bytes } from "./lzma.mjs";
import { whole } from "./sorted-code.mjs";

function written(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** What was packed as base64 of LZMA. The build writes in what unpacks it (script/lzma.mjs). */
export const unpacked = (text) => bytes(written(UNLZMA), written(text));

/**
 * Starts the program that the page carries. The build writes in what puts its code back (script/sorted-code.mjs).
 *
 * Never at once: Chrome before 115 compiles no more than 4 kB while the page waits.
 */
export async function start(text) {
  const { instance, module } = await WebAssembly.instantiate(whole(written(UNSORT), await unpacked(text)), imports());
  begin(instance, module);
}
