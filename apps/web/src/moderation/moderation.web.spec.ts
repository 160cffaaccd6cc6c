import type { Post, Thread } from '@forum/discussion';
import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { lastMailTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problems, signedIn, someone, words } from '../identity/identity-web.fixture.js';
import { aReply, aThread, deliver } from './moderation-web.fixture.js';

let web: TestWeb;
let moderator: { person: Person; browser: TestBrowser };
let member: { person: Person; browser: TestBrowser };
let author: { person: Person; browser: TestBrowser };
let thread: Thread;
let post: Post;
let at: string;

beforeAll(async () => {
  web = await testWeb();
  moderator = await signedIn(web, { name: 'Maude Veille', roles: ['moderator'] });
  member = await signedIn(web, { name: 'Rose Témoin' });
  author = await signedIn(web, { name: 'Alix Vif' });
});

beforeEach(async () => {
  thread = await aThread(web, await someone(web, { name: 'Paule Question' }));
  post = await aReply(web, author.person, thread, 'Vous n’y connaissez rien.');
  at = `/discussions/${thread.id}/messages/${post.id}`;
});

afterAll(() => web.close());

const mailOf = ({ person }: { person: Person }) => lastMailTo(web.get(Database), person.address);

describe('reporting a message', () => {
  it('takes one form, reached from the message’s menu, and thanks', async () => {
    const page = await member.browser.open(`/discussions/${thread.id}`);
    expect(page.html).toContain(`href="${at}/signalement"`);
    const form = await member.browser.get(`${at}/signalement`);
    expect(form.status).toBe(200);
    expect(words(form.html)).toContain('ne saura pas qu’il vient de vous');
    expect(form.html).not.toContain(' checked');
    const sent = await member.browser.post(`${at}/signalement`, { reason: 'abusive', note: 'Le ton.' });
    expect(sent.location).toContain('fait=flag-sent');
    expect(words((await member.browser.open(sent.location)).html)).toContain('Le signalement est envoyé');
    expect((await mailOf(moderator)).text).toContain('Le ton.');
  });

  it('says what is missing, beside the question, and loses nothing', async () => {
    const refused = await member.browser.post(`${at}/signalement`, { note: 'Sans raison choisie' });
    expect(refused.status).toBe(422);
    expect(problems(refused.html)).toEqual(['reason: Choisissez une des réponses proposées.']);
    expect(refused.html).toContain('Sans raison choisie');
    const vague = await member.browser.post(`${at}/signalement`, { reason: 'other' });
    expect(problems(vague.html)).toEqual(['note: Dites en quelques mots de quoi il s’agit.']);
  });

  it('asks visitors to sign in first, and brings them back', async () => {
    const page = await web.browser().get(`${at}/signalement`);
    expect(page.location).toBe(`/connexion?next=${encodeURIComponent(`${at}/signalement`)}`);
  });

  it('is not for one’s own message, nor for what is somewhere else', async () => {
    expect((await author.browser.get(`${at}/signalement`)).status).toBe(403);
    const other = await aThread(web, author.person);
    const elsewhere = `/discussions/${other.id}/messages/${post.id}/signalement`;
    expect((await member.browser.get(elsewhere)).status).toBe(404);
    expect((await member.browser.get(`/discussions/x/messages/y/signalement`)).status).toBe(404);
  });

  it('stands in English for those who read it so', async () => {
    const page = await member.browser.get(`${at}/signalement?lang=en`);
    expect(words(page.html)).toContain('Your report goes to the moderators');
    expect(page.html).toContain('lang="fr"');
    await member.browser.get('/discussions?lang=fr');
  });

  it('hides an exposed detail from readers at once', async () => {
    await member.browser.post(`${at}/signalement`, { reason: 'exposed-detail' });
    const seen = await web.browser().open(`/discussions/${thread.id}`);
    expect(seen.html).not.toContain('connaissez');
    expect(words(seen.html)).toContain('Message masqué par la modération');
    const page = await moderator.browser.get(`${at}/moderation`);
    expect(words(page.html)).toContain('Personne n’a encore décidé');
  });
});

