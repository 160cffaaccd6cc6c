import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { load, residentMib } from './load.mjs';
import { freePort, said, stageForum, stagePerson } from './stage.mjs';

const CONTENT = { people: 200, threads: 300, posts: 10_000, longThread: 600 };
const READY_BYTES = 40 * 1_024;

export default async function pages(args) {
  const at = args.indexOf('--seconds');
  const seconds = at < 0 ? 5 : Number(args[at + 1]);
  process.stdout.write(
    `Staging ${CONTENT.threads} threads, ${CONTENT.posts} posts, one thread of ${CONTENT.longThread}…\n`,
  );
  const forum = await stageForum(CONTENT);
  try {
    const startRss = residentMib(forum.pid);
    const person = await stagePerson(forum.db);
    const thread = await twentyPosts(forum.db);
    const limit = await startLimit(forum, thread.id);
    const bare = await load({ url: `${limit.url}/twenty`, seconds, pid: limit.pid });
    show('limit: Fastify + pg, 20 rows', bare, bare);
    show(
      'limit: Fastify, ready 40 KB',
      await load({ url: `${limit.url}/ready`, seconds, pid: limit.pid }),
      bare,
    );
    limit.stop();
    await readings({ forum, person, thread, seconds, bare });
    await replies({ forum, person, seconds, bare });
    await firstView(forum, thread);
    process.stdout.write(
      `memory: ${startRss.toFixed(0)} MiB after start, ${residentMib(forum.pid).toFixed(0)} MiB after the load\n`,
    );
  } finally {
    await forum.stop();
  }
}

async function readings({ forum, person, thread, seconds, bare }) {
  const signedIn = { headers: { cookie: person.cookie } };
  const paths = [
    ['home', '/'],
    ['theme', '/themes/2'],
    ['thread (20 posts)', thread.path],
    ['thread of 600, last page', thread.longPath],
  ];
  for (const [name, where] of paths) {
    const url = forum.url + where;
    show(`${name}, signed out`, await load({ url, seconds, pid: forum.pid }), bare);
    show(`${name}, signed in`, await load({ url, seconds, pid: forum.pid, ...signedIn }), bare);
  }
}

/** Replies spread over many threads, as people write; afterwards the queue must be empty again. */
async function replies({ forum, person, seconds, bare }) {
  await forum.db.query(
    `insert into setting (key, value) values ('rates.post.limit', '1000000') on conflict (key) do update set value = excluded.value`,
  );
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  const { rows } = await forum.db.query(
    `select id from thread where state = 'open' and hidden_at is null order by id limit 200`,
  );
  let turn = 0;
  const request = {
    url: forum.url,
    requests: [
      {
        method: 'POST',
        headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
        setupRequest: (one) => ({
          ...one,
          path: `/api/v1/threads/${rows[turn++ % rows.length].id}/posts`,
          body: JSON.stringify({
            body: `Une réponse de mesure, numéro ${turn}, ${randomUUID()}, avec **un peu** de mise en forme et une phrase de plus.`,
          }),
        }),
      },
    ],
  };
  const result = await load({ ...request, seconds: seconds * 2, pid: forum.pid });
  show('reply (POST), all listeners', result, bare);
  const startedAt = performance.now();
  let waiting = Number.POSITIVE_INFINITY;
  while (waiting > 0 && performance.now() - startedAt < 60_000) {
    const { rows: queue } = await forum.db.query(
      `select count(*)::int as waiting from pgboss.job where name = 'fact.deliver' and state in ('created', 'retry', 'active')`,
    );
    waiting = queue[0].waiting;
    if (waiting > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.stdout.write(
    `  backlog empty ${((performance.now() - startedAt) / 1_000).toFixed(1)} s after the last reply\n`,
  );
}

async function firstView(forum, thread) {
  const page = await fetch(forum.url + thread.path, { headers: { 'accept-encoding': 'gzip' } });
  const html = await page.text();
  const assets = [...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map(([, one]) => one))];
  let bytes = await sizeOf(forum.url + thread.path);
  for (const asset of assets) bytes += await sizeOf(forum.url + asset);
  process.stdout.write(
    `first view of a thread: ${assets.length + 1} requests, ${(bytes / 1_000).toFixed(1)} kB compressed, no script\n`,
  );
}

async function sizeOf(url) {
  const { default: http } = await import('node:http');
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
        let bytes = 0;
        response.on('data', (chunk) => (bytes += chunk.length)).on('end', () => resolve(bytes));
      })
      .on('error', reject);
  });
}

async function twentyPosts(db) {
  const { rows } = await db.query(`
    (select id, slug from thread where last_number between 20 and 40 and hidden_at is null order by id limit 1)
    union all (select id, slug from thread where last_number >= 600 order by id limit 1)`);
  const [twenty, long] = rows;
  if (!twenty || !long) throw new Error('the demo content lacks a thread of 20 posts or of 600');
  const at = ({ id, slug }) => `/discussions/${id}/${slug}`;
  return { id: twenty.id, path: at(twenty), longPath: `${at(long)}?page=30` };
}

async function startLimit(forum, threadId) {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    BENCH_LIMIT: JSON.stringify({ connection: forum.connection, threadId, readyPage: READY_BYTES }),
  };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'limit.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await said(child, 'Limit ready');
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => child.kill() };
}

function show(name, { perSecond, p50, p99, serverMs, databaseMs, rss }, bare) {
  const ratio = ((100 * perSecond) / bare.perSecond).toFixed(1).padStart(6);
  const rate = perSecond.toFixed(0).padStart(6);
  const latency = `p50 ${String(p50).padStart(3)} ms  p99 ${String(p99).padStart(3)} ms`;
  const cpu = `CPU ${serverMs.toFixed(3)} + ${databaseMs.toFixed(3)} ms`;
  process.stdout.write(
    `${name.padEnd(32)} ${ratio} % of the limit  ${rate}/s  ${latency}  ${cpu}  ${rss.toFixed(0)} MiB\n`,
  );
}
