import type { Page } from 'playwright-core';

/** What the browser itself finds fault with, from now on: errors, refusals of the policy, requests to elsewhere. */
export class Complaints {
  #heard: string[] = [];

  constructor(page: Page, home: string) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.#heard.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#heard.push(`script: ${error.message}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== home) this.#heard.push(`asks another origin: ${request.url()}`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 400) this.#heard.push(`${answer.status()}: ${answer.url()}`);
    });
  }

  /** What was heard since the last call. */
  take(): string[] {
    return this.#heard.splice(0);
  }
}

/** What is wrong with the page that stands there, one sentence each. */
export async function faultsOf(page: Page, lang: string): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const named = (hash: string) => document.getElementById(decodeURIComponent(hash.slice(1))) !== null;
    const here = `${location.pathname}${location.search}`;
    return {
      headings: document.querySelectorAll('h1').length,
      title: document.title.trim(),
      lang: document.documentElement.lang,
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      lost: [...document.links]
        .filter((link) => link.hash !== '' && `${link.pathname}${link.search}` === here && !named(link.hash))
        .map((link) => link.hash),
    };
  });
  return [
    ...(seen.headings === 1 ? [] : [`${seen.headings} headings of the first level`]),
    ...(seen.title === '' ? ['no title'] : []),
    ...(seen.lang === lang ? [] : [`its language is “${seen.lang}”, not ${lang}`]),
    ...(seen.over > 0 ? [`${seen.over} pixels wider than the screen`] : []),
    ...seen.lost.map((hash) => `a link to ${hash}, which is not there`),
  ];
}
