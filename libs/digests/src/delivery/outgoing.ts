import { postVisibleTo, threadVisibleTo } from '@forum/discussion';
import { actorColumn, actorParameters, VISITOR } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';
import { saysGoneMilestone } from '../composition/milestones/sources.js';
import { type Obstacle, obstacle, person } from '../composition/recipient.js';
import type { Lease } from '../run/lease.js';
import { livingRuns } from '../run/lease.js';

/** A composed digest in the hands of this run. */
export interface Outgoing {
  readonly id: string;
  readonly messageId: string;
  readonly address: string;
  readonly own: Buffer;
  readonly layout: string;
  readonly attempts: number;
  /** Why it must not leave after all. */
  readonly obstacle: Obstacle | null;
  /** What it says may not be said any more, or not to that address: it has to be composed again. */
  readonly stale: boolean;
}

export interface ClaimRequest {
  readonly accountId?: string | undefined;
  readonly limit: number;
}

/** Takes digests in hand, and asks for each once more whether its person may read all that it says. */
export function claimOutgoing(
  { connection, runId }: Lease,
  { accountId, limit }: ClaimRequest,
): Promise<Outgoing[]> {
  const only = accountId === undefined ? sql`true` : sql`account_id = ${accountId}`;
  return connection.rows<Outgoing>(sql`
    with claimed as (
      update digest set state = 'sending', run_id = ${runId}
      where id in (select id from digest where state = 'composed' and next_attempt_at <= now() and ${only}
        order by next_attempt_at, id limit ${limit} for update skip locked)
      returning *
    )
    select digest.id, message_id as "messageId", digest.address, own, layout, attempts,
      ${obstacle} as obstacle, email.address is distinct from digest.address or ${saysTooMuch} as stale
    from claimed digest ${person}
    order by digest.id`);
}

/** Whether anything that the digest shows was hidden, removed or rewritten since it was composed. */
const saysTooMuch: Sql = sql`(exists (
  select from unnest(digest.thread_ids, digest.post_ids) as item (thread_id, post_id)
  left join thread on thread.id = item.thread_id
  left join post on post.id = item.post_id
  where thread.id is null or thread.hidden_at is not null or post.id is null or post.state <> 'published' or post.edited_at > digest.composed_at
    or not ${threadVisibleTo(actorColumn('digest.account_id'))}
    or not ${postVisibleTo(actorParameters(VISITOR))})
  or ${saysGoneMilestone(sql`digest.milestones`, actorColumn('digest.account_id'))})`;

/** Puts back what the run has in hand and did not hand over. */
export async function putBack({ connection, runId }: Lease, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await connection.rows(sql`
    update digest set state = 'composed', run_id = null
    where id = any(${ids}::bigint[]) and run_id = ${runId} and state = 'sending'`);
}

/** What runs that died had in hand goes again, as it is: at the most one for each of their connections had left. */
export async function takeOverFromTheDead({ connection }: Lease): Promise<void> {
  await connection.rows(sql`
    update digest set state = 'composed', run_id = null, uncertain = true
    where state = 'sending' and run_id not in (${livingRuns})`);
}

/** What a digest's row says of its message, once the message is forgotten: the window is composed again from what may be said then. */
export const forgotten: Sql = sql`state = 'planned', run_id = null, own = null, layout = null, address = null,
  message_id = null, thread_ids = '{}', post_ids = '{}', reasons = '{}', milestones = '{}', attempts = 0, next_attempt_at = null,
  reason = null, uncertain = false`;

export function recompose(condition: Sql): Sql {
  return sql`update digest set ${forgotten} where ${condition}`;
}
