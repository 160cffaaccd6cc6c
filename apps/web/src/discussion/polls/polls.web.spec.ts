import type { Thread } from '@forum/discussion';
import { ThreadsService } from '@forum/discussion';
import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problems, signedIn, words } from '../../identity/identity-web.fixture.js';
import { aThread } from '../../moderation/moderation-web.fixture.js';

let web: TestWeb;
let author: { person: Person; browser: TestBrowser };
let member: { person: Person; browser: TestBrowser };
let thread: Thread;

beforeAll(async () => {
  web = await testWeb();
  author = await signedIn(web, { name: 'Paule Question' });
  member = await signedIn(web, { name: 'Rose Témoin' });
});

beforeEach(async () => {
  thread = await aThread(web, author.person);
});

afterAll(() => web.close());

const at = (end = 'nouveau') => `/discussions/${thread.id}/votes/${end}`;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
const asked = () => ({
  kind: 'choices',
  question: 'Quels outils garder?',
  options: 'Une carte\r\n\r\nUne <b>liste</b>\r\n',
  dates: '',
  electorate: 'readers',
  closesAt: inDays(7),
});
const send = (browser: TestBrowser, url: string, fields: Record<string, string | string[]>) =>
  browser.post(url, fields, { from: '/compte' });
const ask = (more: object = {}) => send(author.browser, at(), { ...asked(), ...more });
const pollId = async () =>
  (await web.get(Database).reader.one<{ id: string }>(sql`select max(id)::text as id from poll`))?.id ?? '';
const page = async (browser: TestBrowser) => words((await browser.open(`/discussions/${thread.id}`)).html);

describe('a question put to a discussion', () => {
  it('is asked, answered, changed and closed, without a script', async () => {
    expect(await page(author.browser)).toContain('Mettre une question aux voix');
    expect(await page(member.browser)).not.toContain('Mettre une question aux voix');
    const opened = await ask();
    expect(opened.location).toContain('fait=poll-opened');
    const id = await pollId();
    expect(await page(member.browser)).toContain('Quels outils garder?');
    expect((await member.browser.open(`/discussions/${thread.id}`)).html).toContain('&lt;b>liste');
    expect(await page(web.browser())).toContain('Se connecter pour voter');
    await send(member.browser, at(id), { choices: ['1', '2'] });
    await send(member.browser, at(id), { choices: '2' });
    expect(await page(member.browser)).toMatch(/Une carte — aucune voix .*liste.* — 1 voix/);
    expect(await page(author.browser)).not.toContain('1 personne a voté');
    await send(author.browser, at(`${id}/fin`), {});
    expect(await page(web.browser())).toContain(
      '1 personne a voté; le vote était ouvert à toutes celles qui peuvent répondre ici.',
    );
    expect((await send(member.browser, at(id), { choices: '1' })).status).toBe(409);
  });

  it('says what is wrong beside its field, and loses nothing', async () => {
    const refused = await ask({ options: 'Une seule', closesAt: '' });
    expect(refused.status).toBe(422);
    expect(problems(refused.html).sort()).toEqual([
      'closesAt: Cette réponse n’est pas valable.',
      'options: Proposez au moins deux réponses.',
    ]);
    expect(refused.html).toContain('Une seule');
    await ask({ kind: 'hands' });
    const none = await send(member.browser, at(await pollId()), {});
    expect(none.status).toBe(422);
    expect(words(none.html)).toContain('Choisissez-en au moins 1.');
  });

  it('of a date is read in each reader’s own time', async () => {
    await ask({ kind: 'date', dates: ['2027-03-02T09:00', '2027-03-03T14:30'] });
    const { options } = (await web
      .get(Database)
      .reader.one<{ options: string[] }>(sql`select options from poll order by id desc limit 1`)) ?? {
      options: [],
    };
    expect(options).toEqual(['2027-03-02T14:00:00.000Z', '2027-03-03T19:30:00.000Z']);
    expect(await page(member.browser)).toContain('2 mars 2027 à 9 h');
  });

  it('is not for everyone to ask, nor to be found elsewhere', async () => {
    expect((await member.browser.get(at())).status).toBe(403);
    expect((await web.browser().get(at())).status).toBe(403);
    expect((await author.browser.get('/discussions/999999/votes/nouveau')).status).toBe(404);
    await ask();
    const id = await pollId();
    const other = await aThread(web, member.person);
    expect(
      (await send(member.browser, `/discussions/${other.id}/votes/${id}`, { choices: '1' })).status,
    ).toBe(404);
    expect((await send(member.browser, at(`${id}/fin`), {})).status).toBe(403);
  });

  it('stands in English for those who read it so', async () => {
    await ask();
    const english = words((await web.browser().open(`/discussions/${thread.id}?lang=en`)).html);
    expect(english).toContain('Choice of several');
    expect(web.get(ThreadsService)).toBeDefined();
  });
});
