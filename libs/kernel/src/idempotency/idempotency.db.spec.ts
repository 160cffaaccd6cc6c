import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { Invalid } from '../errors/app-error.js';
import { KernelSweep } from '../kernel-sweep.js';
import { Idempotency } from './idempotency.js';

interface Answer {
  id: string;
}

describe('a repeated request', () => {
  let app: TestApplication;
  let effects = 0;
  beforeAll(async () => {
    app = await testApplication({ modules: [], entities: [] });
    await app.database.reader.rows(
      sql`create table effect (id bigint generated always as identity, word text)`,
    );
  });
  afterAll(() => app.close());

  const asked = (key: string | null, word = 'bonjour', accountId = '7') => ({
    accountId,
    key,
    request: { route: 'threads', body: { word } },
  });
  function once(request: ReturnType<typeof asked>, pause = 0): Promise<Answer> {
    return app.database.transaction((tx) =>
      app.get(Idempotency).once(tx, request, async () => {
        effects++;
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        const row = await tx.one<Answer>(
          sql`insert into effect (word) values (${request.request.body.word}) returning id`,
        );
        return row as Answer;
      }),
    );
  }
  const countOf = async (word: string) =>
    (await app.database.reader.rows(sql`select from effect where word = ${word}`)).length;

  it('has one effect and one answer', async () => {
    const first = await once(asked('a', 'une fois'));
    expect(await once(asked('a', 'une fois'))).toEqual(first);
    expect(await countOf('une fois')).toBe(1);
  });

  it('has one effect when it comes many times at once', async () => {
    effects = 0;
    const answers = await Promise.all(Array.from({ length: 8 }, () => once(asked('b', 'ensemble'), 50)));
    expect(effects).toBe(1);
    expect(await countOf('ensemble')).toBe(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('with another body is refused, and changes nothing', async () => {
    await once(asked('c', 'ceci'));
    const other = once(asked('c', 'cela'));
    await expect(other).rejects.toThrow(Invalid);
    await expect(other).rejects.toMatchObject({
      status: 422,
      fields: { 'Idempotency-Key': { code: 'idempotency-key-reused' } },
    });
    expect(await countOf('cela')).toBe(0);
  });

  it('is another person’s own, whatever its key', async () => {
    await once(asked('d', 'à deux', '7'));
    await once(asked('d', 'à deux', '8'));
    expect(await countOf('à deux')).toBe(2);
  });

  it('finds its key free again when its first try was rolled back', async () => {
    const failing = app.database.transaction((tx) =>
      app.get(Idempotency).once(tx, asked('e', 'perdu'), async () => {
        await tx.rows(sql`insert into effect (word) values ('perdu')`);
        throw new Error('tant pis');
      }),
    );
    await expect(failing).rejects.toThrow('tant pis');
    await once(asked('e', 'retrouvé'));
    expect([await countOf('perdu'), await countOf('retrouvé')]).toEqual([0, 1]);
  });

  it('without a key is another request', async () => {
    await once(asked(null, 'sans clé'));
    await once(asked(null, 'sans clé'));
    expect(await countOf('sans clé')).toBe(2);
  });

  it.each(['', 'x'.repeat(256)])(
    'with the key %.10j, of no reasonable length, is refused at its field',
    async (key) => {
      await expect(once(asked(key, 'mal nommé'))).rejects.toMatchObject({
        fields: { 'Idempotency-Key': { code: 'idempotency-key-length', params: { max: 255 } } },
      });
      expect(await countOf('mal nommé')).toBe(0);
    },
  );

  it('may answer nothing at all', async () => {
    const nothing = () =>
      app.database.transaction((tx) => app.get(Idempotency).once(tx, asked('f'), async () => undefined));
    expect(await nothing()).toBeUndefined();
    expect(await nothing()).toBeNull();
  });

  it('is a new one after 24 hours, and what was kept of the old one is forgotten', async () => {
    await once(asked('g', 'hier'));
    await app.database.reader.rows(sql`
      update idempotency set recorded_at = now() - interval '25 hours' where key in ('g', 'a')`);
    await once(asked('g', 'aujourd’hui'));
    expect([await countOf('hier'), await countOf('aujourd’hui')]).toEqual([1, 1]);
    await app.get(KernelSweep).run();
    const kept = await app.database.reader.rows<{ key: string }>(sql`select key from idempotency`);
    expect(kept.map(({ key }) => key)).toContain('g');
    expect(kept.map(({ key }) => key)).not.toContain('a');
  });
});
