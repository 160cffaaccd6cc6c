import { type Database, Invalid, sql } from '@forum/kernel';
import { lastMailTo, type TestApplication } from '@forum/test-world';
import { identityApplication } from '../identity.fixture.js';
import { Passport } from '../passport/passport.js';
import type { SignInOutcome } from './sign-in-outcomes.js';
import { SignInRequestsService } from './sign-in-requests.service.js';

interface Question {
  readonly browserToken?: string;
  readonly nextPath?: string;
  readonly stay?: boolean;
}

/** A forum to sign in to, one browser and its mailboxes. */
export class SignInWorld {
  static async open(): Promise<SignInWorld> {
    return new SignInWorld(await identityApplication());
  }

  readonly database: Database;
  readonly #browserToken = 'the browser that asked';
  #people = 0;

  private constructor(readonly app: TestApplication) {
    this.database = app.database;
  }

  newAddress(): string {
    return `someone-${++this.#people}@example.org`;
  }

  /** Asks for a code and reads the mail. */
  async ask(address: string, more: Question = {}) {
    const question = { browserToken: this.#browserToken, ip: '192.0.2.1', locale: 'fr' as const, ...more };
    await this.app.get(SignInRequestsService).request({ ...question, address });
    return this.lastMail(address.toLowerCase());
  }

  async lastMail(address: string) {
    const { subject, text } = await lastMailTo(this.database, address);
    const [, first, last] = /^\s+(\d{3}) (\d{3})\s*$/m.exec(text) ?? [];
    const [, link] = /https:\/\/forum\.test\/connexion\/lien\/([\w-]+)/.exec(text) ?? [];
    return { code: `${first}${last}`, link: String(link), subject, text };
  }

  byCode(code: unknown, browserToken: string | null = this.#browserToken): Promise<SignInOutcome> {
    return this.app.get(Passport).byCode({ code, browserToken, device: 'Firefox, Linux' });
  }

  byLink(linkToken: string, currentToken: string | null = null): Promise<SignInOutcome> {
    return this.app.get(Passport).byLink({ linkToken, currentToken, device: 'Firefox, Linux' });
  }

  async expireAll(): Promise<void> {
    await this.database.reader.rows(sql`update sign_in_request set expires_at = now() - interval '1 second'`);
  }

  async forget(): Promise<void> {
    for (const table of [sql`rate_limit`, sql`sign_in_request`, sql`mail`])
      await this.database.reader.rows(sql`delete from ${table}`);
  }
}

/** What the one field that was refused is told. */
export async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Invalid ? Object.values(error.fields)[0] : error;
}

/** Six other digits. */
export function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}
