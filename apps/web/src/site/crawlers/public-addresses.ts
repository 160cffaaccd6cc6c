import { type Thread, threadPath, threadVisibleTo } from '@forum/discussion';
import { eventVisibleTo } from '@forum/gatherings';
import { glossaryVisibleTo } from '@forum/glossary';
import { actorParameters, VISITOR } from '@forum/identity';
import { Database, sql } from '@forum/kernel';
import { registerVisibleTo } from '@forum/register';
import { Injectable } from '@nestjs/common';

/** A page that anyone may read. */
export interface PublicAddress {
  readonly path: string;
  /** When what it shows last changed, where that is known. */
  readonly changedAt: Date | null;
}

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

const visitor = actorParameters(VISITOR);

/** Pages whose words come with the program: they change with it. */
const FIXED = [
  '/evenements',
  '/glossaire',
  '/a-propos',
  '/aide',
  '/conditions',
  '/confidentialite',
  '/accessibilite',
];

/** Every page that a visitor may read and that is nobody's own, asked of the very policies that guard it. */
@Injectable()
export class PublicAddresses {
  constructor(private readonly database: Database) {}

  /** Everything but discussions: a few hundred at the most. */
  async places(): Promise<PublicAddress[]> {
    const rows = await this.database.reader.rows<PublicAddress>(sql`
      with seen as (
        select thread.id, thread.theme, thread.last_post_at from thread where ${threadVisibleTo(visitor)}
      ), place as (
        select 1 as rank, '' as name, path, (select max(last_post_at) from seen) as "changedAt"
        from unnest(array['/', '/discussions']) as path
        union all
        select 2, to_char(number, '000'), '/themes/' || number,
          (select max(last_post_at) from seen where seen.theme = theme.number)
        from theme where ${registerVisibleTo(visitor)}
        union all
        select 3, '', '/pistes', max(last_update_at) from lead where ${registerVisibleTo(visitor)}
        union all
        select 4, to_char(theme, '000') || letter, '/pistes/' || code, greatest(last_update_at, (
          select max(last_post_at) from seen join thread_lead on thread_lead.thread_id = seen.id
          where thread_lead.lead_code = lead.code))
        from lead where ${registerVisibleTo(visitor)}
        union all
        select 5, slug, '/evenements/' || slug, null from event where ${eventVisibleTo(visitor)}
        union all
        select 6, slug, '/glossaire/' || slug, null from glossary_term where ${glossaryVisibleTo(visitor)}
      )
      select path, "changedAt" from place order by rank, name, path`);
    return [...rows, ...FIXED.map((path) => ({ path, changedAt: null }))];
  }

  async threadCount(): Promise<number> {
    const row = await this.database.reader.one<{ count: number }>(sql`
      select count(*)::int as count from thread where ${threadVisibleTo(visitor)}`);
    return row?.count ?? 0;
  }

  /** Discussions, the first opened first, so that a slice stays what it was while others are added. */
  async threads({ offset, limit }: Slice): Promise<PublicAddress[]> {
    const rows = await this.database.reader.rows<Pick<Thread, 'id' | 'slug' | 'lastPostAt'>>(sql`
      select id, slug, last_post_at as "lastPostAt" from thread where ${threadVisibleTo(visitor)}
      order by id offset ${offset} limit ${limit}`);
    return rows.map((thread) => ({ path: threadPath(thread), changedAt: thread.lastPostAt }));
  }
}
