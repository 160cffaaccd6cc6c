import { communityVisibleTo, resourceVisibleTo } from '@forum/communities';
import { postVisibleTo, threadVisibleTo } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { type Actor, type ActorSql, actorParameters } from '@forum/identity';
import sql, { Database, type Sql } from '@forum/kernel';
import { HIGHLIGHT_END, HIGHLIGHT_START } from '@forum/markup';
import { Injectable } from '@nestjs/common';
import type { SearchKind } from './search-query.schema.js';

export interface CardRow {
  readonly id: string;
  readonly kind: SearchKind;
  readonly threadId: string | null;
  readonly postId: string | null;
  readonly slug: string | null;
  readonly title: string | null;
  readonly lang: Locale | null;
  readonly number: number | null;
  readonly posts: number | null;
  readonly code: string | null;
  readonly resourceId: string | null;
  readonly community: { readonly slug: string; readonly name: string } | null;
  readonly titleFr: string | null;
  readonly titleEn: string | null;
  readonly theme: number | null;
  readonly leads: string[];
  readonly author: { name: string | null; sector: string | null } | null;
  readonly publishedAt: Date;
  readonly excerpt: string;
}

const OPTIONS = [
  `StartSel=${HIGHLIGHT_START}`,
  `StopSel=${HIGHLIGHT_END}`,
  'MaxFragments=2',
  'MaxWords=28',
  'MinWords=10',
  'FragmentDelimiter=" … "',
].join(', ');
/** A short text is shown whole. */
const SHORT = 260;
const WHOLE = `StartSel=${HIGHLIGHT_START}, StopSel=${HIGHLIGHT_END}, HighlightAll=true`;
/** Where PostgreSQL is told that a sign such as ’ or « ends a word. */
export const SIGN = '\u0002';

/** What the few hits of one page show. */
@Injectable()
export class CardsRepository {
  constructor(private readonly database: Database) {}

  async list(
    ids: readonly string[],
    words: string,
    { actor, locale }: { actor: Actor; locale: Locale },
  ): Promise<CardRow[]> {
    const asked = actorParameters(actor);
    return this.database.reader.rows<CardRow>(sql`
      select document.id, document.kind, document.thread_id as "threadId", document.post_id as "postId",
        coalesce(thread.slug, term.slug, event.slug) as slug,
        coalesce(translation.title, thread.title, case document.kind when 'community' then community.name end) as title,
        coalesce(translation.lang, thread.lang, case document.kind when 'community' then community.lang end) as lang, post.number, thread.posts, document.lead_code as code,
        document.resource_id as "resourceId", case when community.id is not null then
          json_build_object('slug', community.slug, 'name', community.name) end as community,
        coalesce(lead.title_fr, term.term_fr, resource.title_fr, resource.title_en, event.title_fr) as "titleFr",
        coalesce(lead.title_en, term.term_en, resource.title_en, resource.title_fr, event.title_en) as "titleEn",
        document.theme, document.leads, document.published_at as "publishedAt",
        case when author.id is not null then json_build_object('sector', author.sector_code,
          'name', case when author.closed_at is null then author.name end) end as author,
        ${excerptOf(words)} as excerpt
      from unnest(${ids}::bigint[]) with ordinality as given (id, place)
      join search_document document on document.id = given.id
      ${tables(locale)}
      left join lateral (${summedUp(locale)}) as standing on true
      cross join lateral (${saidOf(asked, locale)}) as written
      cross join lateral (select regexp_replace(
          translate(left(coalesce(body, ''), 20000), ${HIGHLIGHT_START + HIGHLIGHT_END + SIGN}, ''),
          '([^[:alnum:][:ascii:]])', ${` ${SIGN}\\1${SIGN} `}, 'g') as plain) as cleaned
      where case when document.thread_id is null then ${placeVisible(asked)}
        else (${threadVisibleTo(asked)} and (document.kind in ('thread', 'synthesis') or ${postVisibleTo(asked)})) end
      order by given.place`);
  }
}

/** The tables in which a document's own things stand. */
const tables = (locale: Locale): Sql => sql`
  left join thread on thread.id = document.thread_id
  left join post on post.id = document.post_id
  left join thread_translation translation on translation.thread_id = thread.id and translation.lang = ${locale}
  left join account author on author.id = document.author_id
  left join lead on lead.code = document.lead_code
  left join glossary_term term on term.id = document.term_id
  left join resource on resource.id = document.resource_id
  left join event on event.id = document.event_id
  left join community on community.slug = document.community`;

/** The words of which an excerpt is made, and their language. */
const saidOf = (asked: ActorSql, locale: Locale): Sql => sql`
  select case
          when document.kind = 'synthesis' then concat_ws(' · ', summed->>'agreed', summed->>'questions', summed->>'steps')
          when document.kind = 'community' then community.purpose
          when document.kind = 'resource' then resource.description
          when document.kind = 'event' then event.place
          when term.id is not null then case ${locale} when 'en' then term.definition_en else term.definition_fr end
          when not ${postVisibleTo(asked)} then null
          when document.kind = 'thread' and translation.html is not null then search_plain(translation.html)
          else search_plain(post.html) end as body,
          case when document.kind = 'post' then post.lang
            when document.kind = 'synthesis' then summed_lang
            when document.kind = 'resource' then resource.lang
            when document.kind = 'community' then community.lang
            else coalesce(translation.lang, thread.lang, ${locale}) end as body_lang`;

/** What may have changed hands since it was counted. */
const placeVisible = (asked: ActorSql): Sql => sql`case document.kind
  when 'resource' then ${resourceVisibleTo(asked)}
  when 'community' then ${communityVisibleTo(asked)}
  else true end`;

/** The synthesis that a document stands for, in the reader's language or in the one that there is. */
const summedUp = (locale: Locale): Sql => sql`
  select coalesce(case ${locale} when 'en' then said.en else said.fr end, said.fr, said.en) as summed,
    case when ${locale} = 'en' and said.en is not null or said.fr is null then 'en' else 'fr' end as summed_lang
  from synthesis join synthesis_version said
    on said.thread_id = synthesis.thread_id and said.version = synthesis.version
  where document.kind = 'synthesis' and synthesis.thread_id = document.thread_id`;

/** Words compared without accents first; where that marks nothing, as they are stemmed with them. */
function excerptOf(words: string): Sql {
  const headline = (fr: string, en: string) => sql`
    ts_headline(case body_lang when 'en' then ${en}::regconfig else ${fr}::regconfig end, plain, ${words}::tsquery,
      case when length(plain) < ${SHORT} then ${WHOLE} else ${OPTIONS} end)`;
  const folded = headline('search_fr', 'search_en');
  return sql`(select case when strpos(marked, ${HIGHLIGHT_START}) > 0 then marked
    else ${headline('pg_catalog.french', 'pg_catalog.english')} end from (select ${folded} as marked) as tried)`;
}
