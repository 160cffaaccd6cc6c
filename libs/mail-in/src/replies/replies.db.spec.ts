import { ThreadClosuresService } from '@forum/discussion';
import { sql } from '@forum/kernel';
import { NoticeIds } from '@forum/mail-out';
import { lastMailTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DigestsInMemory, type MailWorld, mailInApplication } from '../mail-in.fixture.js';
import { SentDigests } from '../ports/sent-digests.js';
import { MailHandler } from '../received/mail-handler.js';
import { ReceivedMailService } from '../received/received-mail.service.js';
import { HeldRepliesService } from './held-replies.service.js';

let world: MailWorld;
let author: Person;
beforeAll(async () => {
  world = await mailInApplication();
  author = await world.person({ name: 'Autrice Fictive' });
});
afterAll(() => world.app.close());

const tokenTo = async (address: string) => {
  const { text } = await lastMailTo(world.app.database, address);
  return /courriels\/reponse\/([\w-]+)/.exec(text)?.[1] ?? '';
};
const held = () => world.app.get(HeldRepliesService);

describe('an answer by mail', () => {
  it('stands in its discussion as if it had been typed there, without what it answers', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const text = 'Oui, chez nous aussi.\n\nLe 23/11/2026 à 10:12, Forum a écrit :\n> Bonjour\n> à tous';
    const outcome = await world.receive({ from: reader.address, to: world.addressOf(reader, thread), text });
    expect(outcome).toMatchObject({ outcome: 'posted', reason: 'reply', threadId: thread.id });
    expect(await world.posts(thread)).toEqual([
      { author: reader.id, markdown: 'Oui, chez nous aussi.', via: 'mail', replyTo: null },
    ]);
    expect(await world.mailsTo(reader.address)).toEqual([]);
  });

  it('is published once, however often it arrives or is handled', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const raw = world.raw({ from: reader.address, to: world.addressOf(reader, thread) });
    expect(await world.arrives(raw)).toMatchObject({ outcome: 'posted' });
    const again = Buffer.concat([Buffer.from('Received: from a by b\r\n'), raw]);
    expect(await world.arrives(again)).toBeNull();
    expect(await world.posts(thread)).toHaveLength(1);
  });

  it('is found again when the process died between publishing and writing that down', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const raw = world.raw({ from: reader.address, to: world.addressOf(reader, thread) });
    const delivered = { door: 'lmtp', raw, envelopeFrom: reader.address, recipients: [] } as const;
    const [id] = await world.app.get(ReceivedMailService).receive(delivered);
    const first = await world.app.get(MailHandler).handle(id as string);
    await world.app.database.transaction((tx) =>
      tx.rows(
        sql`update received_mail set outcome = null, handled_at = null, post_id = null where id = ${id}`,
      ),
    );
    expect(await world.app.get(MailHandler).handle(id as string)).toEqual(first);
    expect(await world.posts(thread)).toHaveLength(1);
  });

  it('finds its discussion by the mail it answers where plus-addresses are lost', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const [opening] = await world.app.database.reader.rows<{ id: string }>(
      sql`select id from post where thread_id = ${thread.id}`,
    );
    const notice = { accountId: reader.id, threadId: thread.id, postId: opening?.id ?? '' };
    const headers = [`In-Reply-To: <${world.app.get(NoticeIds).for(notice)}>`];
    const outcome = await world.receive({ from: reader.address, to: 'forum@forum.localhost', headers });
    expect(outcome).toMatchObject({ outcome: 'posted' });
    expect((await world.posts(thread))[0]?.replyTo).toBe(opening?.id);
  });

  it('carries none of the links and addresses that our mails gave its writer', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const own = world.addressOf(reader, thread);
    const text = `Voir https://forum.test/courriels/preferences/AbC_-123 et ${own} et https://forum.test/pistes/2D`;
    await world.receive({ from: reader.address, to: own, text });
    expect((await world.posts(thread))[0]?.markdown).toBe(
      'Voir […] et reponse@forum.localhost et https://forum.test/pistes/2D',
    );
  });
});

