import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK } from './browser/open-browser.js';
import { openStage, type Stage } from './forum/stage.js';
import { barriersOf } from './site/barriers.js';
import { furnish } from './site/furnish.js';
import { walk } from './site/walk.js';

const KINDS = 30;
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
}, 60_000);

afterAll(() => stage?.close());

describe('a visitor who follows every link', () => {
  it('finds sound pages that keep nobody out, in French', async () => {
    const page = await stage.visitor({ javaScriptEnabled: true });
    const { kinds, faults } = await walk(page, { locale: 'fr' });
    expect(faults).toEqual([]);
    expect(kinds.length).toBeGreaterThan(KINDS);
  }, 60_000);

  it('finds the same in English', async () => {
    const page = await stage.visitor({ javaScriptEnabled: true });
    const { kinds, faults } = await walk(page, { locale: 'en', barriers: false });
    expect(faults).toEqual([]);
    expect(kinds.length).toBeGreaterThan(KINDS);
  }, 60_000);
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
      await page.getByRole('link', { name: 'Discussions' }).first().click();
      await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
      expect(await barriersOf(page, 'contrast')).toEqual([]);
    },
    60_000,
  );
});
