import { createHmac } from 'node:crypto';
import { CONFIG, type Config, deriveKey } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** What is left of an address once it may not be kept: recognisable with the key, unreadable without. */
@Injectable()
export class AddressHashes {
  readonly #keys: readonly Buffer[];

  constructor(@Inject(CONFIG) config: Config) {
    this.#keys = config.sessionSecrets.map((secret) => deriveKey(secret, 'consent-address'));
  }

  /** Under the secret that signs today. */
  of(address: string): Buffer {
    return this.all(address)[0] as Buffer;
  }

  /** Under every secret that still verifies. */
  all(address: string): Buffer[] {
    return this.#keys.map((key) => createHmac('sha256', key).update(address).digest());
  }
}
