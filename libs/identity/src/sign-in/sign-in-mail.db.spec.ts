import { type Database, type Sql, sql, TooMany, type Tx } from '@forum/kernel';
import { aPerson } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignInWorld } from './sign-in.fixture.js';

let world: SignInWorld;

beforeAll(async () => {
  world = await SignInWorld.open();
});

afterAll(() => world.app.close());

beforeEach(() => world.forget());

describe('the mail of a sign-in', () => {
  it('holds a six-digit code and a link built from BASE_URL, in the language asked', async () => {
    const mail = await world.ask(world.newAddress());
    expect(mail.code).toMatch(/^\d{6}$/);
    expect(mail.link).toMatch(/^[\w-]{43}$/);
    expect(mail.subject).toContain('votre code de connexion');
    expect(mail.text).toMatch(/valides 15\sminutes/);
  });

  it('leaves neither code nor link in the request that is kept', async () => {
    const { code, link } = await world.ask(world.newAddress());
    const [row] = await world.database.reader.rows(
      sql`select sign_in_request::text as kept from sign_in_request`,
    );
    expect(JSON.stringify(row)).not.toContain(code);
    expect(JSON.stringify(row)).not.toContain(link);
  });

  it('is the same for an unknown address as for a known one, and so are the statements behind it', async () => {
    const { address: known } = await world.database.transaction((tx) => aPerson(tx));
    const unknown = world.newAddress();
    const statements = [
      await statementsOf(world.database, () => world.ask(known)),
      await statementsOf(world.database, () => world.ask(unknown)),
    ];
    expect(statements[0]?.length).toBeGreaterThan(1);
    expect(statements[0]).toEqual(statements[1]);
    expect(await said(known)).toBe(await said(unknown));
  });

  it('creates no account by itself', async () => {
    const address = world.newAddress();
    await world.ask(address);
    expect(
      await world.database.reader.rows(sql`select 1 from account_email where address = ${address}`),
    ).toEqual([]);
  });

  it('is not sent again and again to one address, known or not', async () => {
    const address = world.newAddress();
    for (let n = 0; n < 5; n++) await world.ask(address);
    await expect(world.ask(address)).rejects.toThrow(TooMany);
    await expect(world.ask(address.toUpperCase())).rejects.toThrow(TooMany);
    await expect(world.ask(world.newAddress())).resolves.toBeDefined();
  });

  it('is not sent to address after address from one place', async () => {
    for (let n = 0; n < 30; n++) await world.ask(world.newAddress());
    await expect(world.ask(world.newAddress())).rejects.toThrow(TooMany);
  });
});

/** The mail without what is each one's own. */
async function said(address: string): Promise<string> {
  const { code, link, subject, text } = await world.lastMail(address);
  const own = [`${code.slice(0, 3)} ${code.slice(3)}`, link, address];
  return own.reduce((all, part) => all.replaceAll(part, '…'), `${subject}\n${text}`).replace(/\s+/g, ' ');
}

/** The texts of the statements that `work` runs in its transactions, in order. */
async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const { transaction } = database;
  database.transaction = (inner) =>
    transaction.call(database, (tx: Tx) => inner(overheard(tx, seen))) as ReturnType<typeof inner>;
  await work().finally(() => {
    database.transaction = transaction;
  });
  return seen;
}

function overheard(tx: Tx, seen: string[]): Tx {
  const hear = (query: Sql) => {
    seen.push(query.text);
    return query;
  };
  return { manager: tx.manager, rows: (query) => tx.rows(hear(query)), one: (query) => tx.one(hear(query)) };
}
