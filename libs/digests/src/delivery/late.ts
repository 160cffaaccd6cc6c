import sql, { type Sql } from '@forum/kernel';
import type { Lease } from '../run/lease.js';
import { forgotten, recompose } from './outgoing.js';

/** What may have left is sent again as it is, but not for ever. */
const UNCERTAIN_DAYS = 30;

/**
 * Digests that could not leave within the hours that the settings give: their window joins the next one, which may have
 * been opened already. Nothing of it is lost, and nobody gets two mails in a row.
 */
export async function setLateAside({ connection }: Lease, notBefore: Date): Promise<void> {
  const isOld = sql`composed_at < now() - make_interval(days => ${UNCERTAIN_DAYS})`;
  await connection.rows(
    recompose(
      sql`state = 'composed' and kind = 'regular' and slot <= ${notBefore} and (not uncertain or ${isOld})`,
    ),
  );
  // It looks back from the day on which somebody subscribed: what it would say has long been in a digest.
  await connection.rows(sql`
    update digest set state = 'failed', reason = 'late', own = null, layout = null, address = null, next_attempt_at = null
    where state = 'composed' and kind = 'welcome' and slot <= ${notBefore} and ${isOld}`);
}

/**
 * Windows whose follower was opened while they were in a dialogue that came to nothing, or that are too late: one
 * window with it from now on. One whose person wanted nothing right after it has no follower, and ends as they wished.
 */
export async function joinWaiting({ connection }: Lease, notBefore: Date): Promise<void> {
  await connection.rows(sql`
    with pair as materialized (
      select older.id, newer.id as newer_id, newer.window_end, newer.slot from digest older
      join digest newer on newer.account_id = older.account_id and newer.window_start = older.window_end
        and newer.state = 'planned' and newer.kind = 'regular'
      where ${isWaiting(sql`older`, notBefore)}
      for update of older, newer skip locked
    ), gone as (
      delete from digest where id in (select newer_id from pair)
    )
    update digest set window_end = pair.window_end, slot = pair.slot, ${forgotten} from pair where digest.id = pair.id`);
  await connection.rows(sql`
    update digest older set state = 'skipped', reason = 'stopped'
    where older.state = 'planned' and older.kind = 'regular' and older.slot <= ${notBefore} and exists (
      select from digest newer where newer.account_id = older.account_id and newer.window_start = older.window_end
        and newer.state = 'skipped' and newer.reason = 'stopped')`);
}

function isWaiting(older: Sql, notBefore: Date): Sql {
  return sql`${older}.kind = 'regular' and ((${older}.state = 'composed' and not ${older}.uncertain)
    or (${older}.state = 'planned' and ${older}.slot <= ${notBefore}))`;
}
