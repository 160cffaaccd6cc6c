import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { TooMany } from '../errors/app-error.js';
import { RateLimits } from './rate-limits.js';

const HOUR = 3_600;

describe('a rate limit', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await testApplication({ modules: [], entities: [] });
  });
  afterAll(() => app.close());

  const take = (key: string, limit = 3, windowSeconds = HOUR) =>
    app.get(RateLimits).take({ key, limit, windowSeconds });
  const age = (seconds: number) =>
    app.database.reader.rows(
      sql`update rate_limit set window_start = window_start - make_interval(secs => ${seconds})`,
    );

  it('lets through as many as it says, then says how long to wait', async () => {
    for (let n = 0; n < 3; n++) await take('sign-in:a@example.org');
    const refused = take('sign-in:a@example.org');
    await expect(refused).rejects.toThrow(TooMany);
    await expect(refused).rejects.toMatchObject({
      status: 429,
      params: { minutes: 60 },
      retryAfterSeconds: expect.any(Number),
    });
    const { retryAfterSeconds } = (await refused.catch((error: unknown) => error)) as TooMany;
    expect(retryAfterSeconds).toBeGreaterThan(HOUR - 10);
    expect(retryAfterSeconds).toBeLessThanOrEqual(HOUR);
  });

  it('counts exactly, however many come at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, () =>
        take('rush', 25).then(
          () => 'in',
          (error: unknown) => (error instanceof TooMany ? 'out' : String(error)),
        ),
      ),
    );
    expect(outcomes.filter((one) => one === 'in')).toHaveLength(25);
    expect(outcomes.filter((one) => one === 'out')).toHaveLength(35);
  });

  it('counts each key apart', async () => {
    for (const key of ['one', 'two', 'three', 'four']) await take(key, 1);
    await expect(take('one', 1)).rejects.toThrow(TooMany);
  });

  it('is open again once its window is over, and a refused try does not make it longer', async () => {
    await take('patience', 1);
    await age(HOUR - 5);
    await expect(take('patience', 1)).rejects.toMatchObject({ params: { minutes: 1 } });
    const { retryAfterSeconds } = (await take('patience', 1).catch((error: unknown) => error)) as TooMany;
    expect(retryAfterSeconds).toBeLessThanOrEqual(5);
    await age(5);
    await expect(take('patience', 1)).resolves.toBeUndefined();
    await expect(take('patience', 1)).rejects.toThrow(TooMany);
  });

  it('counts a try whose transaction comes to nothing', async () => {
    await take('tried', 1);
    await app.database
      .transaction(async () => {
        throw new Error('tant pis');
      })
      .catch(() => undefined);
    await expect(take('tried', 1)).rejects.toThrow(TooMany);
  });

  it('keeps no address in clear', async () => {
    await take('sign-in:quelqu’un@example.org');
    const rows = await app.database.reader.rows<{ key: string }>(sql`select key from rate_limit`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(rows)).not.toMatch(/example|quelqu/);
  });

  it('is forgotten once it is older than the longest window', async () => {
    await take('old');
    await age(2 * HOUR);
    await take('young');
    await app.get(RateLimits).sweep(HOUR);
    expect(await app.database.reader.rows(sql`select from rate_limit`)).toHaveLength(1);
  });
});
