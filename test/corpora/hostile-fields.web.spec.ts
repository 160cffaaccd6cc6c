import { Database, randomToken, sql } from '@forum/kernel';
import { SearchFeed } from '@forum/search';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { signedIn } from '../../apps/web/src/identity/identity-web.fixture.js';
import { READING } from '../leaks/paths.js';
import { browsersOf, secretWorld, type World } from '../leaks/world.js';
import { CORPORA } from './corpus.js';
import { type Field, type Form, formsIn } from './forms.js';
import { FEW, hostileStrings } from './hostile-strings.js';
import { pageDangers } from './living-page.js';

const WHO = ['visitor', 'newcomer', 'member', 'author', 'moderator', 'administrator'] as const;
type Who = (typeof WHO)[number];

/** What stands in the other fields, so that nothing else is refused. */
const PLAUSIBLE: Readonly<Record<string, string>> = {
  title: 'Un titre ordinaire',
  body: 'Un texte ordinaire.',
  name: 'Une Personne',
  organisation: 'Un organisme',
  address: 'quelqu-un@example.org',
  reason: 'Une raison ordinaire.',
  note: 'Une note ordinaire.',
  words: 'Une réponse ordinaire.',
  code: '123456',
  description: 'Une description ordinaire.',
  information: 'Des renseignements ordinaires.',
  measures: 'Des mesures ordinaires.',
  occurredOn: '2026-01-02',
  noticedOn: '2026-01-03',
  people: '1',
};
/** A form's key, fresh each time: an old one would answer for another text. */
const KEY = 'cle';
/** Picked or hidden values that nobody would type: a few of each kind are enough. */
const FORGED = [...FEW.slice(0, 3), 'un\u0000deux', '-1', '9'.repeat(400)];

jest.setTimeout(CORPORA === undefined ? 180_000 : 3_600_000);

describe('a stranger’s words, in any field', () => {
  let web: TestWeb;
  let world: World;
  let browsers: Record<Who, TestBrowser>;
  const tried = new Set<string>();
  let sent = 0;
  let fields = 0;
  let stored = 0;
  beforeAll(async () => {
    web = await testWeb({ env: { LOG_LEVEL: 'silent' } });
    world = await secretWorld(web);
    const newcomer = (await signedIn(web, { name: null })).browser;
    browsers = { ...(await browsersOf(web, world)), newcomer };
  });
  afterAll(async () => {
    console.log(`${sent} forms sent, ${stored} of them taken`);
    await web.close();
  });

  const addresses = () => Object.values(READING).flatMap((of) => of(world));
  const run = (query: ReturnType<typeof sql>) => web.get(Database).reader.rows(query);

  /** What one text has hidden, closed or paused must not keep the next from being tried. */
  async function reopen(): Promise<void> {
    await run(sql`delete from rate_limit`);
    await run(
      sql`update account set suspended_until = null, suspension_reason = null where suspended_until is not null`,
    );
    await run(sql`update measure set ended_at = now() where ended_at is null`);
    await run(
      sql`update thread set state = 'open', hidden_at = null where state <> 'open' or hidden_at is not null`,
    );
    await run(sql`
      update post set state = 'published', published_at = coalesce(published_at, now()) where state = 'hidden'`);
  }

  /** Every form that this reader comes across and types in, that nobody before them did: once for each kind of place. */
  async function formsFor(who: Who): Promise<Form[]> {
    const met: Form[] = [];
    for (const url of addresses()) {
      const { html, headers } = await browsers[who].open(url);
      if (isPage(url, headers)) met.push(...formsIn(html, url));
    }
    const typed = met.filter(({ fields }) => fields.some(({ kind }) => kind === 'text'));
    const found = new Map(typed.map((form) => [kindOf(form), form]));
    const untried = [...found].filter(([kind]) => !tried.has(kind));
    for (const [kind] of untried) tried.add(kind);
    return untried.map(([, form]) => form);
  }

  async function send(who: Who, form: Form, { name }: Field, text: string): Promise<void> {
    const fields = form.fields.map((field) => [field.name, valuesOf(field)] as const);
    const { _csrf = [''], ...given } = Object.fromEntries(fields);
    const filled = { ...given, [KEY]: [randomToken(12)], [name]: [text] };
    sent++;
    const browser = browsers[who];
    let page =
      form.method === 'GET'
        ? await browser.get(`${form.action.split('?')[0]}?${new URLSearchParams(flat(filled))}`)
        : await browser.post(form.action, filled, { csrf: _csrf[0] ?? '' });
    const what = `${who} ${form.method} ${form.action} ${name}=${JSON.stringify(text.slice(0, 60))}`;
    expect([what, page.status < 500, pageDangers(page.html)]).toEqual([what, true, []]);
    if (page.location === '') return;
    stored++;
    page = await browser.open(page.location);
    expect([what, page.status < 500, pageDangers(page.html)]).toEqual([what, true, []]);
  }

  it.each(WHO)('of the %s is taken or refused, never broken by, never alive on a page', async (who) => {
    const sendings = (await formsFor(who)).flatMap((form) =>
      form.fields.flatMap((field) => textsFor(form, field, fields++).map((text) => ({ form, field, text }))),
    );
    expect(sendings.length).toBeGreaterThan(0);
    for (const { form, field, text } of sendings) {
      await reopen();
      await send(who, form, field, text);
    }
  });

  it('was tried: most forms were found, and many took it', () => {
    expect(sent).toBeGreaterThan(1_500);
    expect(stored).toBeGreaterThan(500);
    expect(tried.size).toBeGreaterThan(25);
  });

  it.each(WHO)('stands on no page of the %s as anything but words', async (who) => {
    await web.get(SearchFeed).advance();
    for (const url of addresses()) {
      const { status, html, headers } = await browsers[who].open(url);
      expect([url, status < 500]).toEqual([url, true]);
      expect([url, isPage(url, headers) ? pageDangers(html) : []]).toEqual([url, []]);
      if (String(headers['content-type']).includes('xml'))
        expect([url, UNREADABLE.test(html)]).toEqual([url, false]);
    }
  });
});

/** What keeps a feed or a sitemap from being read (XML 1.0, 2.2). */
const UNREADABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Mail in its frame is a page of its own kind. */
function isPage(url: string, headers: Readonly<Record<string, unknown>>): boolean {
  return String(headers['content-type']).startsWith('text/html') && !url.endsWith('/html');
}

function kindOf({ method, action, fields }: Form): string {
  const place = action.replace(/\d+/g, 'N').replace(/[\w-]{40,}/, 'T');
  return `${method} ${place} ${fields.map(({ name }) => name)}`;
}

/** A form of so many texts is one of figures, all read by one schema. */
const MANY = 15;

/** Whatever one types for a text; a few forgeries for the rest, and not once more for each button. */
function textsFor({ fields }: Form, { name, kind }: Field, nth: number): readonly string[] {
  if (name === '_csrf' || kind === 'button') return [];
  if (kind === 'text')
    return fields.filter((field) => field.kind === 'text').length > MANY ? FORGED : hostileStrings(nth);
  return fields.some((field) => field.kind === 'button') ? [] : FORGED;
}

function valuesOf({ name, kind, values, options }: Field): string[] {
  const given = values.filter((value) => value !== '');
  if (given.length > 0) return given;
  if (kind === 'choice') return options.filter((value) => value !== '').slice(0, 1);
  return [PLAUSIBLE[name] ?? ''];
}

function flat(fields: Readonly<Record<string, readonly string[]>>): string[][] {
  return Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value]));
}