describe('the first answer by mail of a person', () => {
  it('waits for their word: looking changes nothing, confirming publishes once, the next ones do not wait', async () => {
    const reader = await world.person({ name: 'Camille Fictive' });
    const thread = await world.thread(author);
    const to = world.addressOf(reader, thread);
    expect(await world.receive({ from: reader.address, to })).toMatchObject({
      outcome: 'held',
      reason: 'first',
    });
    expect(await world.posts(thread)).toEqual([]);
    const token = await tokenTo(reader.address);
    const seen = await held().open(token);
    expect(seen).toMatchObject({ name: 'Camille Fictive', why: 'first', thread: { title: thread.title } });
    expect(String(seen.html)).toContain('Je suis d’accord.');
    expect(await world.posts(thread)).toEqual([]);
    const settled = await held().confirm(token);
    expect(await held().confirm(token)).toEqual(settled);
    expect(await world.posts(thread)).toHaveLength(1);
    const next = await world.receive({ from: reader.address, to, text: 'Encore un mot.' });
    expect(next).toMatchObject({ outcome: 'posted' });
  });

  it('goes nowhere when they discard it', async () => {
    const reader = await world.person();
    const thread = await world.thread(author);
    await world.receive({ from: reader.address, to: world.addressOf(reader, thread) });
    const token = await tokenTo(reader.address);
    await held().discard(token);
    await expect(held().open(token)).rejects.toMatchObject({ code: 'reply-settled' });
    await expect(held().confirm(token)).rejects.toMatchObject({ code: 'reply-settled' });
    expect(await world.posts(thread)).toEqual([]);
  });
});

describe('a mail in somebody’s name', () => {
  it('from an address that nobody knows is confirmed once at the known one, which then knows it', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const letter = { from: 'Alias <alias@ailleurs.example>', to: world.addressOf(reader, thread) };
    expect(await world.receive(letter)).toMatchObject({ outcome: 'held', reason: 'other-address' });
    expect(await world.mailsTo('alias@ailleurs.example')).toEqual([]);
    expect(await world.mailsTo(reader.address)).toEqual(['confirm-reply']);
    await held().confirm(await tokenTo(reader.address));
    expect(await world.receive({ ...letter, text: 'De nouveau.' })).toMatchObject({ outcome: 'posted' });
  });

  it('that our own server says is forged is confirmed first, whatever others say', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const to = world.addressOf(reader, thread);
    const forged = [
      'Authentication-Results: mx.forum.localhost; dkim=none; spf=fail smtp.mailfrom=x; dmarc=fail',
    ];
    const outcome = await world.receive({ from: reader.address, to, headers: forged });
    expect(outcome).toMatchObject({ outcome: 'held', reason: 'authentication' });
    const elsewhere = ['Authentication-Results: mx.evil.example; dmarc=fail'];
    const other = await world.receive({ from: reader.address, to, headers: elsewhere, text: 'Autre.' });
    expect(other).toMatchObject({ outcome: 'posted' });
  });

  it('of another member is told their own address, and gives them no power over the first', async () => {
    const reader = await world.regular();
    const other = await world.regular({ locale: 'en' });
    const thread = await world.thread(author);
    const outcome = await world.receive({ from: other.address, to: world.addressOf(reader, thread) });
    expect(outcome).toMatchObject({ outcome: 'answered', reason: 'not-yours' });
    const { text } = await lastMailTo(world.app.database, other.address);
    expect(text.replace(/\s+/g, '')).toContain(world.addressOf(other, thread));
    expect(text).toContain('Je suis d’accord.');
    expect(await world.mailsTo(reader.address)).toEqual([]);
    expect(await world.posts(thread)).toEqual([]);
  });

  it('who has left is refused in silence', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    await world.app.database.transaction((tx) =>
      tx.rows(sql`update account set closed_at = now(), name = null where id = ${reader.id}`),
    );
    const outcome = await world.receive({ from: 'x@example.org', to: world.addressOf(reader, thread) });
    expect(outcome).toMatchObject({ outcome: 'refused', reason: 'closed-account' });
  });
});

