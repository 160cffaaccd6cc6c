import { createHmac } from 'node:crypto';
import { CONFIG, type Config, deriveKey } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { QuestionnaireRow } from '../import/questionnaire-row.js';

/** One row's hashes: the first under the secret that signs today, the others under those that still verify. */
export type Hashes = readonly [Buffer, ...Buffer[]];

/**
 * What a row is recognised by when it comes again: its address; else the person and their organisation; else, when it
 * names nobody, all it says. A row that names somebody is never hashed with its answers: whoever holds the key could try
 * every answer against it.
 */
@Injectable()
export class RowHashes {
  readonly #keys: readonly Buffer[];

  constructor(@Inject(CONFIG) config: Config) {
    this.#keys = config.sessionSecrets.map((secret) => deriveKey(secret, 'participant-row'));
  }

  ofAddress(address: string): Hashes {
    return this.hash(['address', address]);
  }

  /** In the order of the rows. Equal rows without an address are told apart by how many came before. */
  ofRows(
    rows: readonly QuestionnaireRow[],
  ): Array<{ readonly row: QuestionnaireRow; readonly hashes: Hashes }> {
    const seen = new Map<string, number>();
    return rows.map((row) => ({ row, hashes: this.ofRow(row, seen) }));
  }

  private ofRow(row: QuestionnaireRow, seen: Map<string, number>): Hashes {
    if (row.address !== null) return this.ofAddress(row.address);
    const key = JSON.stringify(identity(row));
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return this.hash(['row', key, before]);
  }

  private hash(parts: readonly (string | number)[]): Hashes {
    const text = JSON.stringify(parts);
    const [first, ...others] = this.#keys.map((key) => createHmac('sha256', key).update(text).digest());
    if (!first) throw new Error('participants need a session secret');
    return [first, ...others];
  }
}

function identity({ name, organisation, sector, locale, themes, openToForum, marks }: QuestionnaireRow) {
  return name === null
    ? [organisation, sector, locale, themes, openToForum, marks]
    : [name, organisation, sector];
}
