import { threadVisibleTo } from '@forum/discussion';
import { actorColumn } from '@forum/identity';
import sql, { type Reader } from '@forum/kernel';
import { Choices } from './choices.js';

/** What one person may read, chose, and has read already. */
export interface Listener {
  readonly visible: ReadonlySet<string>;
  /** The same for people who may read the same discussions and chose the same. */
  readonly group: string;
  readonly choices: Choices;
  /** By discussion, the number up to which the person has read. */
  readonly read: ReadonlyMap<string, number>;
}

export type Audience = ReadonlyMap<string, Listener>;

interface ListenerRow {
  accountId: string;
  visible: string;
  choices: string;
  read: string;
}

/** All that a batch needs to know of its people, in one query whatever their number. */
export async function readAudience(
  reader: Reader,
  accountIds: readonly string[],
  threadIds: readonly string[],
): Promise<Audience> {
  const rows = await reader.rows<ListenerRow>(sql`
    with news as materialized (select * from thread where id = any(${threadIds}::bigint[]))
    select account.id as "accountId",
      coalesce((select string_agg(thread.id::text, ',') from news thread
        where ${threadVisibleTo(actorColumn('account.id'))}), '') as visible,
      coalesce((select string_agg(kind || ':' || target || '=' || level, ',' order by kind, target) from subscription
        where subscription.account_id = account.id), '') as choices,
      coalesce((select string_agg(thread_id || '=' || number, ',') from read_position
        where read_position.account_id = account.id and thread_id = any(${threadIds}::bigint[])), '') as read
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
        visible: remember(sets, row.visible, (text) => new Set(text === '' ? [] : text.split(','))),
        group: remember(groups, `${row.visible} ${row.choices}`, () => String(groups.size)),
        choices: remember(choices, row.choices, (text) => new Choices(text)),
        read: positions(row.read),
      },
    ]),
  );
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
