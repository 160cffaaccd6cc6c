import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Clock, CONFIG, type Config, deriveKey, equalBytes, NotFound } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type MailTokenPayload, packPayload, unpackPayload } from './token-payload.js';

/** What one link in a mail lets its holder do. Each purpose has its own key: a token of one is nothing to another. */
export type MailPurpose =
  | 'preferences'
  | 'unsubscribe'
  | 'read'
  /** One discussion and its mail: the payload's `mailId` is the discussion. */
  | 'thread'
  | 'confirm-subscription'
  | 'confirm-address'
  | 'confirm-reply'
  | 'invitation'
  | 'meeting-answer'
  | 'community-mail'
  | 'community-invitation';

export interface NewMailToken extends MailTokenPayload {
  readonly purpose: MailPurpose;
}

/** Half of HMAC-SHA-256, the least that RFC 2104 §5 advises: 128 bits. */
const MAC_BYTES = 16;

/**
 * Links that work without signing in. A token is an HMAC over what it says, kept nowhere: a mail sent again carries the
 * same link, and nothing piles up. Replaced secrets verify for as long as they are listed after the first.
 */
@Injectable()
export class MailTokens {
  /** As key objects: making one costs ten times what using it does, and a digest has three tokens. */
  readonly #keys = new Map<MailPurpose, readonly KeyObject[]>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Same input, same token. About 40 characters for an account; only letters, digits, `-` and `_`. */
  issue({ purpose, ...payload }: NewMailToken): string {
    const [key] = this.keys(purpose);
    const body = packPayload(payload);
    return Buffer.concat([body, mac(key as KeyObject, body)]).toString('base64url');
  }

  /** @throws NotFound `token-invalid` for whatever was not issued here for this purpose, `token-expired` for what was */
  verify(purpose: MailPurpose, token: string): MailTokenPayload {
    const bytes = Buffer.from(token, 'base64url');
    const body = bytes.subarray(0, -MAC_BYTES);
    const given = bytes.subarray(-MAC_BYTES);
    // base64url forgives stray characters and spare bits; a token has one spelling.
    const isSpelledRight = bytes.toString('base64url') === token;
    const isOurs = isSpelledRight && this.keys(purpose).some((key) => equalBytes(mac(key, body), given));
    const payload = isOurs ? unpackPayload(body) : undefined;
    if (payload === undefined) throw new NotFound('token-invalid');
    if (payload.expiresAt <= this.clock.now()) throw new NotFound('token-expired');
    return payload;
  }

  private keys(purpose: MailPurpose): readonly KeyObject[] {
    const known = this.#keys.get(purpose);
    if (known) return known;
    const keys = this.config.sessionSecrets.map((secret) =>
      createSecretKey(deriveKey(secret, `mail-token:${purpose}`)),
    );
    if (keys.length === 0) throw new Error('mail tokens need a session secret');
    this.#keys.set(purpose, keys);
    return keys;
  }
}

function mac(key: KeyObject, body: Uint8Array): Buffer {
  return createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
}
