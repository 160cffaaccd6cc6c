import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: string[];
  readonly raw: Buffer;
}

/** What the server says instead of taking a message, and when: to the recipient, or once it has the whole message. */
export interface SmtpFailure {
  readonly code: number;
  readonly text?: string;
  readonly at?: 'sender' | 'recipient' | 'message';
}

export interface SmtpServerOptions {
  /** For every message, or decided for each recipient; undefined lets it pass. */
  readonly failWith?: SmtpFailure | ((recipient: string) => SmtpFailure | undefined);
  /** Milliseconds between the end of a message and the answer to it. */
  readonly delay?: number;
  /** 0: any free port. */
  readonly port?: number;
}

export interface TestSmtpServer {
  readonly url: string;
  readonly port: number;
  /** Taken over, in order of arrival. */
  readonly received: ReceivedMail[];
  /** Messages that arrived whole but were not answered yet. */
  readonly unanswered: () => number;
  /** Connections opened since the start. */
  readonly connections: () => number;
  /** Changes what the server says from now on. */
  failWith(failure: SmtpServerOptions['failWith']): void;
  /** Cuts every open connection, answered or not, as a crash would; the server goes on. */
  cut(): void;
  close(): Promise<void>;
}

/** A real SMTP server on the loopback, that keeps what it is given. */
export async function startSmtpServer(options: SmtpServerOptions = {}): Promise<TestSmtpServer> {
  const mailbox = new Mailbox(options);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, callback) => {
      mailbox.connections++;
      callback();
    },
    onMailFrom: (_address, _session, callback) => callback(mailbox.refusal('sender', '')),
    onRcptTo: (address, _session, callback) => callback(mailbox.refusal('recipient', address.address)),
    onData: (stream, session, callback) => {
      mailbox.take(stream, session).then((refusal) => callback(refusal), callback);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received: mailbox.received,
    unanswered: () => mailbox.unanswered,
    connections: () => mailbox.connections,
    failWith: (failure) => {
      mailbox.failure = failure;
    },
    cut: () => {
      for (const connection of server.connections) connection._socket?.destroy();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

class Mailbox {
  readonly received: ReceivedMail[] = [];
  unanswered = 0;
  connections = 0;
  failure: SmtpServerOptions['failWith'];
  readonly #delay: number;

  constructor({ failWith, delay = 0 }: SmtpServerOptions) {
    this.failure = failWith;
    this.#delay = delay;
  }

  refusal(at: NonNullable<SmtpFailure['at']>, recipient: string): Error | null {
    const failure = typeof this.failure === 'function' ? this.failure(recipient) : this.failure;
    if (failure === undefined || (failure.at ?? 'recipient') !== at) return null;
    return Object.assign(new Error(failure.text ?? 'refused by the test'), { responseCode: failure.code });
  }

  async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<Error | null> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const to = envelope.rcptTo.map((each) => each.address);
    this.unanswered++;
    if (this.#delay > 0) await wait(this.#delay);
    this.unanswered--;
    const refusal = this.refusal('message', to[0] ?? '');
    const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
    if (refusal === null) this.received.push({ from, to, raw: Buffer.concat(chunks) });
    return refusal;
  }
}
