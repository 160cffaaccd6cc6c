import { type Actor, signedInId } from '@forum/identity';
import sql, { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { wantedAtOnce } from './wanted.js';

/** How much mail a person's choices make: what they would have been sent of late. */
@Injectable()
export class InstantEstimate {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
  ) {}

  /** Mails a week, by the last weeks (`instant.estimateWeeks`), bundled as they would be. @throws Forbidden for a visitor */
  async weekly(actor: Actor): Promise<number> {
    const { estimateWeeks, bundleMinutes } = this.network.settings.instant;
    const wanted = wantedAtOnce({
      posts: sql`post.published_at > now() - make_interval(weeks => ${estimateWeeks}::int)`,
      people: sql`wish.account_id = ${signedInId(actor)}`,
    });
    const row = await this.database.reader.one<{ mails: number }>(sql`
      select count(distinct (thread_id, floor(extract(epoch from published_at) / ${bundleMinutes * 60}::int)))::int
        as mails
      from (${wanted}) wanted`);
    return (row?.mails ?? 0) / estimateWeeks;
  }
}
