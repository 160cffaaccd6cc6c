import sql, { Database, parse, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { authoriseAccount } from '../accounts/account.policy.js';
import { lockedAccountFacts } from '../accounts/account-row.js';
import { type Actor, signedInId } from '../actors/actor.js';
import {
  type PreferencesInput,
  type ProfileInput,
  preferencesSchema,
  profileChangeSchema,
} from './profile.schema.js';
import { type KnownProfile, ProfileWriter } from './profile-writer.js';

/** What people say of themselves. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly writer: ProfileWriter,
  ) {}

  /** @throws Invalid, Forbidden */
  async change(actor: Actor, input: ProfileInput): Promise<void> {
    const {
      locale = null,
      timeZone = null,
      ...profile
    } = parse(profileChangeSchema(this.network.settings.profile), input);
    const accountId = signedInId(actor);
    await this.database.transaction(async (tx) => {
      authoriseAccount(actor, 'edit-profile', await lockedAccountFacts(tx, accountId));
      await this.writer.write(tx, accountId, profile);
      await tx.rows(sql`
        update account set locale = coalesce(${locale}, locale), time_zone = coalesce(${timeZone}, time_zone)
        where id = ${accountId}`);
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

  /** What an invitation knows of the person; what they have said themselves stands. */
  async prefill(tx: Tx, accountId: string, known: KnownProfile): Promise<void> {
    await this.writer.prefill(tx, accountId, known);
  }
}
