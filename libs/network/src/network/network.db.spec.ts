import { Database, dataSourceOptions, Invalid, NotFound, sql } from '@forum/kernel';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { networkEntities } from '../network.module.js';
import { DEFAULT_SETTINGS } from '../settings/settings.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { foundingVocabularySchema } from '../vocabulary/vocabulary.js';
import {
  SectorsRepository,
  saveVocabulary,
  VocabularyRepository,
} from '../vocabulary/vocabulary.repository.js';
import { foundingNetworkSchema, UNNAMED_NETWORK } from './network.js';
import { NetworkRepository, saveNetwork } from './network.repository.js';
import { NetworkService } from './network.service.js';

const founding = foundingNetworkSchema.parse({
  code: 'RES',
  name: { fr: 'Réseau', en: 'Network' },
  motto: { fr: 'Agir', en: 'Act' },
  partners: [{ code: 'UX', name: 'Université X' }],
});
const vocabulary = foundingVocabularySchema.parse({
  sectors: [
    { code: 'university', fr: 'Universitaire', en: 'University' },
    { code: 'college', fr: 'Collégial', en: 'College' },
  ],
  actorRoles: [{ code: 'carrier', fr: 'Porteur', en: 'Project carrier' }],
  innovationPhases: [{ code: 'emergence', fr: 'Émergence', en: 'Emergence' }],
});

let test: TestDatabase;
let database: Database;
let service: NetworkService;
const networks = new NetworkRepository();
const settings = new SettingsRepository();
const sectors = new SectorsRepository();

beforeAll(async () => {
  test = await testDatabase();
  const options = dataSourceOptions({ connection: test.connection, entities: networkEntities });
  database = new Database(await new DataSource(options).initialize());
  service = new NetworkService(database, networks, settings, sectors);
});

afterAll(async () => {
  service.onModuleDestroy();
  await database.dataSource.destroy();
  await test.drop();
});

describe('the network', () => {
  it('is named after the forum until the founding content is loaded', async () => {
    await service.refresh();
    expect(service.current()).toEqual(UNNAMED_NETWORK);
    const contact = { forumName: 'Forum', privacyOfficer: null, postalAddress: null };
    await expect(database.transaction((tx) => networks.describe(tx, contact))).rejects.toThrow(NotFound);
  });

  it('is inserted, then unchanged, then updated when the content changes', async () => {
    const save = (content: typeof founding) => database.transaction((tx) => saveNetwork(tx, content));
    expect(await save(founding)).toBe('inserted');
    expect(await save(founding)).toBe('unchanged');
    expect(await save({ ...founding, motto: { fr: 'Agir ensemble', en: 'Act together' } })).toBe('updated');
    await service.refresh();
    expect(service.current()).toEqual({
      code: 'RES',
      name: { fr: 'Réseau', en: 'Network' },
      motto: { fr: 'Agir ensemble', en: 'Act together' },
      partners: [{ code: 'UX', name: 'Université X' }],
      forumName: 'Forum permanent',
      privacyOfficer: null,
      postalAddress: null,
    });
  });

  it('keeps what administrators say of it when the content is loaded again', async () => {
    const officer = { title: { fr: 'Direction', en: 'Head office' }, contact: 'vie-privee@exemple.org' };
    await database.transaction(async (tx) => {
      await networks.describe(tx, {
        forumName: 'Le Forum',
        privacyOfficer: officer,
        postalAddress: '1, rue Exemple',
      });
      await saveNetwork(tx, { ...founding, code: 'AUTRE' });
    });
    await service.refresh();
    expect(service.current()).toMatchObject({
      code: 'AUTRE',
      forumName: 'Le Forum',
      privacyOfficer: officer,
      postalAddress: '1, rue Exemple',
    });
  });

  it('is one alone', async () => {
    const second = database.reader.rows(
      sql`insert into network (id, code, name_fr, name_en) values (2, 'a', 'a', 'a')`,
    );
    await expect(second).rejects.toThrow(/network_id_check/);
  });
});

