import { createHmac } from 'node:crypto';
import { deriveKey, equalBytes } from '@forum/kernel';
import { packId, unpackId } from '../tokens/packed-id.js';
import { fromBase32, toBase32 } from './base32.js';

/** Half of HMAC-SHA-256, the least that RFC 2104 §5 advises: 128 bits. */
const MAC_BYTES = 16;
const VERSION = 1;

/**
 * Ids in letters that cannot be guessed and say which they are: version, each id, then a MAC. The first secret signs, all
 * verify. Two ids make 56 letters at the most, the room that `reponse+` leaves before an @ (RFC 5321 §4.5.3.1.1).
 */
export class SealedIds {
  readonly #keys: readonly Buffer[];

  /** @param purpose has keys of its own: what was sealed for one is nothing to another */
  constructor(secrets: readonly string[], purpose: string) {
    this.#keys = secrets.map((secret) => deriveKey(secret, purpose));
  }

  seal(...ids: readonly string[]): string {
    const [key] = this.#keys;
    if (key === undefined) throw new Error('sealing needs a session secret');
    const body = Buffer.concat([Buffer.of(VERSION), ...ids.map(packId)]);
    return toBase32(Buffer.concat([body, mac(key, body)]));
  }

  /** @returns undefined for whatever was not sealed here */
  open(sealed: string): string[] | undefined {
    const bytes = fromBase32(sealed);
    if (bytes === undefined || bytes.length <= MAC_BYTES) return undefined;
    const body = bytes.subarray(0, -MAC_BYTES);
    const given = bytes.subarray(-MAC_BYTES);
    const isOurs = this.#keys.some((key) => equalBytes(mac(key, body), given));
    return isOurs && body[0] === VERSION ? unpackAll(body.subarray(1)) : undefined;
  }
}

function unpackAll(bytes: Buffer): string[] {
  const ids: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { id, length } = unpackId(bytes.subarray(at));
    ids.push(id);
    at += length;
  }
  return ids;
}

function mac(key: Buffer, body: Uint8Array): Buffer {
  return createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
}
