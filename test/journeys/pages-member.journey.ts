import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './forum/stage.js';
import { introduce } from './forum/steps.js';
import { furnish } from './site/furnish.js';
import { walk } from './site/walk.js';

const KINDS = 40;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  page = await stage.member('mei@example.org', {}, { javaScriptEnabled: true });
  await page.goto('/inscription');
  await introduce(page, 'Mei Fictive');
}, 60_000);

afterAll(() => stage?.close());

describe('a member who follows every link', () => {
  it('finds sound pages that keep nobody out, in French', async () => {
    const { kinds, faults } = await walk(page, { locale: 'fr' });
    expect(faults).toEqual([]);
    expect(kinds.length).toBeGreaterThan(KINDS);
  }, 90_000);

  it('finds the same in English', async () => {
    const { kinds, faults } = await walk(page, { locale: 'en', barriers: false });
    expect(faults).toEqual([]);
    expect(kinds.length).toBeGreaterThan(KINDS);
  }, 60_000);
});
