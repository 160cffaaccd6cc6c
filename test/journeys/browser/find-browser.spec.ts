import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findBrowser } from './find-browser.js';

let named: string | undefined;

beforeEach(() => {
  named = process.env.CHROMIUM_PATH;
});

afterEach(() => {
  if (named === undefined) delete process.env.CHROMIUM_PATH;
  else process.env.CHROMIUM_PATH = named;
});

describe('the browser of the journeys', () => {
  it('is the one that CHROMIUM_PATH names', async () => {
    process.env.CHROMIUM_PATH = process.execPath;
    expect(await findBrowser()).toEqual({ executablePath: process.execPath });
  });

  it('is told in one sentence when that one is not there', async () => {
    process.env.CHROMIUM_PATH = '/nowhere/chromium';
    await expect(findBrowser()).rejects.toThrow(
      'The journeys found no browser: CHROMIUM_PATH is /nowhere/chromium.',
    );
  });
});
