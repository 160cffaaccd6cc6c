import sql, { type Database, type Reader, type Sql, type Tx } from '@forum/kernel';
import type { Composed, Composer } from './composer.js';
import { instantOf, type Micros } from './instant.js';
import type { Item } from './items.js';
import { layoutOf, saveParts } from './part-rows.js';
import {
  type Obstacle,
  person,
  type Recipient,
  type RecipientRow,
  recipientColumns,
  toRecipient,
} from './recipient.js';

/** Digests per transaction: far from its limit of 30 s even on a small machine, enough to spread the cost of its queries. */
export const BATCH = 250;

export interface CompositionRequest {
  /** Everything published before it is committed: a window that ends later must wait. */
  readonly settledUntil: Micros;
  /** Windows that answer an older instant wait to be joined to the next. */
  readonly notBefore: Date;
  readonly accountId?: string | undefined;
}

export interface BatchOutcome {
  readonly composed: number;
  readonly skipped: Readonly<Partial<Record<Obstacle, number>>>;
  /** Whether there was anything to do. */
  readonly seen: number;
}

export interface Workshop {
  readonly database: Database;
  readonly composer: Composer;
  /** Of the lease: parts are saved on it, whatever becomes of the transaction. */
  readonly connection: Reader;
}

/**
 * Composes one batch of planned windows in one transaction: each gets its message, or the reason why there is none.
 * Rows that another worker holds are left to it.
 */
export async function composeBatch(
  { database, composer, connection }: Workshop,
  request: CompositionRequest,
): Promise<BatchOutcome> {
  return database.transaction(async (tx) => {
    const recipients = await claim(tx, request);
    const free = recipients.filter(({ obstacle }) => obstacle === null);
    const composed = await composer.compose(tx, free);
    // On its own, outside this transaction: should it fail, parts that nobody names do no harm.
    await saveParts(
      connection,
      composer.cache,
      composed.map(({ pieces }) => pieces),
    );
    await save(tx, composer, composed);
    const skipped = reasons(recipients, composed);
    await skip(tx, skipped);
    return { composed: composed.length, skipped: tally(skipped), seen: recipients.length };
  });
}

async function claim(tx: Tx, request: CompositionRequest): Promise<Recipient[]> {
  const rows = await tx.rows<RecipientRow>(sql`
    select ${recipientColumns} from digest ${person}
    where digest.state = 'planned' and ${isReady(request)}
    order by digest.window_end, digest.window_start, digest.id
    limit ${BATCH} for update of digest skip locked`);
  return rows.map(toRecipient);
}

/**
 * As a condition on `digest`: its window is over and settled, in time, in no pause, and nothing that the person should have got before
 * it still waits.
 */
export function isReady({ settledUntil, notBefore, accountId }: CompositionRequest): Sql {
  const only = accountId === undefined ? sql`true` : sql`digest.account_id = ${accountId}`;
  return sql`digest.window_end <= ${instantOf(settledUntil)}
    and (digest.slot > ${notBefore} or digest.kind = 'welcome') and ${only}
    and not exists (select from digest_setting pausing where pausing.account_id = digest.account_id
      and pausing.paused_until > digest.slot)
    and not exists (select from digest older where older.account_id = digest.account_id
      and older.window_start < digest.window_start and older.kind = 'regular'
      and older.state in ('planned', 'composed', 'sending'))`;
}

type Reasons = ReadonlyMap<string, Obstacle>;

function reasons(recipients: readonly Recipient[], composed: readonly Composed[]): Reasons {
  const written = new Set(composed.map(({ recipient }) => recipient.digestId));
  return new Map(
    recipients
      .filter(({ digestId }) => !written.has(digestId))
      .map(({ digestId, obstacle }) => [digestId, obstacle ?? 'empty']),
  );
}

async function skip(tx: Tx, skipped: Reasons): Promise<void> {
  if (skipped.size === 0) return;
  await tx.rows(sql`
    update digest set state = 'skipped', reason = skipped.reason, composed_at = now()
    from unnest(${[...skipped.keys()]}::bigint[], ${[...skipped.values()]}::text[]) as skipped (id, reason)
    where digest.id = skipped.id`);
}

function tally(skipped: Reasons): BatchOutcome['skipped'] {
  const counts: Partial<Record<Obstacle, number>> = {};
  for (const reason of skipped.values()) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Items named as read already keep no other reason. */
const READ = 'read';

async function save(tx: Tx, { cache }: Composer, composed: readonly Composed[]): Promise<void> {
  if (composed.length === 0) return;
  const rows = composed.map((one) => ({ ...one, ...layoutOf(cache, one.pieces), ...itemsOf(one) }));
  await tx.rows(sql`
    update digest set state = 'composed', revision = revision + 1, composed_at = now(), next_attempt_at = now(),
      locale = given.locale, message_id = given.message_id, address = given.address, own = given.own,
      layout = given.layout, thread_ids = given.thread_ids::bigint[], post_ids = given.post_ids::bigint[],
      reasons = given.reasons::text[], milestones = given.milestones::text[]
    from unnest(
      ${rows.map(({ recipient }) => recipient.digestId)}::bigint[], ${rows.map(({ recipient }) => recipient.locale)}::text[],
      ${rows.map(({ messageId }) => messageId)}::text[], ${rows.map(({ recipient }) => recipient.address)}::text[],
      ${rows.map(({ own }) => own)}::bytea[], ${rows.map(({ layout }) => layout)}::text[],
      ${rows.map(({ threadIds }) => threadIds)}::text[], ${rows.map(({ postIds }) => postIds)}::text[],
      ${rows.map((row) => row.reasons)}::text[], ${rows.map(({ milestones }) => milestones)}::text[])
      as given (id, locale, message_id, address, own, layout, thread_ids, post_ids, reasons, milestones)
    where digest.id = given.id`);
}

/** As array literals: ids and our own codes, nothing that would have to be quoted. */
function itemsOf({ edition }: Composed) {
  const { sections, alreadyRead } = edition.selection;
  const milestones = sections.flatMap((section) => section.milestones);
  const shown = sections.flatMap(({ items }) => items);
  const items: Item[] = [...shown, ...alreadyRead.items];
  return {
    threadIds: `{${items.map(({ thread }) => thread.id).join(',')}}`,
    postIds: `{${items.map((item) => item.shown.id).join(',')}}`,
    milestones: `{${milestones.map(({ milestone, reason }) => `"${milestone.kind}:${milestone.id}=${reason}"`).join(',')}}`,
    reasons: `{${[...shown.map(({ reason }) => reason), ...alreadyRead.items.map(() => READ)].join(',')}}`,
  };
}
