import { AuditLog, Database, Forbidden, hashToken, NotFound, randomToken } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { type Actor, SYSTEM } from '../actors/actor.js';
import { SignInLinks } from './sign-in-links.js';
import { SignInRequestsRepository } from './sign-in-requests.repository.js';

/** The operator's way to let somebody in when mail does not: the first administrator, a lost mailbox. */
@Injectable()
export class ConsoleLinksService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly requests: SignInRequestsRepository,
    private readonly links: SignInLinks,
    private readonly audit: AuditLog,
  ) {}

  /** A link good once, in any browser, for as long as one sent by mail. @throws NotFound `no-such-account`, Forbidden */
  async make(actor: Actor, address: string): Promise<string> {
    if (actor !== SYSTEM) throw new Forbidden();
    const account = await this.accounts.unscopedForAddress(address);
    if (account.address === null) throw new NotFound('no-such-account', { address });
    const to = account.address;
    const token = randomToken();
    await this.database.transaction(async (tx) => {
      await this.requests.insert(tx, {
        purpose: 'sign-in',
        address: to,
        accountId: null,
        browserHash: null,
        codeHash: null,
        linkHash: hashToken(token),
        nextPath: null,
        stay: false,
        locale: account.locale,
      });
      const subject = { kind: 'account', id: account.id };
      await this.audit.record(tx, { action: 'sign-in-link.made', actorId: actor.accountId, subject });
    });
    return this.links.url(token);
  }
}