describe('a stranger’s abusive message', () => {
  it('disappears in two presses: the mail’s link, then a reason', async () => {
    await web
      .get(Database)
      .reader.rows(sql`update moderation_item set announced_at = now() - interval '1 day'`);
    await member.browser.post(`${at}/signalement`, { reason: 'abusive', note: 'Insulte.' });
    const [, link = ''] = /http:\/\/forum\.test(\S+\/moderation)/.exec((await mailOf(moderator)).text) ?? [];
    const page = await moderator.browser.get(link);
    expect(page.status).toBe(200);
    expect(words(page.html)).toContain('Insulte. par Rose Témoin');
    expect(page.html).toContain('name="decision" value="hide:abusive"');
    const done = await moderator.browser.post(link, { decision: 'hide:abusive', reason: '' });
    expect(done.location).toContain('fait=post-hidden');
    expect((await web.browser().open(`/discussions/${thread.id}`)).html).not.toContain('connaissez');
    const told = await mailOf(author);
    expect(told.subject).toBe('Votre message est masqué');
    expect(told.text).not.toContain('Rose');
  });

  it('is decided once: the second moderator reads that it was', async () => {
    const second = await signedIn(web, { name: 'Omar Second', roles: ['administrator'] });
    const { browser } = moderator;
    await browser.post(`${at}/moderation`, { decision: 'hide:spam' });
    const late = await second.browser.post(`${at}/moderation`, { decision: 'hide:spam' });
    expect(late.status).toBe(409);
    expect(words(late.html)).toContain('Une décision est déjà prise');
  });

  it('comes back with a word, and its author hears of it', async () => {
    await moderator.browser.post(`${at}/moderation`, { decision: 'hide:off-topic' });
    const empty = await moderator.browser.post(`${at}/moderation`, { decision: 'restore', reason: '' });
    expect(empty.status).toBe(422);
    expect(problems(empty.html)).toEqual(['reason: Ce champ est nécessaire.']);
    const back = await moderator.browser.post(`${at}/moderation`, {
      decision: 'restore',
      reason: 'À sa place.',
    });
    expect(back.location).toContain('fait=post-restored');
    expect((await web.browser().open(`/discussions/${thread.id}`)).html).toContain('connaissez');
    expect((await mailOf(author)).text).toContain('À sa place.');
  });

  it('shows moderation to moderators alone', async () => {
    expect((await web.browser().get(`${at}/moderation`)).location).toContain('/connexion?next=');
    for (const { browser } of [member, author]) {
      expect((await browser.get(`${at}/moderation`)).status).toBe(403);
      const forged = await browser.post(
        `${at}/moderation`,
        { decision: 'hide:spam' },
        { from: '/discussions' },
      );
      expect(forged.status).toBe(403);
    }
    const plain = await member.browser.open(`/discussions/${thread.id}`);
    expect(plain.html).not.toContain('/moderation"');
    expect(plain.html).not.toContain('/fermeture');
  });

  it('takes no decision that it does not know', async () => {
    for (const decision of ['', 'delete', 'hide:__proto__', 'keep:spam'])
      expect((await moderator.browser.post(`${at}/moderation`, { decision })).status).toBe(422);
  });
});

describe('the queue', () => {
  it('lists what waits with its context, and what was decided with who did', async () => {
    await member.browser.post(`${at}/signalement`, { reason: 'spam' });
    const page = await moderator.browser.get('/moderation');
    expect(page.status).toBe(200);
    expect(page.html).toContain(`href="${at}/moderation"`);
    expect(words(page.html)).toContain('Signalé une fois : publicité');
    const kept = await moderator.browser.post(`${at}/moderation`, { decision: 'keep:within-rules' });
    expect(kept.location).toMatch(/^\/moderation\?decide=\d+&fait=flags-dismissed$/);
    const undo = await moderator.browser.get(kept.location);
    expect(words(undo.html)).toContain('Annuler cette décision');
    expect((await moderator.browser.get('/moderation')).html).not.toContain(`href="${at}/moderation"`);
    const decided = await moderator.browser.get('/moderation?etat=decides');
    expect(words(decided.html)).toContain('Laissé visible par Maude Veille');
  });

  it('is linked for moderators, refused to members, and asks visitors to sign in', async () => {
    expect((await moderator.browser.get('/discussions')).html).toContain('href="/moderation"');
    expect((await member.browser.get('/discussions')).html).not.toContain('href="/moderation"');
    expect((await member.browser.get('/moderation')).status).toBe(403);
    expect((await web.browser().get('/moderation')).location).toContain('/connexion');
    expect((await moderator.browser.get('/moderation?cursor=forged')).status).toBe(422);
  });
});

