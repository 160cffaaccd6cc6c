import sql, { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { PendingSubscriptionsRepository } from '../sign-ups/pending-subscriptions.repository.js';

/** Parts outlive every message that may name them: none waits longer than `digest.lateHours`, far less than this. */
const PART_DAYS = 14;
const RUN_DAYS = 90;

/** What is kept no longer than needed. */
@Injectable()
export class DigestSweep {
  constructor(
    private readonly database: Database,
    private readonly pending: PendingSubscriptionsRepository,
    private readonly network: NetworkService,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.pending.sweep(tx);
      await tx.rows(sql`
        delete from digest_part where used_at < now() - make_interval(days => ${PART_DAYS})
          and not exists (select from digest where state in ('composed', 'sending')
            and composed_at < now() - make_interval(days => ${PART_DAYS - 1}))`);
      await tx.rows(sql`
        delete from digest_run where started_at < now() - make_interval(days => ${RUN_DAYS})
          and not exists (select from digest where digest.run_id = digest_run.id)`);
      // As long as the links of those mails open something, and longer than any pause of digests.
      const { months } = this.network.settings.mailLink;
      await tx.rows(sql`
        delete from instant_item where state in ('sent', 'dropped')
          and planned_at < now() - make_interval(months => ${months}::int)`);
    });
  }
}
