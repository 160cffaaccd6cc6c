import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Communities, what their libraries hold, and events are found too; what lives in a community is narrowed by it. */
export class SearchPlaces1700000066000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(documents);
  }
}

const documents = `
  alter table search_document
    -- The community in which it is held; of a community itself, its own.
    add column community text references community (slug) on update cascade on delete cascade,
    add column resource_id bigint unique references resource (id) on delete cascade,
    add column event_id bigint unique references event (id) on delete cascade,
    drop constraint search_document_kind_check,
    drop constraint search_document_check,
    add constraint search_document_kind_check
      check (kind in ('thread', 'post', 'lead', 'glossary', 'synthesis', 'resource', 'community', 'event')),
    add constraint search_document_check check (num_nonnulls(post_id, lead_code, term_id, resource_id, event_id)
      = case when kind in ('synthesis', 'community') then 0 else 1 end),
    add constraint search_document_resource_check check ((kind = 'resource') = (resource_id is not null)),
    add constraint search_document_event_check check ((kind = 'event') = (event_id is not null)),
    add constraint search_document_community_check check (kind <> 'community' or community is not null);
  create unique index search_document_community on search_document (community) where kind = 'community';
`;
