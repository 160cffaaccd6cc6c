import { createHash } from 'node:crypto';
import { CONFIG, type Config, Database, Jobs } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { readAddresses } from '../message/addresses.js';
import { readHeaders } from '../message/headers.js';
import type { Door } from './received-mail.entity.js';
import { ReceivedMailsRepository } from './received-mails.repository.js';

/** Carries `{ mailId }` to the handler. */
export const HANDLE_MAIL = 'mail-in.handle';

export interface Delivered {
  readonly door: Door;
  readonly raw: Buffer;
  /** Null when the door does not know it. */
  readonly envelopeFrom: string | null;
  /** Empty: those of the forum's addresses that the message names. */
  readonly recipients: readonly string[];
}

/** More addressees of ours than one message has. */
const MOST_RECIPIENTS = 20;
const HEADER_BYTES = 256_000;

/** Takes messages in: each is stored with its job in one transaction, and is ours once that is committed. */
@Injectable()
export class ReceivedMailService {
  readonly #domain: string;

  constructor(
    private readonly database: Database,
    private readonly mails: ReceivedMailsRepository,
    private readonly jobs: Jobs,
    @Inject(CONFIG) { mailDomain }: Config,
  ) {
    this.#domain = mailDomain.toLowerCase();
  }

  /** @returns a row's id per addressee, null for one that was here already */
  async receive({ door, raw, envelopeFrom, recipients }: Delivered): Promise<readonly (string | null)[]> {
    const to = (recipients.length > 0 ? recipients : this.namedIn(raw)).slice(0, MOST_RECIPIENTS);
    return this.database.transaction(async (tx) => {
      const ids: (string | null)[] = [];
      for (const address of to) {
        const recipient = address.toLowerCase().slice(0, 320);
        const fingerprint = fingerprintOf(raw, recipient);
        const id = await this.mails.insert(tx, { door, raw, envelopeFrom, recipient, fingerprint });
        if (id !== undefined) await this.jobs.enqueue(tx, HANDLE_MAIL, { mailId: id });
        ids.push(id ?? null);
      }
      return ids;
    });
  }

  /** Without an envelope: the addresses of ours in its headers, or none in particular. */
  private namedIn(raw: Buffer): readonly string[] {
    const { headers } = headersOf(raw);
    const names = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc'];
    const named = names.flatMap((name) => headers.all(name)).flatMap((value) => readAddresses(value));
    const ours = named
      .map(({ address }) => address.toLowerCase())
      .filter((one) => one.endsWith(`@${this.#domain}`));
    const distinct = [...new Set(ours)];
    return distinct.length > 0 ? distinct : [''];
  }
}

/** Trace fields differ from one delivery to the next; who, what and when do not. */
function fingerprintOf(raw: Buffer, recipient: string): Buffer {
  const { headers, body } = headersOf(raw);
  const hash = createHash('sha256');
  for (const part of [
    recipient,
    ...['message-id', 'from', 'date', 'subject'].map((name) => headers.raw(name)),
  ]) {
    hash.update(part).update('\0');
  }
  return hash.update(body).digest();
}

function headersOf(raw: Buffer) {
  const text = raw.toString('latin1', 0, HEADER_BYTES);
  const end = text.search(/\r?\n\r?\n/);
  const lines = text.slice(0, end < 0 ? text.length : end).split(/\r\n|\n|\r/);
  return { headers: readHeaders(lines, 0, lines.length).headers, body: raw.subarray(Math.max(end, 0)) };
}
