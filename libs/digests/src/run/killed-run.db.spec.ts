import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from '@forum/kernel';
import { type Person, startSmtpServer, TEST_SECRET, type TestSmtpServer } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DigestWorld, days } from '../digests.fixture.js';

/** Each starts a process, and the machine may be busy. */
const PATIENCE_MS = 120_000;
const CONNECTIONS = 4;
const PEOPLE = 60;
const child = fileURLToPath(new URL('../../../../test/children/digest-run.mjs', import.meta.url));

/** A forum with readers and something to read, and `begin`, which starts a run of its own in another process. */
async function forum(env: Record<string, string>) {
  const world = await DigestWorld.open(env);
  const writer = await world.person({ name: 'Mei Prototype' });
  const people: Person[] = [];
  for (let count = 0; count < PEOPLE; count++)
    people.push(await world.reader([2], { locale: count % 3 ? 'fr' : 'en' }));
  const news = async (text: string) =>
    world.post({ thread: await world.thread({ by: writer }), by: writer, text });
  const begin = (at: Date) => {
    const settings = { SESSION_SECRETS: TEST_SECRET, BASE_URL: 'https://forum.test', ...env };
    const told = JSON.stringify({ connection: world.connection, env: settings, at: at.toISOString() });
    return spawn(process.execPath, [child, told], { stdio: ['ignore', 'pipe', 'inherit'] });
  };
  return { world, people, news, begin };
}

async function kill(run: ChildProcess): Promise<void> {
  if (run.exitCode === null) {
    run.kill('SIGKILL');
    await once(run, 'exit');
  }
}

describe('a run that is killed', () => {
  let server: TestSmtpServer;
  let stage: Awaited<ReturnType<typeof forum>>;
  let week = 0;

  beforeAll(async () => {
    server = await startSmtpServer({ delay: 4 });
    stage = await forum({
      SMTP_URL: `${server.url}?maxConnections=${CONNECTIONS}`,
      MAIL_FROM: 'forum@forum.test',
      MAIL_DOMAIN: 'forum.test',
      MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec',
    });
  }, PATIENCE_MS);

  afterAll(async () => {
    await stage.world.close();
    await server.close();
  });

  it.each([
    ['before it has sent anything', 0],
    ['after the first message', 1],
    ['after a few', 9],
    ['in the middle', 30],
    ['near the end', 55],
  ])(
    '%s loses no window, and repeats only what was open, byte for byte',
    async (_when, after) => {
      server.received.length = 0;
      await stage.news(`Nouvelle numéro ${++week}.`);
      const at = days(7 * week + 1);
      const run = stage.begin(at);
      await once(run.stdout as NonNullable<typeof run.stdout>, 'data');
      while (server.received.length < after && run.exitCode === null) await wait(1);
      await kill(run);
      await wait(50);
      const before = server.received.length;
      await stage.world.run({ at });
      const copies = new Map(stage.people.map(({ address }) => [address, new Set<string>()]));
      for (const { to, raw } of server.received) copies.get(to[0] ?? '')?.add(raw.toString('latin1'));
      // Everybody once, in one version; what came twice was in one of the open dialogues.
      expect([...copies.values()].map(({ size }) => size)).toEqual(stage.people.map(() => 1));
      expect(server.received.length - PEOPLE).toBeLessThanOrEqual(CONNECTIONS);
      expect(before).toBeGreaterThanOrEqual(Math.min(after, PEOPLE));
      expect(await stage.world.run({ at })).toMatchObject({ planned: 0, sent: 0 });
      const open = sql`select from digest where state not in ('sent', 'skipped')`;
      expect(await stage.world.rows(open)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'at any moment of its planning and composing loses nothing either',
    async () => {
      for (const milliseconds of [1, 15, 40, 80, 130]) {
        server.received.length = 0;
        await stage.news(`Encore une, ${++week}.`);
        const at = days(7 * week + 1);
        const run = stage.begin(at);
        await once(run.stdout as NonNullable<typeof run.stdout>, 'data');
        await wait(milliseconds);
        await kill(run);
        await stage.world.run({ at });
        expect(new Set(server.received.map(({ to }) => to[0])).size).toBe(PEOPLE);
        expect(server.received.length - PEOPLE).toBeLessThanOrEqual(CONNECTIONS);
      }
    },
    PATIENCE_MS,
  );

  it(
    'does not send on while what was sent cannot be written down',
    async () => {
      server.received.length = 0;
      await stage.news(`Sans pouvoir écrire, ${++week}.`);
      const at = days(7 * week + 1);
      const run = stage.begin(at);
      while (server.received.length < 8) await wait(1);
      await stage.world.write(async (tx) => {
        await tx.rows(sql`lock table digest in exclusive mode`);
        const before = server.received.length;
        await wait(400);
        // One on each connection, and those whose answer was on its way.
        expect(server.received.length - before).toBeLessThanOrEqual(2 * CONNECTIONS);
        await kill(run);
      });
      await stage.world.run({ at });
      expect(new Set(server.received.map(({ to }) => to[0])).size).toBe(PEOPLE);
      expect(server.received.length - PEOPLE).toBeLessThanOrEqual(CONNECTIONS);
    },
    PATIENCE_MS,
  );

  it('has left windows that follow each other without a hole', async () => {
    const broken = await stage.world.rows(sql`
      select from (select window_start, lag(window_end) over (partition by account_id order by window_start) as before from digest) w
      where before is not null and before <> window_start`);
    expect(broken).toEqual([]);
  });
});

describe('a run that is killed while it writes to the outbox folder', () => {
  it(
    'leaves each message there once, whole',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'forum-outbox-'));
      const { world, people, news, begin } = await forum({ DATA_DIR: folder });
      try {
        await news('Gardé en fichier.');
        const at = days(8);
        const run = begin(at);
        await once(run.stdout as NonNullable<typeof run.stdout>, 'data');
        const outbox = path.join(folder, 'outbox');
        const kept = async () =>
          (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml'));
        while ((await kept()).length < 15 && run.exitCode === null) await wait(1);
        await kill(run);
        await world.run({ at });
        const files = await kept();
        const texts = await Promise.all(files.map((name) => readFile(path.join(outbox, name), 'utf8')));
        const addressees = texts.map((text) => /^To: .*?<?([^\s<>]+@[^\s<>]+)>?$/m.exec(text)?.[1]);
        expect(addressees.sort()).toEqual(people.map(({ address }) => address).sort());
        for (const text of texts) expect(text.trimEnd().endsWith('--')).toBe(true);
      } finally {
        await world.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
    PATIENCE_MS,
  );
});
