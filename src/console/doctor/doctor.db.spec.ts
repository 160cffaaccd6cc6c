import { startSmtpServer, type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consoleOn } from '../console.fixture.js';

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
});

afterAll(() => test.drop());

interface Line {
  readonly check: string;
  readonly state: string;
  readonly code: string;
  readonly sentence: string;
}

async function codes(env: Record<string, string>): Promise<{ exit: number; codes: string[] }> {
  const { exit, out } = await consoleOn(test, env)('doctor', '--json');
  const lines = JSON.parse(out) as Line[];
  return { exit, codes: lines.map(({ code }) => code) };
}

describe('the doctor', () => {
  it('finds a healthy trial in order, without a question to the network', async () => {
    const ran = await codes({ BASE_URL: 'http://127.0.0.1:3000', DATA_DIR: '/tmp' });
    expect(ran).toEqual({
      exit: 0,
      codes: [
        ...['database-ok', 'clock-ok', 'schema-ok', 'log-ok', 'outbox-ok', 'disk-ok'],
        ...['address-trial', 'secrets-ok', 'dns-no-smtp'],
      ],
    });
  });

  it('prints a line per point and one sentence on stderr when something is to be fixed', async () => {
    const env = { BASE_URL: 'http://forum.example.org', DATA_DIR: '/nowhere/at/all' };
    const { exit, out, err } = await consoleOn(test, env)('doctor');
    expect(exit).toBe(1);
    expect(out).toContain('[OK] PostgreSQL ');
    expect(out).toContain('[À CORRIGER] L’adresse http://forum.example.org n’est pas chiffrée');
    expect(out).toContain('[À CORRIGER] Le dossier /nowhere/at/all n’existe pas');
    expect(err.replaceAll('\u00a0', ' ')).toBe('2 points sont à corriger.\n');
  });

  it('says hello to the SMTP server, and names it when it does not answer', async () => {
    const smtp = await startSmtpServer();
    const mail = {
      MAIL_FROM: 'forum@localhost',
      MAIL_DOMAIN: 'localhost',
      MAIL_POSTAL_ADDRESS: '1, rue Exemple, Québec',
      DATA_DIR: '/tmp',
      DATABASE_URL: 'postgres://unused@localhost/unused',
    };
    const up = await codes({ ...mail, SMTP_URL: smtp.url });
    expect(up.codes).toContain('smtp-ok');
    await smtp.close();
    const down = await codes({ ...mail, SMTP_URL: smtp.url });
    expect(down.exit).toBe(1);
    expect(down.codes).toContain('smtp-failed');
  });

  it('reports a database that does not answer as one more point', async () => {
    const nowhere = { connection: { ...test.connection, host: '127.0.0.1', port: 1 } };
    const { exit, out } = await consoleOn(nowhere, { DATA_DIR: '/tmp' })('doctor', '--lang', 'en');
    expect(exit).toBe(1);
    expect(out).toContain('[TO FIX] The database does not answer (ECONNREFUSED)');
    expect(out).toContain('[OK] Links in mail lead to https://forum.test.');
  });
});
