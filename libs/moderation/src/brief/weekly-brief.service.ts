import { type Actor } from '@forum/identity';
import sql, { Database, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { BriefLetters } from '../mail/brief-letters.js';
import { requireModerator } from '../moderation.policy.js';
import { RecipientsRepository } from '../people/recipients.repository.js';
import { BriefNewsRepository } from './brief-news.repository.js';

/** Once a week, what deserves a look, to each moderator who has not refused it. */
@Injectable()
export class WeeklyBrief {
  constructor(
    private readonly database: Database,
    private readonly news: BriefNewsRepository,
    private readonly letters: BriefLetters,
    private readonly recipients: RecipientsRepository,
    private readonly network: NetworkService,
  ) {}

  /** Every hour: on its day, once its hour has come, in the forum's time zone. Once a day however often it runs. */
  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (await this.isDue(tx)) await this.send(tx);
    });
  }

  async refuses(actor: Actor): Promise<boolean> {
    const accountId = requireModerator(actor);
    const row = await this.database.reader.one(sql`
      select from brief_refusal where account_id = ${accountId}`);
    return row !== undefined;
  }

  /** @throws Forbidden */
  async choose(actor: Actor, wanted: boolean): Promise<void> {
    const accountId = requireModerator(actor);
    await this.database.transaction((tx) =>
      tx.rows(
        wanted
          ? sql`delete from brief_refusal where account_id = ${accountId}`
          : sql`insert into brief_refusal (account_id) values (${accountId}) on conflict do nothing`,
      ),
    );
  }

  private async isDue(tx: Tx): Promise<boolean> {
    const { weekday, hour } = this.network.settings.brief;
    const { timeZone } = this.network.settings.forum;
    const row = await tx.one(sql`
      insert into moderation_brief (day)
      select (now() at time zone ${timeZone})::date
      where extract(isodow from now() at time zone ${timeZone}) = ${weekday}
        and extract(hour from now() at time zone ${timeZone}) >= ${hour}
      on conflict (day) do nothing returning day`);
    return row !== undefined;
  }

  /** Nothing to look at: no mail. */
  private async send(tx: Tx): Promise<void> {
    const { unansweredHours, heatedPosts, quietLeadDays } = this.network.settings.brief;
    const news = await this.news.read(tx, { unansweredHours, heatedPosts, quietLeadDays });
    const { unanswered, newcomers, heated, quietLeads, queue } = news;
    if (unanswered.length + newcomers.length + heated.length + quietLeads.length + queue.waiting === 0)
      return;
    const refused = await tx.rows<{ id: string }>(sql`select account_id as id from brief_refusal`);
    const left = new Set(refused.map(({ id }) => id));
    for (const to of await this.recipients.moderators(tx)) {
      if (!left.has(to.accountId)) await this.letters.tell(tx, to, { news, unansweredHours, quietLeadDays });
    }
  }
}
