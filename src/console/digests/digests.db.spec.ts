import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditCatalogue } from '@forum/i18n';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { Client } from 'pg';
import { consoleOn, type Ran } from '../console.fixture.js';
import { digestsMessages } from './digests.messages.js';

let test: TestDatabase;
let folder: string;
let run: (...words: string[]) => Promise<Ran>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'forum-digests-'));
  test = await testDatabase();
  run = consoleOn(test, { DATA_DIR: folder });
  await run('seed');
  for (const name of ['camille', 'dominique', 'fatou']) await run('account', 'create', `${name}@example.org`);
  await begin();
});

afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

/** Camille follows theme 2 and Dominique theme 1 since yesterday; the founding discussions are new to them. */
async function begin(): Promise<void> {
  const client = new Client(test.connection);
  await client.connect();
  await client.query(`
    insert into digest_setting (account_id, frequency, weekday, hour, time_zone, locale, covered_until, next_at)
    select account_id, 'weekly', 2, 7, 'America/Toronto', 'fr', now() - interval '1 day', now() + interval '1 day'
    from account_email where address in ('camille@example.org', 'dominique@example.org')`);
  await client.query(`
    insert into subscription (account_id, kind, target, level)
    select account_id, 'theme', case address when 'camille@example.org' then '2' else '1' end, 'digest'
    from account_email where address in ('camille@example.org', 'dominique@example.org')`);
  await client.end();
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const nextWeek = () => new Date(Date.now() + 8 * 86_400_000).toISOString();
const outbox = () => readdir(path.join(folder, 'outbox')).catch(() => []);

describe('digests from the console', () => {
  it('are shown as text, as HTML or whole, and leave no trace', async () => {
    const text = await run('digests', 'preview', 'camille@example.org');
    expect(text).toMatchObject({ exit: 0, err: '' });
    expect(text.out).toContain('RÉSUMÉ DE LA SEMAINE');
    expect(plain(text.out)).toContain('2. LIEUX D’ÉCHANGE ET D’ACCOMPAGNEMENT');
    expect((await run('digests', 'preview', 'camille@example.org', '--format', 'html')).out).toMatch(
      /^<!DOCTYPE html>/,
    );
    const eml = await run('digests', 'preview', 'camille@example.org', '--format', 'eml', '--at', nextWeek());
    expect((await simpleParser(eml.out)).subject).toContain('Résumé de la semaine');
    expect(await outbox()).toEqual([]);
  });

  it('are counted on a dry run, and not sent', async () => {
    const { exit, out } = await run('digests', 'run', '--at', nextWeek(), '--dry-run');
    expect(exit).toBe(0);
    expect(plain(out)).toBe(
      '2 résumés dus.\n2 partiraient.\nEssai : rien n’a été écrit, rien n’est parti.\n',
    );
    expect(await outbox()).toEqual([]);
  });

  it('leave for one person only when that is asked', async () => {
    const { out } = await run(
      'digests',
      'run',
      '--at',
      nextWeek(),
      '--account',
      'camille@example.org',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({
      dryRun: false,
      planned: 1,
      sent: 1,
      skipped: {},
      deferred: 0,
      failed: 0,
    });
    expect(await outbox()).toHaveLength(1);
  });

  it('leave once, whatever the number of times it is asked', async () => {
    const first = await run('digests', 'run', '--at', nextWeek());
    expect(plain(first.out)).toBe(`1 résumé dû.\n1 envoyé (dans ${path.join(folder, 'outbox')}).\n`);
    const second = await run('digests', 'run', '--at', nextWeek(), '--lang', 'en');
    expect(second.out).toBe('No digest is due.\nNone sent.\n');
    expect(await outbox()).toHaveLength(2);
  });

  it('are skipped when nothing is new, and it says so', async () => {
    const later = new Date(Date.now() + 15 * 86_400_000).toISOString();
    const { out } = await run('digests', 'run', '--at', later);
    expect(plain(out)).toBe('2 résumés dus.\nAucun envoyé.\n2 sautés : 2 sans nouveauté.\n');
    const preview = await run('digests', 'preview', 'camille@example.org');
    expect(preview).toMatchObject({ exit: 1, out: '' });
    expect(plain(preview.err)).toBe('Rien de neuf pour camille@example.org : aucun résumé ne partirait.\n');
  });

  it.each([
    ['digests preview fatou@example.org', 1, 'n’a jamais demandé de résumé'],
    ['digests preview personne@example.org', 1, 'Aucun compte n’a cette adresse'],
    ['digests run --account personne@example.org', 1, 'Aucun compte n’a cette adresse'],
    ['digests run --at demain', 2, '--at <ISO>'],
    ['digests run --at 2026-12-01', 2, '--at <ISO>'],
    ['digests preview camille@example.org --format pdf', 2, 'il faut html, text ou eml'],
  ])('answer « %s » with exit %i and one sentence', async (line, code, sentence) => {
    const { exit, out, err } = await run(...line.split(' '));
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(plain(err)).toContain(sentence);
  });

  it('speak both languages in the same words', () => {
    expect(auditCatalogue(digestsMessages)).toEqual([]);
  });
});
