import type { Post, Thread } from '@forum/discussion';
import { Database, sql } from '@forum/kernel';
import { NetworkService, SettingsRepository } from '@forum/network';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problems, signedIn, words } from '../../identity/identity-web.fixture.js';
import { aReply, aThread } from '../../moderation/moderation-web.fixture.js';

let web: TestWeb;
let moderator: { person: Person; browser: TestBrowser };
let member: { person: Person; browser: TestBrowser };
let a: Thread;
let b: Thread;
let two: Post;

beforeAll(async () => {
  web = await testWeb();
  moderator = await signedIn(web, { name: 'Maude Veille', roles: ['moderator'] });
  member = await signedIn(web, { name: 'Rose Témoin' });
  await web
    .get(Database)
    .transaction((tx) => web.get(SettingsRepository).change(tx, 'rates.post.limit', 1_000));
  await web.get(NetworkService).refresh();
});

beforeEach(async () => {
  a = await aThread(web, member.person, 'Qui finance tout cela?');
  b = await aThread(web, member.person, 'Qui paie la coordination?');
  two = await aReply(web, member.person, a, 'Personne, chez nous.');
  await aReply(web, member.person, a, 'La ville, chez nous.');
});

afterAll(() => web.close());

const at = (end = '') => `/discussions/${a.id}/organiser${end}`;
const reason = 'C’est la même question.';
const sendAs = (browser: TestBrowser, url: string, fields: Record<string, string | string[]>) =>
  browser.post(url, fields, { from: '/compte' });
const decide = (url: string, fields: Record<string, string | string[]>) =>
  sendAs(moderator.browser, url, fields);
const merge = () => decide(at('/fusion'), { into: b.id, reason, confirme: 'oui' });

