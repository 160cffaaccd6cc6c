import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK } from './browser/open-browser.js';
import { openStage, type Stage } from './forum/stage.js';
import { openThread, reply, words, writer } from './forum/steps.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

describe('a discussion that goes on while one reads it', () => {
  it('says so politely, moving neither the page nor the place of the cursor', async () => {
    await writer(stage, 'lise@example.org', 'Lise Fictive');
    const reader = await stage.again('lise@example.org', { javaScriptEnabled: true, viewport: DESK });
    await openThread(reader, 2);
    const field = reader.getByRole('textbox', { name: 'Message' });
    await field.fill('Je suis en train d’écr');
    const before = await reader.evaluate(() => scrollY);
    const other = await writer(stage, 'luc@example.org');
    await openThread(other, 2);
    await reply(other, 'Pendant que vous lisez.');
    const bar = reader.getByRole('status').filter({ hasText: 'nouveau message' });
    await bar.waitFor();
    expect(await reader.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await reader.evaluate(() => scrollY)).toBe(before);
    expect(await field.inputValue()).toBe('Je suis en train d’écr');
    await bar.getByRole('link').click();
    expect(await words(reader)).toContain('Pendant que vous lisez.');
  });
});
