import { createTransport } from 'nodemailer';
import { isMailAddress } from '../mime/address.js';
import { type Delivery, type DeliveryResult, MailTransport } from './mail-transport.js';
import { smtpFailure } from './smtp-failure.js';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` (STARTTLS when offered) or `smtps://…`; nodemailer's options may follow as a query. */
  readonly url: string;
  /** Where failures come back to (RFC 5321 MAIL FROM): an address. */
  readonly envelopeFrom: string;
  readonly maxConnections?: number;
  readonly dkim?: { readonly domain: string; readonly selector: string; readonly privateKey: string };
}

/**
 * What a signature covers. RFC 8058 §4 wants List-Unsubscribe and List-Unsubscribe-Post signed, which the library's
 * own list leaves out.
 */
const SIGNED_HEADERS = [
  'from:reply-to:to:subject:date:message-id:in-reply-to:references:mime-version:content-type:content-transfer-encoding',
  'auto-submitted:list-id:list-archive:list-unsubscribe:list-unsubscribe-post',
].join(':');

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;
/** Then a new connection: some servers end them after a few hundred messages. */
const MESSAGES_PER_CONNECTION = 200;

/** Pooled connections to the server that takes our mail onward; messages go as they are. */
export class SmtpTransport extends MailTransport {
  readonly concurrency: number;
  readonly #from: string;
  readonly #pool;

  constructor({ url, envelopeFrom, maxConnections = connectionsIn(url), dkim }: SmtpSettings) {
    super();
    this.concurrency = maxConnections;
    this.#from = envelopeFrom;
    this.#pool = createTransport({
      url,
      pool: true,
      maxConnections,
      maxMessages: MESSAGES_PER_CONNECTION,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(dkim ? { dkim: { ...keyOf(dkim), headerFieldNames: SIGNED_HEADERS } } : {}),
    });
  }

  async deliver({ to, raw }: Delivery): Promise<DeliveryResult> {
    // The library would read a list of addresses into a hostile one.
    if (!isMailAddress(to)) return { outcome: 'rejected', reason: 'not an address' };
    try {
      const { response } = await this.#pool.sendMail({
        envelope: { from: this.#from, to: [{ name: '', address: to }] },
        raw,
      });
      return { outcome: 'accepted', reason: response };
    } catch (error) {
      return smtpFailure(error as Error);
    }
  }

  /** @throws Error in nodemailer's words when the server cannot be reached or refuses the account */
  async verify(): Promise<void> {
    await this.#pool.verify();
  }

  async close(): Promise<void> {
    this.#pool.close();
  }
}

/** `smtp://host?maxConnections=10`; five unless told. */
function connectionsIn(url: string): number {
  return Number(new URL(url).searchParams.get('maxConnections')) || 5;
}

/** A key in one environment variable often has its line ends written as `\n`. */
function keyOf({ domain, selector, privateKey }: NonNullable<SmtpSettings['dkim']>) {
  return { domainName: domain, keySelector: selector, privateKey: privateKey.replaceAll('\\n', '\n') };
}
