import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { type Obstacle, person, recipientColumns } from '../composition/recipient.js';
import { DigestForecast } from '../run/digest-forecast.js';

/** Who will get the digests of the next hours, and who will not. */
export interface DigestAudience {
  readonly people: number;
  readonly excluded: Readonly<Partial<Record<Obstacle, number>>>;
  /** Mails that would leave, by a run without its effects; null when there are too many people to try it here. */
  readonly mails: number | null;
  readonly until: Date;
}

/** Composed in memory while somebody waits for a page: no more people than this. */
const MANY = 2_000;
const HOURS = 24;

@Injectable()
export class DigestAudiences {
  constructor(
    private readonly database: Database,
    private readonly forecast: DigestForecast,
  ) {}

  /** Of everyone whose window ends within a day. */
  async soon(): Promise<DigestAudience> {
    const { reader } = this.database;
    const clock = await reader.one<{ until: Date }>(sql`
      select now() + make_interval(hours => ${HOURS}::int) as until`);
    const { until } = clock as { until: Date };
    const rows = await reader.rows<{ obstacle: Obstacle | null; count: number }>(sql`
      with digest as (
        select 0::bigint as id, account_id, 'regular' as kind, 0 as revision, next_at as slot,
          covered_until as window_start, next_at as window_end
        from digest_setting where next_at <= now() + make_interval(hours => ${HOURS}::int)
      ), due as (select ${recipientColumns} from digest ${person})
      select obstacle, count(*)::int as count
      from due group by 1`);
    const people = rows.reduce((sum, { count }) => sum + count, 0);
    const excluded = Object.fromEntries(
      rows.filter(({ obstacle }) => obstacle !== null).map(({ obstacle, count }) => [obstacle, count]),
    );
    const found = { people, excluded, mails: people === 0 ? 0 : null, until };
    return people === 0 || people > MANY ? found : this.tried(found);
  }

  private async tried(found: DigestAudience): Promise<DigestAudience> {
    const { composed, skipped } = await this.forecast.of({ at: found.until });
    return { ...found, excluded: { ...found.excluded, empty: skipped.empty ?? 0 }, mails: composed };
  }
}
