import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort, said, stageForum } from './stage.mjs';

const CONTENT = { people: 2_000, threads: 10_000, posts: 200_000, longThread: 1_000 };
const ROUNDS = 5;
const PATIENCE_MS = 900_000;

/** How long a search takes among 200,000 messages, one after the other, as ratios to the bare limit (one prepared query, 20 rows). */
export default async function search() {
  process.stdout.write(`Staging ${CONTENT.posts} posts, then waiting for search to know them…\n`);
  const forum = await stageForum(CONTENT);
  try {
    process.stdout.write(`indexed ${await indexed(forum.db)}\n`);
    const bare = await bareLimit(forum);
    show('limit: Fastify + pg, 20 rows', bare, bare);
    for (const [name, queries] of Object.entries(await queriesOf(forum.db))) {
      const urls = queries.map((q) => `${forum.url}/api/v1/search?${new URLSearchParams({ q })}`);
      show(name, await latencies(urls), bare);
    }
  } finally {
    await forum.stop();
  }
}

/** Until every message has its document and words are counted. */
async function indexed(db) {
  const startedAt = performance.now();
  while (performance.now() - startedAt < PATIENCE_MS) {
    const { rows } = await db.query(`
      select (select count(*) from search_document) >= (select count(*) from post)
        and exists (select from search_lexeme) as done`);
    if (rows[0].done) {
      await db.query('vacuum analyze search_document');
      return `${((performance.now() - startedAt) / 1_000).toFixed(0)} s after the content`;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('search does not know the content');
}

async function queriesOf(db) {
  const words = async (order, count) => {
    const { rows } = await db.query(`
      select word from ts_stat($$
        select to_tsvector('pg_catalog.simple', search_clean(search_plain(html))) from post where id % 40 = 0$$)
      where length(word) > 1 and numnode(plainto_tsquery('pg_catalog.french', word)) > 0
        and numnode(plainto_tsquery('pg_catalog.english', word)) > 0
      order by ${order} limit ${count}`);
    return rows.map(({ word }) => word);
  };
  const common = await words('ndoc desc, word', 20);
  const any = await words('md5(word)', 40);
  const { rows: names } = await db.query(
    `select name from account where kind = 'person' and name is not null order by md5(name) limit 20`,
  );
  return {
    'the 20 commonest words': common,
    'any 40 words': any,
    'two words': common.map((word, n) => `${word} ${any[n]}`),
    'names of people': names.map(({ name }) => name),
    'terms of the glossary': ['recherche-action', 'action research', 'tacit knowledge', 'bailleur de fonds'],
    'mistyped words': ['accompagnemant', 'coordinasion', 'evalution', 'partenairs'],
  };
}

async function bareLimit({ connection, db }) {
  const { rows } = await db.query(`select id from thread where last_number between 20 and 40 limit 1`);
  const port = await freePort();
  const limit = { connection, threadId: rows[0].id, readyPage: 1 };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'limit.mjs')], {
    env: { ...process.env, PORT: String(port), BENCH_LIMIT: JSON.stringify(limit) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await said(child, 'Limit ready');
  const result = await latencies(Array.from({ length: 40 }, () => `http://127.0.0.1:${port}/twenty`));
  child.kill();
  return result;
}

/** Each address once to warm up, then some rounds; milliseconds. */
async function latencies(urls) {
  for (const url of urls) await timed(url);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const url of urls) times.push(await timed(url));
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  return { p50: at(0.5), p95: at(0.95) };
}

async function timed(url) {
  const startedAt = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${response.status} from ${url}`);
  return performance.now() - startedAt;
}

function show(name, { p50, p95 }, bare) {
  const ratio = (p50 / bare.p50).toFixed(1).padStart(6);
  process.stdout.write(
    `${name.padEnd(32)} ${ratio} × the limit  p50 ${p50.toFixed(1).padStart(6)} ms  p95 ${p95.toFixed(1).padStart(6)} ms\n`,
  );
}
