import type { Locale } from '@forum/i18n';
import sql, { Database, isId, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { accountVisibleTo } from '../accounts/account.policy.js';
import { type Actor, signedInId } from '../actors/actor.js';
import { actorParameters } from '../actors/actor-sql.js';

/** A person as members see them. */
export interface Profile {
  readonly id: string;
  readonly name: string | null;
  readonly sector: string | null;
  readonly organisation: string | null;
  readonly about: string | null;
  readonly since: Date;
}

/** What a person sees of their own account. */
export interface OwnAccount extends Profile {
  readonly address: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly acceptedTerms: boolean;
}

const columns = sql`account.id, account.name, account.sector_code as sector, organisation.name as organisation,
  account.about, account.created_at as since`;

@Injectable()
export class ProfilesRepository {
  constructor(private readonly database: Database) {}

  /** @throws NotFound for visitors, for closed accounts, for subscribers (who gave no name) and for ids that are none */
  async read(actor: Actor, id: string): Promise<Profile> {
    if (!isId(id)) throw new NotFound();
    const found = await this.database.reader.one<Profile>(sql`
      select ${columns} from account left join organisation on organisation.id = account.organisation_id
      where account.id = ${id} and account.name is not null and ${accountVisibleTo(actorParameters(actor))}`);
    if (!found) throw new NotFound();
    return found;
  }

  /** @throws Forbidden for visitors */
  async own(actor: Actor): Promise<OwnAccount> {
    const found = await this.database.reader.one<OwnAccount>(sql`
      select ${columns}, account.locale, account.time_zone as "timeZone", email.address,
             exists (select from consent where consent.account_id = account.id
                     and consent.kind = 'terms' and consent.withdrawn_at is null) as "acceptedTerms"
      from account left join organisation on organisation.id = account.organisation_id
      left join account_email email on email.account_id = account.id and email.is_primary
      where account.id = ${signedInId(actor)}`);
    if (!found) throw new NotFound();
    return found;
  }
}
