import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for a link, a session or the API: 256 random bits unless told otherwise, base64url. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** What is kept of a random token. SHA-256 suffices: the token has too much entropy to be guessed from it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A key for one purpose from one of the session secrets (HKDF, RFC 5869). Keys of two purposes never cross. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'forum-permanent', purpose, 32));
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
