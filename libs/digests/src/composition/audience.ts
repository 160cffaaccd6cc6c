import { heldWhereReadableTo } from '@forum/communities';
import { threadVisibleTo } from '@forum/discussion';
import { actorColumn } from '@forum/identity';
import sql, { type Reader } from '@forum/kernel';
import { Choices } from './choices.js';
import type { News } from './news.js';

/** What one person may read, chose, and has read already. */
export interface Listener {
  readonly visible: ReadonlySet<string>;
  /** Communities that milestones are about, and whose contents the person may read. */
  readonly communities: ReadonlySet<string>;
  /** The same for people who may read the same discussions and chose the same. */
  readonly group: string;
  readonly choices: Choices;
  /** By discussion, the number up to which the person has read. */
  readonly read: ReadonlyMap<string, number>;
  /** Messages that have left to the person already, each in a mail of its own. */
  readonly mailed: ReadonlySet<string>;
}

export type Audience = ReadonlyMap<string, Listener>;

interface ListenerRow {
  accountId: string;
  visible: string;
  communities: string;
  choices: string;
  read: string;
  mailed: string;
}

/** All that a batch needs to know of its people, in one query whatever their number. */
export async function readAudience(
  reader: Reader,
  accountIds: readonly string[],
  { threadIds, communityIds, postIds }: Pick<News, 'threadIds' | 'communityIds' | 'postIds'>,
): Promise<Audience> {
  const rows = await reader.rows<ListenerRow>(sql`
    with news as materialized (select * from thread where id = any(${threadIds}::bigint[]))
    select account.id as "accountId",
      coalesce((select string_agg(thread.id::text, ',') from news thread
        where ${threadVisibleTo(actorColumn('account.id'))}), '') as visible,
      coalesce((select string_agg(id::text, ',' order by id) from unnest(${communityIds}::bigint[]) as asked (id)
        where ${heldWhereReadableTo(actorColumn('account.id'), sql`asked.id`)}), '') as communities,
      coalesce((select string_agg(kind || ':' || target || '=' || level, ',' order by kind, target) from subscription
        where subscription.account_id = account.id), '') as choices,
      coalesce((select string_agg(thread_id || '=' || number, ',') from read_position
        where read_position.account_id = account.id and thread_id = any(${threadIds}::bigint[])), '') as read,
      coalesce((select string_agg(post_id::text, ',') from instant_item where instant_item.account_id = account.id
        and post_id between ${postIds.first} and ${postIds.last} and state in ('mailed', 'sent')), '') as mailed
    from account where account.id = any(${accountIds}::bigint[])`);
  return listeners(rows);
}

/** People who chose the same, or may read the same, share one object. */
function listeners(rows: readonly ListenerRow[]): Audience {
  const sets = new Map<string, ReadonlySet<string>>();
  const choices = new Map<string, Choices>();
  const groups = new Map<string, string>();
  return new Map(
    rows.map((row) => [
      row.accountId,
      {
        visible: remember(sets, row.visible, toSet),
        communities: remember(sets, row.communities, toSet),
        mailed: remember(sets, row.mailed, toSet),
        group: remember(groups, `${row.visible} ${row.communities} ${row.choices}`, () =>
          String(groups.size),
        ),
        choices: remember(choices, row.choices, (text) => new Choices(text)),
        read: positions(row.read),
      },
    ]),
  );
}

function toSet(text: string): ReadonlySet<string> {
  return new Set(text === '' ? [] : text.split(','));
}

const NOTHING_READ: ReadonlyMap<string, number> = new Map();

function positions(text: string): ReadonlyMap<string, number> {
  if (text === '') return NOTHING_READ;
  return new Map(
    text.split(',').map((position) => {
      const [threadId = '', number = '0'] = position.split('=');
      return [threadId, Number(number)];
    }),
  );
}

function remember<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
  const found = known.get(key) ?? make(key);
  known.set(key, found);
  return found;
}
