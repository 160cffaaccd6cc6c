import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Secret links into communities, whom a proposal names, and charters among what people agree to. */
export class CommunityDoors1700000055000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(doors);
  }
}

const doors = `
  alter table consent drop constraint consent_kind_check;
  alter table consent add constraint consent_kind_check
    check (kind in ('terms', 'digest', 'instant', 'participant-contact', 'charter'));
  -- Whoever holds the link may come in; what is kept of it opens nothing.
  create table community_link (
    id bigint generated always as identity primary key,
    community_id bigint not null references community (id) on delete cascade,
    token_hash bytea not null unique,
    created_by bigint references account (id) on delete set null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
  );
  create index community_link_community on community_link (community_id);
  -- People named in a proposal, until it is decided.
  create table community_founder (
    community_id bigint not null references community (id) on delete cascade,
    address text not null check (length(address) <= 254),
    primary key (community_id, address)
  );
`;
