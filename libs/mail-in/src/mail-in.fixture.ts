import {
  DiscussionModule,
  discussionEntities,
  discussionJobs,
  type Thread,
  ThreadsService,
} from '@forum/discussion';
import { IdentityModule, identityEntities, identityJobs } from '@forum/identity';
import { sql } from '@forum/kernel';
import { ReplyAddresses } from '@forum/mail-out';
import { RegisterModule, registerEntities } from '@forum/register';
import {
  aPerson,
  type Person,
  type PersonTraits,
  type TestApplication,
  testApplication,
} from '@forum/test-world';
import { Global, Module } from '@nestjs/common';
import { MailInModule, mailInEntities, mailInJobs } from './mail-in.module.js';
import { type KnownDigest, SentDigests } from './ports/sent-digests.js';
import { MailHandler } from './received/mail-handler.js';
import type { Outcome } from './received/outcome.js';
import { ReceivedMailService } from './received/received-mail.service.js';

/** Digests as a table in memory: the forum gives the real ones. */
export class DigestsInMemory extends SentDigests {
  readonly sent = new Map<string, KnownDigest>();
  readonly stopped: string[] = [];

  async byMessageId(messageIds: readonly string[]): Promise<KnownDigest | undefined> {
    return messageIds.map((id) => this.sent.get(id)).find((found) => found !== undefined);
  }

  async stop(accountId: string): Promise<void> {
    this.stopped.push(accountId);
  }
}

@Global()
@Module({ providers: [{ provide: SentDigests, useClass: DigestsInMemory }], exports: [SentDigests] })
class DigestsModule {}

/** Inbound mail on a database of the test file's own, with one theme. */
export async function mailInApplication(): Promise<MailWorld> {
  const app = await testApplication({
    modules: [IdentityModule, RegisterModule, DiscussionModule, DigestsModule, MailInModule],
    entities: [...identityEntities, ...registerEntities, ...discussionEntities, ...mailInEntities],
    jobs: [...identityJobs, ...discussionJobs, ...mailInJobs],
  });
  await app.database.transaction(async (tx) => {
    await tx.rows(sql`insert into theme (number, title_fr, title_en) values (2, 'Lieux', 'Places')`);
  });
  return new MailWorld(app);
}

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly text?: string;
  readonly headers?: readonly string[];
  readonly subject?: string;
}

let written = 0;

export class MailWorld {
  constructor(readonly app: TestApplication) {}

  person(traits: PersonTraits = {}): Promise<Person> {
    return this.app.database.transaction((tx) => aPerson(tx, traits));
  }

  /** Who has answered by mail before, so that nothing has to be confirmed. */
  async regular(traits: PersonTraits = {}): Promise<Person> {
    const person = await this.person(traits);
    const thread = await this.thread(person);
    await this.app.database.transaction((tx) =>
      tx.rows(sql`update post set via = 'mail' where thread_id = ${thread.id}`),
    );
    return person;
  }

  thread(author: Person, title = `Qui paie la coordination ? ${++written}`): Promise<Thread> {
    const input = { title, body: `Chez nous, personne ne l’avait prévu. ${written}`, theme: 2 };
    return this.app.get(ThreadsService).open(author.actor, input, { locale: 'fr', via: 'web' });
  }

  addressOf(person: Person, thread: Pick<Thread, 'id'>): string {
    return this.app.get(ReplyAddresses).for(person.id, thread.id);
  }

  /** As it would arrive at a door. */
  raw({ from, to, text = 'Je suis d’accord.', headers = [], subject = 'Re: x' }: Letter): Buffer {
    const lines = [
      ...headers,
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${subject}`,
      'Date: Tue, 24 Nov 2026 10:00:00 -0500',
      ...(headers.some((line) => /^message-id:/i.test(line))
        ? []
        : [`Message-ID: <${++written}.x@mail.example.org>`]),
      'MIME-Version: 1.0',
      ...(headers.some((line) => /^content-type:/i.test(line))
        ? []
        : ['Content-Type: text/plain; charset=utf-8']),
      '',
      text,
    ];
    return Buffer.from(lines.join('\r\n'));
  }

  async arrives(raw: Buffer, envelopeFrom: string | null = null): Promise<Outcome | null> {
    const delivered = { door: 'console', raw, envelopeFrom, recipients: [] } as const;
    const [id = null] = await this.app.get(ReceivedMailService).receive(delivered);
    if (id === null) return null;
    return (await this.app.get(MailHandler).handle(id)) ?? null;
  }

  receive(letter: Letter): Promise<Outcome | null> {
    return this.arrives(this.raw(letter));
  }

  async posts(
    thread: Pick<Thread, 'id'>,
  ): Promise<{ author: string; markdown: string; via: string; replyTo: string | null }[]> {
    return this.app.database.reader.rows(sql`
      select author_id as author, markdown, via, reply_to as "replyTo" from post where thread_id = ${thread.id} and number > 1
      order by number`);
  }

  /** What was put on its way to an address: kinds, oldest first. */
  async mailsTo(address: string): Promise<string[]> {
    const rows = await this.app.database.reader.rows<{ kind: string }>(sql`
      select kind from mail where to_address = ${address} order by id`);
    return rows.map(({ kind }) => kind);
  }
}
