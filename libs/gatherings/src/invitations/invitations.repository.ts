import sql, { type Reader, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Invitation } from './invitation.js';

const invitation = sql`
  invitation.id, invitation.state, invitation.sent_at as "sentAt", invitation.expires_at as "expiresAt",
  participant.locale, json_build_object('id', participant.id::text, 'address', participant.address,
    'name', participant.name, 'organisation', participant.organisation, 'sector', participant.sector_code,
    'interests', participant.interests) as participant,
  json_build_object('id', event.id::text, 'slug', event.slug,
    'title', json_build_object('fr', event.title_fr, 'en', event.title_en),
    'date', to_char(event.date, 'YYYY-MM-DD')) as event`;

const tables = sql`
  invitation join participant on participant.id = invitation.participant_id
  join event on event.id = participant.event_id`;

/** Invitations have no readers but whoever holds their link: look-ups are by the id that a verified link names. */
@Injectable()
export class InvitationsRepository {
  unscopedFor(reader: Reader, id: string): Promise<Invitation | undefined> {
    return reader.one<Invitation>(sql`select ${invitation} from ${tables} where invitation.id = ${id}`);
  }

  /** Answers to one invitation come one after the other. */
  lock(tx: Tx, id: string): Promise<Invitation | undefined> {
    return tx.one<Invitation>(sql`
      select ${invitation} from ${tables} where invitation.id = ${id} for update of invitation, participant`);
  }

  /** Starts the life of planned invitations, to be mailed in the same transaction. */
  async start(tx: Tx, ids: readonly string[], days: number): Promise<Invitation[]> {
    return this.startWhere(tx, sql`state = 'planned' and id = any(${[...ids]}::bigint[])`, days);
  }

  /** Starts it anew at its holder's wish, with an end of its own; no reminder will follow. */
  async restart(tx: Tx, id: string, days: number): Promise<Invitation[]> {
    return this.startWhere(
      tx,
      sql`state = 'sent' and id = ${id}`,
      days,
      sql`, reminded_at = coalesce(reminded_at, now())`,
    );
  }

  /** Those to remind, at most `limit`, marked as reminded. Whoever has an account by now needs no reminder. */
  async remind(tx: Tx, due: { now: Date; afterDays: number; limit: number }): Promise<Invitation[]> {
    const ids = await tx.rows<{ id: string }>(sql`
      update invitation set reminded_at = now() where id in (
        select waiting.id from invitation waiting join participant on participant.id = waiting.participant_id
        where waiting.state = 'sent' and waiting.reminded_at is null and waiting.expires_at > ${due.now}
          and waiting.sent_at <= ${due.now}::timestamptz - make_interval(days => ${due.afterDays})
          and participant.address is not null
          and not exists (select from account_email where account_email.address = participant.address)
        order by waiting.id limit ${due.limit} for update of waiting skip locked)
      returning id`);
    return this.found(tx, ids);
  }

  /** Every invitation to one address, whatever the event, has the same answer. */
  async answer(tx: Tx, address: string, state: 'accepted' | 'declined'): Promise<void> {
    await tx.rows(sql`
      update invitation set state = ${state}, answered_at = now() from participant
      where participant.id = invitation.participant_id and participant.address = ${address}
        and invitation.state in ('planned', 'sent')`);
  }

  private async startWhere(
    tx: Tx,
    condition: Sql,
    days: number,
    alsoSet: Sql = sql``,
  ): Promise<Invitation[]> {
    const ids = await tx.rows<{ id: string }>(sql`
      update invitation set state = 'sent', sent_at = now(),
        expires_at = greatest(date_trunc('second', now() + make_interval(days => ${days})),
          expires_at + interval '1 second') ${alsoSet}
      where ${condition} returning id`);
    return this.found(tx, ids);
  }

  private async found(tx: Tx, ids: ReadonlyArray<{ id: string }>): Promise<Invitation[]> {
    return tx.rows<Invitation>(sql`
      select ${invitation} from ${tables}
      where invitation.id = any(${ids.map(({ id }) => id)}::bigint[]) and participant.address is not null
      order by invitation.id`);
  }
}
