import sql, { Database, Facts, Invalid, parse, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { authoriseAccount } from '../accounts/account.policy.js';
import { lockedAccountFacts } from '../accounts/account-row.js';
import { type Actor, signedInId } from '../actors/actor.js';
import { ConsentsService } from '../consents/consents.service.js';
import { TERMS_VERSION, TERMS_WORDING } from '../consents/terms.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import {
  type CompletionInput,
  completionSchema,
  type PreferencesInput,
  type ProfileInput,
  preferencesSchema,
  profileSchema,
} from './profile.schema.js';

interface Written {
  readonly name: string;
  readonly sector: string;
  readonly organisation: string | null;
  readonly about?: string | null;
}

export interface KnownProfile {
  readonly name: string | null;
  /** A sector's code. */
  readonly sector: string | null;
  readonly organisation: string | null;
}

/** What people say of themselves. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly organisations: OrganisationsRepository,
    private readonly consents: ConsentsService,
    private readonly facts: Facts,
  ) {}

  /** Name, sector and consent, before a first post. @throws Invalid, Forbidden */
  async complete(actor: Actor, input: CompletionInput): Promise<void> {
    const {
      locale,
      acceptsTerms: _,
      ...profile
    } = parse(completionSchema(this.network.settings.profile), input);
    const accountId = signedInId(actor);
    await this.database.transaction(async (tx) => {
      authoriseAccount(actor, 'edit-profile', await lockedAccountFacts(tx, accountId));
      await this.write(tx, accountId, profile);
      await tx.rows(sql`update account set locale = ${locale} where id = ${accountId}`);
      const wording = TERMS_WORDING[locale];
      const agreement = { kind: 'terms', wording, wordingVersion: TERMS_VERSION } as const;
      await this.consents.record(tx, { accountId, locale, source: 'web', ...agreement });
    });
  }

  /** @throws Invalid, Forbidden */
  async change(actor: Actor, input: ProfileInput): Promise<void> {
    const profile = parse(profileSchema(this.network.settings.profile), input);
    const accountId = signedInId(actor);
    await this.database.transaction(async (tx) => {
      authoriseAccount(actor, 'edit-profile', await lockedAccountFacts(tx, accountId));
      await this.write(tx, accountId, profile);
    });
  }

  /** Language and time zone, of pages and mail. @throws Invalid, Forbidden */
  async prefer(actor: Actor, input: PreferencesInput): Promise<void> {
    const { locale, timeZone } = parse(preferencesSchema, input);
    const accountId = signedInId(actor);
    await this.database.transaction(async (tx) => {
      authoriseAccount(actor, 'edit-settings', await lockedAccountFacts(tx, accountId));
      await tx.rows(sql`
        update account set locale = ${locale}, time_zone = ${timeZone} where id = ${accountId}`);
    });
  }

  /** What is known of a person who came by an invitation; what they have said themselves stands. */
  async prefill(tx: Tx, accountId: string, known: KnownProfile): Promise<void> {
    const { name, sector, organisation } = known;
    const organisationId =
      organisation === null ? null : await this.organisations.findOrCreate(tx, organisation);
    await tx.rows(sql`
      update account set name = coalesce(name, ${name}), sector_code = coalesce(sector_code, ${sector}),
             organisation_id = coalesce(organisation_id, ${organisationId})
      where id = ${accountId}`);
  }

  /** What stands beside this person's posts is on many cached pages: a change of it is a fact. */
  private async write(tx: Tx, accountId: string, profile: Written): Promise<void> {
    await this.refuseUnknownSector(tx, profile.sector);
    const { organisation, about } = profile;
    const organisationId =
      organisation === null ? null : await this.organisations.findOrCreate(tx, organisation);
    const changed = await tx.one(sql`
      with before as (select id, name, sector_code from account where id = ${accountId})
      update account set name = ${profile.name}, sector_code = ${profile.sector},
             organisation_id = ${organisationId},
             about = case when ${about === undefined} then account.about else ${about ?? null}::text end
      from before where account.id = before.id
      returning (before.name, before.sector_code) is distinct from (account.name, account.sector_code) as shown`);
    if (!(changed as { shown: boolean }).shown) return;
    await this.facts.record(tx, { kind: 'account.renamed', actorId: accountId, data: { accountId } });
  }

  private async refuseUnknownSector(tx: Tx, code: string): Promise<void> {
    const known = await tx.one(sql`select code from sector where code = ${code}`);
    if (!known) throw Invalid.field('sector', 'not-in-list');
  }
}
