import type { Locale } from '@forum/i18n';
import { type Actor, ConsentsService, signedInId } from '@forum/identity';
import sql, { Database, parse, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSENT_VERSION, INSTANT_WORDING } from '../settings/consent-wording.js';
import type { ConsentSource } from '../settings/digest-settings.service.js';

/** What may write to a person at once, beside what they follow. */
export interface InstantSettings {
  readonly mentions: boolean;
  readonly replies: boolean;
  /** Nothing leaves at once, whatever is followed. */
  readonly stopped: boolean;
  /** The person has agreed to mail that leaves at once. */
  readonly agreed: boolean;
}

/** What may be changed; what is not named stays. */
export const instantSettingsSchema = z.strictObject({
  mentions: z.boolean().optional(),
  replies: z.boolean().optional(),
  stopped: z.boolean().optional(),
});

export type InstantSettingsInput = z.input<typeof instantSettingsSchema>;

interface Holder {
  readonly accountId: string;
  readonly source: ConsentSource;
}

/** Mail that leaves as soon as a message is published: asked for, stopped, and kept in the register of consents. */
@Injectable()
export class InstantSettingsService {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentsService,
  ) {}

  /** One's own; nothing is on before it was asked for. @throws Forbidden for a visitor */
  async own(actor: Actor): Promise<InstantSettings> {
    return this.unscopedFor(this.database.reader, signedInId(actor));
  }

  /** For whoever holds a link that names the account. */
  async unscopedFor(reader: Reader, accountId: string): Promise<InstantSettings> {
    const row = await reader.one<InstantSettings>(sql`
      select coalesce(mentions, false) as mentions, coalesce(replies, false) as replies,
        stopped_at is not null as stopped,
        exists (select from consent where consent.account_id = asked.id and kind = 'instant'
          and withdrawn_at is null) as agreed
      from (select ${accountId}::bigint as id) asked
      left join instant_setting on instant_setting.account_id = asked.id`);
    return row as InstantSettings;
  }

  /** Changes what is named. @throws Invalid, Forbidden */
  async change(actor: Actor, input: InstantSettingsInput, source: ConsentSource): Promise<InstantSettings> {
    const change = parse(instantSettingsSchema, input);
    const accountId = signedInId(actor);
    return this.database.transaction(async (tx) => {
      await this.apply(tx, { accountId, source }, change);
      return this.unscopedFor(tx, accountId);
    });
  }

  /** Following something at once is an agreement, and ends a stop. In the caller's transaction. */
  async agree(tx: Tx, { accountId, source }: Holder): Promise<void> {
    await tx.rows(sql`
      insert into instant_setting (account_id) values (${accountId})
      on conflict (account_id) do update set stopped_at = null, updated_at = now()
      where instant_setting.stopped_at is not null`);
    const row = await tx.one<{ locale: Locale }>(sql`select locale from account where id = ${accountId}`);
    const locale = row?.locale ?? 'fr';
    const wording = INSTANT_WORDING[locale];
    const agreement = { kind: 'instant', wording, wordingVersion: CONSENT_VERSION } as const;
    await this.consents.record(tx, { accountId, locale, source, ...agreement });
  }

  /** Nothing leaves at once any more: neither what waits nor what is to come. In the caller's transaction. */
  async stop(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      insert into instant_setting (account_id, stopped_at) values (${accountId}, now())
      on conflict (account_id) do update set stopped_at = now(), updated_at = now()
      where instant_setting.stopped_at is null`);
    await tx.rows(sql`
      update instant_item set state = 'dropped', obstacle = 'stopped'
      where account_id = ${accountId} and state = 'waiting'`);
    await this.consents.withdraw(tx, accountId, 'instant');
  }

  private async apply(
    tx: Tx,
    holder: Holder,
    { mentions, replies, stopped }: z.output<typeof instantSettingsSchema>,
  ): Promise<void> {
    const { accountId } = holder;
    if (stopped === true) return this.stop(tx, accountId);
    if (stopped === false || mentions === true || replies === true) await this.agree(tx, holder);
    await tx.rows(sql`
      insert into instant_setting as kept (account_id, mentions, replies)
      values (${accountId}, ${mentions ?? false}, ${replies ?? false})
      on conflict (account_id) do update set mentions = coalesce(${mentions ?? null}::boolean, kept.mentions),
        replies = coalesce(${replies ?? null}::boolean, kept.replies), updated_at = now()`);
  }
}
