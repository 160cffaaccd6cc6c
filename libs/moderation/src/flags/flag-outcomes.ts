import sql, { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { FlagLetters, type FlagOutcome } from '../mail/flag-letters.js';
import { RecipientsRepository } from '../people/recipients.repository.js';

const BATCH = 100;

/** Tells each reporter what came of their report, once the decision can no longer be taken back: every minute. */
@Injectable()
export class FlagOutcomes {
  constructor(
    private readonly database: Database,
    private readonly letters: FlagLetters,
    private readonly recipients: RecipientsRepository,
    private readonly network: NetworkService,
  ) {}

  async run(): Promise<void> {
    const { undoMinutes } = this.network.settings.moderation;
    await this.database.transaction(async (tx) => {
      const outcomes = await tx.rows<FlagOutcome & { reporterId: string | null }>(sql`
        with due as (
          select flag.id from flag join moderation_item item on item.id = flag.item_id
          where flag.told_at is null and item.decided_at < now() - make_interval(mins => ${undoMinutes}::int)
          order by flag.id limit ${BATCH} for update of flag skip locked
        ), told as (update flag set told_at = now() from due where flag.id = due.id returning flag.*)
        select told.reporter_id as "reporterId", item.decision, post.number, thread.title, thread.id as "threadId",
          thread.slug
        from told join moderation_item item on item.id = told.item_id
        join post on post.id = item.post_id join thread on thread.id = post.thread_id`);
      for (const { reporterId, ...outcome } of outcomes) {
        const to = reporterId === null ? undefined : await this.recipients.person(tx, reporterId);
        if (to) await this.letters.tellOutcome(tx, to, outcome);
      }
    });
  }
}
