import { createHmac, randomInt } from 'node:crypto';
import { CONFIG, type Config, deriveKey, equalBytes } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';

const DIGITS = 6;

/** Six digits, each code as likely as any other. */
export function randomCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

/** The digits of what was typed or pasted: spaces and dashes are forgiven. Null for anything else than six digits. */
export function codeDigits(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** Hashes of codes, keyed by the session secrets and bound to one request, so that a copy of the table gives none away. */
@Injectable()
export class SignInSecrets {
  readonly #keys: readonly Buffer[];

  constructor(@Inject(CONFIG) config: Config) {
    this.#keys = config.sessionSecrets.map((secret) => deriveKey(secret, 'sign-in-code'));
  }

  /** Under the secret that signs today. */
  hashCode(code: string, linkHash: Buffer): Buffer {
    return this.#hash(this.#keys[0] as Buffer, code, linkHash);
  }

  matches(code: string, linkHash: Buffer, codeHash: Buffer): boolean {
    return this.#keys.some((key) => equalBytes(this.#hash(key, code, linkHash), codeHash));
  }

  #hash(key: Buffer, code: string, linkHash: Buffer): Buffer {
    return createHmac('sha256', key).update(linkHash).update(code).digest();
  }
}