describe('the vocabulary', () => {
  const save = (content: typeof vocabulary) => database.transaction((tx) => saveVocabulary(tx, content));
  const outcomes = async (content: typeof vocabulary) =>
    (await save(content)).map(({ kind, code, saved }) => `${kind} ${code} ${saved}`);

  it('is inserted, then unchanged, item by item', async () => {
    expect(await outcomes(vocabulary)).toEqual([
      'sector university inserted',
      'sector college inserted',
      'actor-role carrier inserted',
      'innovation-phase emergence inserted',
    ]);
    expect(new Set((await save(vocabulary)).map(({ saved }) => saved))).toEqual(new Set(['unchanged']));
    expect(await new VocabularyRepository().actorRoles(database.reader)).toEqual([
      { code: 'carrier', label: { fr: 'Porteur', en: 'Project carrier' } },
    ]);
  });

  it('follows new words and a new order, and keeps items that the content no longer has', async () => {
    const changed = {
      ...vocabulary,
      sectors: [
        { code: 'college', fr: 'Cégeps', en: 'College' },
        { code: 'private', fr: 'Privé', en: 'Private' },
      ],
    };
    expect((await outcomes(changed)).slice(0, 2)).toEqual([
      'sector college updated',
      'sector private inserted',
    ]);
    await service.refresh();
    expect(service.sectors.map(({ code }) => code)).toEqual(['college', 'university', 'private']);
    expect(service.sectors[0]?.label).toEqual({ fr: 'Cégeps', en: 'College' });
  });

  it('refuses a code that stands twice before anything is written', () => {
    const twice = { ...vocabulary, sectors: [...vocabulary.sectors, ...vocabulary.sectors] };
    expect(() => foundingVocabularySchema.parse(twice)).toThrow(/duplicate-code/);
  });
});

describe('settings', () => {
  const change = (key: Parameters<SettingsRepository['change']>[1], value: string | number) =>
    database.transaction((tx) => settings.change(tx, key, value));

  it('are kept when they differ from their default, and forgotten when they are back at it', async () => {
    await change('digest.hour', 9);
    await service.refresh();
    expect(service.settings).toEqual({
      ...DEFAULT_SETTINGS,
      digest: { ...DEFAULT_SETTINGS.digest, hour: 9 },
    });
    await change('digest.hour', DEFAULT_SETTINGS.digest.hour);
    expect(await database.reader.rows(sql`select key from setting`)).toEqual([]);
  });

  it('are refused with the name of the setting, and nothing changes', async () => {
    await expect(change('digest.hour', 24)).rejects.toMatchObject({
      constructor: Invalid,
      fields: { 'digest.hour': { code: 'too-big', params: { max: 23 } } },
    });
    await expect(change('digest.colour' as 'digest.hour', 1)).rejects.toThrow(Invalid);
    expect(await database.reader.rows(sql`select key from setting`)).toEqual([]);
  });

  it('are checked together, even when two people change them at once', async () => {
    const outcomes = await Promise.allSettled([
      change('invitation.days', 15),
      change('invitation.reminderAfterDays', 20),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('stop a process that starts on a value put there by hand, with one sentence', async () => {
    const before = service.settings;
    await database.reader.rows(sql`insert into setting (key, value) values ('digest.hour', '99')`);
    await expect(service.refresh()).rejects.toThrow(
      'the table "setting" holds values that are refused: digest.hour (too-big)',
    );
    expect(service.settings).toBe(before);
    await database.reader.rows(sql`delete from setting where key = 'digest.hour'`);
  });

  it('reach a running process within five seconds, without being asked for', async () => {
    await service.onModuleInit();
    await change('cloth.firstWeek', 6);
    const deadline = Date.now() + 8_000;
    while (service.settings.cloth.firstWeek !== 6 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(service.settings.cloth.firstWeek).toBe(6);
  });
});
