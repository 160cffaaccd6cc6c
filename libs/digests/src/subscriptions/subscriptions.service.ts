import { communityReadableTo } from '@forum/communities';
import { threadVisibleTo } from '@forum/discussion';
import { type Actor, actorParameters, signedInId } from '@forum/identity';
import sql, { Database, Facts, Invalid, parse, type Reader, type Sql, type Tx } from '@forum/kernel';
import { registerVisibleTo } from '@forum/register';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type InstantSettings, InstantSettingsService } from '../instant/instant-settings.service.js';
import { type ConsentSource, DigestSettingsService } from '../settings/digest-settings.service.js';
import { LEVELS, type Level, type Subscription, TARGET_KINDS } from './subscription.js';

const MANY = 200;

/** One or more; theme numbers come as number or string. */
export const subscriptionsSchema = z
  .array(
    z.strictObject({
      kind: z.enum(TARGET_KINDS),
      id: z.union([z.string().min(1).max(100), z.number().int().transform(String)]),
      level: z.enum(LEVELS),
    }),
  )
  .max(MANY);

export type SubscriptionsInput = z.input<typeof subscriptionsSchema>;

/** What people follow. Nothing is followed that its holder did not ask for. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly database: Database,
    private readonly settings: DigestSettingsService,
    private readonly instant: InstantSettingsService,
    private readonly facts: Facts,
  ) {}

  /** One's own, `none` included where it was chosen. @throws Forbidden for a visitor */
  async own(actor: Actor): Promise<Subscription[]> {
    return this.unscopedFor(signedInId(actor));
  }

  /** For whoever holds a link that names the account. */
  unscopedFor(accountId: string): Promise<Subscription[]> {
    return this.database.reader.rows<Subscription>(sql`
      select kind, target as id, level from subscription where account_id = ${accountId}
      order by array_position(array['theme', 'lead', 'community', 'thread'], kind), length(target), target`);
  }

  /** What they agreed to of mail that leaves at once. @throws Forbidden for a visitor */
  instantOf(actor: Actor): Promise<InstantSettings> {
    return this.instant.own(actor);
  }

  /** The same for whoever holds a link that names the account. */
  instantFor(accountId: string): Promise<InstantSettings> {
    return this.instant.unscopedFor(this.database.reader, accountId);
  }

  /** Nothing leaves at once any more. In the caller's transaction. */
  async stopInstant(tx: Tx, accountId: string): Promise<void> {
    await this.instant.stop(tx, accountId);
  }

  /** What holds for one thing, in one query. @throws Forbidden for a visitor */
  async standing(actor: Actor, kind: Subscription['kind'], id: string): Promise<Standing> {
    const accountId = signedInId(actor);
    const row = await this.database.reader.one<{
      level: Level | null;
      agreed: boolean;
      instant: boolean;
    }>(sql`
      select (select level from subscription
          where account_id = ${accountId} and kind = ${kind} and target = ${id}) as level,
        exists (select from digest_setting where account_id = ${accountId} and frequency <> 'never') as agreed,
        exists (select from consent where consent.account_id = ${accountId} and consent.kind = 'instant'
          and withdrawn_at is null) as instant`);
    return {
      level: row?.level ?? undefined,
      agreed: row?.agreed ?? false,
      instantAgreed: row?.instant ?? false,
    };
  }

  /** Changes those that are named, and no others. @throws Invalid, Forbidden */
  async change(actor: Actor, input: SubscriptionsInput, source: ConsentSource): Promise<Subscription[]> {
    const wanted = parse(subscriptionsSchema, input);
    const accountId = signedInId(actor);
    await this.database.transaction((tx) => this.changeIn(tx, actor, { wanted, source }));
    return this.unscopedFor(accountId);
  }

  /** The same in the caller's transaction. @throws Invalid, Forbidden */
  async changeIn(tx: Tx, actor: Actor, { wanted, source }: Omit<Choice, 'accountId'>): Promise<void> {
    await refuseUnknown(tx, wanted, actor);
    await this.apply(tx, { accountId: signedInId(actor), wanted, source });
  }

  /** Whoever joins a community finds it in their digest, unless they have chosen otherwise. Twice is as good as once. */
  async joined({ communityId, accountId }: { communityId: string; accountId: string }): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`
        insert into subscription (account_id, kind, target, level)
        select belonging.account_id, 'community', community.slug, 'digest'
        from community_membership belonging join community on community.id = belonging.community_id
        where belonging.community_id = ${communityId} and belonging.account_id = ${accountId}
          and belonging.state = 'active'
        on conflict (account_id, kind, target) do nothing`),
    );
  }

  /** Whoever leaves a community, or is shown out, follows it no more. */
  async left({ communityId, accountId }: { communityId: string; accountId: string }): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`
        delete from subscription using community
        where community.id = ${communityId} and account_id = ${accountId} and kind = 'community' and target = slug
          and not exists (select from community_membership belonging where belonging.community_id = ${communityId}
            and belonging.account_id = ${accountId} and belonging.state = 'active')`),
    );
  }

  /** The same for a link in a mail, or with other changes: in the caller's transaction. */
  async apply(tx: Tx, { accountId, wanted, source }: Choice): Promise<void> {
    if (wanted.length === 0) return;
    // A wish said twice counts as it was said last.
    const last = [...new Map(wanted.map((choice) => [`${choice.kind}:${choice.id}`, choice])).values()];
    const changed = await tx.rows(sql`
      insert into subscription as kept (account_id, kind, target, level)
      select ${accountId}, kind, target, level
      from unnest(${last.map(({ kind }) => kind)}::text[], ${last.map(({ id }) => id)}::text[],
        ${last.map(({ level }) => level)}::text[]) as wanted (kind, target, level)
      on conflict (account_id, kind, target) do update set level = excluded.level, confirmed_at = now()
      where kept.level <> excluded.level
      returning kind`);
    // What is only wanted at once asks for no digest.
    if (last.some(({ level }) => level === 'digest' || level === 'main'))
      await this.settings.ensure(tx, accountId, source);
    if (last.some(({ level }) => level === 'instant')) await this.instant.agree(tx, { accountId, source });
    if (changed.length === 0) return;
    await this.facts.record(tx, { kind: 'subscription.changed', actorId: accountId, data: { accountId } });
  }
}

