import { SessionsService } from '@forum/identity';
import { Database, type Tx } from '@forum/kernel';
import { type TestBrowser, type TestWeb } from '@forum/test-web';
import { aPerson, lastMailTo, type Person, type PersonTraits } from '@forum/test-world';

export const transaction = <T>(web: TestWeb, work: (tx: Tx) => Promise<T>): Promise<T> =>
  web.get(Database).transaction(work);

export const someone = (web: TestWeb, traits: PersonTraits = {}): Promise<Person> =>
  transaction(web, (tx) => aPerson(tx, traits));

/** A browser that is signed in already: tests of what comes after need not go through the mail. */
export async function signedIn(web: TestWeb, traits: PersonTraits = {}, device = 'Firefox, Linux') {
  const person = await someone(web, traits);
  return { person, browser: await anotherBrowser(web, person, device) };
}

export async function anotherBrowser(web: TestWeb, person: Person, device: string): Promise<TestBrowser> {
  const { token } = await transaction(web, (tx) =>
    web.get(SessionsService).open(tx, { accountId: person.id, device, stay: false }),
  );
  const browser = web.browser();
  browser.setCookie('forum_session', token);
  return browser;
}

/** The code and the link of the last mail to an address. */
export async function readMail(
  web: TestWeb,
  address: string,
): Promise<{ code: string; link: string; text: string }> {
  const { text } = await lastMailTo(web.get(Database), address);
  const [, first, last] = /^\s+(\d{3}) (\d{3})\s*$/m.exec(text) ?? [];
  const [, link] = /(\/connexion\/lien\/[\w-]+)/.exec(text) ?? [];
  return { code: `${first}${last}`, link: String(link), text };
}

/** What a reader sees: tags and entities undone. */
export function words(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** The sentences of the error summary, without its title. */
export function problems(html: string): string[] {
  const summary = /<div class="avis avis--danger" role="alert">[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  return [...summary.matchAll(/<a href="#([\w-]+)">([\s\S]*?)<\/a>/g)].map(
    ([, field, text]) => `${field}: ${words(text ?? '').trim()}`,
  );
}
