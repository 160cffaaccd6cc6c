import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESK, PHONE } from './browser/open-browser.js';
import { openStage, type Stage } from './forum/stage.js';
import { introduce, openThread } from './forum/steps.js';
import { keyboardFaultsOf } from './site/keyboard.js';

let stage: Stage;
let member: Page;

beforeAll(async () => {
  stage = await openStage();
  member = await stage.member('mei@example.org', {}, { viewport: DESK });
  await member.goto('/inscription');
  await introduce(member, 'Mei Fictive');
}, 60_000);

afterAll(() => stage?.close());

describe('with the keyboard alone', () => {
  it.each(['/', '/pistes', '/themes/2', '/discussions', '/connexion'])(
    'a visitor skips to the content of %s first, then reaches all of it, and sees where they are',
    async (path) => {
      const page = await stage.visitor({ viewport: DESK });
      await page.goto(path);
      expect(await keyboardFaultsOf(page)).toEqual([]);
    },
  );

  it.each(['/discussions/nouvelle', '/compte', '/compte/abonnements', '/recherche?q=forum'])(
    'a member reaches all of %s',
    async (path) => {
      await member.goto(path);
      expect(await keyboardFaultsOf(member)).toEqual([]);
    },
  );

  it('a member reaches each message of a discussion, and the reply', async () => {
    await openThread(member, 1);
    expect(await keyboardFaultsOf(member)).toEqual([]);
  });

  it('the menu of a phone opens, is walked through, and closes where it was opened', async () => {
    const page = await stage.visitor({ viewport: PHONE });
    await page.goto('/');
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    const leads = page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Pistes' });
    expect(await leads.isVisible()).toBe(false);
    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await leads.isVisible()).toBe(true);
    for (let steps = 0; steps < 12 && !(await isFocused(leads)); steps++) await page.keyboard.press('Tab');
    expect(await isFocused(leads)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await leads.isVisible()).toBe(false);
    expect(await isFocused(menu)).toBe(true);
  });

  it('“skip to content” moves on to the content', async () => {
    const page = await stage.visitor({ viewport: PHONE });
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await isFocused(page.getByRole('main'))).toBe(true);
  });
});

function isFocused(element: ReturnType<Page['getByRole']>): Promise<boolean> {
  return element.evaluate((node) => node === node.ownerDocument.activeElement);
}
