import type { Locale } from '@forum/i18n';
import sql, { type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { QuestionnaireRow } from '../import/questionnaire-row.js';
import type { Hashes } from './row-hashes.js';

/** What is known of the addresses of a file before it is imported. Hashes are in hexadecimal. */
export interface KnownAddresses {
  /** Rows of this event that are counted already. */
  readonly rows: ReadonlySet<string>;
  readonly declined: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
  /** Account by address. */
  readonly accounts: ReadonlyMap<string, string>;
}

export interface PlannedRow {
  readonly row: QuestionnaireRow;
  readonly hashes: Hashes;
}

export interface NewParticipant extends PlannedRow {
  /** The account that has the row's address already. */
  readonly accountId: string | null;
}

export interface CreatedParticipant {
  readonly id: string;
  readonly address: string | null;
  readonly accountId: string | null;
  readonly locale: Locale;
}

@Injectable()
export class ParticipantsRepository {
  async known(reader: Reader, eventId: string, planned: readonly PlannedRow[]): Promise<KnownAddresses> {
    const hashes = planned.flatMap((row) => [...row.hashes]);
    const rows = await reader.rows<{ hash: string }>(sql`
      select encode(row_hash, 'hex') as hash from questionnaire_row
      where event_id = ${eventId} and row_hash = any(${hashes}::bytea[])`);
    const addresses = planned.flatMap(({ row }) => row.address ?? []);
    const accounts = await reader.rows<{ address: string; id: string }>(sql`
      select address, account_id as id from account_email where address = any(${addresses}::text[])`);
    return {
      rows: new Set(rows.map(({ hash }) => hash)),
      accounts: new Map(accounts.map(({ address, id }) => [address, id])),
      ...(await this.answers(reader, hashes)),
    };
  }

  private async answers(reader: Reader, hashes: readonly Buffer[]) {
    const rows = await reader.rows<{ hash: string; declined: boolean }>(sql`
      select encode(address_hash, 'hex') as hash, invitation.state = 'declined' as declined
      from participant join invitation on invitation.participant_id = participant.id
      where address_hash = any(${[...hashes]}::bytea[])
        and (state in ('planned', 'declined') or (state = 'sent' and expires_at > now()))`);
    const having = (wanted: boolean) =>
      new Set(rows.filter(({ declined }) => declined === wanted).map(({ hash }) => hash));
    return { declined: having(true), invited: having(false) };
  }

  /** Who may be written to, or has an account already. In no particular order. */
  async insert(
    tx: Tx,
    eventId: string,
    participants: readonly NewParticipant[],
  ): Promise<CreatedParticipant[]> {
    const given = participants.map(({ hashes, accountId, row: { themes, locale, ...row } }) => {
      const person =
        accountId === null ? row : { address: null, name: null, organisation: null, sector: row.sector };
      return { ...person, hash: hashes[0].toString('hex'), account_id: accountId, interests: themes, locale };
    });
    return tx.rows<CreatedParticipant>(sql`
      insert into participant
        (event_id, address_hash, address, name, organisation, sector_code, interests, locale, account_id)
      select ${eventId}, decode(hash, 'hex'), address, name, organisation, sector, interests, locale, account_id
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (hash text, address text, name text,
        organisation text, sector text, interests smallint[], locale text, account_id bigint)
      returning id, address, locale, account_id as "accountId"`);
  }
}
