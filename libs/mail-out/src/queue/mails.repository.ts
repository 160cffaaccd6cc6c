import { type Reader, sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { MailEntity } from './mail.entity.js';

/** Longer than a dialogue with a slow server can last: past it, whoever claimed the mail is dead. */
const CLAIM_SECONDS = 300;

export type NewMailRow = Pick<
  MailEntity,
  'kind' | 'accountId' | 'locale' | 'subject' | 'messageId' | 'secret' | 'requested'
> & {
  readonly toAddress: string;
  readonly raw: Buffer;
  readonly notBefore: Date | null;
  readonly expiresAt: Date | null;
};

export interface ClaimedMail {
  readonly id: string;
  readonly kind: string;
  readonly toAddress: string;
  readonly raw: Buffer;
  readonly messageId: string;
  readonly attempts: number;
  readonly requested: boolean;
  readonly expired: boolean;
}

@Injectable()
export class MailsRepository {
  async insert(tx: Tx, mail: NewMailRow): Promise<string> {
    const row = await tx.one<{ id: string }>(sql`
      insert into mail (kind, account_id, to_address, locale, subject, raw, message_id, secret, requested,
                        not_before, expires_at)
      values (${mail.kind}, ${mail.accountId}, ${mail.toAddress}, ${mail.locale}, ${mail.subject}, ${mail.raw},
              ${mail.messageId}, ${mail.secret}, ${mail.requested}, coalesce(${mail.notBefore}, now()), ${mail.expiresAt})
      returning id`);
    return (row as { id: string }).id;
  }

  /**
   * Many in one statement. A Message-ID that was given to a mail which never left is given to this one; one whose mail
   * has left or may have is answered by no row.
   * @returns the id of each mail by its Message-ID
   */
  async insertMany(tx: Tx, mails: readonly NewMailRow[]): Promise<Map<string, string>> {
    const of = <K extends keyof NewMailRow>(name: K) => mails.map((mail) => mail[name]);
    const rows = await tx.rows<{ id: string; messageId: string }>(sql`
      insert into mail (kind, account_id, to_address, locale, subject, raw, message_id, secret, requested, expires_at)
      select * from unnest(${of('kind')}::text[], ${of('accountId')}::bigint[], ${of('toAddress')}::text[],
        ${of('locale')}::text[], ${of('subject')}::text[], ${of('raw')}::bytea[], ${of('messageId')}::text[],
        ${of('secret')}::boolean[], ${of('requested')}::boolean[], ${of('expiresAt')}::timestamptz[])
      on conflict (message_id) do update set to_address = excluded.to_address, locale = excluded.locale,
        subject = excluded.subject, raw = excluded.raw, state = 'queued', attempts = 0, last_error = null,
        not_before = now(), created_at = now()
      where mail.state = 'skipped' and mail.attempts <= 1
      returning id, message_id as "messageId"`);
    return new Map(rows.map(({ id, messageId }) => [messageId, id]));
  }

  /** Takes a mail that is due, or whose sender died; nobody else gets it while the claim lasts. */
  claim(tx: Tx, id: string): Promise<ClaimedMail | undefined> {
    return tx.one<ClaimedMail>(sql`
      update mail
      set state = 'sending', attempts = attempts + 1, claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
      where id = ${id}
        and ((state = 'queued' and not_before <= now()) or (state = 'sending' and claimed_until <= now()))
      returning id, kind, to_address as "toAddress", raw, message_id as "messageId", attempts, requested,
                coalesce(expires_at <= now(), false) as expired`);
  }

  /** When a mail that could not be claimed may be asked for again; undefined when it has been dealt with. */
  async dueAt(reader: Reader, id: string): Promise<Date | undefined> {
    const row = await reader.one<{ at: Date }>(sql`
      select coalesce(claimed_until, not_before) as at from mail where id = ${id} and state in ('queued', 'sending')`);
    return row?.at;
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`
      update mail set state = 'sent', sent_at = now(), claimed_until = null, last_error = null where id = ${id}`);
  }

  async close(tx: Tx, id: string, state: 'failed' | 'skipped', why: string): Promise<void> {
    await tx.rows(sql`
      update mail set state = ${state}, claimed_until = null, last_error = ${why} where id = ${id}`);
  }

  async postpone(tx: Tx, id: string, why: string, seconds: number): Promise<Date> {
    const row = await tx.one<{ at: Date }>(sql`
      update mail set state = 'queued', claimed_until = null, last_error = ${why},
             not_before = now() + make_interval(secs => ${seconds})
      where id = ${id} returning not_before as at`);
    return (row as { at: Date }).at;
  }

  /** Forgets messages, then addresses, of mails that are over. @returns how many rows changed, at most `limit` */
  async forget(tx: Tx, keep: { rawDays: number; addressDays: number; limit: number }): Promise<number> {
    const rows = await tx.rows(sql`
      with old as (
        select id, created_at <= now() - make_interval(days => ${keep.rawDays}) as raw_is_old,
               created_at <= now() - make_interval(days => ${keep.addressDays}) as address_is_old
        from mail
        where state in ('sent', 'failed', 'skipped')
          and ((raw is not null and created_at <= now() - make_interval(days => ${keep.rawDays}))
            or (to_address is not null and created_at <= now() - make_interval(days => ${keep.addressDays})))
        order by created_at limit ${keep.limit}
      )
      update mail set
        raw = case when old.raw_is_old then null else raw end,
        to_address = case when old.address_is_old then null else to_address end,
        last_error = case when old.address_is_old then null else last_error end
      from old where mail.id = old.id returning mail.id`);
    return rows.length;
  }

  /** For an account that goes: nothing of its mails stays but that they were. One not sent yet still goes out. */
  async forgetAccount(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      update mail set raw = null, to_address = null, last_error = null, subject = '', account_id = null
      where account_id = ${accountId} and state in ('sent', 'failed', 'skipped')`);
  }
}
