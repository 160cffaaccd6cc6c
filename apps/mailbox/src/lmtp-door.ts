import type { AddressInfo } from 'node:net';
import { CONFIG, type Config, ConfigError } from '@forum/kernel';
import { InboundLimits, ReceivedMailService } from '@forum/mail-in';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { listenOptions, removeStaleSocket } from './listen-address.js';

const CANNOT_LISTEN = new Set(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'ENOENT']);

/** An answer of the server with its code (RFC 5321 §4.2). */
class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * LMTP (RFC 2033), for the mail server on the same machine or network. A message is acknowledged once it is stored with
 * its job in one transaction, and not before: whoever dies in between leaves it with the server that sent it.
 */
@Injectable()
export class LmtpDoor implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('lmtp');
  #server: SMTPServer | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly received: ReceivedMailService,
    private readonly limits: InboundLimits,
  ) {}

  /** @throws ConfigError naming LMTP_LISTEN when nobody may listen there */
  async onApplicationBootstrap(): Promise<void> {
    const { lmtpListen } = this.config.inbound;
    if (lmtpListen === null) return;
    await removeStaleSocket(lmtpListen);
    this.#server = this.server();
    await this.listen(this.#server, lmtpListen);
  }

  async onModuleDestroy(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Where it listens; null while it does not, or on a Unix socket. */
  get port(): number | null {
    const address = this.#server?.server.address() as AddressInfo | string | null | undefined;
    return address !== null && typeof address === 'object' ? address.port : null;
  }

  private server(): SMTPServer {
    return new SMTPServer({
      lmtp: true,
      name: this.config.mailDomain,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: this.limits.maxMegabytes * 1_000_000,
      maxClients: 20,
      closeTimeout: 10_000,
      onRcptTo: ({ address }, _session, callback) => callback(this.refusalOf(address)),
      onData: (stream, session, callback) => {
        // One answer per recipient (RFC 2033 §4.2), the same for all: they are stored together or not at all.
        const forEach = (answer: string | Error) => session.envelope.rcptTo.map(() => answer);
        this.take(stream, session).then(
          (answer) => callback(null, forEach(answer) as unknown as string),
          (error: unknown) => callback(null, forEach(this.failure(error)) as unknown as string),
        );
      },
    });
  }

  private refusalOf(address: string): Error | undefined {
    const isOurs = address.toLowerCase().endsWith(`@${this.limits.own.domain}`);
    return isOurs ? undefined : new Refusal(550, '5.1.2 Not a domain of this forum');
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw new Refusal(552, `5.3.4 More than ${this.limits.maxMegabytes} MB`);
    await this.received.receive({
      door: 'lmtp',
      raw: Buffer.concat(chunks),
      envelopeFrom: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
      recipients: envelope.rcptTo.map(({ address }) => address),
    });
    return '2.0.0 Stored';
  }

  /** What went wrong here is not the message's fault: the server that sent it keeps it and comes back. */
  private failure(error: unknown): Error {
    if (error instanceof Refusal) return error;
    this.#logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return new Refusal(451, '4.3.0 Not stored, try again later');
  }

  private listen(server: SMTPServer, listen: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) =>
        reject(CANNOT_LISTEN.has(error.code ?? '') ? new ConfigError('LMTP_LISTEN', 'invalid') : error);
      server.once('error', fail);
      server.server.listen(listenOptions(listen), () => {
        server.off('error', fail);
        // A client that goes away in the middle is its own affair.
        server.on('error', (error) => this.#logger.warn(error.message));
        resolve();
      });
    });
  }
}
