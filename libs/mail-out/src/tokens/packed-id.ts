/** A row's id as LEB128: seven bits a byte, the least significant first. */
export function packId(id: string): Buffer {
  const bytes: number[] = [];
  let left = BigInt(id);
  if (left < 0n) throw new RangeError('ids are not negative');
  for (; left > 0x7fn; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(left)]);
}

/** The id that begins these bytes, and how many of them it takes. */
export function unpackId(bytes: Buffer): { id: string; length: number } {
  const last = bytes.findIndex((byte) => byte < 0x80);
  const id = bytes.subarray(0, last + 1).reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n);
  return { id: id.toString(), length: last + 1 };
}
