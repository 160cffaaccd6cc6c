import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { AuditLog } from './audit-log.js';

describe('the audit log', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await testApplication({ modules: [], entities: [] });
    await app.database.transaction((tx) =>
      app.get(AuditLog).record(tx, {
        action: 'thread.closed',
        actorId: '7',
        subject: { kind: 'thread', id: '42' },
        reason: 'Tout est dit',
        detail: { before: 'open' },
      }),
    );
  });
  afterAll(() => app.close());

  const entries = () =>
    app.database.reader.rows(sql`
      select action, actor_id, subject_kind, subject_id, reason, detail from audit_entry order by id`);
  const first = {
    action: 'thread.closed',
    actor_id: '7',
    subject_kind: 'thread',
    subject_id: '42',
    reason: 'Tout est dit',
    detail: { before: 'open' },
  };

  it('keeps who decided what, about what, and why', async () => {
    expect(await entries()).toEqual([first]);
  });

  it('keeps nothing of what was not done', async () => {
    const failing = app.database.transaction(async (tx) => {
      const subject = { kind: 'post', id: '1' };
      await app.get(AuditLog).record(tx, { action: 'post.hidden', actorId: null, subject });
      throw new Error('tant pis');
    });
    await expect(failing).rejects.toThrow('tant pis');
    expect(await entries()).toEqual([first]);
  });

  it.each([
    sql`update audit_entry set reason = 'autre'`,
    sql`update audit_entry set recorded_at = now()`,
    sql`delete from audit_entry`,
    sql`truncate audit_entry`,
  ])('refuses to be changed: $text', async (change) => {
    await expect(app.database.reader.rows(change)).rejects.toThrow('the table audit_entry is append-only');
    const inTransaction = app.database.transaction((tx) => tx.rows(change));
    await expect(inTransaction).rejects.toThrow('append-only');
    expect(await entries()).toEqual([first]);
  });

  it('forgets by the hand of its retention alone, and is never rewritten even by it', async () => {
    const asRetention = (change: ReturnType<typeof sql>) =>
      app.database.transaction(async (tx) => {
        await tx.rows(sql`select set_config('forum.retention', 'on', true)`);
        await tx.rows(change);
      });
    await expect(asRetention(sql`update audit_entry set reason = null`)).rejects.toThrow('append-only');
    await asRetention(sql`delete from audit_entry where subject_id = '42'`);
    expect(await entries()).toEqual([]);
    const subject = { kind: 'thread', id: '43' };
    await app.database.transaction((tx) =>
      app.get(AuditLog).record(tx, { action: 'thread.reopened', actorId: null, subject }),
    );
    await expect(app.database.reader.rows(sql`delete from audit_entry`)).rejects.toThrow('append-only');
  });
});
