import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Database } from '../database/database.js';
import { TooMany } from '../errors/app-error.js';
import { hashToken } from '../ids/tokens.js';

export interface RateLimit {
  /** What is counted and for whom: `sign-in:someone@example.org`. Hashed before it is kept. */
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

interface Count {
  hits: number;
  left: number;
}

/** Rate limits shared by all processes, held in PostgreSQL; a fixed window opens at the first hit. */
@Injectable()
export class RateLimits {
  constructor(private readonly database: Database) {}

  /** Counts one hit, outside any transaction: a refused attempt counts too. @throws TooMany beyond the limit. */
  async take({ key, limit, windowSeconds }: RateLimit): Promise<void> {
    const row = await this.database.reader.one<Count>(sql`
      insert into rate_limit as r (key, window_start, hits)
      values (${hashToken(key).toString('base64url')}, now(), 1)
      on conflict (key) do update set
        hits = case when r.window_start > now() - make_interval(secs => ${windowSeconds}) then r.hits + 1 else 1 end,
        window_start = case when r.window_start > now() - make_interval(secs => ${windowSeconds}) then r.window_start else now() end
      returning hits, ceil(extract(epoch from window_start - now()) + ${windowSeconds})::int as left`);
    if (row && row.hits > limit) throw new TooMany(row.left);
  }

  /** Forgets windows that are over; a nightly job calls it. `olderThanSeconds` is at least the longest window in use. */
  async sweep(olderThanSeconds: number): Promise<void> {
    await this.database.reader.rows(sql`
      delete from rate_limit where window_start < now() - make_interval(secs => ${olderThanSeconds})`);
  }
}
