import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Where it redirects to, path only; empty when it does not. */
  readonly location: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What a browser without script does: keeps cookies, sends forms with the token of the page they stand on. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly baseUrl: string,
  ) {}

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.send({ method: 'GET', url, headers });
  }

  /** Follows redirects, as a browser does. */
  async open(url: string): Promise<Page> {
    let page = await this.get(url);
    for (let hops = 0; page.location !== '' && hops < 5; hops++) page = await this.get(page.location);
    return page;
  }

  /** Sends a form; `_csrf` is taken from the page at `from` (its own address unless said), as a person's browser would. */
  async post(
    url: string,
    fields: Fields,
    { from = url, csrf }: { from?: string; csrf?: string } = {},
  ): Promise<Page> {
    const token = csrf ?? (await this.csrfOf(from));
    const body = new URLSearchParams();
    if (token !== undefined) body.set('_csrf', token);
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: this.baseUrl,
      'sec-fetch-site': 'same-origin',
    };
    return this.send({ method: 'POST', url, headers, payload: body.toString() });
  }

  private async csrfOf(url: string): Promise<string | undefined> {
    return /name="_csrf" value="([^"]+)"/.exec((await this.open(url)).html)?.[1];
  }

  private async send(request: {
    method: 'GET' | 'POST';
    url: string;
    headers: Record<string, string>;
    payload?: string;
  }): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const host = new URL(this.baseUrl).host;
    const response = await this.app.inject({
      ...request,
      headers: { host, ...(cookie ? { cookie } : {}), ...request.headers },
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (value === '' || maxAge === 0) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const location = String(response.headers.location ?? '').replace(this.baseUrl, '');
    return { status: response.statusCode, html: response.body, headers: response.headers, location };
  }
}
