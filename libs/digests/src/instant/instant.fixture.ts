import sql from '@forum/kernel';
import { MailSender } from '@forum/mail-out';
import type { Person, TestSmtpServer } from '@forum/test-world';
import { startSmtpServer } from '@forum/test-world';
import { type ParsedMail, simpleParser } from 'mailparser';
import { DigestWorld, type NewPost } from '../digests.fixture.js';
import { InstantMailer } from './instant-mailer.js';
import { InstantPlanner } from './instant-planner.js';

/** A forum whose mail arrives at a real SMTP server. */
export class InstantWorld {
  private constructor(
    readonly forum: DigestWorld,
    readonly server: TestSmtpServer,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<InstantWorld> {
    const server = await startSmtpServer();
    const forum = await DigestWorld.open({
      BASE_URL: 'https://forum.example.org',
      SMTP_URL: server.url,
      MAIL_FROM: 'forum@forum.example.org',
      MAIL_DOMAIN: 'forum.example.org',
      MAIL_POSTAL_ADDRESS: '1, rue de l’Exemple, Québec',
      ...env,
    });
    return new InstantWorld(forum, server);
  }

  /** A message, and who is to be told of it noted as a listener of its fact would. */
  async publish(post: NewPost): Promise<string> {
    const id = await this.forum.post(post);
    await this.forum.app.get(InstantPlanner).published(id);
    return id;
  }

  /** As if that much time had gone by since everything was noted. */
  async later(minutes: number): Promise<void> {
    await this.forum.rows(sql`
      update instant_item set planned_at = planned_at - make_interval(mins => ${minutes}::int) where state = 'waiting'`);
  }

  /** Composes what is due. */
  compose() {
    return this.forum.app.get(InstantMailer).run();
  }

  /** Sends what is queued, as the jobs would. */
  async deliver(): Promise<void> {
    const due = await this.forum.rows<{ id: string }>(sql`
      select id from mail where state in ('queued', 'sending') order by id`);
    for (const { id } of due) await this.forum.app.get(MailSender).send(id);
  }

  /** Everything from the message to the server, and what arrived of it. */
  async send(minutes = 3): Promise<ParsedMail[]> {
    const before = this.server.received.length;
    await this.later(minutes);
    await this.compose();
    await this.deliver();
    return Promise.all(this.server.received.slice(before).map(({ raw }) => simpleParser(raw)));
  }

  async items(person: Person): Promise<Array<{ state: string; reason: string; obstacle: string | null }>> {
    return this.forum.rows(sql`
      select state, reason, obstacle from instant_item where account_id = ${person.id} order by post_id`);
  }

  async close(): Promise<void> {
    await this.forum.close();
    await this.server.close();
  }
}

export function addressesOf(mails: readonly ParsedMail[]): string[] {
  return mails
    .flatMap(({ to }) => (to === undefined ? [] : [to].flat()))
    .flatMap(({ value }) => value.map(({ address }) => address ?? ''))
    .sort();
}
