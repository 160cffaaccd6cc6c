import { SubscriptionsService } from '@forum/digests';
import { Database, sql } from '@forum/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, someone, words } from '../../identity/identity-web.fixture.js';
import { type Office, openOffice } from '../office.fixture.js';

let office: Office;
const PATH = '/administration/courriels/resumes';

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.web.close());

const rows = (query: ReturnType<typeof sql>) => office.web.get(Database).reader.rows<{ id: string }>(query);

/** Somebody whose next digest is due in an hour. */
async function subscriber(): Promise<string> {
  const person = await someone(office.web, { name: 'Camille Exemple' });
  await office.web
    .get(SubscriptionsService)
    .change(person.actor, [{ kind: 'theme', id: '1', level: 'digest' }], 'web');
  await rows(sql`
    update digest_setting set next_at = now() + interval '1 hour' where account_id = ${person.id}`);
  return person.id;
}

describe('the operator’s page of digests', () => {
  it('counts what waits, what left and what did not, with the reason, and says how each run ended', async () => {
    const id = await subscriber();
    const [run] = await rows(sql`
      insert into digest_run (planned_for, finished_at, planned, sent, skipped) values (now(), now(), 7, 4, 3) returning id`);
    expect(run).toBeDefined();
    for (const [days, state, reason] of [
      [3, 'planned', null],
      [2, 'skipped', 'empty'],
      [1, 'skipped', 'paused'],
    ] as const)
      await rows(sql`
        insert into digest (account_id, slot, window_start, window_end, state, reason)
        values (${id}, now(), now() - make_interval(days => ${days}::int), now(), ${state}, ${reason})`);
    const { html } = await office.get(PATH);
    const said = words(html);
    expect(said).toMatch(/Planifiés 1/);
    expect(said).toMatch(/Non envoyés rien de neuf pour ces personnes 1/);
    expect(said).toMatch(/Non envoyés en pause 1/);
    expect(said).toMatch(/Terminé 7 4 3 0 0/);
    expect(said).not.toContain('Camille');
  });

  it('shows which domains are late, since when, and what their server said, without an address', async () => {
    const id = await subscriber();
    await rows(sql`
      insert into digest (account_id, slot, window_start, window_end, state, reason, own, layout, address, composed_at,
        next_attempt_at)
      values (${id}, now(), now() - interval '1 day', now(), 'composed', '451 greylisted <b>', '\\x00', '1',
        'quelquun@lent.example', now(), now() + interval '5 minutes')`);
    const { html } = await office.get(PATH);
    expect(words(html)).toMatch(/lent\.example 1 .*451 greylisted <b>/);
    expect(html).not.toContain('quelquun');
    expect(html).not.toContain('greylisted <b>');
  });

  it('says who will get the next ones and who will not, by reason, and keeps nothing of the trial', async () => {
    const [, paused] = [await subscriber(), await subscriber()];
    await rows(sql`
      update digest_setting set paused_until = now() + interval '9 days' where account_id = ${paused}`);
    const before = await rows(sql`select count(*) as id from digest`);
    const { html } = await office.get(`${PATH}?essai=1`);
    const said = words(html);
    expect(said).toMatch(/Personnes attendues d’ici le .* \d/);
    expect(said).toMatch(/en pause 1/);
    expect(said).toMatch(/rien de neuf pour ces personnes \d/);
    expect(await rows(sql`select count(*) as id from digest`)).toEqual(before);
  });

  it('is for administrators alone', async () => {
    const moderator = await signedIn(office.web, { roles: ['moderator'] });
    expect((await moderator.browser.get(PATH)).status).toBe(403);
  });
});