describe('putting a discussion where it belongs', () => {
  it('is reached from the discussion by those who moderate, and is for them alone', async () => {
    expect((await moderator.browser.open(`/discussions/${a.id}`)).html).toContain(at());
    expect((await member.browser.open(`/discussions/${a.id}`)).html).not.toContain(at());
    expect((await moderator.browser.get(at())).status).toBe(200);
    expect((await member.browser.get(at())).status).toBe(403);
    expect((await web.browser().get(at())).status).toBe(403);
    expect((await moderator.browser.get('/discussions/999999/organiser')).status).toBe(404);
    expect(
      (await sendAs(member.browser, at('/fusion'), { into: b.id, reason, confirme: 'oui' })).status,
    ).toBe(403);
  });

  it('stands in English for those who read it so', async () => {
    const page = await moderator.browser.get(`${at()}?lang=en`);
    expect(words(page.html)).toContain('Organise the discussion');
    await moderator.browser.open('/compte?lang=fr');
  });

  it('says what a merge will do before it is done, then does it and tells it in the discussion', async () => {
    const asked = await decide(at('/fusion'), { into: `/discussions/${b.id}/x`, reason });
    expect(words(asked.html)).toContain(
      'Les 3 messages de « Qui finance tout cela? » iront à la suite de « Qui paie la coordination? ».',
    );
    expect((await web.browser().open(`/discussions/${a.id}`)).status).toBe(200);
    const done = await merge();
    expect(done.location).toBe(`/discussions/${b.id}?fait=threads-merged`);
    const page = words((await web.browser().open(`/discussions/${b.id}`)).html);
    expect(page).toContain('3 messages sont venus de « Qui finance tout cela? ».');
    expect(page).toContain('Par Maude Veille');
    expect(page).toContain(`Motif : ${reason}`);
    expect(page).toContain('La ville, chez nous.');
  });

  it('leads old links to where their messages are, for as long as the merge holds', async () => {
    await merge();
    const visitor = web.browser();
    expect(await visitor.get(`/discussions/${a.id}`)).toMatchObject({
      status: 302,
      location: `/discussions/${b.id}/qui-paie-la-coordination`,
    });
    expect((await visitor.get(`/discussions/${a.id}/x?message=2`)).location).toBe(
      `/discussions/${b.id}/qui-paie-la-coordination?message=3#message-3`,
    );
    await decide(`/discussions/${b.id}/organiser/annulation`, {
      decision: await lastDecision(),
    });
    expect((await visitor.open(`/discussions/${a.id}`)).html).toContain('La ville, chez nous.');
    expect((await visitor.get(`/discussions/${b.id}/qui-paie-la-coordination?message=3`)).location).toBe(
      `/discussions/${a.id}/qui-finance-tout-cela?message=2#message-2`,
    );
  });

  it('leads nobody to a discussion that is not for them', async () => {
    await merge();
    await web
      .get(Database)
      .transaction((tx) =>
        tx.rows(sql`update thread set hidden_at = now(), version = version + 1 where id = ${b.id}`),
      );
    const stranger = (await signedIn(web, {})).browser;
    expect((await stranger.get(`/discussions/${a.id}`)).status).toBe(404);
    expect((await stranger.get(`/discussions/${a.id}/x?message=2`)).status).toBe(404);
  });

  it('publishes an answer that was being written to a discussion merged meanwhile', async () => {
    await merge();
    const sent = await sendAs(member.browser, `/discussions/${a.id}/messages`, { body: 'Et chez vous?' });
    expect(sent.location).toContain(`/discussions/${b.id}/`);
    expect((await member.browser.open(sent.location)).html).toContain('Et chez vous?');
  });

  it('splits chosen messages off, and says where they are', async () => {
    const form = await moderator.browser.get(at('/scission'));
    expect(words(form.html)).toContain('2. Rose Témoin');
    expect(words(form.html)).not.toContain('1. Rose Témoin');
    const sent = { title: 'Le cas des villes', posts: '3', from: '', to: '', reason };
    const done = await decide(at('/scission'), sent);
    const page = await member.browser.open(done.location);
    expect(words(page.html)).toContain('Cette discussion est née dans Qui finance tout cela?');
    const left = words((await member.browser.open(`/discussions/${a.id}`)).html);
    expect(left).toContain('1 message est maintenant dans Le cas des villes');
    expect(left).not.toContain('La ville, chez nous.');
    expect(
      (await web.browser().get(`/discussions/${a.id}/qui-finance-tout-cela?message=3`)).location,
    ).toContain('le-cas-des-villes');
  });

  it('says what is wrong beside its field, and loses nothing', async () => {
    const split = await decide(at('/scission'), { title: 'Gardé', from: '40', reason: '' });
    expect(split.status).toBe(422);
    expect(problems(split.html)).toEqual(['reason: Ce champ est nécessaire.']);
    expect(split.html).toContain('Gardé');
    const joined = await decide(at('/fusion'), { into: '999999', reason });
    expect(joined.status).toBe(422);
    expect(problems(joined.html)).toEqual([
      'into: Donnez l’adresse ou le numéro d’une discussion que vous pouvez lire.',
    ]);
    expect(joined.html).toContain('C’est la même question.');
    const moved = await decide(at('/deplacement'), { theme: '77', leads: '2B', reason });
    expect(problems(moved.html)).toEqual(['theme: Ce thème n’existe pas.']);
  });

  it('moves, pins and features, and tells each', async () => {
    await decide(at('/deplacement'), { theme: '1', leads: ['1A'], reason });
    await decide(at('/epingle'), { on: 'oui' });
    await decide(at('/une'), { on: 'oui' });
    const page = words((await member.browser.open(`/discussions/${a.id}`)).html);
    expect(page).toContain('Discussion déplacée du thème 2 au thème 1.');
    expect(page).toContain('Discussion épinglée.');
    expect(page).toContain('Discussion mise à la une.');
    expect(words((await member.browser.get('/discussions')).html)).toContain('À la une');
  });

  it('says who will and who will not read a discussion in a community, before it goes there', async () => {
    await web.get(Database).transaction((tx) =>
      tx.rows(sql`
        insert into community (slug, name, purpose, lang, visibility, join_policy, state)
        values (${`cercle-${a.id}`}, 'Le cercle', 'Entre nous.', 'fr', 'private', 'request', 'active')`),
    );
    const sent = { theme: '2', leads: [], community: `cercle-${a.id}`, reason };
    const asked = await decide(at('/deplacement'), sent);
    expect(words(asked.html)).toContain(
      'Elle sera dans « Le cercle » : seuls ses membres (0) pourront la lire.',
    );
    expect(words(asked.html)).toContain('1 personne qui y a écrit ne pourra plus la lire.');
    expect((await web.browser().open(`/discussions/${a.id}`)).status).toBe(200);
    await decide(at('/deplacement'), { ...sent, confirme: 'oui' });
    expect((await web.browser().get(`/discussions/${a.id}`)).status).toBe(404);
    await decide(at('/annulation'), { decision: await lastDecision() });
    expect((await web.browser().open(`/discussions/${a.id}`)).status).toBe(200);
  });

  it('refuses to undo in one sentence what people have built upon', async () => {
    const done = await decide(at('/scission'), { title: 'À part', posts: '2', reason });
    const id = /discussions\/(\d+)/.exec(done.location)?.[1] ?? '';
    await aReply(web, member.person, { ...a, id }, `Une réponse à ${two.id}`);
    const refused = await decide(at('/annulation'), { decision: await lastDecision() });
    expect(refused.status).toBe(409);
    expect(words(refused.html)).toContain('On a écrit depuis dans la nouvelle discussion');
  });

  async function lastDecision(): Promise<string> {
    const row = await web
      .get(Database)
      .reader.one<{ id: string }>(sql`select id from curation order by id desc limit 1`);
    return row?.id ?? '';
  }
});
