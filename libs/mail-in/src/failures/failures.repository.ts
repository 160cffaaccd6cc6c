import { createHash } from 'node:crypto';
import sql, { type Reader, type Tx } from '@forum/kernel';
import { sameAddressKey } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';

export interface NewFailure {
  readonly receivedMailId: string;
  readonly accountId: string | null;
  readonly address: string;
  readonly severity: 'hard' | 'soft';
  readonly status: string;
  readonly said: string;
}

/** A person whom our mail does not reach. */
export interface UnreachablePerson {
  readonly id: string;
  readonly name: string | null;
  readonly address: string;
  readonly reason: 'bounced' | 'complained' | 'refused';
  readonly since: Date;
  /** What the last server said; null when none is remembered. */
  readonly said: string | null;
}

@Injectable()
export class FailuresRepository {
  async insert(tx: Tx, failure: NewFailure): Promise<void> {
    await tx.rows(sql`
      insert into delivery_failure (received_mail_id, account_id, address_hash, severity, status, said)
      values (${failure.receivedMailId}, ${failure.accountId}, ${hashOf(failure.address)}, ${failure.severity},
              ${failure.status}, ${failure.said})
      on conflict (received_mail_id, address_hash) do nothing`);
  }

  /** What the failures of an address within these days weigh together. */
  async weigh(tx: Tx, address: string, by: { hard: number; soft: number; days: number }): Promise<number> {
    const row = await tx.one<{ points: number }>(sql`
      select coalesce(sum(case severity when 'hard' then ${by.hard}::int else ${by.soft}::int end), 0)::int as points
      from delivery_failure
      where address_hash = ${hashOf(address)} and recorded_at > now() - make_interval(days => ${by.days})`);
    return row?.points ?? 0;
  }

  /** Once an address answers, what was said of it before counts no more. */
  async forget(tx: Tx, address: string): Promise<void> {
    await tx.rows(sql`delete from delivery_failure where address_hash = ${hashOf(address)}`);
  }

  async sweep(tx: Tx, days: number): Promise<void> {
    await tx.rows(sql`
      delete from delivery_failure where recorded_at <= now() - make_interval(days => ${days})`);
  }

  /** Those of open accounts whose main address is written to no more, the latest first. */
  async unreachable(reader: Reader, limit: number): Promise<UnreachablePerson[]> {
    return reader.rows<UnreachablePerson>(sql`
      select account.id, account.name, email.address, suppression.reason, suppression.since,
        (select said from delivery_failure failure where failure.address_hash = suppression.address_hash
          order by recorded_at desc limit 1) as said
      from suppression
      join account_email email
        on sha256(convert_to(lower(email.address), 'UTF8')) = suppression.address_hash and email.is_primary
      join account on account.id = email.account_id and account.closed_at is null
      order by suppression.since desc, account.id limit ${limit}`);
  }
}

/** As suppressions know addresses: recognisable, not readable. */
function hashOf(address: string): Buffer {
  return createHash('sha256').update(sameAddressKey(address)).digest();
}
