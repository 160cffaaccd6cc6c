import { Database, sql } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('the links of a mail about one discussion', () => {
  let web: TestWeb;
  let person: Person;
  let url: string;
  beforeAll(async () => {
    web = await testWeb();
    person = await web.get(Database).transaction((tx) => aPerson(tx));
    const token = web.get(MailTokens).issue({
      purpose: 'thread',
      subject: { accountId: person.id },
      mailId: '1',
      expiresAt: new Date('2100-01-01'),
    });
    url = `/courriels/discussion/${token}`;
  });
  afterAll(() => web.close());

  const rows = <T>(query: ReturnType<typeof sql>) => web.get(Database).reader.rows<T>(query);
  const level = async () =>
    (
      await rows<{ level: string }>(sql`
        select level from subscription where account_id = ${person.id} and kind = 'thread' and target = '1'`)
    )[0]?.level;
  const post = (payload: string) =>
    web.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

  it('open a page that changes nothing, keeps its address to itself, and shows an address no more than its first letter', async () => {
    const page = await web.app.inject({ method: 'GET', url });
    expect([page.statusCode, page.headers['referrer-policy']]).toEqual([200, 'no-referrer']);
    expect(page.body).toContain('Rien ne change tant que vous n’appuyez pas');
    expect(page.body).not.toContain(person.address);
    await web.app.inject({ method: 'HEAD', url });
    expect(await level()).toBeUndefined();
  });

  it('silence the discussion by one POST without cookie, as a mail program sends it (RFC 8058); twice is as good as once', async () => {
    expect((await post('List-Unsubscribe=One-Click')).statusCode).toBe(200);
    expect(await level()).toBe('none');
    expect((await post('List-Unsubscribe=One-Click')).body).toContain('Vous ne recevrez plus rien');
    expect(await level()).toBe('none');
  });

  it('take it back, or ask for the digest instead, beside the words that this agrees to', async () => {
    const page = (await post('choix=rien')).body;
    expect(page).toContain('J’accepte de recevoir par courriel le résumé');
    await post('choix=tout');
    expect(await level()).toBe('instant');
    expect((await post('choix=resume')).body).toContain('Cette discussion sera dans votre résumé');
    expect(await level()).toBe('digest');
    const consents = await rows<{ kind: string; source: string }>(sql`
      select kind, source from consent where account_id = ${person.id} and kind <> 'terms' order by kind`);
    expect(consents).toEqual([
      { kind: 'digest', source: 'mail' },
      { kind: 'instant', source: 'mail' },
    ]);
  });

  it('are worth nothing for another purpose, another discussion, or once spoilt', async () => {
    const other = web.get(MailTokens).issue({
      purpose: 'preferences',
      subject: { accountId: person.id },
      mailId: '1',
      expiresAt: new Date('2100-01-01'),
    });
    for (const path of [
      `/courriels/discussion/${other}`,
      `${url}x`,
      url.replace('discussion', 'preferences'),
    ]) {
      expect((await web.app.inject({ method: 'GET', url: path })).statusCode).toBe(404);
      expect((await web.app.inject({ method: 'POST', url: path })).statusCode).toBe(404);
    }
  });

  it('tell nothing of a discussion that their holder may not read any more', async () => {
    const [thread] = await rows<{ title: string }>(sql`select title from thread where id = 1`);
    const words = (thread?.title ?? '').split(' ').slice(0, 3).join(' ');
    expect((await web.app.inject({ method: 'GET', url })).body).toContain(words);
    await rows(sql`update thread set hidden_at = now(), version = version + 1 where id = 1`);
    const page = await web.app.inject({ method: 'GET', url });
    expect([page.statusCode, page.body.includes(words)]).toEqual([200, false]);
    await rows(sql`update thread set hidden_at = null, version = version + 1 where id = 1`);
  });
});
