import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { CONFIG, type Config } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Reach } from './reach.js';

const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 5;
/** RFC 9309, 2.5: at least 500 kibibytes of a robots.txt are read. */
const MAX_TEXT_BYTES = 512_000;

/** Answers that say that this method is not for it. */
const NO_HEAD = [400, 403, 405, 406, 501];

export interface Answer {
  readonly status: number;
  /** Empty unless it was asked for. */
  readonly text: string;
}

/** The address leads where the forum does not go: a private network, another port, another protocol. */
export class OutOfReach extends Error {
  override name = 'OutOfReach';
}

/** Asks a site of the public web whether something is there. Each redirection is looked at like the first address. */
@Injectable()
export class Visitor {
  constructor(
    private readonly reach: Reach,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The name by which robots.txt may speak to us. */
  static readonly NAME = 'ForumPermanent';

  /** The status of a page, by HEAD, or GET where HEAD is refused. @throws OutOfReach, or the failure of the network */
  async status(address: string): Promise<number> {
    const { status } = await this.follow(address, { method: 'HEAD', text: false });
    if (!NO_HEAD.includes(status)) return status;
    return (await this.follow(address, { method: 'GET', text: false })).status;
  }

  /** A small text, such as robots.txt. @throws as `status` */
  text(address: string): Promise<Answer> {
    return this.follow(address, { method: 'GET', text: true });
  }

  private async follow(address: string, how: { method: 'HEAD' | 'GET'; text: boolean }): Promise<Answer> {
    let url = new URL(address);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const answer = await this.ask(url, how);
      if (answer.location === undefined) return answer;
      url = new URL(answer.location, url);
    }
    return { status: 310, text: '' };
  }

  private async ask(
    url: URL,
    { method, text }: { method: 'HEAD' | 'GET'; text: boolean },
  ): Promise<Answer & { location?: string }> {
    if (!/^https?:$/.test(url.protocol) || !this.reach.allowsPort(url.port)) throw new OutOfReach(url.origin);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // An address in figures is never looked up, so it is asked about here.
    if (isIP(host) !== 0 && !this.reach.allowsAddress(host)) throw new OutOfReach(host);
    const response = await this.send(url, method);
    const { statusCode: status = 0, headers } = response;
    const body = text && status === 200 ? await readUpTo(response, MAX_TEXT_BYTES) : '';
    response.destroy();
    const moved = status >= 300 && status < 400 && headers.location !== undefined;
    return { status, text: body, ...(moved ? { location: headers.location as string } : {}) };
  }

  private send(url: URL, method: 'HEAD' | 'GET'): Promise<IncomingMessage> {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      const request = send(url, {
        method,
        lookup: this.#lookup,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        agent: false,
        headers: { 'user-agent': `${Visitor.NAME}/1.0 (+${this.config.baseUrl}/aide)`, accept: '*/*' },
      });
      request.once('response', resolve).once('error', reject).end();
    });
  }

  /** The very address that was looked at is the one connected to: a name that changes its mind in between gains nothing. */
  readonly #lookup: LookupFunction = (host, options, done) => {
    lookup(host, { all: true }).then(
      (found) => {
        const refused = found.find(({ address }) => !this.reach.allowsAddress(address));
        if (refused !== undefined || found.length === 0) return done(new OutOfReach(host), '', 4);
        const [first] = found as [(typeof found)[number]];
        if (options.all) return done(null, found);
        return done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 4),
    );
  };
}

async function readUpTo(response: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
