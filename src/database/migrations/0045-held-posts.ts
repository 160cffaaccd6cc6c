import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Messages that wait for a moderator before they are published, and a queue of several kinds of things. */
export class HeldPosts1700000045000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(discussion);
    await runner.query(queue);
  }
}

const discussion = `
  -- Its opening waits: nobody but its author and moderators knows of it.
  alter table thread add column held boolean not null default false;
  -- A held message may be refused or taken back without ever having been published.
  alter table post drop constraint post_check;
  alter table post add constraint post_published_when check (
    (state <> 'held' or published_at is null) and (state <> 'published' or published_at is not null));
`;

const queue = `
  alter table moderation_item drop constraint moderation_item_kind_check;
  alter table moderation_item drop constraint moderation_item_decision_check;
  alter table moderation_item
    add constraint moderation_item_kind_check
      check (kind in ('flagged-post', 'held-post', 'suspected-spam')),
    add constraint moderation_item_decision_check
      check (decision in ('hidden', 'kept', 'removed', 'approved', 'refused')),
    -- Why it is held, and what made it look like spam: codes, never words of people.
    add column hold_reason text check (hold_reason in ('first-post', 'newcomer', 'before', 'edited', 'spam')),
    add column signals text[] not null default '{}',
    -- Whoever looks at it now: nobody else decides until this claim is given up or has run out.
    add column claimed_by bigint references account (id) on delete set null,
    add column claimed_at timestamptz,
    -- What was said to the person concerned, and what moderators keep among themselves.
    add column reason text check (length(reason) <= 1000),
    add column note text check (length(note) between 1 and 1000),
    -- When moderators were written to about it; null while that waits for the next mail that says it all.
    add column announced_at timestamptz,
    add check ((claimed_by is null) or (claimed_at is not null)),
    add check ((kind in ('held-post', 'suspected-spam')) = (hold_reason is not null));
  update moderation_item set announced_at = opened_at;
  create index moderation_item_unannounced on moderation_item (opened_at) where announced_at is null;
  create index moderation_item_announced on moderation_item (announced_at);
`;
