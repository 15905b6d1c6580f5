/// Reads a body up to `most` bytes; memory is at most twice that. What follows is not read: `whole`
/// is false then.
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ bytes: Uint8Array; whole: boolean }> {
  // One growing buffer: a body in millions of tiny chunks must not become millions of objects.
  let buffer = new Uint8Array(Math.min(most, 65_536));
  let size = 0;
  for await (const chunk of chunks) {
    const room = most - size;
    const taken = chunk.length > room ? chunk.subarray(0, room) : chunk;
    if (size + taken.length > buffer.length) buffer = grown(buffer, size + taken.length, most);
    buffer.set(taken, size);
    size += taken.length;
    if (taken.length < chunk.length) return { bytes: buffer.slice(0, size), whole: false };
  }
  return { bytes: buffer.slice(0, size), whole: true };
}

function grown(buffer: Uint8Array, needed: number, most: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(most, Math.max(needed, buffer.length * 2)));
  larger.set(buffer);
  return larger;
}
