import { VISITOR } from '@forum/identity';
import { Database, dataSourceOptions } from '@forum/kernel';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { registerEntities } from '../register.module.js';
import type { Finding } from './theme.js';
import { ThemesRepository } from './themes.repository.js';

const themes = new ThemesRepository();
const title = { fr: 'Acteurs et compétences', en: 'Actors and skills' };
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase();
  const options = dataSourceOptions({ connection: test.connection, entities: registerEntities });
  database = new Database(await new DataSource(options).initialize());
});

afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

describe('a theme of the founding content', () => {
  it('is inserted, then unchanged, then updated when its words change', async () => {
    const save = (words: typeof title) =>
      database.transaction((tx) => themes.saveTheme(tx, { number: 1, title: words }));
    expect(await save(title)).toBe('inserted');
    expect(await save(title)).toBe('unchanged');
    expect(await save({ ...title, en: 'People and skills' })).toBe('updated');
    expect(await themes.find(database.reader, VISITOR, 1)).toEqual({
      number: 1,
      title: { fr: 'Acteurs et compétences', en: 'People and skills' },
    });
  });

  it('is unknown under another number', async () => {
    expect(await themes.find(database.reader, VISITOR, 99)).toBeUndefined();
    expect(await themes.find(database.reader, VISITOR, 1_000_000)).toBeUndefined();
  });

  it('keeps its findings and questions in order, each saved by its number', async () => {
    const about: Finding = {
      theme: 1,
      number: 2,
      text: { fr: 'Second constat.', en: 'Second finding.' },
      audience: { fr: 'Tous', en: 'All' },
    };
    const general: Finding = { ...about, number: 1, audience: null };
    const saved = await database.transaction(async (tx) => [
      await themes.saveFinding(tx, about),
      await themes.saveFinding(tx, general),
      await themes.saveFinding(tx, general),
      await themes.saveFinding(tx, { ...about, audience: null }),
      await themes.saveQuestion(tx, { theme: 1, number: 1, text: about.text }),
      await themes.saveQuestion(tx, { theme: 1, number: 1, text: about.text }),
    ]);
    expect(saved).toEqual(['inserted', 'inserted', 'unchanged', 'updated', 'inserted', 'unchanged']);
    expect(await themes.findings(database.reader, VISITOR)).toEqual([general, { ...about, audience: null }]);
    expect(await themes.questions(database.reader, VISITOR)).toEqual([
      { theme: 1, number: 1, text: about.text },
    ]);
  });
});
