import sql, { Database } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { SeedPart } from './parts/seed-part.js';
import { readFounding } from './read-founding.js';
import { type SeedItem, type SeedReport, seedReport } from './seed-report.js';

export const SEED_PARTS = Symbol('SEED_PARTS');

/** Loads a network's founding content. */
@Injectable()
export class Seeder {
  constructor(
    private readonly database: Database,
    /** In the order in which they lean on each other. */
    @Inject(SEED_PARTS) private readonly parts: readonly SeedPart[],
  ) {}

  /**
   * All of the file in one transaction, or nothing. The same file again changes nothing; another saves what differs.
   * @throws SeedRefused
   */
  async seed(file: string): Promise<SeedReport> {
    const founding = await readFounding(file);
    const items = await this.database.transaction(async (tx) => {
      // Two processes that start together load one after the other, and the second changes nothing.
      await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('seed', 0))`);
      const saved: SeedItem[] = [];
      for (const part of this.parts) saved.push(...(await part.seed(tx, founding)));
      return saved;
    });
    return seedReport(items);
  }
}
