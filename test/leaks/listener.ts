import type { TestBrowser } from '@forum/test-web';
import { type Role, type SecretName, secretNames, word } from './secrets.js';

type Page = Awaited<ReturnType<TestBrowser['get']>>;
export type Asking = (
  browser: TestBrowser,
  url: string,
  headers: Readonly<Record<string, string>>,
) => Promise<Page>;

const reading: Asking = (browser, url, headers) => browser.get(url, headers);
const MOST_HOPS = 4;

export interface Ears {
  readonly browsers: Readonly<Record<Role, TestBrowser>>;
  readonly readerToken: string;
  /** Told to nobody: each answer is searched for them too. */
  readonly kept: readonly string[];
}

/** Hears all that the forum tells each role: pages, headers, and where they lead. */
export class Listener {
  constructor(private readonly ears: Ears) {}

  /** The secrets that a role hears at some addresses, each with the first where it does. */
  async heardBy(
    role: Role,
    urls: readonly string[],
    asking: Asking = reading,
  ): Promise<Map<SecretName, string>> {
    const heard = new Map<SecretName, string>();
    for (const url of urls) {
      const text = await this.told(role, url, asking);
      const told = secretNames.filter((name) => text.includes(word(name)) && !heard.has(name));
      for (const name of told) heard.set(name, url);
    }
    return heard;
  }

  private async told(role: Role, url: string, asking: Asking): Promise<string> {
    const headers: Record<string, string> =
      role === 'token' ? { authorization: `Bearer ${this.ears.readerToken}` } : {};
    const browser = this.ears.browsers[role];
    const texts: string[] = [];
    let page = await asking(browser, url, headers);
    texts.push(this.textOf(page, `${role} at ${url}`));
    for (let hops = 0; page.location !== '' && hops < MOST_HOPS; hops++) {
      page = await reading(browser, page.location, headers);
      texts.push(this.textOf(page, `${role} at ${url}`));
    }
    return texts.join('\n');
  }

  private textOf(page: Page, who: string): string {
    if (page.status >= 500) throw new Error(`it broke for ${who}`);
    const text = `${JSON.stringify(page.headers)}\n${page.html}`;
    if (this.ears.kept.some((secret) => text.includes(secret))) throw new Error(`a token was told to ${who}`);
    return text;
  }
}
