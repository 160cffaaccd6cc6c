import { type TestApplication, testApplication } from '@forum/test-world';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sql, { type Sql } from 'sql-template-tag';
import { AuditLog } from './audit-log.js';
import { AuditSeals } from './audit-seals.js';

describe('the seals of the log', () => {
  let app: TestApplication;
  let seals: AuditSeals;
  beforeEach(async () => {
    app = await testApplication({ modules: [], entities: [] });
    seals = app.get(AuditSeals);
    for (const id of ['1', '2', '3']) await record(id);
    await seals.seal(0);
    for (const id of ['4', '5']) await record(id);
    await seals.seal(0);
  });
  afterEach(() => app.close());

  async function record(id: string): Promise<void> {
    const subject = { kind: 'post', id };
    const entry = {
      action: 'post.hidden',
      actorId: '7',
      subject,
      reason: 'Été\n"çà"',
      detail: { a: [1, 'é'] },
    };
    await app.database.transaction((tx) => app.get(AuditLog).record(tx, entry));
  }

  /** Whoever owns the database can switch its triggers off. */
  async function tamper(change: Sql): Promise<void> {
    await app.database.transaction(async (tx) => {
      await tx.rows(sql`alter table audit_entry disable trigger user`);
      await tx.rows(sql`alter table audit_seal disable trigger user`);
      await tx.rows(change);
      await tx.rows(sql`alter table audit_entry enable trigger user`);
      await tx.rows(sql`alter table audit_seal enable trigger user`);
    });
  }

  it('hold the whole log, each the hash of the one before, and nothing of the last minute', async () => {
    await record('6');
    await seals.seal();
    const report = await seals.verify();
    expect(report).toMatchObject({ entries: 5, broken: null, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(report.seals).toBeGreaterThan(0);
    const before = report.head;
    await seals.seal();
    expect((await seals.verify()).head).toBe(before);
  });

  it.each<[string, Sql]>([
    ['a reason rewritten', sql`update audit_entry set reason = 'autre' where subject_id = '2'`],
    ['an actor changed', sql`update audit_entry set actor_id = 8 where subject_id = '4'`],
    ['a detail changed', sql`update audit_entry set detail = '{}' where subject_id = '1'`],
    [
      'an instant moved',
      sql`update audit_entry set recorded_at = recorded_at + interval '1 microsecond' where subject_id = '3'`,
    ],
    ['a line taken away', sql`delete from audit_entry where subject_id = '5'`],
    [
      'a line slipped in',
      sql`insert into audit_entry (action, subject_kind, subject_id, recorded_at)
          values ('role.granted', 'account', '9', (select min(recorded_at) from audit_entry))`,
    ],
    [
      'a seal taken away',
      sql`delete from audit_seal where id = (select min(id) from audit_seal) and entries = 3`,
    ],
    [
      'a seal rewritten',
      sql`update audit_seal set previous = sha256('x') where id = (select max(id) from audit_seal)`,
    ],
  ])('betray %s', async (name, change) => {
    expect((await seals.verify()).broken).toBeNull();
    await tamper(change);
    const { broken, seals: left } = await seals.verify();
    // A first seal that goes alone is what retention does, and takes its lines with it.
    if (name === 'a seal taken away') expect([broken, left]).toEqual([null, 1]);
    else expect(broken).not.toBeNull();
  });

  it('are changed by nobody', async () => {
    for (const change of [
      sql`update audit_seal set entries = 9`,
      sql`delete from audit_seal`,
      sql`truncate audit_seal`,
    ])
      await expect(app.database.reader.rows(change)).rejects.toThrow('the table audit_seal is append-only');
  });
});
