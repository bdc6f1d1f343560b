// Puts a program whose code was sorted back as it was compiled.

/** The program; `unsort` is static/sorted-code.wat, compiled, which is small enough to be compiled where it stands. */
export function whole(unsort, sorted) {
  const { memory, whole } = new WebAssembly.Instance(new WebAssembly.Module(unsort)).exports;
  memory.grow(sorted.byteLength >> 16);
  new Uint8Array(memory.buffer).set(sorted);
  const end = whole();
  return new Uint8Array(memory.buffer, sorted.byteLength, end - sorted.byteLength);
}
