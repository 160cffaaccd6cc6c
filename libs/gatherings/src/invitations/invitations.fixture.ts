import { SYSTEM } from '@forum/identity';
import { FactDelivery, sql } from '@forum/kernel';
import { lastMailTo, type TestApplication } from '@forum/test-world';
import { concertAction, gatheringsWorld } from '../gatherings.fixture.js';
import { ParticipantsImportService } from '../import/participants-import.service.js';
import { InvitationAnswersService } from './invitation-answers.service.js';
import { InvitationDelivery } from './invitation-delivery.js';
import { InvitationsService } from './invitations.service.js';

export const DAY = 86_400_000;

export interface Invited {
  readonly address: string;
  readonly token: string;
}

/** A forum that has invited people, and what they can do with their link. */
export class InvitationsWorld {
  #people = 0;

  private constructor(readonly app: TestApplication) {}

  static async open(): Promise<InvitationsWorld> {
    return new InvitationsWorld(await gatheringsWorld());
  }

  rows<T>(query: ReturnType<typeof sql>): Promise<T[]> {
    return this.app.database.reader.rows<T>(query);
  }

  async one<T>(query: ReturnType<typeof sql>): Promise<T> {
    return (await this.rows<T>(query))[0] as T;
  }

  /** Somebody left an address at the event and said yes; their invitation has left. */
  async invite(locale: 'fr' | 'en' = 'fr'): Promise<Invited> {
    const address = `invitee-${++this.#people}@example.org`;
    await this.importRow(`Camille Exemple,${address},Université du Québec,university,2;3,oui,${locale}`);
    return { address, token: await this.lastToken(address) };
  }

  /** Imports one row, and runs the jobs that this has put in the queue. */
  async importRow(row: string): Promise<void> {
    const file = Buffer.from(`nom,courriel,organisation,milieu,themes,ouvert_au_forum,langue\n${row}\n`);
    await this.app.get(ParticipantsImportService).import(SYSTEM, { event: concertAction.slug, file });
    const planned = await this.rows<{ id: string }>(sql`select id from invitation where state = 'planned'`);
    await this.app.get(InvitationDelivery).sendPlanned(planned.map(({ id }) => id));
  }

  /** Hands every fact of a kind to its listeners, as the worker does. */
  async deliverFacts(kind: string): Promise<void> {
    const facts = await this.rows<{ id: string }>(sql`select id from fact where kind = ${kind}`);
    await this.app.get(FactDelivery).deliver(facts.map(({ id }) => id));
  }

  async lastToken(address: string): Promise<string> {
    const { text } = await lastMailTo(this.app.database, address);
    return /https:\/\/forum\.test\/invitation\/([\w-]+)/.exec(text)?.[1] ?? 'no link';
  }

  /** How many mails have been put on their way to an address. */
  async mails(address: string): Promise<number> {
    const row = await this.one<{ count: number }>(sql`
      select count(*)::int as count from mail where to_address = ${address}`);
    return row.count;
  }

  preview(token: string) {
    return this.app.get(InvitationsService).preview(token);
  }

  renew(token: string) {
    return this.app.get(InvitationsService).renew(token);
  }

  accept(token: string, currentToken: string | null = null) {
    return this.app.get(InvitationAnswersService).accept(token, { device: 'Firefox, Linux', currentToken });
  }

  decline(token: string) {
    return this.app.get(InvitationAnswersService).decline(token);
  }

  remind() {
    return this.app.get(InvitationDelivery).remind();
  }
}
