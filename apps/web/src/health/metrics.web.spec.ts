import { Database, randomToken, sql } from '@forum/kernel';
import { MailQueue } from '@forum/mail-out';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aPerson } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const TOKEN = 'a-token-for-the-metrics-of-the-tests';

/** The value of one series, undefined when it is not there. */
function readingOf(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe('the metrics of a forum that has METRICS_TOKEN', () => {
  let web: TestWeb;
  const bearer = { authorization: `Bearer ${TOKEN}` };
  const metrics = async () => (await web.browser().get('/metrics', bearer)).html;

  beforeAll(async () => {
    web = await testWeb({ env: { METRICS_TOKEN: TOKEN, BASE_URL: 'http://127.0.0.1:3000' } });
  });
  afterAll(() => web.close());

  it('are for whoever brings it, and nobody else, not even on this machine', async () => {
    const wrong: Array<Record<string, string>> = [
      {},
      { authorization: `Bearer ${randomToken()}` },
      { authorization: `Basic ${TOKEN}` },
    ];
    for (const headers of [...wrong, { authorization: `Bearer ${TOKEN}x` }]) {
      const answer = await web.browser().get('/metrics', headers);
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.html).not.toContain('forum_');
    }
    const answer = await web.browser().get('/metrics', bearer);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('count and time each request under its route’s pattern, never its address', async () => {
    const series = 'forum_http_requests_total{method="GET",route="/discussions/:id/:slug",status="404"}';
    const before = readingOf(await metrics(), series) ?? 0;
    await web.browser().get('/discussions/987654/personne-ne-passe');
    await web.browser().get('/nulle-part-du-tout');
    const text = await metrics();
    expect(readingOf(text, series)).toBe(before + 1);
    expect(readingOf(text, series.replace('requests_total', 'request_duration_seconds_count'))).toBe(
      before + 1,
    );
    expect(text).toMatch(/forum_http_requests_total\{method="GET",route="none",status="404"\} [1-9]/);
    expect(text).not.toMatch(/987654|nulle-part/);
  });

  it('tell of the process, of every queue, and of every state of mails and digests', async () => {
    const text = await metrics();
    expect(readingOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(readingOf(text, 'forum_jobs{name="mail.send",state="created"}')).toBe(0);
    for (const state of ['queued', 'sending', 'sent', 'failed', 'skipped'])
      expect(readingOf(text, `forum_mails{state="${state}"}`)).toBe(0);
    for (const state of ['planned', 'composed', 'sending', 'sent', 'skipped', 'failed'])
      expect(readingOf(text, `forum_digests{state="${state}"}`)).toBe(0);
    expect(text).not.toContain('__pgboss');
  });

  it('see a digest that waits, and what came of those of the week', async () => {
    await web.get(Database).transaction(async (tx) => {
      const { id } = await aPerson(tx);
      await tx.rows(sql`
        insert into digest (account_id, slot, window_start, window_end)
        values (${id}, now(), now() - interval '7 days', now())`);
      await tx.rows(sql`
        insert into digest_run (planned_for, started_at, finished_at, sent, skipped) values
          (now(), now(), now(), 3, 2), (now(), now() - interval '8 days', now(), 40, 0)`);
    });
    const text = await metrics();
    expect(readingOf(text, 'forum_digests{state="planned"}')).toBe(1);
    expect(readingOf(text, 'forum_digests{state="sent"}')).toBe(3);
    expect(readingOf(text, 'forum_digests{state="skipped"}')).toBe(2);
  });

  it('see the mail that has just been put in the queue', async () => {
    const content = { locale: 'fr' as const, subject: 'Essai', html: '<p>Essai</p>', text: 'Essai' };
    await web
      .get(Database)
      .transaction((tx) =>
        web.get(MailQueue).enqueue(tx, { kind: 'sign-in', to: { address: 'noe@example.org' }, content }),
      );
    const text = await metrics();
    expect(readingOf(text, 'forum_mails{state="queued"}')).toBe(1);
    expect(readingOf(text, 'forum_jobs{name="mail.send",state="created"}')).toBe(1);
  });
});
