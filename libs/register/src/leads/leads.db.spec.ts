import { VISITOR } from '@forum/identity';
import sql, { Database, dataSourceOptions } from '@forum/kernel';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { PrioritiesRepository } from '../priorities/priorities.repository.js';
import { registerEntities } from '../register.module.js';
import { ThemesRepository } from '../themes/themes.repository.js';
import type { FoundingLead } from './lead.js';
import { LeadsRepository } from './leads.repository.js';

const leads = new LeadsRepository();
const priorities = new PrioritiesRepository();
const words = { fr: 'Des mots', en: 'Some words' };
const lead = (letter: string, raisedBy: FoundingLead['raisedBy'] = null): FoundingLead => ({
  theme: 3,
  letter,
  title: words,
  raisedBy,
});
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase();
  const options = dataSourceOptions({ connection: test.connection, entities: registerEntities });
  database = new Database(await new DataSource(options).initialize());
  await database.transaction((tx) => new ThemesRepository().saveTheme(tx, { number: 3, title: words }));
});

afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

describe('an action lead', () => {
  it('is saved once under its code, and remembers that participants raised it', async () => {
    const saved = await database.transaction(async (tx) => [
      await leads.saveLead(tx, lead('G', 'participants')),
      await leads.saveLead(tx, lead('A')),
      await leads.saveLead(tx, lead('A')),
      await leads.saveLead(tx, { ...lead('A'), title: { ...words, en: 'Other words' } }),
    ]);
    expect(saved).toEqual(['inserted', 'inserted', 'unchanged', 'updated']);
    expect((await leads.list(database.reader, VISITOR)).map(({ code }) => code)).toEqual(['3A', '3G']);
    expect(await leads.find(database.reader, VISITOR, '3G')).toEqual({
      ...lead('G', 'participants'),
      code: '3G',
      state: 'proposed',
      progress: 0,
      lastUpdateAt: null,
      priority: false,
      latestNote: null,
    });
  });

  it('is unknown under a code that nobody gave', async () => {
    expect(await leads.find(database.reader, VISITOR, '3Z')).toBeUndefined();
    expect(await leads.find(database.reader, VISITOR, "3A' or true --")).toBeUndefined();
  });

  it('keeps its state and progress when the founding content is saved again', async () => {
    await database.transaction((tx) =>
      tx.rows(sql`update lead set state = 'underway', progress = 40 where code = '3A'`),
    );
    expect(await database.transaction((tx) => leads.saveLead(tx, lead('A')))).toBe('updated');
    expect(await leads.find(database.reader, VISITOR, '3A')).toMatchObject({
      state: 'underway',
      progress: 40,
    });
  });

  it('shows its journal newest first, with who reported each step', async () => {
    await database.transaction(async (tx) => {
      const author = await tx.one<{ id: string }>(sql`
        insert into account (name, registered_via) values ('Camille Exemple', 'console') returning id`);
      await tx.rows(sql`
        insert into lead_update (lead_code, state, progress, note, author_id, recorded_at) values
        ('3G', 'explored', 10, 'Première étape.', ${author?.id}, '2026-10-01'),
        ('3G', 'explored', 20, 'Deuxième étape.', ${author?.id}, '2026-11-01')`);
    });
    const journal = await leads.updates(database.reader, VISITOR, '3G');
    expect(journal.map(({ note, author }) => [note, author.name])).toEqual([
      ['Deuxième étape.', 'Camille Exemple'],
      ['Première étape.', 'Camille Exemple'],
    ]);
    expect((await leads.find(database.reader, VISITOR, '3G'))?.latestNote).toBe('Deuxième étape.');
  });
});

describe('a priority', () => {
  it('rests on leads in its own order, and changes when they do', async () => {
    const save = (codes: string[]) =>
      database.transaction((tx) => priorities.savePriority(tx, { position: 1, text: words, leads: codes }));
    expect(await save(['3G', '3A'])).toBe('inserted');
    expect(await save(['3G', '3A'])).toBe('unchanged');
    expect(await priorities.list(database.reader, VISITOR)).toEqual([
      { position: 1, text: words, leads: ['3G', '3A'] },
    ]);
    expect(await save(['3A', '3G'])).toBe('updated');
    expect(await save(['3A'])).toBe('updated');
    expect(await save(['3A'])).toBe('unchanged');
    expect((await leads.list(database.reader, VISITOR)).map(({ priority }) => priority)).toEqual([
      true,
      false,
    ]);
  });
});
