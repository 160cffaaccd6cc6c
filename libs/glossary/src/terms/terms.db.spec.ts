import { VISITOR } from '@forum/identity';
import { Database, dataSourceOptions } from '@forum/kernel';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { glossaryEntities } from '../glossary.module.js';
import { TermsRepository } from './terms.repository.js';

const terms = new TermsRepository();
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase();
  const options = dataSourceOptions({ connection: test.connection, entities: glossaryEntities });
  database = new Database(await new DataSource(options).initialize());
});

afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const save = (fr: string, en: string, definition?: { fr: string; en: string }) =>
  database.transaction((tx) => terms.saveTerm(tx, { fr, en, definition }, 1));

describe('a term of the glossary', () => {
  it('is inserted, then unchanged, then updated', async () => {
    expect(await save('réseau', 'network')).toBe('inserted');
    expect(await save('réseau', 'network')).toBe('unchanged');
    expect(await save('réseau', 'network', { fr: 'Des liens.', en: 'Links.' })).toBe('updated');
    expect(await terms.find(database.reader, VISITOR, 'reseau')).toEqual({
      slug: 'reseau',
      term: { fr: 'réseau', en: 'network' },
      definition: { fr: 'Des liens.', en: 'Links.' },
    });
  });

  it('is unknown at another address', async () => {
    expect(await terms.find(database.reader, VISITOR, 'inconnu')).toBeUndefined();
  });

  it('is listed in the alphabetical order of each language', async () => {
    await save('école', 'school');
    await save('zone', 'area');
    const listed = async (locale: 'fr' | 'en') =>
      (await terms.list(database.reader, VISITOR, locale)).map(({ term }) => term[locale]);
    expect(await listed('fr')).toEqual(['école', 'réseau', 'zone']);
    expect(await listed('en')).toEqual(['area', 'network', 'school']);
  });
});
