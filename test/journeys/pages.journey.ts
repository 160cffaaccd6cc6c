import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESK } from './browser/open-browser.js';
import { type Account, openStage, type Stage } from './forum/stage.js';
import { introduce } from './forum/steps.js';
import { barriersOf } from './site/barriers.js';
import { furnish } from './site/furnish.js';
import { walk } from './site/walk.js';

/** What differs for those who watch over the forum; members walk through the rest. */
const DUTIES = /^\/(moderation|administration)|\/moderation$|^\/discussions\/:id\/:slug$|^\/personnes/;
const PATIENCE = 120_000;
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
}, 60_000);

afterAll(() => stage?.close());

async function signedIn(address: string, account: Account = {}): Promise<Page> {
  const page = await stage.member(address, account, { javaScriptEnabled: true });
  await page.goto('/inscription');
  await introduce(page, 'Mei Fictive');
  return page;
}

describe('whoever follows every link finds sound pages that keep nobody out', () => {
  it(
    'a visitor, in both languages',
    async () => {
      const page = await stage.visitor({ javaScriptEnabled: true });
      const { kinds, faults } = await walk(page, { locale: 'fr' });
      expect(faults).toEqual([]);
      expect(kinds.length).toBeGreaterThan(20);
      expect((await walk(page, { locale: 'en', barriers: false })).faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'a member, in both languages',
    async () => {
      const page = await signedIn('mei@example.org');
      const { kinds, faults } = await walk(page, { locale: 'fr' });
      expect(faults).toEqual([]);
      expect(kinds.length).toBeGreaterThan(35);
      expect((await walk(page, { locale: 'en', barriers: false })).faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'a moderator',
    async () => {
      const page = await signedIn('moderator@example.org', { role: 'moderator' });
      const { kinds, faults } = await walk(page, { locale: 'fr', look: DUTIES });
      expect(faults).toEqual([]);
      expect(kinds.length).toBeGreaterThan(5);
    },
    PATIENCE,
  );

  it(
    'an administrator, in both languages',
    async () => {
      const page = await signedIn('administrator@example.org', { role: 'administrator' });
      const { kinds, faults } = await walk(page, { locale: 'fr', look: DUTIES });
      expect(faults).toEqual([]);
      expect(kinds.length).toBeGreaterThan(15);
      expect((await walk(page, { locale: 'en', look: DUTIES, barriers: false })).faults).toEqual([]);
    },
    PATIENCE,
  );
});

describe('words', () => {
  it.each(['light', 'dark'] as const)(
    'can be read on a wide screen, in %s colours',
    async (colorScheme) => {
      const page = await stage.visitor({ javaScriptEnabled: true, viewport: DESK, colorScheme });
      for (const path of ['/', '/themes/1', '/pistes', '/pistes/2D', '/discussions', '/connexion', '/aide']) {
        await page.goto(path);
        expect({ path, barriers: await barriersOf(page, 'contrast') }).toEqual({ path, barriers: [] });
      }
      await page.goto('/discussions');
      await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
      expect(await barriersOf(page, 'contrast')).toEqual([]);
    },
    PATIENCE,
  );
});
