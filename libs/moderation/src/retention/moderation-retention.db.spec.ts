import { PostsService } from '@forum/discussion';
import { sql } from '@forum/kernel';
import { type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FlagsService } from '../flags/flags.service.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { PersonMeasuresService } from '../measures/person-measures.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import { aPost, moderationApplication, someone } from '../moderation.fixture.js';
import { ModerationRetention } from './moderation-retention.service.js';

let app: TestApplication;
let administrator: Person;

beforeAll(async () => {
  app = await moderationApplication();
  administrator = await someone(app, { roles: ['administrator'] });
});

afterAll(() => app.close());

const sweep = () => app.get(ModerationRetention).run();
const count = async (table: string) =>
  (await app.database.reader.one<{ count: number }>(sql([`select count(*)::int as count from ${table}`])))
    ?.count;

describe('what moderation keeps', () => {
  it('loses log, decisions and ended measures after their years, and nothing before', async () => {
    const post = await aPost(app, await someone(app));
    const reporter = await someone(app);
    await app.get(FlagsService).flag(reporter.actor, post.id, { reason: 'spam', note: 'Du vent.' });
    await app.get(PostMeasuresService).hide(administrator.actor, post.id, { motive: 'spam' });
    await sweep();
    expect([await count('audit_entry'), await count('moderation_item'), await count('measure')]).toEqual([
      1, 1, 1,
    ]);
    await years(2, '1 day');
    await sweep();
    expect([await count('audit_entry'), await count('flag'), await count('measure')]).toEqual([0, 0, 0]);
  });

  it('keeps what still waits, and a suspension that still holds', async () => {
    const post = await aPost(app, await someone(app));
    await app.get(FlagsService).flag((await someone(app)).actor, post.id, { reason: 'spam' });
    await app
      .get(PersonMeasuresService)
      .suspend(administrator.actor, (await someone(app)).id, { reason: 'Encore.' });
    await years(3, '0');
    await sweep();
    expect([await count('flag'), await count('measure')]).toEqual([1, 1]);
  });

  it('cannot be cut short: the log lets no line go but by retention', async () => {
    await app
      .get(PersonMeasuresService)
      .suspend(administrator.actor, (await someone(app)).id, { reason: 'Assez.' });
    const cut = (statement: string) => app.database.transaction((tx) => tx.rows(sql([statement])));
    await expect(cut('delete from audit_entry')).rejects.toThrow('append-only');
    await expect(cut(`update audit_entry set reason = 'autre'`)).rejects.toThrow('append-only');
  });

  it('forgets incidents five years after they were noticed', async () => {
    const incident = (noticedOn: string) =>
      app.get(IncidentsService).add(administrator.actor, {
        occurredOn: '2015-01-01',
        noticedOn,
        information: 'Adresses de courriel',
        description: 'Un envoi à la mauvaise liste.',
        people: '12',
        seriousRisk: 'no',
        measures: 'Liste corrigée.',
      });
    await incident('2016-01-01');
    await incident('2026-06-01');
    await sweep();
    const left = await app.get(IncidentsService).list(administrator.actor);
    expect(left).toMatchObject([
      { noticedOn: '2026-06-01', people: 12, seriousRisk: false, notifiedOn: null },
    ]);
  });

  it('closes what waits when the author has taken the words away', async () => {
    const author = await someone(app);
    const post = await aPost(app, author);
    await app.get(FlagsService).flag((await someone(app)).actor, post.id, { reason: 'spam' });
    await app.get(PostsService).remove(author.actor, post.id, 'fr');
    await sweep();
    const row = await app.database.reader.one(
      sql`select decision from moderation_item where post_id = ${post.id}`,
    );
    expect(row).toEqual({ decision: 'removed' });
  });
});

/** Everything that is there happened so many years, and a little, earlier. */
async function years(many: number, more: string): Promise<void> {
  const ago = sql`(make_interval(years => ${many}) + ${more}::interval)`;
  await app.database.transaction(async (tx) => {
    await tx.rows(sql`alter table audit_entry disable trigger audit_entry_append_only`);
    await tx.rows(sql`update audit_entry set recorded_at = recorded_at - ${ago}`);
    await tx.rows(sql`alter table audit_entry enable trigger audit_entry_append_only`);
    await tx.rows(sql`
      update moderation_item set opened_at = opened_at - ${ago}, decided_at = decided_at - ${ago}`);
    await tx.rows(sql`update measure set decided_at = decided_at - ${ago}`);
  });
}
