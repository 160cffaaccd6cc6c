import sql from '@forum/kernel';
import { NoticeIds, ReplyAddresses } from '@forum/mail-out';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { InstantWorld } from './instant.fixture.js';

describe('the mail that tells of a message', () => {
  let world: InstantWorld;
  let author: Person;
  let reader: Person;
  let thread: string;

  beforeAll(async () => {
    world = await InstantWorld.open({ LMTP_LISTEN: '127.0.0.1:0' });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.forum.rows(sql`delete from subscription`);
    author = await world.forum.person({ name: 'Fatou Esquisse' });
    reader = await world.forum.person({ name: 'Camille Exemple' });
    thread = await world.forum.thread({ by: author, leads: ['2B'], title: 'Durer, ou s’arrêter?' });
    await world.forum.follow(reader, [{ kind: 'thread', id: thread, level: 'instant' }]);
  });

  const raw = () => world.server.received.at(-1)?.raw.toString() ?? '';
  const header = (mail: ParsedMail | undefined, key: string) =>
    mail?.headerLines.find((line) => line.key === key)?.line.replace(/\r\n/g, '') ?? '';
  const next = async (post: Partial<Parameters<InstantWorld['publish']>[0]> = {}) => {
    const id = await world.publish({ thread, by: author, ...post });
    const [mail] = await world.send();
    return { id, mail };
  };
  const notice = (postId: string) =>
    `<${world.forum.app.get(NoticeIds).for({ accountId: reader.id, threadId: thread, postId })}>`;

  it('stands in a conversation: its Message-ID names the message, the others what it answers', async () => {
    const first = await next();
    const second = await next();
    const answer = await next({ replyTo: first.id });
    expect(first.mail?.messageId).toBe(notice(first.id));
    expect(header(first.mail, 'in-reply-to')).toBe('');
    expect(second.mail?.inReplyTo).toBe(notice(first.id));
    expect(answer.mail?.inReplyTo).toBe(notice(first.id));
    expect(answer.mail?.references).toEqual([notice(first.id), notice(second.id)]);
    expect([first.mail?.subject, answer.mail?.subject]).toEqual([
      '[2B] Durer, ou s’arrêter?',
      'Re: [2B] Durer, ou s’arrêter?',
    ]);
  });

  it('says what it is to programs: list, permalink, one way out by POST, no answer from absent people', async () => {
    const { mail } = await next();
    expect(header(mail, 'list-id')).toMatch(new RegExp(`<discussion-${thread}\\.forum\\.example\\.org>$`));
    expect(header(mail, 'archived-at')).toContain(
      `<https://forum.example.org/discussions/${thread}/une-discussion?message=1#message-1>`,
    );
    expect(header(mail, 'list-unsubscribe')).toMatch(
      /<https:\/\/forum\.example\.org\/courriels\/discussion\/[\w-]+>/,
    );
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(header(mail, 'auto-submitted')).toBe('Auto-Submitted: auto-generated');
    expect(header(mail, 'precedence')).toBe('');
    expect(mail?.from?.value[0]).toMatchObject({ address: 'forum@forum.example.org' });
    expect(mail?.from?.text).toContain('Fatou Esquisse (via Forum permanent)');
  });

  it('is answered at an address that names the discussion and the person', async () => {
    const { mail } = await next();
    const [to] = mail?.replyTo?.value ?? [];
    expect(world.forum.app.get(ReplyAddresses).read(to?.address ?? '')).toEqual({
      accountId: reader.id,
      threadId: thread,
    });
    expect(mail?.text).toContain('Pour répondre, répondez à ce courriel.');
    expect(mail?.text).toContain(to?.address);
    await world.forum.rows(sql`update thread set state = 'closed' where id = ${thread}`);
    const closed = await next();
    expect([closed.mail?.replyTo, closed.mail?.text?.includes('répondez à ce courriel')]).toEqual([
      undefined,
      false,
    ]);
  });

  it('is in the reader’s language, the message in its own, the same words in HTML and in text', async () => {
    const id = await world.forum.post({ thread, by: author, text: 'Une *question*.' });
    const english = await world.forum.person({ locale: 'en' });
    await world.forum.follow(english, [{ kind: 'thread', id: thread, level: 'instant' }]);
    await world.forum.rows(sql`delete from subscription where account_id = ${reader.id}`);
    const { mail } = await next({ text: 'The **answer**.', lang: 'en', replyTo: id });
    expect(mail?.html).toMatch(/<html lang="en/);
    expect(mail?.text).toContain('In reply to Fatou Esquisse, message 1:\n> Une *question*.');
    expect(mail?.text).toContain('Here because you follow this discussion, every message.');
    expect(mail?.html).toContain('<div lang="en">');
    expect(mail?.html).toContain('lang="fr"');
  });

  it.each([
    'Eve\r\nBcc: victime@example.org',
    '"><script>alert(1)</script>',
    'a@b.example <c@d.example>',
    '=?utf-8?q?Admin?=',
    '\u202eeve',
  ])('carries the name %j as a name and nothing else', async (name) => {
    await world.forum.rows(sql`update account set name = ${name} where id = ${author.id}`);
    await world.forum.rows(
      sql`update thread set title = ${`${name} titre`.slice(0, 100)} where id = ${thread}`,
    );
    const { mail } = await next();
    expect(mail?.from?.value).toHaveLength(1);
    expect(mail?.from?.value[0]?.address).toBe('forum@forum.example.org');
    expect([mail?.bcc, mail?.to && [mail.to].flat()[0]?.value.length]).toEqual([undefined, 1]);
    expect(mail?.html).not.toMatch(/<script/i);
    expect(raw().split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
  });

  it('stays under what programs cut, however much was said', async () => {
    const long = 'Une phrase assez longue pour remplir la page. '.repeat(700);
    const html = `<p>${long}</p>`;
    for (let post = 0; post < 4; post++) {
      const id = await world.publish({ thread, by: author, text: long.slice(0, 40_000) });
      await world.forum.rows(sql`update post set html = ${html}, excerpt = 'Une phrase' where id = ${id}`);
    }
    const [mail] = await world.send();
    expect(Buffer.byteLength(String(mail?.html))).toBeLessThan(100_000);
    expect(mail?.html).toContain('La suite de ce message est dans la discussion.');
  });
});
