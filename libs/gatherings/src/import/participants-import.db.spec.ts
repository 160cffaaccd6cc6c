import { SYSTEM, VISITOR } from '@forum/identity';
import { sql } from '@forum/kernel';
import { aPerson, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { concertAction, gatheringsWorld, questionnaire, written } from '../gatherings.fixture.js';
import type { ImportReport } from './import-report.js';
import { ParticipantsImportService } from './participants-import.service.js';

const event = concertAction.slug;
let app: TestApplication;

beforeAll(async () => {
  app = await gatheringsWorld();
});

afterAll(() => app.close());

beforeEach(async () => {
  await app.database.transaction(async (tx) => {
    await tx.rows(sql`set local forum.retention = 'on'`);
    for (const table of [sql`questionnaire_marks`, sql`questionnaire_interest`, sql`questionnaire_row`])
      await tx.rows(sql`delete from ${table}`);
    for (const table of [sql`participant`, sql`consent`, sql`audit_entry`, sql`account`])
      await tx.rows(sql`delete from ${table}`);
  });
});

const run = (file: Buffer | string, more: { dryRun?: boolean; mapping?: Record<string, string> } = {}) =>
  app.get(ParticipantsImportService).import(SYSTEM, { event, file: Buffer.from(file), ...more });

const counts = ({ created, counted, known, refused, invitations }: ImportReport) => ({
  created,
  counted,
  known,
  refused,
  invitations,
});

const rows = <T>(query: ReturnType<typeof sql>) => app.database.reader.rows<T>(query);

const header = 'nom,courriel,organisation,milieu,themes,ouvert_au_forum,langue';
const marks = 'presentation,leads_and_discussion,workshop_and_closing,exchanges,met_expectations';
const fileOf = (...lines: string[]) => [`${header},${marks}`, ...lines].join('\n');

describe('importing the founding questionnaire', () => {
  it('invites the fourteen who left an address and are open, and only counts the nine others', async () => {
    const report = await run(questionnaire);
    expect(counts(report)).toEqual({ created: 14, counted: 9, known: 0, refused: 0, invitations: 14 });
    expect(report.rows).toHaveLength(23);
    expect(report.rows[0]).toEqual({ line: 2, outcome: 'created', reason: 'invited', problems: [] });
    expect(report.rows[3]).toEqual({ line: 5, outcome: 'counted', reason: 'not-open', problems: [] });
    expect(report.rows[18]).toEqual({ line: 20, outcome: 'counted', reason: 'no-address', problems: [] });
  });

  it('keeps nothing of who the others are', async () => {
    await run(questionnaire);
    const kept = await rows<{ name: string }>(sql`select name from participant order by name`);
    expect(kept.map(({ name }) => name)).toEqual(
      [1, 2, 3, 5, 6, 8, 9, 10, 11, 12, 13, 15, 16, 18].map(
        (number) => `Personne ${String(number).padStart(2, '0')}`,
      ),
    );
  });

  it('says on a dry run what it would do, and does nothing', async () => {
    const before = await written(app);
    const dry = await run(questionnaire, { dryRun: true });
    expect(dry.dryRun).toBe(true);
    expect(await written(app)).toEqual(before);
    expect({ ...dry, dryRun: false }).toEqual(await run(questionnaire));
  });

  it('changes nothing the second time', async () => {
    await run(questionnaire);
    const { audit_entry: _first, ...before } = await written(app);
    const again = await run(questionnaire);
    expect(counts(again)).toEqual({ created: 0, counted: 0, known: 23, refused: 0, invitations: 0 });
    const { audit_entry: _second, ...after } = await written(app);
    expect(after).toEqual(before);
  });

  it('counts only what is new of a file that has grown', async () => {
    await run(questionnaire);
    const late = `${questionnaire.toString()}Personne 24,personne24@example.org,,school,3,oui,en,5,5,5,5,5\n`;
    expect(counts(await run(late))).toEqual({
      created: 1,
      counted: 0,
      known: 23,
      refused: 0,
      invitations: 1,
    });
    expect((await written(app)).questionnaire_marks).toBe(24);
  });

  it('is the same for two imports at once as for one after the other', async () => {
    const reports = await Promise.all([run(questionnaire), run(questionnaire)]);
    expect(reports.map(({ created }) => created).sort()).toEqual([0, 14]);
    expect((await written(app)).questionnaire_interest).toBe(23);
  });

  it('keeps the consent of each person it may write to, in the words of their language', async () => {
    await run(fileOf('Une,une@example.org,,,1,oui,fr,4,4,4,4,4', 'One,one@example.org,,,1,oui,en,4,4,4,4,4'));
    const kept = await rows<object>(sql`
      select kind, locale, source, account_id as account, wording like '%invited by e-mail%' as english
      from consent order by locale`);
    const source = `questionnaire:${event}`;
    expect(kept).toEqual([
      { kind: 'participant-contact', locale: 'en', source, account: null, english: true },
      { kind: 'participant-contact', locale: 'fr', source, account: null, english: false },
    ]);
  });

  it('keeps answers where nothing leads from them to a person', async () => {
    await run(questionnaire);
    const keys = await rows<{ name: string }>(sql`
      select conrelid::regclass::text || ' → ' || confrelid::regclass::text as name from pg_constraint
      where contype = 'f' and conrelid in ('questionnaire_marks'::regclass, 'questionnaire_interest'::regclass)`);
    expect(new Set(keys.map(({ name }) => name))).toEqual(
      new Set(['questionnaire_marks → event', 'questionnaire_interest → event']),
    );
    const columns = await rows<{ table: string; type: string }>(sql`
      select distinct table_name as table, data_type as type from information_schema.columns
      where table_name in ('questionnaire_marks', 'questionnaire_interest') and data_type not in
        ('smallint', 'ARRAY', 'boolean', 'uuid', 'bigint')`);
    expect(columns).toEqual([]);
  });

  it('stores answers in another order than the file, so that their place tells nothing', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, i) => `P${i},,,,${i < 30 ? 1 : 2},non,fr,${i < 30 ? 1 : 5},1,1,1,1`,
    );
    await run(fileOf(...lines));
    const asFiled = Array.from({ length: 60 }, (_, i) => i < 30);
    const firsts = await rows<{ first: boolean }>(
      sql`select presentation = 1 as first from questionnaire_marks order by ctid`,
    );
    expect(firsts.map(({ first }) => first)).not.toEqual(asFiled);
    const ones = await rows<{ one: boolean }>(
      sql`select themes = '{1}' as one from questionnaire_interest order by ctid`,
    );
    expect(ones.map(({ one }) => one)).not.toEqual(asFiled);
    expect(ones.map(({ one }) => one)).not.toEqual(firsts.map(({ first }) => first));
  });

  it('links a participant who has an account already, and sends them nothing', async () => {
    const person = await app.database.transaction((tx) => aPerson(tx, { address: 'deja@example.org' }));
    const report = await run(fileOf('Déjà Là,Deja@Example.org,,,2;3,oui,fr,4,4,4,4,4'));
    expect(report.rows[0]).toMatchObject({ outcome: 'created', reason: 'already-member' });
    expect(report.invitations).toBe(0);
    expect(await rows(sql`select account_id as id, name, address from participant`)).toEqual([
      { id: person.id, name: null, address: null },
    ]);
  });

  it('tells equal rows without an address apart, and knows them again', async () => {
    const twins = fileOf(
      'Même Nom,,Même lieu,,1,non,fr,4,4,4,4,4',
      'Même Nom,,Même lieu,,2,non,fr,5,5,5,5,5',
      ',,,,3,oui,fr,3,3,3,3,3',
      ',,,,3,oui,fr,3,3,3,3,3',
    );
    expect((await run(twins)).counted).toBe(4);
    expect((await run(twins)).known).toBe(4);
    expect((await run(fileOf(',,,,3,oui,fr,1,3,3,3,3'))).counted).toBe(1);
  });

  it('keeps hostile names as the words they are, without the marks that turn a line around', async () => {
    const names = [
      '<script>alert(1)</script>',
      "=cmd|' /C calc'!A0",
      "Robert'); drop table participant;--",
      'A\u202eb\u0301',
    ];
    const lines = names.map((name, i) => `"${name}",hostile-${i}@example.org,"${name}",,1,oui,fr,4,4,4,4,4`);
    expect((await run(fileOf(...lines))).created).toBe(4);
    const kept = await rows<object>(sql`select name, organisation from participant order by address`);
    const plain = [...names.slice(0, 3), 'Ab\u0301'.normalize('NFC')];
    expect(kept).toEqual(plain.map((name) => ({ name, organisation: name })));
  });

  it('is for administrators alone', async () => {
    const attempt = app.get(ParticipantsImportService).import(VISITOR, { event, file: questionnaire });
    await expect(attempt).rejects.toMatchObject({ status: 403 });
  });

  it('is written down, without a name', async () => {
    await run(questionnaire);
    expect(await rows(sql`select action, subject_kind as kind, detail from audit_entry`)).toEqual([
      {
        action: 'participants.imported',
        kind: 'event',
        detail: { created: 14, counted: 9, known: 0, invitations: 14 },
      },
    ]);
  });
});
