import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeCursor, Invalid, NotFound } from '@forum/kernel';
import type { TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailSender } from '../queue/mail-sender.js';
import { content, enqueue, mailWorld, smtpEnvironment } from '../queue/mail-world.fixture.js';
import { MailJournal } from './mail-journal.js';

let folder: string;
let trial: TestApplication;
let live: TestApplication;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
  trial = await mailWorld({ DATA_DIR: folder });
  live = await mailWorld(smtpEnvironment('smtp://127.0.0.1:1'));
});

afterAll(async () => {
  await trial.close();
  await live.close();
  await rm(folder, { recursive: true, force: true });
});

const journalOf = (world: TestApplication) => ({
  list: (query = {}) => world.get(MailJournal).list(world.database.reader, query),
  read: (id: string) => world.get(MailJournal).read(world.database.reader, id),
});

describe('the journal of mails', () => {
  it('shows a code in a trial, where mail stays in the outbox folder', async () => {
    const id = await enqueue(trial, { secret: true });
    await trial.get(MailSender).send(id);
    const mail = await journalOf(trial).read(id);
    expect(mail).toMatchObject({ masked: false, subject: content.subject, state: 'sent' });
    expect(mail.message).toMatchObject({ text: content.text, html: content.html });
    const [file = ''] = await readdir(path.join(folder, 'outbox'));
    expect(await readFile(path.join(folder, 'outbox', file), 'utf8')).toContain('Message-ID: <mail.');
  });

  it('masks a mail that holds a code once mail really leaves: neither subject nor message', async () => {
    const id = await enqueue(live, { secret: true });
    const mail = await journalOf(live).read(id);
    expect(mail).toMatchObject({
      masked: true,
      subject: null,
      message: null,
      toAddress: 'camille@example.org',
    });
    const { items } = await journalOf(live).list();
    expect(JSON.stringify([items, mail])).not.toContain('482');
  });

  it('shows a mail without a secret as it is', async () => {
    const id = await enqueue(live);
    expect((await journalOf(live).read(id)).message?.text).toBe(content.text);
  });

  it('lists the newest first, page by page, by state', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 5; at++) ids.push(await enqueue(trial, { kind: 'page' }));
    const journal = journalOf(trial);
    const first = await journal.list({ state: 'queued', limit: 3 });
    const second = await journal.list({ state: 'queued', limit: 3, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.reverse());
    expect(second.next).toBeNull();
  });

  it.each([
    '',
    'x',
    encodeCursor([null]),
    encodeCursor(['1; drop table mail']),
    encodeCursor(['9'.repeat(40)]),
  ])('refuses the cursor %j', async (cursor) => {
    await expect(journalOf(trial).list({ cursor })).rejects.toThrow(Invalid);
  });

  it.each(['', '0', '-1', 'x', '9'.repeat(40)])('knows no mail %j', async (id) => {
    await expect(journalOf(trial).read(id)).rejects.toThrow(NotFound);
  });
});
