import type { CurationFact } from '@forum/discussion';
import sql, { Database, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

interface Joined {
  readonly kind: 'merge' | 'split';
  readonly from: string;
  readonly to: string;
  readonly undone: boolean;
}

/**
 * Whoever followed a discussion that was merged follows the one that has its messages, once: what they had chosen for
 * that one already holds. Taking the merge back gives each the choice they had.
 */
@Injectable()
export class MergedSubscriptionsListener {
  constructor(private readonly database: Database) {}

  /** Looks at how things stand, not at which fact it is: both may come twice, and in any order. */
  async settle({ curationId }: CurationFact): Promise<void> {
    await this.database.transaction(async (tx) => {
      const joined = await this.find(tx, curationId);
      if (joined) await this.follow(tx, curationId, joined);
    });
  }

  private async follow(tx: Tx, curationId: string, joined: Joined): Promise<void> {
    const { kind, from, to, undone } = joined;
    if (kind === 'merge' && undone) return this.giveBack(tx, curationId, joined);
    if (kind === 'merge') return this.carry(tx, curationId, joined);
    // The new discussion of a split that was undone is gone.
    if (undone) return this.carry(tx, curationId, { from: to, to: from });
  }

  /** For share: an undoing waits until what it undoes has been settled. */
  private async find(tx: Tx, curationId: string): Promise<Joined | undefined> {
    return tx.one<Joined>(sql`
      select kind, thread_id::text as "from", target_id::text as "to", undone_at is not null as undone
      from curation where id = ${curationId} and kind in ('merge', 'split') for share`);
  }

  private async carry(tx: Tx, curationId: string, { from, to }: Pick<Joined, 'from' | 'to'>): Promise<void> {
    await tx.rows(sql`
      with gone as (
        delete from subscription where kind = 'thread' and target = ${from}
        returning account_id, level, confirmed_at
      ), given as (
        insert into subscription (account_id, kind, target, level, confirmed_at)
        select account_id, 'thread', ${to}, level, confirmed_at from gone
        on conflict (account_id, kind, target) do nothing returning account_id
      )
      insert into merged_subscription (curation_id, account_id, level, confirmed_at, carried)
      select ${curationId}, gone.account_id, gone.level, gone.confirmed_at, given.account_id is not null
      from gone left join given on given.account_id = gone.account_id
      on conflict (curation_id, account_id) do nothing`);
  }

  /** What a person has changed since stays. */
  private async giveBack(tx: Tx, curationId: string, { from, to }: Joined): Promise<void> {
    await tx.rows(sql`
      with back as (
        delete from merged_subscription where curation_id = ${curationId}
        returning account_id, level, confirmed_at, carried
      ), taken as (
        delete from subscription given using back
        where back.carried and given.account_id = back.account_id and given.kind = 'thread' and given.target = ${to}
          and given.level = back.level and given.confirmed_at = back.confirmed_at
      )
      insert into subscription (account_id, kind, target, level, confirmed_at)
      select account_id, 'thread', ${from}, level, confirmed_at from back
      on conflict (account_id, kind, target) do nothing`);
  }
}
