import sql, { type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

const titles = sql`setweight(search_vector('fr', coalesce(title_fr, '')), 'A')
  || setweight(search_vector('en', coalesce(title_en, '')), 'A')`;

/** Where people meet and what they keep there: communities, entries of their libraries, events. */
@Injectable()
export class PlaceDocuments {
  /** All communities and events: few, and changed by many facts. The same call again changes nothing. */
  async write(tx: Tx): Promise<void> {
    await this.writeCommunities(tx);
    await this.writeEvents(tx);
    await tx.rows(sql`
      insert into search_word (word, folded)
      select distinct word, search_fold(word) from (
        select name as words from community union all select title_fr from event union all select title_en from event
      ) as said, regexp_split_to_table(search_clean(words), ' ') as word
      where length(word) between 4 and 40
      on conflict (word) do nothing`);
  }

  /** Entries of libraries that the condition on `resource` chooses. A removed one is forgotten. */
  async writeResources(tx: Tx, which: Sql): Promise<void> {
    await tx.rows(sql`
      delete from search_document using resource
      where search_document.resource_id = resource.id and resource.removed_at is not null and ${which}`);
    await tx.rows(sql`
      insert into search_document (kind, resource_id, community, langs, theme, leads, published_at, words)
      select 'resource', resource.id, community.slug, array[resource.lang], resource.themes[1],
        resource.leads, resource.created_at,
        ${titles}
        || setweight(to_tsvector('pg_catalog.simple', search_fold(search_clean(resource.creator))), 'C')
        || setweight(search_vector(resource.lang, resource.description), 'D')
        || array_to_tsvector(array['kind:resource', 'lang:' || resource.lang, 'community:' || community.slug]
          || array(select 'theme:' || theme from unnest(resource.themes) as theme)
          || array(select 'lead:' || code from unnest(resource.leads) as code))
      from resource
      join community on community.id = resource.community_id
      where resource.removed_at is null and ${which}
      on conflict (resource_id) do update set community = excluded.community, langs = excluded.langs,
        theme = excluded.theme, leads = excluded.leads, words = excluded.words`);
  }

  private async writeCommunities(tx: Tx): Promise<void> {
    await tx.rows(sql`
      insert into search_document as known (kind, community, langs, theme, leads, published_at, words)
      select 'community', slug, array[lang],
        (select min(theme) from community_theme where community_id = community.id),
        array(select lead_code from community_lead where community_id = community.id order by lead_code),
        created_at,
        setweight(search_vector(lang, name), 'A') || setweight(search_vector(lang, purpose), 'D')
        || array_to_tsvector(array['kind:community', 'lang:' || lang, 'community:' || slug]
          || array(select 'theme:' || theme from community_theme where community_id = community.id)
          || array(select 'lead:' || lead_code from community_lead where community_id = community.id))
      from community
      on conflict (community) where kind = 'community' do update
        set words = excluded.words, theme = excluded.theme, leads = excluded.leads, langs = excluded.langs
      where (known.words, known.theme, known.leads) is distinct from (excluded.words, excluded.theme, excluded.leads)`);
  }

  private async writeEvents(tx: Tx): Promise<void> {
    await tx.rows(sql`
      insert into search_document as known (kind, event_id, langs, published_at, words)
      select 'event', id, '{fr,en}', date::timestamp at time zone time_zone,
        ${titles} || setweight(search_vector('fr', place), 'D')
        || array_to_tsvector(array['kind:event', 'lang:fr', 'lang:en'])
      from event
      on conflict (event_id) do update set words = excluded.words, published_at = excluded.published_at
      where (known.words, known.published_at) is distinct from (excluded.words, excluded.published_at)`);
  }
}
