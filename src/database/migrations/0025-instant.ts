import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Mail that leaves as soon as a message is published: what a person agreed to, and what they were sent. */
export class Instant1700000025000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(settings);
    await runner.query(items);
  }
}

const settings = `
  create table instant_setting (
    account_id bigint primary key references account (id) on delete cascade,
    -- Write to me when somebody names me, when somebody answers me, wherever it is.
    mentions boolean not null default false,
    replies boolean not null default false,
    -- Nothing leaves at once any more, whatever is followed.
    stopped_at timestamptz,
    updated_at timestamptz not null default now()
  );
`;

const items = `
  -- One message that somebody is to be sent, or was sent, as soon as it was published. What has a sent_at is known to
  -- its reader: a digest names it and does not repeat it.
  create table instant_item (
    account_id bigint not null references account (id) on delete cascade,
    post_id bigint not null references post (id) on delete cascade,
    -- The strongest: mention, reply, thread, then lead:2B, community:slug, theme:2.
    reason text not null check (reason in ('mention', 'reply', 'thread') or reason ~ '^(lead|community|theme):.+$'),
    state text not null default 'waiting' check (state in ('waiting', 'mailed', 'sent', 'dropped')),
    -- Why it was dropped.
    obstacle text,
    mail_id bigint references mail (id),
    planned_at timestamptz not null default now(),
    sent_at timestamptz,
    primary key (account_id, post_id),
    check ((state in ('mailed', 'sent')) = (mail_id is not null)),
    check ((state = 'sent') = (sent_at is not null)),
    check ((state = 'dropped') = (obstacle is not null))
  );
  create index instant_item_waiting on instant_item (planned_at) where state = 'waiting';
  create index instant_item_mail on instant_item (mail_id) where mail_id is not null;
  create index instant_item_post on instant_item (post_id);
`;
