import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** One queue for everything that waits: messages, appeals, and what other contexts bring. */
export class Desk1700000046000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table moderation_item
        drop constraint moderation_item_kind_check,
        drop constraint moderation_item_decision_check,
        alter column post_id drop not null,
        add constraint moderation_item_kind_check check (kind in ('flagged-post', 'held-post', 'suspected-spam',
          'appeal', 'join-request', 'community-proposal', 'held-mail')),
        add constraint moderation_item_decision_check check (decision in ('hidden', 'kept', 'removed', 'approved',
          'refused', 'upheld', 'lifted')),
        add column measure_id bigint references measure (id) on delete cascade,
        -- What another context brought: its own name for it, what the list calls it, and where it is decided.
        add column subject text check (length(subject) between 1 and 200),
        add column label text check (length(label) between 1 and 300),
        add column path text check (path like '/%'),
        add column community_id bigint references community (id) on delete cascade,
        add constraint moderation_item_subject check (case kind
          when 'appeal' then measure_id is not null
          when 'flagged-post' then post_id is not null
          when 'held-post' then post_id is not null
          when 'suspected-spam' then post_id is not null
          else subject is not null and label is not null and path is not null end);
      create unique index moderation_item_appeal on moderation_item (measure_id) where decided_at is null;
      create unique index moderation_item_brought on moderation_item (kind, subject) where decided_at is null;
      create index moderation_item_measure on moderation_item (measure_id) where measure_id is not null;
      create index moderation_item_community on moderation_item (community_id) where community_id is not null;
      create index moderation_item_claimer on moderation_item (claimed_by) where claimed_by is not null;
    `);
  }
}
