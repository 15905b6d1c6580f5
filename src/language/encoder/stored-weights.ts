import { isTable, quantise } from './quantise.ts';
import type { Quantised } from './quantise.ts';
import type { Block, BlockName, Plan } from './shape.ts';

// Weights are stored block by block in the order of `planOf`, each its scales (32-bit floats) and
// then its values (8 or 16 bits), padded with zeros to a multiple of 4 bytes, little-endian.

/// The bytes of an encoder's weights, rounded (`quantise`).
export function storeWeights({ blocks }: Plan, floats: Float32Array): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(blocks).flatMap(([key, block]) => {
    const { offset, rows, columns } = block;
    const part = floats.subarray(offset, offset + rows * columns);
    const { values, scales } = quantise(part, block, isTable(key));
    const bytes = bytesOf(values);
    return [bytesOf(scales), bytes, Buffer.alloc(-bytes.length & 3)];
  });
  return new Uint8Array(Buffer.concat(parts));
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

/// Scales and bytes of values that a block has where it is stored.
function storedAs(name: string, { rows, columns }: Block): { scales: number; bytes: number } {
  const asBytes = isTable(name);
  return { scales: asBytes ? rows : 1, bytes: rows * columns * (asBytes ? 1 : 2) };
}

/// Bytes that the weights of a plan take.
export function storedSize({ blocks }: Plan): number {
  const sizes = Object.entries(blocks).map(([name, block]) => storedAs(name, block));
  return sizes.reduce((total, { scales, bytes }) => total + 4 * scales + ((bytes + 3) & ~3), 0);
}

/// The blocks of a plan as they are stored, `storedSize` bytes from the start of `stored`.
export function* storedBlocks(
  stored: Uint8Array<ArrayBuffer>,
  { blocks }: Plan,
): Generator<Quantised & { readonly name: BlockName; readonly block: Block }> {
  const { buffer } = stored;
  let at = stored.byteOffset;
  for (const [key, block] of Object.entries(blocks)) {
    const name = key as BlockName;
    const { scales: count, bytes } = storedAs(name, block);
    const scales = new Float32Array(buffer, at, count);
    at += 4 * count;
    const values = isTable(name)
      ? new Int8Array(buffer, at, bytes)
      : new Int16Array(buffer, at, bytes / 2);
    at += (bytes + 3) & ~3;
    yield { name, block, values, scales };
  }
}
