import type { Tx } from '@forum/kernel';
import type { Founding } from '../founding.schema.js';
import type { SeedItem } from '../seed-report.js';

/** Saves one part of the founding content in the caller's transaction, and says what became of each item. */
export abstract class SeedPart {
  abstract seed(tx: Tx, founding: Founding): Promise<SeedItem[]>;
}
