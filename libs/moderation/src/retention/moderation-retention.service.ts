import sql, { Database, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

/** Forgets on time what moderation keeps, and the log with it: nightly. */
@Injectable()
export class ModerationRetention {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
  ) {}

  async run(): Promise<void> {
    const { moderationLogYears, incidentsYears } = this.network.settings.retention;
    await this.database.transaction((tx) => closeRemoved(tx));
    await this.database.transaction((tx) => forgetDecisions(tx, moderationLogYears));
    await this.database.transaction((tx) => forgetLog(tx, moderationLogYears));
    // Counted from the day it was noticed (Québec, Regulation respecting confidentiality incidents, s. 8).
    await this.database.transaction((tx) =>
      tx.rows(sql`
        delete from incident where noticed_on < (now() - make_interval(years => ${incidentsYears}))::date`),
    );
  }
}

/** Words that their author took away need no decision any more. */
async function closeRemoved(tx: Tx): Promise<void> {
  await tx.rows(sql`
    update moderation_item item set decision = 'removed', decided_at = now()
    from post where post.id = item.post_id and post.state = 'removed' and item.decided_at is null`);
}

/** A suspension is kept as long as it lasts. */
async function forgetDecisions(tx: Tx, years: number): Promise<void> {
  await tx.rows(sql`
    delete from moderation_item where decided_at < now() - make_interval(years => ${years})`);
  await tx.rows(sql`
    delete from measure where decided_at < now() - make_interval(years => ${years})
      and (kind not like 'account-%' or ended_at is not null or until < now() - make_interval(years => ${years}))`);
}

/** The log is append-only: its trigger lets lines go in a transaction that says it is retention, and in no other. */
async function forgetLog(tx: Tx, years: number): Promise<void> {
  await tx.rows(sql`set local forum.retention = 'on'`);
  // Whole seals go with their lines: what is left can be verified from the oldest seal on.
  await tx.rows(sql`delete from audit_seal where until_at < now() - make_interval(years => ${years})`);
  await tx.rows(sql`
    delete from audit_entry where recorded_at < now() - make_interval(years => ${years})
      and recorded_at < coalesce((select min(from_at) from audit_seal where from_at > 'epoch'), 'infinity')
      and not exists (select from audit_seal where from_at = 'epoch')`);
}
