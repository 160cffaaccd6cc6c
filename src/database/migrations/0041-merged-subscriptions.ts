import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** What followers of a merged discussion had chosen, for the day when the merge is undone. */
export class MergedSubscriptions1700000041000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(subscriptions);
  }
}

const subscriptions = `
  create table merged_subscription (
    curation_id bigint not null,
    account_id bigint not null references account (id) on delete cascade,
    level text not null check (level in ('none', 'digest', 'main', 'instant')),
    confirmed_at timestamptz not null,
    carried boolean not null,
    primary key (curation_id, account_id)
  );
  create index merged_subscription_account on merged_subscription (account_id);
`;
