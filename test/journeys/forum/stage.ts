import type { Browser, Page } from 'playwright-core';
import { type Device, openBrowser, openDevice } from '../browser/open-browser.js';
import { type Environment, type JourneyForum, openForum } from './open-forum.js';

export type Look = Omit<Device, 'url'>;

export interface Account {
  readonly name?: string;
  readonly locale?: 'fr' | 'en';
  readonly role?: 'moderator' | 'administrator';
}

/** A running forum, and browsers to visit it with: one per person. */
export interface Stage extends JourneyForum {
  /** A browser that was never here; a phone without script unless told otherwise. */
  visitor(look?: Look): Promise<Page>;
  /** A new person, whom the operator has let in with a link. */
  member(address: string, account?: Account, look?: Look): Promise<Page>;
  /** One more browser of a person who has an account. */
  again(address: string, look?: Look): Promise<Page>;
}

/** Opened once per file; whatever is opened on it closes with it. */
export async function openStage(environment?: Environment): Promise<Stage> {
  const [forum, browser] = await Promise.all([openForum(environment), openBrowser()]);
  const visitor = (look: Look = {}) => openDevice(browser, { url: forum.url, ...look });
  const again = async (address: string, look?: Look) => {
    const page = await visitor(look);
    await page.goto(/http\S+/.exec(await forum.console('account', 'sign-in-link', address))?.[0] ?? '');
    await page.getByRole('main').getByRole('button').click();
    return page;
  };
  return {
    ...forum,
    visitor,
    again,
    member: async (address, account = {}, look = {}) => {
      await create(forum, address, account);
      return again(address, look);
    },
    close: () => closeAll(forum, browser),
  };
}

async function create(forum: JourneyForum, address: string, { name, locale, role }: Account): Promise<void> {
  const told = [...(name ? ['--name', name] : []), ...(locale ? ['--locale', locale] : [])];
  await forum.console('account', 'create', address, ...told);
  if (role) await forum.console('account', 'grant', address, role);
}

async function closeAll(forum: JourneyForum, browser: Browser): Promise<void> {
  await browser.close();
  await forum.close();
}
