// Unpacks what the build has packed with LZMA.

/** How many bytes before what is packed say how many it unpacks to, and their checksum. */
const HEAD = 8;

/** The bytes as they were; `lzma` is static/lzma.wat, compiled. Throws where they are not. */
export async function unpacked(lzma, packed) {
  const { instance } = await WebAssembly.instantiate(lzma);
  const { memory, start, unpack } = instance.exports;
  const head = new DataView(packed.buffer, packed.byteOffset, HEAD);
  const end = start.value + head.getUint32(0);
  memory.grow((end + packed.length) >> 16);
  new Uint8Array(memory.buffer).set(packed.subarray(HEAD), end);
  if (unpack(end, end) !== head.getInt32(4)) throw new Error("What was packed is damaged.");
  return new Uint8Array(memory.buffer, start.value, end - start.value);
}