describe('what cannot be published', () => {
  const answered = async (given: { text?: string; traits?: object; close?: boolean }) => {
    const reader = await world.regular(given.traits ?? {});
    const thread = await world.thread(author);
    if (given.close) {
      const moderator = await world.person({ roles: ['moderator'] });
      await world.app
        .get(ThreadClosuresService)
        .create(moderator.actor, thread.id, { reason: 'Fini, merci.' });
    }
    const letter = {
      from: reader.address,
      to: world.addressOf(reader, thread),
      text: given.text ?? 'Mes mots.',
    };
    const outcome = await world.receive(letter);
    expect(await world.posts(thread)).toEqual([]);
    return { outcome, mail: await lastMailTo(world.app.database, reader.address) };
  };

  it('for a closed discussion is given back with the reason', async () => {
    const { outcome, mail } = await answered({ close: true });
    expect(outcome).toMatchObject({ outcome: 'answered', reason: 'closed' });
    expect(mail.text).toContain('Mes mots.');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.inReplyTo).toMatch(/@mail\.example\.org>$/);
  });

  it('for want of words, or for too many, is told so', async () => {
    const empty = await answered({ text: '\n-- \nCamille' });
    expect(empty.outcome).toMatchObject({ outcome: 'answered', reason: 'empty' });
    const long = await answered({ text: 'mot '.repeat(20_000) });
    expect(long.outcome).toMatchObject({ outcome: 'answered', reason: 'too-long' });
  });

  it('of somebody suspended is given back', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    await world.app.database.transaction((tx) =>
      tx.rows(
        sql`update account set suspended_until = 'infinity', suspension_reason = 'essai' where id = ${reader.id}`,
      ),
    );
    const outcome = await world.receive({ from: reader.address, to: world.addressOf(reader, thread) });
    expect(outcome).toMatchObject({ outcome: 'answered', reason: 'suspended' });
  });

  it('is answered once a day for each reason', async () => {
    const stranger = 'inconnue@ailleurs.example';
    const letter = { from: stranger, to: 'reponse+abcdefgh@forum.localhost' };
    expect(await world.receive(letter)).toMatchObject({ outcome: 'answered', reason: 'unknown' });
    expect(await world.receive({ ...letter, text: 'Encore.' })).toMatchObject({
      outcome: 'refused',
      reason: 'unknown',
    });
    expect(await world.mailsTo(stranger)).toEqual(['answer-unknown']);
  });

  it('in answer to the digest itself lists the address of each of its discussions', async () => {
    const reader = await world.regular();
    const threads = [await world.thread(author), await world.thread(author)];
    const digests = world.app.get(SentDigests as never) as DigestsInMemory;
    digests.sent.set('digest.1@forum.localhost', {
      accountId: reader.id,
      threadIds: threads.map(({ id }) => id),
    });
    const headers = ['In-Reply-To: <digest.1@forum.localhost>'];
    const outcome = await world.receive({ from: reader.address, to: 'forum@forum.localhost', headers });
    expect(outcome).toMatchObject({ outcome: 'answered', reason: 'digest', words: 'Je suis d’accord.' });
    const { text } = await lastMailTo(world.app.database, reader.address);
    for (const thread of threads) expect(text.replace(/\s+/g, '')).toContain(world.addressOf(reader, thread));
    expect(await world.posts(threads[0] as (typeof threads)[0])).toEqual([]);
  });
});

describe('silence', () => {
  it.each([
    ['an absence notice', ['Auto-Submitted: auto-replied'], 'auto-reply'],
    ['a notice that only its subject tells', [], 'auto-reply', 'Réponse automatique : Re: x'],
    ['a list', ['Precedence: bulk'], 'bulk'],
    ['a loop', ['X-Loop: forum'], 'loop'],
    ['our own mail', ['Message-ID: <mail.1@forum.localhost>'], 'loop'],
  ])('answers %s', async (_, headers, reason, subject = 'Re: x') => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const outcome = await world.receive({
      from: reader.address,
      to: world.addressOf(reader, thread),
      headers,
      subject,
    });
    expect(outcome).toMatchObject({ outcome: 'ignored', reason });
    expect(await world.mailsTo(reader.address)).toEqual([]);
    expect(await world.posts(thread)).toEqual([]);
  });

  it('answers what comes from the null sender', async () => {
    const reader = await world.regular();
    const thread = await world.thread(author);
    const raw = world.raw({ from: reader.address, to: world.addressOf(reader, thread) });
    expect(await world.arrives(raw, '')).toMatchObject({ outcome: 'ignored', reason: 'null-sender' });
  });

  it('answers who asks for none', async () => {
    const headers = ['X-Auto-Response-Suppress: All'];
    const outcome = await world.receive({ from: 'y@ailleurs.example', to: 'x@forum.localhost', headers });
    expect(outcome).toMatchObject({ outcome: 'refused', reason: 'unknown' });
    expect(await world.mailsTo('y@ailleurs.example')).toEqual([]);
  });
});
