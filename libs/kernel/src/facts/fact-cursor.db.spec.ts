import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { FactCursor } from './fact-cursor.js';

describe('facts in batches', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await testApplication({ modules: [], entities: [] });
  });
  afterAll(() => app.close());

  const say = (word: string) =>
    app.database.transaction((tx) =>
      tx.rows(sql`insert into fact (kind, data) values ('word.said', ${JSON.stringify({ word })}::jsonb)`),
    );
  /** Reads until nothing is new; other databases of the server may hold the newest back a moment. */
  const readAs = async (name: string, wanted: number, limit = 2) => {
    const words: string[] = [];
    for (let tries = 0; words.length < wanted && tries < 500; tries++) {
      const handle = async (_tx: unknown, facts: readonly { data: object }[]) => {
        words.push(...facts.map(({ data }) => (data as { word: string }).word));
      };
      const read = await app.get(FactCursor).advance({ name, limit, handle });
      if (read === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return words;
  };

  it('come once to each reader, in order', async () => {
    for (const word of ['un', 'deux', 'trois']) await say(word);
    expect(await readAs('a', 3)).toEqual(['un', 'deux', 'trois']);
    expect(await readAs('b', 3)).toEqual(['un', 'deux', 'trois']);
    await say('quatre');
    expect(await readAs('a', 1)).toEqual(['quatre']);
  });

  it('of a transaction that commits late are not skipped', async () => {
    await readAs('late', 4);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = () => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const late = app.database.transaction(async (tx) => {
      await tx.rows(sql`insert into fact (kind, data) values ('word.said', '{"word": "tôt, puis tard"}')`);
      begun();
      await held;
    });
    await started;
    await say('après');
    const seen: unknown[] = [];
    const handle = async (_tx: unknown, facts: readonly object[]) => {
      seen.push(...facts);
    };
    await app.get(FactCursor).advance({ name: 'late', limit: 10, handle });
    expect(seen).toEqual([]);
    release();
    await late;
    expect(await readAs('late', 2)).toEqual(['tôt, puis tard', 'après']);
  });

  it('stay to be read when handling them fails', async () => {
    await readAs('failing', 6);
    await say('encore');
    const fail = async () => {
      throw new Error('tant pis');
    };
    const attempt = async () => {
      for (let tries = 0; tries < 500; tries++) {
        await app.get(FactCursor).advance({ name: 'failing', limit: 10, handle: fail });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await expect(attempt()).rejects.toThrow('tant pis');
    expect(await readAs('failing', 1)).toEqual(['encore']);
  });
});
