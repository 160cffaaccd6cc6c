import sql from '@forum/kernel';
import type { Lease } from '../run/lease.js';
import { recompose } from './outgoing.js';

/** What may have left is sent all the same, but not for ever. */
const UNCERTAIN_DAYS = 30;

/**
 * Digests that could not leave within the hours that the settings give: their window joins the next one. When the next
 * one has begun already, they have failed.
 */
export async function setLateAside({ connection }: Lease, notBefore: Date): Promise<void> {
  const isLate = sql`state = 'composed' and kind = 'regular' and slot <= ${notBefore} and not uncertain`;
  await connection.rows(
    recompose(sql`${isLate} and exists (select from digest_setting setting
      where setting.account_id = digest.account_id and setting.covered_until = digest.window_end)`),
  );
  const isOld = sql`state = 'composed' and slot <= ${notBefore}
    and composed_at < now() - make_interval(days => ${UNCERTAIN_DAYS})`;
  await connection.rows(sql`
    update digest set state = 'failed', reason = 'late', own = null, layout = null, address = null, next_attempt_at = null
    where (${isLate}) or (${isOld})`);
}
