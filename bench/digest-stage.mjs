import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';

const libs = new URL('../dist/libs/', import.meta.url);
const library = (name) => import(new URL(`${name}/src/index.js`, libs).href);

/** A database of its own with the forum's schema, and the libraries that send digests, in this process. */
export async function stageDigests({ connections, dkim }) {
  const { openEmbedded } = await import('../dist/src/postgres/index.js');
  const { migrate } = await import('../dist/src/database/migrate.js');
  const dataDir = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'forum-digests-'));
  const { connection, release } = await openEmbedded({ dataDir });
  await migrate(connection);
  const db = new pg.Pool({ ...connection, max: 2 });
  const sink = await startSink();
  const app = await openLibraries({
    connection,
    smtpUrl: `smtp://127.0.0.1:${sink.port}?maxConnections=${connections}`,
    dkim,
  });
  return {
    get: (service) => app.get(service, { strict: false }),
    db,
    sink,
    postmaster: Number(
      (await db.query(`select pg_read_file('postmaster.pid') as text`)).rows[0].text.split('\n')[0],
    ),
    async stop() {
      await app.close();
      await db.end();
      await sink.stop();
      await release();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openLibraries({ connection, smtpUrl, dkim }) {
  const [kernel, network, mailOut, identity, register, discussion, digests] = await Promise.all(
    ['kernel', 'network', 'mail-out', 'identity', 'register', 'discussion', 'digests'].map(library),
  );
  const config = kernel.readConfig({
    SESSION_SECRETS: 'a-secret-of-the-benchmark-and-of-nothing-else',
    BASE_URL: 'https://forum.example.org',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Forum permanent <forum@forum.example.org>',
    MAIL_DOMAIN: 'forum.example.org',
    MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec (Québec)',
    ...(dkim ? { DKIM_DOMAIN: 'forum.example.org', DKIM_SELECTOR: 'f1', DKIM_PRIVATE_KEY: dkim } : {}),
  });
  const forum = kernel.KernelModule.forRoot({
    config,
    connection,
    listeners: [],
    jobs: [],
    entities: [
      ...kernel.kernelEntities,
      ...network.networkEntities,
      ...mailOut.mailOutEntities,
      ...identity.identityEntities,
      ...register.registerEntities,
      ...discussion.discussionEntities,
      ...digests.digestsEntities,
    ],
  });
  const modules = [forum, network.NetworkModule, mailOut.MailOutModule, identity.IdentityModule];
  modules.push(register.RegisterModule, discussion.DiscussionModule, digests.DigestsModule);
  class Stage {}
  return NestFactory.createApplicationContext({ module: Stage, imports: modules }, { logger: false });
}

async function startSink() {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'mail-sink.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { port } = JSON.parse((await lines.next()).value);
  return {
    port,
    async taken() {
      child.stdin.write('\n');
      return JSON.parse((await lines.next()).value);
    },
    async stop() {
      child.stdin.end();
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

/**
 * People who follow one, two or three themes, a third of whom have read here and there, and a day of discussions:
 * `threads` of them, six messages each. Every digest is due.
 */
export async function fill(db, { people, threads, slot }) {
  const begin = new Date(slot.getTime() - 86_400_000);
  await db.query(register);
  await db.query(accounts, [people]);
  await db.query(settings, [begin, slot]);
  await db.query(`insert into subscription (account_id, kind, target, level)
    select account.id, 'theme', theme::text, 'digest' from account, generate_series(1, 3) as theme
    where account.id % 10 < 6 or (account.id + theme) % 3 = 0`);
  await db.query(
    `insert into thread (slug, title, lang, theme, author_id, created_at)
     select 'une-discussion', 'Comment reconnaître ce qui se transforme, lieu ' || n || '?', case when n % 4 = 0 then 'en' else 'fr' end,
       n % 3 + 1, n, $2::timestamptz from generate_series(1, $1::int) as n`,
    [threads, begin],
  );
  await db.query(
    `insert into thread_lead (thread_id, lead_code) select id, theme || 'A' from thread where id % 2 = 0`,
  );
  await db.query(posts, [begin]);
  await db.query('update thread set last_number = 6, posts = 6');
  await db.query(`insert into read_position (account_id, thread_id, number)
    select account.id, thread.id, thread.id % 6 + 1 from account join thread on (account.id + thread.id) % 23 = 0 where account.id % 3 = 0`);
  await db.query('vacuum analyze');
}

/** As if nobody had had the digest of the day yet. */
export async function begin(db) {
  await db.query(`
    update digest_setting setting set covered_until = digest.window_start, next_at = digest.slot
    from digest where digest.account_id = setting.account_id`);
  await db.query('truncate digest');
  await db.query('vacuum analyze');
}

/** People and nothing else: what planning looks at. */
export async function fillSchedules(db, people) {
  await db.query(`insert into account (registered_via) select 'import' from generate_series(1, $1::int)`, [
    people,
  ]);
  await db.query(`
    insert into digest_setting (account_id, frequency, weekday, hour, time_zone, locale, covered_until, next_at)
    select id, 'daily', 2, id % 24, zones.name[id % 6 + 1], 'fr', now() - interval '3 days', now() - interval '2 days'
    from account, (select array['America/Toronto', 'America/Halifax', 'America/Vancouver', 'Europe/Paris', 'Asia/Tokyo',
      'Australia/Sydney'] as name) as zones`);
  await db.query('vacuum analyze');
}

const register = `
  insert into theme (number, title_fr, title_en)
    select n, 'Thème du banc d’essai ' || n, 'Theme of the benchmark ' || n from generate_series(1, 3) as n;
  insert into lead (code, theme, letter, title_fr, title_en)
    select n || letter, n, letter, 'Piste ' || n || letter, 'Lead ' || n || letter
    from generate_series(1, 3) as n, unnest(array['A', 'B']) as letter`;

const accounts = `
  with made as (
    insert into account (name, registered_via, locale)
    select 'Personne Fictive ' || n, 'import', case when n % 3 = 0 then 'en' else 'fr' end from generate_series(1, $1::int) as n
    returning id
  )
  insert into account_email (account_id, address, verified_at) select id, 'personne-' || id || '@example.org', now() from made`;

const settings = `
  insert into digest_setting (account_id, frequency, weekday, hour, time_zone, locale, covered_until, next_at)
  select id, 'daily', 2, 7, 'America/Toronto', locale, $1::timestamptz, $2::timestamptz from account`;

const posts = `
  insert into post (thread_id, number, author_id, markdown, html, excerpt, lang, published_at, created_at)
  select thread.id, n, (thread.id * 7 + n) % 500 + 1, 'x', 'x',
    'Nous avons essayé cela avec trois équipes, dont une qui n’a pas tenu; ce qui a aidé, c’est le temps qu’on s’est donné. Qui d’autre a tenté quelque chose de semblable? ' || thread.id,
    thread.lang, $1::timestamptz + (thread.id * 6 + n) * interval '1 second', $1::timestamptz
  from thread, generate_series(1, 6) as n`;
