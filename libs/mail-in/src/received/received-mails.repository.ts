import sql, { type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { ArrivedMail, StoredMail } from './arrived-mail.js';
import type { Outcome, Reason } from './outcome.js';
import type { Door } from './received-mail.entity.js';

/** Longer than handling a message can last: past it, whoever claimed it is dead. */
const CLAIM_SECONDS = 120;

export interface NewReceivedMail {
  readonly door: Door;
  readonly fingerprint: Buffer;
  readonly envelopeFrom: string | null;
  readonly recipient: string;
  readonly raw: Buffer;
}

export interface HandledMail
  extends Pick<Outcome, 'outcome' | 'reason' | 'threadId' | 'postId' | 'accountId'> {
  readonly id: string;
}

/** One that waited, or waits, for its person's word. */
export interface HeldMail {
  readonly id: string;
  readonly outcome: 'held' | 'posted' | 'refused';
  readonly reason: Reason;
  readonly accountId: string;
  readonly threadId: string;
  readonly postId: string | null;
  readonly sender: string | null;
  readonly words: string;
  readonly fingerprint: Buffer;
}

@Injectable()
export class ReceivedMailsRepository {
  /** @returns undefined for one that is here already */
  async insert(tx: Tx, mail: NewReceivedMail): Promise<string | undefined> {
    const row = await tx.one<{ id: string }>(sql`
      insert into received_mail (door, fingerprint, envelope_from, recipient, raw)
      values (${mail.door}, ${mail.fingerprint}, ${mail.envelopeFrom}, ${mail.recipient}, ${mail.raw})
      on conflict (fingerprint) do nothing returning id`);
    return row?.id;
  }

  /** Takes one that waits, or whose handler died. */
  claim(tx: Tx, id: string): Promise<StoredMail | undefined> {
    return tx.one<StoredMail>(sql`
      update received_mail set claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
      where id = ${id} and outcome is null and (claimed_until is null or claimed_until <= now())
      returning id, door, envelope_from as "envelopeFrom", recipient, raw, fingerprint`);
  }

  /** Whether somebody else has it in hand. */
  async isClaimed(reader: Reader, id: string): Promise<boolean> {
    const row = await reader.one(sql`
      select from received_mail where id = ${id} and outcome is null and claimed_until > now()`);
    return row !== undefined;
  }

  async release(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`update received_mail set claimed_until = null where id = ${id}`);
  }

  async close(tx: Tx, mail: ArrivedMail, result: Outcome): Promise<void> {
    const {
      outcome,
      reason,
      accountId = null,
      threadId = null,
      postId = null,
      words = null,
      answer = null,
    } = result;
    await tx.rows(sql`
      update received_mail set outcome = ${outcome}, reason = ${reason}, handled_at = now(), claimed_until = null,
        sender = ${mail.sender}, subject = ${mail.subject}, message_id = ${mail.messageId}, words = ${words},
        answer = ${answer}, account_id = ${accountId}, thread_id = ${threadId}, post_id = ${postId}
      where id = ${mail.id} and outcome is null`);
  }

  find(reader: Reader, id: string): Promise<HandledMail | undefined> {
    return reader.one<HandledMail>(sql`
      select id, outcome, reason, account_id as "accountId", thread_id as "threadId", post_id as "postId"
      from received_mail where id = ${id}`);
  }

  /** Whether this sender got this answer within the last day (RFC 3834 §2: once is enough). */
  async wasAnswered(reader: Reader, sender: string, answer: string): Promise<boolean> {
    const row = await reader.one(sql`
      select from received_mail where sender = ${sender} and answer = ${answer} and handled_at > now() - interval '1 day'
      limit 1`);
    return row !== undefined;
  }

  /** How many of this account's mails wait to be confirmed. */
  async countHeld(reader: Reader, accountId: string): Promise<number> {
    const row = await reader.one<{ count: number }>(sql`
      select count(*)::int as count from received_mail where account_id = ${accountId} and outcome = 'held'`);
    return row?.count ?? 0;
  }

  findHeld(reader: Reader, id: string, accountId: string): Promise<HeldMail | undefined> {
    return reader.one<HeldMail>(sql`
      select id, outcome, reason, account_id as "accountId", thread_id as "threadId", post_id as "postId", sender, words,
             fingerprint
      from received_mail
      where id = ${id} and account_id = ${accountId} and thread_id is not null and words is not null
        and outcome in ('held', 'posted', 'refused')`);
  }

  /** A held mail finds its end. */
  async settle(
    tx: Tx,
    id: string,
    end: Pick<Outcome, 'outcome' | 'reason' | 'postId' | 'threadId'>,
  ): Promise<void> {
    const { outcome, reason, postId = null, threadId = null } = end;
    await tx.rows(sql`
      update received_mail set outcome = ${outcome}, reason = ${reason}, handled_at = now(), post_id = ${postId},
        thread_id = coalesce(${threadId}, thread_id)
      where id = ${id} and outcome = 'held'`);
  }

  /** Forgets messages past their time; rows stay, without what they said. @returns how many, at most `limit` */
  async forget(tx: Tx, keep: { rawDays: number; addressDays: number; limit: number }): Promise<number> {
    const rows = await tx.rows(sql`
      with old as (
        select id, received_at <= now() - make_interval(days => ${keep.rawDays}) as raw_is_old,
               received_at <= now() - make_interval(days => ${keep.addressDays}) as address_is_old
        from received_mail
        where outcome is not null
          and ((raw is not null and received_at <= now() - make_interval(days => ${keep.rawDays}))
            or (sender is not null and received_at <= now() - make_interval(days => ${keep.addressDays})))
        order by received_at limit ${keep.limit}
      )
      update received_mail set
        raw = case when old.raw_is_old then null else raw end,
        words = case when old.raw_is_old then null else words end,
        subject = case when old.raw_is_old then null else subject end,
        sender = case when old.address_is_old then null else sender end,
        envelope_from = case when old.address_is_old then null else envelope_from end,
        recipient = case when old.address_is_old then '' else recipient end
      from old where received_mail.id = old.id returning received_mail.id`);
    return rows.length;
  }

  /** For an account that goes: nothing of its mails stays but that they were. */
  async forgetAccount(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      update received_mail set raw = null, words = null, subject = null, sender = null, envelope_from = null,
        recipient = '', account_id = null where account_id = ${accountId} and outcome is not null`);
    await tx.rows(sql`delete from mail_sender where account_id = ${accountId}`);
    await tx.rows(sql`delete from delivery_failure where account_id = ${accountId}`);
  }
}
