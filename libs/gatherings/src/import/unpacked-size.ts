import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATE = 8;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * Bytes that a ZIP archive really unpacks to, found by unpacking it and never by its own word (APPNOTE.TXT 4.3).
 * Stops at `limit`: then, as for anything that is no sound archive, it answers Infinity.
 */
export function unpackedSize(zip: Buffer, limit: number): number {
  try {
    let total = 0;
    for (const entry of directory(zip)) total += sizeOf(zip, entry, limit - total);
    return total;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function sizeOf(zip: Buffer, { method, packed, offset }: Entry, left: number): number {
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const bytes = zip.subarray(start, start + packed);
  const size = method === DEFLATE ? inflateRawSync(bytes, { maxOutputLength: left + 1 }).length : packed;
  if (size > left) throw new RangeError('beyond the limit');
  return size;
}

function* directory(zip: Buffer): Generator<Entry> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new RangeError('no directory');
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('not an entry');
    yield {
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    };
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
