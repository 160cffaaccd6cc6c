import { Database } from '@forum/kernel';
import { Suppressions } from '@forum/mail-out';
import { aPerson } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { words } from '../../identity/identity-web.fixture.js';
import { type Office, openOffice } from '../office.fixture.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.web.close());

describe('people whom mail reaches no more', () => {
  it('are listed for administrators with the reason, and for nobody else', async () => {
    const path = '/administration/courriels/injoignables';
    expect(words((await office.get(path)).html)).toContain('Tout le monde est joignable');
    const database = office.web.get(Database);
    await database.transaction(async (tx) => {
      const { address } = await aPerson(tx, { name: 'Léa <b>Injoignable</b>' });
      await office.web.get(Suppressions).add(tx, address, 'bounced');
    });
    const page = await office.get(path);
    expect(page.html).toContain('Léa &lt;b>Injoignable&lt;/b>');
    expect(words(page.html)).toContain('Les courriels reviennent');
    expect((await office.get('/administration/courriels')).html).toContain(`href="${path}"`);
    expect((await office.web.browser().get(path)).html).not.toContain('Injoignable');
  });
});
