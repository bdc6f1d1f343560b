// Packs with LZMA what static/lzma.wat unpacks.

import lzma from "lzma-purejs";
import { unpacked } from "../static/lzma.mjs";
import { compiled } from "./wat.mjs";

const { Encoder } = lzma.LZMA;

/** What unpacks it. */
export const unlzma = compiled("lzma.wat", "-O3");

/** Where an earlier copy is looked for: everywhere, in all that is packed here. */
const WINDOW = 1 << 22;

/** A match of this length is taken without looking for a better one. */
const LONG = 128;

/** FNV-1a of 32 bits: no changed byte leaves it as it was. */
function checksum(bytes) {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum;
}

/** The bytes packed, with how many they are and their checksum before them; throws where they would not come back. */
export async function packed(bytes) {
  const encoder = new Encoder();
  encoder.setAlgorithm(2);
  encoder.setDictionarySize(WINDOW);
  encoder.setNumFastBytes(LONG);
  encoder.setMatchFinder(Encoder.EMatchFinderTypeBT4);
  encoder.setLcLpPb(0, 0, 0);
  encoder.setEndMarkerMode(false);

  let at = 0;
  const from = {
    read(to, start, most) {
      const part = bytes.subarray(at, at + most);
      for (let i = 0; i < part.length; i += 1) to[start + i] = part[i];
      at += part.length;
      return part.length;
    },
  };
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes.length, 0);
  head.writeInt32BE(checksum(bytes), 4);
  const to = [];
  encoder.code(from, { writeByte: (byte) => to.push(byte), flush() {} }, bytes.length, -1, null);
  const all = Buffer.concat([head, Buffer.from(to)]);
  if (Buffer.compare(await unpacked(unlzma, all), bytes) !== 0) throw new Error("What is packed does not come back as it was.");
  return all;
}
