import { auditCatalogue } from '@forum/i18n';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { accountMessages } from './account/account.messages.js';
import { consoleOn, type Ran } from './console.fixture.js';
import { consoleMessages } from './console.messages.js';
import { demoMessages } from './demo/demo.messages.js';
import { doctorMessages, findingMessages } from './doctor/doctor.messages.js';
import { errorMessages } from './error.messages.js';
import { migrateMessages } from './migrate/migrate.messages.js';
import { seedCommandMessages } from './seed/seed.messages.js';

let test: TestDatabase;
let run: (...words: string[]) => Promise<Ran>;

beforeAll(async () => {
  test = await testDatabase();
  run = consoleOn(test);
});

afterAll(() => test.drop());

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the console', () => {
  it('shows its help in French, and in English on request', async () => {
    const french = await run('--help');
    expect(french).toMatchObject({ exit: 0, err: '' });
    expect(french.out).toContain('Commandes');
    expect(french.out).toContain('Charge le contenu fondateur');
    const english = await run('account', 'create', '--help', '--lang', 'en');
    expect(english.exit).toBe(0);
    expect(english.out).toContain('Usage: npm run forum -- account create [options] <EMAIL>');
    expect(english.out).toContain('e-mail address of the account');
    expect(english.out).toContain('General options:');
  });

  it.each([
    ['seed'],
    ['account'],
    ['account create'],
    ['account grant'],
    ['account revoke'],
    ['account sign-in-link'],
    ['account token'],
    ['migrate'],
    ['doctor'],
    ['demo'],
  ])('has a help page for %s that speaks one language at a time', async (command) => {
    const english = /\b(?:Options|Usage|Arguments|Commands): |display|default:/;
    const { exit, out } = await run(...command.split(' '), '--help');
    expect(exit).toBe(0);
    expect(out).toContain('Utilisation');
    expect(out).not.toMatch(english);
  });

  it.each<[string, string]>([
    ['', 'Utilisation'],
    ['unknown', 'La commande unknown n’existe pas. Voyez npm run forum -- --help'],
    ['account', 'Utilisation'],
    ['account unknown', 'La commande unknown n’existe pas. Voyez npm run forum -- account --help'],
    ['account create', 'Il manque EMAIL. Voyez npm run forum -- account create --help'],
    ['account grant a@example.org', 'Il manque ROLE. Voyez'],
    ['account create a@example.org more', 'Il y a trop d’arguments. Voyez'],
    ['seed --fiel x', 'L’option --fiel n’existe pas. Voyez'],
    ['seed --file', 'L’option --file <FILE> demande une valeur. Voyez'],
    ['demo --people 3', 'L’option --threads <N> est nécessaire. Voyez'],
    [
      'demo --people three --threads 1 --posts 1',
      'La valeur « three » ne convient pas pour --people <N> : il faut un nombre entier de 1 à 100000. Voyez',
    ],
    ['--lang de migrate', 'La valeur « de » ne convient pas pour --lang <LANG> : il faut fr ou en. Voyez'],
  ])('answers the wrong use « %s » with exit 2 and one sentence', async (line, sentence) => {
    const { exit, out, err } = await run(...line.split(' ').filter((word) => word !== ''));
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(plain(err)).toContain(sentence);
  });

  it('says what stops it in one sentence: a bad environment, a database that is not there', async () => {
    const badEnvironment = await consoleOn(test, { PORT: 'many' })('account', 'token', 'a@example.org');
    expect(badEnvironment).toMatchObject({ exit: 1, out: '' });
    expect(badEnvironment.err).toMatch(/^La variable d’environnement PORT .+\n$/);
    const { port: _, ...nowhere } = { ...test.connection, host: '127.0.0.1' };
    const noDatabase = await consoleOn({ connection: { ...nowhere, port: 1 } })('migrate', '--lang', 'en');
    expect(noDatabase).toMatchObject({ exit: 1, out: '' });
    expect(noDatabase.err).toBe(
      'The database does not answer (ECONNREFUSED): check DATABASE_URL and that PostgreSQL is running.\n',
    );
  });

  it('refuses to work on a schema that is behind, and says which command mends it', async () => {
    const behind = await testDatabase();
    const client = new Client(behind.connection);
    await client.connect();
    await client.query(`delete from migrations where name = 'Register1700000005000'`);
    await client.end();
    const refused = await consoleOn(behind)('seed');
    expect(refused).toMatchObject({ exit: 1, out: '' });
    expect(plain(refused.err)).toBe(
      'Le schéma de la base n’est pas à jour (1 migration manque) : lancez d’abord la commande migrate.\n',
    );
    await behind.drop();
  });
});

