import type { Locale } from '@forum/i18n';
import sql, { CONFIG, type Config, type Reader, type Tx } from '@forum/kernel';
import { type Block, composeLetter, LetterHead, MailQueue, renderMail } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';
import type { CommunityRole } from '../communities/community.js';

/** Somebody whom a community's letters go to. */
export interface Recipient {
  readonly accountId: string;
  readonly address: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

export interface Told extends Recipient {
  /** The forum's address followed by a path. */
  readonly url: (path: string) => string;
}

export interface Words {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly why: string;
}

export interface Letter {
  /** What the mail is, in the journal of mails. */
  readonly kind: string;
  readonly write: (told: Told) => Words;
}

const columns = sql`account.id as "accountId", email.address, account.locale, account.time_zone as "timeZone"`;
const source = sql`account join account_email email on email.account_id = account.id and email.is_primary`;
const able = sql`account.closed_at is null and coalesce(account.suspended_until <= now(), true)`;

/** Puts a community's letters on their way, each in its reader's language. */
@Injectable()
export class CommunityMail {
  constructor(
    private readonly queue: MailQueue,
    private readonly letterHead: LetterHead,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To people of the forum; whoever has left it gets none. */
  async toPeople(tx: Tx, accountIds: readonly string[], letter: Letter): Promise<void> {
    const people = await tx.rows<Recipient>(sql`
      select ${columns} from ${source}
      where account.id = any(${[...accountIds]}::bigint[]) and account.closed_at is null order by account.id`);
    await this.send(tx, people, letter);
  }

  /** To its members in these roles; while there are none who may act, to those who moderate or administer the forum. */
  async toTeam(
    tx: Tx,
    communityId: string,
    { roles, letter }: { roles: readonly CommunityRole[]; letter: Letter },
  ): Promise<void> {
    const own = await tx.rows<Recipient>(sql`
      select ${columns} from ${source} where ${able} and exists (
        select from community_membership held where held.account_id = account.id
          and held.community_id = ${communityId} and held.state = 'active' and held.role = any(${[...roles]}))
      order by account.id`);
    await this.send(
      tx,
      own.length > 0 ? own : await this.guardians(tx, ['moderator', 'administrator']),
      letter,
    );
  }

  async toAdministrators(tx: Tx, letter: Letter): Promise<void> {
    await this.send(tx, await this.guardians(tx, ['administrator']), letter);
  }

  private async guardians(reader: Reader, roles: readonly string[]): Promise<Recipient[]> {
    return reader.rows<Recipient>(sql`
      select ${columns} from ${source} where ${able} and exists (
        select from account_role held where held.account_id = account.id and held.role = any(${[...roles]}))
      order by account.id`);
  }

  private async send(tx: Tx, people: readonly Recipient[], { kind, write }: Letter): Promise<void> {
    const url = (path: string) => `${this.config.baseUrl}${path}`;
    for (const to of people) {
      const { accountId, address, locale } = to;
      const { subject, blocks, why } = write({ ...to, url });
      const sender = this.letterHead.sender(locale);
      const letter = composeLetter({ locale, subject, title: subject, sender, blocks, footer: { why } });
      await this.queue.enqueue(tx, { kind, to: { address }, accountId, content: renderMail(letter) });
    }
  }
}
