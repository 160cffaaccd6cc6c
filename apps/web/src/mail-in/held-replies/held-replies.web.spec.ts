import { ThreadsService } from '@forum/discussion';
import sql, { Database } from '@forum/kernel';
import { MailHandler, ReceivedMailService } from '@forum/mail-in';
import { ReplyAddresses } from '@forum/mail-out';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, lastMailTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

/** A reply by mail that waits, and the page behind the button of its mail. */
async function waiting(text: string, traits: Parameters<typeof aPerson>[1] = {}) {
  const database = web.get(Database);
  const [author, reader] = await database.transaction(async (tx) => [
    await aPerson(tx, { name: 'Autrice Fictive' }),
    await aPerson(tx, traits),
  ]);
  const input = { title: 'Qui paie la coordination ?', body: `Bonjour à tous. ${reader.id}`, theme: 2 };
  const thread = await web
    .get(ThreadsService)
    .open((author as Person).actor, input, { locale: 'fr', via: 'web' });
  const to = web.get(ReplyAddresses).for(reader.id, thread.id);
  const raw = Buffer.from(
    `From: ${reader.address}\r\nTo: ${to}\r\nSubject: Re: x\r\nMessage-ID: <${reader.id}@mail.example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
  );
  const delivered = { door: 'console', raw, envelopeFrom: null, recipients: [] } as const;
  const [id] = await web.get(ReceivedMailService).receive(delivered);
  await web.get(MailHandler).handle(id as string);
  const mail = await lastMailTo(database, reader.address);
  const path = /http:\/\/forum\.test(\/courriels\/reponse\/[\w-]+)/.exec(mail.text)?.[1] ?? '';
  const posts = () =>
    database.reader
      .rows(sql`select from post where thread_id = ${thread.id} and via = 'mail'`)
      .then((rows) => rows.length);
  return { path, posts, thread, reader };
}

describe('a reply that waits for its person', () => {
  it('is shown with its discussion, its readers and its name, and appears by the button alone', async () => {
    const { path, posts, thread } = await waiting('Oui <script>alert(1)</script>.', {
      name: 'Noé "<b>Fictif</b>',
    });
    const page = await web.browser().get(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Qui paie la coordination');
    expect(page.html).toContain('Tout le monde, même sans compte');
    expect(page.html).toContain('Noé &quot;&lt;b>Fictif&lt;/b>');
    expect(page.html).not.toContain('<script>alert');
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await posts()).toBe(0);
    const done = await web.browser().post(path, { action: 'publier' });
    expect(done.html).toContain('Votre réponse est publiée');
    expect(done.html).toContain(`href="/discussions/${thread.id}"`);
    expect(await posts()).toBe(1);
    await web.browser().post(path, { action: 'publier' });
    expect(await posts()).toBe(1);
    expect((await web.browser().get(path)).status).toBe(404);
  });

  it('goes nowhere when it is deleted', async () => {
    const { path, posts } = await waiting('Non.');
    expect((await web.browser().post(path, { action: 'supprimer' })).html).toContain(
      'La réponse est supprimée',
    );
    expect(await posts()).toBe(0);
    expect((await web.browser().post(path, { action: 'publier' })).status).toBe(404);
  });

  it('goes on waiting while the name is missing, and says so in the person’s language', async () => {
    const { path, posts } = await waiting('Yes.', { name: null, locale: 'en' });
    const page = await web.browser().get(path);
    expect(page.html).toContain('lang="en');
    expect(page.html).toContain('Your name is not known yet');
    const refused = await web.browser().post(path, { action: 'publier' });
    expect(refused.html).toContain('First give your name and sector');
    expect(await posts()).toBe(0);
    expect((await web.browser().get(path)).status).toBe(200);
  });

  it.each(['x', 'AAAA'])('is not found by the token %s', async (token) => {
    expect((await web.browser().get(`/courriels/reponse/${token}`)).status).toBe(404);
    expect((await web.browser().post(`/courriels/reponse/${token}`, {})).status).toBe(404);
  });
});