describe('loading the founding content from the console', () => {
  it('reports, twice, and as JSON', async () => {
    const first = await run('seed');
    expect(first).toMatchObject({ exit: 0, err: '' });
    expect(plain(first.out)).toContain('Pistes : 18 ajouts\n');
    const second = await run('seed', '--json', '--lang', 'en');
    const report = JSON.parse(second.out) as { changed: boolean; items: Array<{ outcome: string }> };
    expect(report.changed).toBe(false);
    expect(report.items.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
  });

  it('refuses a file that is not there', async () => {
    const { exit, err } = await run('seed', '--file', '/nowhere.json', '--lang', 'en');
    expect(exit).toBe(1);
    expect(err).toBe('The file /nowhere.json was refused: it does not exist; nothing was changed.\n');
  });
});

describe('accounts from the console', () => {
  it('are created once, in lower case', async () => {
    const made = await run('account', 'create', 'Camille@Example.org', '--name', 'Camille Exemple', '--json');
    expect(JSON.parse(made.out)).toMatchObject({
      address: 'camille@example.org',
      name: 'Camille Exemple',
      locale: 'fr',
    });
    const again = await run('account', 'create', 'camille@example.org');
    expect(again).toEqual({ exit: 1, out: '', err: 'Un compte a déjà cette adresse.\n' });
  });

  it.each([
    ['account create not-an-address', 'address'],
    ['account create b@example.org --name 1', 'name'],
    ['account create b@example.org --locale de', 'locale'],
    ['account grant camille@example.org emperor', 'role'],
    ['account token camille@example.org --scopes read,fly', 'scopes'],
  ])('are refused with one sentence that names the field: %s', async (line, field) => {
    const { exit, out, err } = await run(...line.split(' '));
    expect(exit).toBe(1);
    expect(out).toBe('');
    expect(plain(err)).toMatch(new RegExp(`^${field}\\S* : .+\\n$`));
    expect(err).not.toContain('(');
  });

  it('get roles, and the last administrator stays', async () => {
    const granted = await run('account', 'grant', 'camille@example.org', 'administrator');
    expect(granted).toEqual({ exit: 0, out: 'camille@example.org a le rôle administrator.\n', err: '' });
    const last = await run('account', 'revoke', 'camille@example.org', 'administrator', '--lang', 'en');
    expect(last).toEqual({
      exit: 1,
      out: '',
      err: 'This is the last person who administers the forum: name another one first.\n',
    });
    const nobody = await run('account', 'grant', 'nobody@example.org', 'moderator');
    expect(nobody).toEqual({ exit: 1, out: '', err: 'Aucun compte n’a cette adresse.\n' });
  });

  it('get a token, and standard output holds nothing else', async () => {
    const { exit, out, err } = await run('account', 'token', 'camille@example.org');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^[A-Za-z0-9_-]{43}\n$/);
    const admin = await run('account', 'token', 'camille@example.org', '--scopes', 'read,admin', '--json');
    expect(JSON.parse(admin.out)).toMatchObject({ scopes: ['read', 'admin'] });
    await run('account', 'create', 'noe@example.org');
    const refused = await run('account', 'token', 'noe@example.org', '--scopes', 'admin', '--lang', 'en');
    expect(refused).toEqual({
      exit: 1,
      out: '',
      err: 'The scope admin is only for people who administer the forum.\n',
    });
  });

  it('get a link that signs in once, built from the base address', async () => {
    const { exit, out } = await run('account', 'sign-in-link', 'camille@example.org', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({
      url: expect.stringMatching(/^https:\/\/forum\.test\/connexion\/lien\/[\w-]{43}$/),
      minutes: 15,
    });
  });
});

describe('the catalogues of the console', () => {
  it('take the same arguments in both languages', () => {
    const all = [
      ...[consoleMessages, errorMessages, accountMessages, demoMessages],
      ...[doctorMessages, findingMessages, migrateMessages, seedCommandMessages],
    ];
    expect(all.flatMap((messages) => auditCatalogue(messages))).toEqual([]);
  });
});
