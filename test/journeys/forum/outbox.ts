import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Mail, readMail } from './mail.js';

/** Mail leaves within milliseconds; a busy machine is given time. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 40;

/** The folder where mail waits to be read when there is no SMTP server. */
export class Outbox {
  readonly #read = new Map<string, Mail & { readonly at: bigint }>();
  readonly #opened = new Set<string>();

  constructor(private readonly folder: string) {}

  /** Everything that has left, oldest first. */
  async all(): Promise<readonly Mail[]> {
    const files = await readdir(this.folder).catch(() => []);
    for (const file of files)
      if (file.endsWith('.eml') && !this.#read.has(file)) this.#read.set(file, await this.read(file));
    return [...this.#read.values()].sort((a, b) => Number(a.at - b.at));
  }

  async to(address: string): Promise<readonly Mail[]> {
    return (await this.all()).filter((mail) => mail.to === address);
  }

  /** The oldest mail to this address that was not opened yet; waits for it. @throws when none comes */
  async next(address: string): Promise<Mail> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(PAUSE_MS)) {
      const mail = (await this.to(address)).find(({ messageId }) => !this.#opened.has(messageId));
      if (mail === undefined) continue;
      this.#opened.add(mail.messageId);
      return mail;
    }
    const there = (await this.all()).map(({ to, subject }) => `${to}: ${subject}`);
    throw new Error(`No mail came to ${address}. In the outbox: ${there.join('; ')}`);
  }

  /** Waits until so many mails have left in all. */
  async holds(count: number): Promise<readonly Mail[]> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(PAUSE_MS)) {
      const mails = await this.all();
      if (mails.length >= count) return mails;
    }
    throw new Error(`${(await this.all()).length} mails have left, not ${count}`);
  }

  private async read(file: string): Promise<Mail & { readonly at: bigint }> {
    const full = path.join(this.folder, file);
    const { mtimeNs: at } = await stat(full, { bigint: true });
    return { at, ...(await readMail(await readFile(full))) };
  }
}
