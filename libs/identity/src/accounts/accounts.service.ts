import type { Locale } from '@forum/i18n';
import sql, { Conflict, Database, Facts, NotFound, parse, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../actors/actor.js';
import { emailAddress } from '../addresses/email-address.js';
import { authoriseAccount, NOBODY } from './account.policy.js';
import { type AccountSummary, AccountsRepository, type NewAccount } from './accounts.repository.js';
import { type NameLimits, personNameWithin } from './person-name.js';

const creation = (limits: NameLimits) =>
  z.object({
    address: emailAddress,
    name: personNameWithin(limits).nullish(),
    locale: z.enum(['fr', 'en']).default('fr'),
  });

export type NewAccountForm = z.input<ReturnType<typeof creation>>;

/** Accounts come to be here, and are found here. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly facts: Facts,
    private readonly network: NetworkService,
  ) {}

  /**
   * Makes an account from the console or the administration.
   * @throws Conflict `address-taken`, Invalid, Forbidden
   */
  async create(actor: Actor, input: NewAccountForm): Promise<AccountSummary> {
    const { address, name, locale } = parse(creation(this.network.settings.profile), input);
    authoriseAccount(actor, 'create', NOBODY);
    return this.database.transaction(async (tx) => {
      const { id, created } = await this.ensure(tx, {
        address,
        name,
        locale,
        via: 'console',
        verified: false,
      });
      if (!created) throw new Conflict('address-taken');
      return this.unscoped(tx, id);
    });
  }

  /** The account of this address; made, without a profile, when there is none. */
  async ensure(tx: Tx, account: NewAccount): Promise<{ readonly id: string; readonly created: boolean }> {
    await this.accounts.lockAddress(tx, account.address);
    const known = await this.accounts.findByAddress(tx, account.address);
    if (known && account.verified) await this.accounts.verify(tx, account.address);
    if (known) return { id: known.id, created: false };
    const id = await this.accounts.insert(tx, account);
    await this.facts.record(tx, {
      kind: 'account.registered',
      actorId: id,
      data: { accountId: id, via: account.via },
    });
    return { id, created: true };
  }

  /** The account behind an address that its holder has just confirmed: no name, no profile asked. */
  async subscriber(tx: Tx, address: string, locale: Locale): Promise<string> {
    const { id } = await this.ensure(tx, { address, locale, via: 'subscription', verified: true });
    return id;
  }

  /** For jobs and the console, which act for nobody in particular. @throws NotFound */
  async unscopedFor(id: string): Promise<AccountSummary> {
    return this.unscoped(this.database.reader, id);
  }

  /** For jobs and the console. @throws Invalid, NotFound `no-such-account` */
  async unscopedForAddress(input: string): Promise<AccountSummary> {
    const address = parse(z.object({ address: emailAddress }), { address: input }).address;
    const found = await this.accounts.findByAddress(this.database.reader, address);
    if (!found) throw new NotFound('no-such-account', { address });
    return found;
  }

  /** Who this account is when it acts. @throws NotFound when it is closed or never was */
  async actorOf(accountId: string): Promise<Actor & { readonly accountId: string }> {
    const actor = await this.accounts.actor(this.database.reader, sql`account.id = ${accountId}`);
    if (!actor) throw new NotFound('no-such-account');
    return actor;
  }

  /** The network's own account, which signs the founding content; its name follows the network's. */
  async ensureNetwork(tx: Tx, name: string): Promise<string> {
    const row = await tx.one<{ id: string }>(sql`
      insert into account (kind, name, registered_via) values ('network', ${name}, 'seed')
      on conflict (kind) where kind = 'network' do update set name = excluded.name
      returning id`);
    return (row as { id: string }).id;
  }

  private async unscoped(reader: Pick<Tx, 'one' | 'rows'>, id: string): Promise<AccountSummary> {
    const found = await this.accounts.find(reader, id);
    if (!found) throw new NotFound('no-such-account');
    return found;
  }
}
