import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Database } from './database/database.js';
import { RateLimits } from './rate-limits/rate-limits.js';

const DAY_SECONDS = 86_400;
/** Windows are a week at the most: a count older than this serves nothing. */
export const RATE_LIMITS_KEPT_DAYS = 8;

/** Forgets what has served: rate-limit windows and the answers kept for repeated requests. */
@Injectable()
export class KernelSweep {
  constructor(
    private readonly database: Database,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(): Promise<void> {
    await this.rateLimits.sweep(RATE_LIMITS_KEPT_DAYS * DAY_SECONDS);
    await this.database.reader.rows(
      sql`delete from idempotency where recorded_at < now() - interval '24 hours'`,
    );
  }
}
