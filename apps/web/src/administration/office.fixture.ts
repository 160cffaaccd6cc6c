import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { signedIn } from '../identity/identity-web.fixture.js';

export interface Office {
  readonly web: TestWeb;
  readonly administrator: { readonly person: Person; readonly browser: TestBrowser };
  /** What the administrator sees at an address. */
  get(url: string): ReturnType<TestBrowser['get']>;
  /** What the administrator sends from a page: the form's own, unless said. */
  post(url: string, fields: Record<string, string>, from?: string): ReturnType<TestBrowser['post']>;
}

/** A forum with its founding content and one administrator at work. */
export async function openOffice(): Promise<Office> {
  const web = await testWeb();
  const administrator = await signedIn(web, { name: 'Andrée Maquette', roles: ['administrator'] });
  const { browser } = administrator;
  return {
    web,
    administrator,
    get: (url) => browser.get(url),
    post: (url, fields, from) => browser.post(url, fields, from === undefined ? {} : { from }),
  };
}