describe('a discussion, for moderators', () => {
  const act = (verb: string, fields: Record<string, string>) =>
    moderator.browser.post(`/discussions/${thread.id}/${verb}`, fields, {
      from: `/discussions/${thread.id}`,
    });

  it('is closed and reopened from beside it, with a reason that its author reads', async () => {
    const page = await moderator.browser.open(`/discussions/${thread.id}`);
    expect(page.html).toContain(`action="/discussions/${thread.id}/fermeture"`);
    const closed = await act('fermeture', { reason: 'La question a sa réponse.' });
    expect(closed.location).toContain('fait=thread-closed');
    await deliver(web, 'thread.closed');
    expect(words((await web.browser().open(`/discussions/${thread.id}`)).html)).toContain(
      'Cette discussion est fermée',
    );
    expect((await act('reouverture', { reason: 'Il y a du neuf.' })).location).toContain(
      'fait=thread-reopened',
    );
  });

  it('is hidden from others, and brought back', async () => {
    await act('masquage', { reason: 'Une annonce commerciale.' });
    expect((await web.browser().get(`/discussions/${thread.id}`)).status).toBe(404);
    const page = await moderator.browser.open(`/discussions/${thread.id}`);
    expect(page.html).toContain('/retablissement"');
    expect(page.html).not.toContain('/masquage"');
    await act('retablissement', { reason: 'Corrigée.' });
    expect((await web.browser().open(`/discussions/${thread.id}`)).status).toBe(200);
  });

  it.each(['fermeture', 'reouverture', 'masquage', 'retablissement'])(
    'asks for a reason before %s, and is refused to members',
    async (verb) => {
      const refused = await act(verb, { reason: ' ' });
      expect(refused.status).toBe(422);
      expect(problems(refused.html)).toEqual(['motif: Ce champ est nécessaire.']);
      const from = `/discussions/${thread.id}`;
      const other = await member.browser.post(`${from}/${verb}`, { reason: 'Je veux.' }, { from });
      expect(other.status).toBe(403);
    },
  );

  it('takes a reason with a character that no text can hold', async () => {
    const closed = await act('fermeture', { reason: 'Une rai\u0000son \u202edonnée.' });
    expect(closed.location).toContain('fait=thread-closed');
  });

  it('keeps its own words as an address: no GET stands in their way', async () => {
    const named = await aThread(web, author.person, 'Fermeture');
    const page = await web.browser().get(`/discussions/${named.id}/fermeture`);
    expect(page.status).toBe(200);
    expect(words(page.html)).toContain('Fermeture');
  });
});

describe('a person, for moderators', () => {
  it('is suspended and freed, each time with a reason that they read', async () => {
    const other = await signedIn(web, { name: 'Brice Fâché' });
    const page = `/moderation/personnes/${other.person.id}`;
    expect((await moderator.browser.get(page)).status).toBe(200);
    const empty = await moderator.browser.post(`${page}/suspension`, { reason: '' }, { from: page });
    expect(problems(empty.html)).toEqual(['reason: Ce champ est nécessaire.']);
    const past = { reason: 'Trois insultes.', lastDay: '2020-01-01' };
    const refused = await moderator.browser.post(`${page}/suspension`, past, { from: page });
    expect(problems(refused.html)).toEqual(['lastDay: Choisissez un jour à venir, dans les dix ans.']);
    expect(refused.html).toContain('Trois insultes.');
    const done = await moderator.browser.post(
      `${page}/suspension`,
      { reason: 'Trois insultes.' },
      { from: page },
    );
    expect(done.location).toBe(`${page}?fait=account-suspended`);
    expect(words((await moderator.browser.open(done.location)).html)).toContain('Sans date de fin');
    expect(words((await other.browser.open(`/discussions/${thread.id}`)).html)).toContain(
      'Votre compte est suspendu',
    );
    expect((await moderator.browser.get('/moderation')).html).toContain(page);
    const freed = await moderator.browser.post(
      `${page}/levee`,
      { reason: 'Excuses reçues.' },
      { from: page },
    );
    expect(freed.location).toBe(`${page}?fait=account-unsuspended`);
    expect((await mailOf(other)).text).toContain('Excuses reçues.');
  });

  it('cannot be suspended by those who may not, nor when they hold more power', async () => {
    const administrator = await signedIn(web, { name: 'Andrée Maquette', roles: ['administrator'] });
    const page = `/moderation/personnes/${administrator.person.id}`;
    const shown = await moderator.browser.get(page);
    expect(shown.html).not.toContain('/suspension"');
    const from = '/moderation';
    const refused = await moderator.browser.post(`${page}/suspension`, { reason: 'Pour voir.' }, { from });
    expect(refused.status).toBe(403);
    expect((await member.browser.get(page)).status).toBe(403);
    expect((await moderator.browser.get('/moderation/personnes/999999')).status).toBe(404);
  });
});

describe('a decision, for whom it concerns', () => {
  it('is read from the mail and answered; the moderators get the answer', async () => {
    await moderator.browser.post(`${at}/moderation`, { decision: 'hide:abusive', reason: 'Reformulez.' });
    const [, link = ''] =
      /http:\/\/forum\.test(\/moderation\/mesures\/\d+)/.exec((await mailOf(author)).text) ?? [];
    expect((await web.browser().get(link)).location).toContain('/connexion?next=');
    expect((await member.browser.get(link)).status).toBe(404);
    const page = await author.browser.get(link);
    expect(words(page.html)).toContain('Reformulez.');
    expect(page.html).not.toContain('Maude');
    expect((await author.browser.post(link, { words: '' })).status).toBe(422);
    const sent = await author.browser.post(link, { words: 'Je visais l’idée.\n\nPas vous.' });
    expect(sent.location).toBe(`${link}?fait=measure-answered`);
    expect((await mailOf(moderator)).text).toContain('Je visais l’idée.');
    expect(words((await moderator.browser.get(link)).html)).toContain('Je visais l’idée.');
  });
});
