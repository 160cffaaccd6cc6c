import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findBrowser } from './find-browser.js';

/** Nothing here takes long: what is not there after this never comes. */
const PATIENCE_MS = 8_000;
/** Nothing but the forum is ever asked, not even by the browser itself. */
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1280, height: 900 } as const;

export async function openBrowser(): Promise<Browser> {
  const { args = [], ...found } = await findBrowser();
  return chromium.launch({ ...found, args: [...QUIET, ...args], timeout: 30_000 });
}

export interface Device
  extends Pick<BrowserContextOptions, 'viewport' | 'javaScriptEnabled' | 'colorScheme'> {
  readonly url: string;
}

/** A person's own browser: cookies, size, script or none. By default a phone without script. */
export async function openDevice(browser: Browser, { url, ...given }: Device): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    viewport: PHONE,
    javaScriptEnabled: false,
    reducedMotion: 'reduce',
    ...given,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}