export interface Standing {
  /** Undefined when nothing was chosen for it. */
  readonly level: Level | undefined;
  /** Digests are already being sent: following one thing more asks for no new consent. */
  readonly agreed: boolean;
  /** The same for mail that leaves at once. */
  readonly instantAgreed: boolean;
}

export interface Choice {
  readonly accountId: string;
  readonly wanted: readonly Subscription[];
  readonly source: ConsentSource;
}

/** One can only follow what one may see. @throws Invalid naming the first that is unknown */
async function refuseUnknown(reader: Reader, wanted: readonly Subscription[], actor: Actor): Promise<void> {
  const asked = actorParameters(actor);
  const known: Record<Subscription['kind'], (ids: readonly string[]) => Sql> = {
    theme: (ids) =>
      sql`select number::text as id from theme where number::text = any(${ids}) and ${registerVisibleTo(asked)}`,
    lead: (ids) => sql`select code as id from lead where code = any(${ids}) and ${registerVisibleTo(asked)}`,
    thread: (ids) => sql`
      select id::text from thread where id = any(${ids.filter(isId)}::bigint[]) and ${threadVisibleTo(asked)}`,
    // What is said in one is all there is to follow.
    community: (ids) =>
      sql`select slug as id from community where slug = any(${ids}) and ${communityReadableTo(asked)}`,
  };
  for (const kind of TARGET_KINDS) {
    const ids = wanted.filter((choice) => choice.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const found = new Set((await reader.rows<{ id: string }>(known[kind](ids))).map(({ id }) => id));
    const at = wanted.findIndex((choice) => choice.kind === kind && !found.has(choice.id));
    if (at >= 0) throw Invalid.field(`${at}.id`, 'not-in-list');
  }
}

function isId(text: string): boolean {
  return /^\d{1,18}$/.test(text);
}
