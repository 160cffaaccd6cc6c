import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** What readers say of a message in one word. Counted when read: a count kept apart would drift when a person leaves. */
export class Reactions1700000011000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reactions);
  }
}

const reactions = `
  create table post_reaction (
    post_id bigint not null references post (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    kind text not null check (kind in ('useful', 'agree', 'explore', 'can-help')),
    created_at timestamptz not null default now(),
    primary key (post_id, account_id, kind)
  );
  create index post_reaction_account on post_reaction (account_id);
`;
