import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SystemClock } from '@forum/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileNameOf } from './file-name.js';
import { OutboxTransport } from './outbox.transport.js';

let parent: string;
let folder: string;
let outbox: OutboxTransport;

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'outbox-'));
  folder = path.join(parent, 'outbox');
  outbox = new OutboxTransport(folder, new SystemClock());
});

afterAll(() => rm(parent, { recursive: true, force: true }));

const deliver = (messageId: string, text: string) =>
  outbox.deliver({ messageId, to: 't@example.org', raw: Buffer.from(text) });

describe('the outbox folder', () => {
  it('keeps each message whole under its Message-ID, for its owner alone', async () => {
    expect((await deliver('mail.1@forum.example.org', 'un')).outcome).toBe('accepted');
    const file = path.join(folder, 'mail.1@forum.example.org.eml');
    expect(await readFile(file, 'utf8')).toBe('un');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect((await stat(folder)).mode & 0o077).toBe(0);
  });

  it('never writes a delivered message again', async () => {
    await deliver('mail.2@forum.example.org', 'first');
    expect((await deliver('mail.2@forum.example.org', 'second')).outcome).toBe('accepted');
    expect(await readFile(path.join(folder, 'mail.2@forum.example.org.eml'), 'utf8')).toBe('first');
  });

  it('leaves one file when two processes deliver the same message at once', async () => {
    const other = new OutboxTransport(folder, new SystemClock());
    const delivery = {
      messageId: 'mail.3@x.example',
      to: 't@x.example',
      raw: Buffer.from('trois'),
    };
    await Promise.all([outbox.deliver(delivery), other.deliver(delivery), outbox.deliver(delivery)]);
    const names = (await readdir(folder)).filter((name) => name.includes('mail.3'));
    expect(names).toEqual(['mail.3@x.example.eml']);
  });

  it.each([
    '../../evil@x',
    '/etc/passwd@x',
    '..@x',
    '.hidden@x',
    'a\\b@x',
    'a:b@x',
    'CON@x',
    'é@x',
    `${'x'.repeat(400)}@x`,
  ])('stays inside its folder for the Message-ID %s', async (messageId) => {
    const before = (await readdir(folder)).length;
    expect((await deliver(messageId, messageId)).outcome).toBe('accepted');
    const after = await readdir(folder);
    expect(after).toHaveLength(before + 1);
    expect(after).toContain(`${fileNameOf(messageId)}.eml`);
    expect(await readdir(parent)).toEqual(['outbox']);
  });

  it('takes away what a crash left unfinished, an hour later', async () => {
    const old = path.join(folder, '.old.part');
    const fresh = path.join(folder, '.fresh.part');
    await writeFile(old, 'half');
    await writeFile(fresh, 'half');
    await utimes(old, new Date(0), new Date(0));
    await new OutboxTransport(folder, new SystemClock()).deliver({
      messageId: 'mail.9@x.example',
      to: 't@x.example',
      raw: Buffer.from('neuf'),
    });
    const names = await readdir(folder);
    expect(names).toContain('.fresh.part');
    expect(names).not.toContain('.old.part');
  });

  it('calls a folder that cannot be written temporary', async () => {
    const blocked = path.join(parent, 'outbox', 'mail.1@forum.example.org.eml', 'below');
    const result = await new OutboxTransport(blocked, new SystemClock()).deliver({
      messageId: 'mail.1@x.example',
      to: 't@x.example',
      raw: Buffer.from('un'),
    });
    expect(result.outcome).toBe('temporary');
  });
});

describe('a file name for a Message-ID', () => {
  it('tells apart identifiers that a file system could confuse', () => {
    const ids = [
      'a@x',
      'A@x',
      'a%41@x',
      '%41@x',
      'a.@x',
      'a/@x',
      `${'y'.repeat(300)}a@x`,
      `${'y'.repeat(300)}b@x`,
    ];
    expect(new Set(ids.map((id) => fileNameOf(id).toLowerCase())).size).toBe(ids.length);
  });
});
