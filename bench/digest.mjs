/**
 * Digests as messages per second, as ratios to the mail library sending one ready message of the same bytes to the same
 * sink over as many connections, in the same run; processor time of composing one, database included; memory; the time
 * that planning for very many people takes.
 *
 *   npm run bench -- digest [--people 20000] [--planning 1000000]
 */
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { begin, fill, fillSchedules, stageDigests } from './digest-stage.mjs';

const library = (file) => import(new URL(`../dist/libs/${file}.js`, import.meta.url).href);
const connections = 5;
const THREADS = 200;
const schedule = { frequency: 'daily', weekday: 2, hour: 7, timeZone: 'America/Toronto' };

export default async function digests(args) {
  const people = numberAfter(args, '--people', 20_000);
  await atStage({ connections }, (stage) => sending(stage, people));
  await atStage({ connections, dkim: newKey() }, (stage) => signing(stage, people / 5));
  await atStage({ connections }, (stage) => planning(stage, numberAfter(args, '--planning', 1_000_000)));
}

async function atStage(settings, work) {
  const stage = await stageDigests(settings);
  try {
    await work(stage);
  } finally {
    await stage.stop();
  }
}

/** The three steps one after the other, then all at once as the worker does it. */
async function sending(stage, people) {
  console.log(`\n${people} people, ${THREADS} discussions of the day, ${connections} connections`);
  const { database, at, memory } = await prepare(stage, people);
  const { Planner } = await library('digests/src/planning/planner');
  const { withLease } = await library('digests/src/run/lease');
  const planner = stage.get(Planner);
  show('planning', await timed(stage, () => planner.plan({ at })));
  await withLease(database, at, async (lease) => {
    const composed = await timed(stage, () => compose(stage, { database, lease, at }));
    show('composing', composed, { cpu: true });
    const raw = await someMessage(database);
    const before = await limitOf(stage, raw, people / 4);
    const sent = await timed(stage, () => deliver(stage, { database, lease }));
    const after = await limitOf(stage, raw, people / 4);
    const limit = mean(before, after);
    console.log(`\none ready message is ${raw.length} bytes`);
    show('limit: one ready message', limit, { cpu: true });
    show('sending what is composed', sent, { cpu: true, limit });
    await begin(stage.db);
    const { DigestRun } = await library('digests/src/index');
    const whole = await timed(stage, async () => (await stage.get(DigestRun).run()).sent);
    show('the whole run', whole, { cpu: true, limit: mean(after, await limitOf(stage, raw, people / 4)) });
  });
  console.log(`memory: ${memory.start} MiB before, ${memory.end()} MiB at the most`);
}

async function signing(stage, people) {
  console.log(`\n${people} people, every message signed with DKIM (RSA, 2048 bits)`);
  const { database, at } = await prepare(stage, people);
  const { DigestRun } = await library('digests/src/index');
  const run = await timed(stage, async () => (await stage.get(DigestRun).run({ at })).sent);
  const raw = await sentMessage(stage, database, at);
  show('the whole run, signed', run, { cpu: true, limit: await limitOf(stage, raw, people / 2) });
}

async function planning(stage, people) {
  console.log(`\n${people} people in six time zones`);
  await fillSchedules(stage.db, people);
  const { Planner } = await library('digests/src/planning/planner');
  const planner = stage.get(Planner);
  show('planning', await timed(stage, () => planner.plan({ at: new Date() })), { cpu: true });
}

async function prepare(stage, people) {
  const { latestWindowEnd } = await library('digests/src/schedule/schedule');
  const { Database } = await library('kernel/src/index');
  const at = new Date(Date.now() - 90_000);
  await fill(stage.db, { people, threads: THREADS, slot: latestWindowEnd(schedule, at) });
  return { database: stage.get(Database), at, memory: watchMemory() };
}

async function compose(stage, { database, lease, at }) {
  const { ComposerFactory } = await library('digests/src/composition/composer-factory');
  const { composeBatch } = await library('digests/src/composition/composition');
  const composer = await stage.get(ComposerFactory).make(database.reader);
  const workshop = { database, composer, connection: lease.connection };
  const request = { settledUntil: at.getTime() * 1000, notBefore: new Date(0) };
  let count = 0;
  for (;;) {
    const batch = await composeBatch(workshop, request);
    count += batch.composed;
    if (batch.seen === 0) return count;
  }
}

async function deliver(stage, { database, lease }) {
  const { Delivery } = await library('digests/src/delivery/delivery');
  const { RunTally } = await library('digests/src/run/run-tally');
  const { MailTransport } = await library('mail-out/src/index');
  const tally = new RunTally();
  const signal = new AbortController().signal;
  const transport = stage.get(MailTransport);
  await new Delivery({ lease, reader: database.reader, transport, tally, signal }).run();
  return tally.report.sent;
}

/** One of the composed messages, of middling length. */
async function someMessage(database) {
  const { Messages } = await library('digests/src/delivery/messages');
  const { sql } = await library('kernel/src/index');
  const digest = await database.reader.one(sql`
    select own, layout from digest where state = 'composed' order by length(layout), id
    offset (select count(*) / 2 from digest where state = 'composed') limit 1`);
  const [pieces] = await new Messages(database.reader).piecesOf([digest]);
  return Buffer.concat(pieces);
}

/** What a person was sent, made again. */
async function sentMessage(stage, database, at) {
  const { DigestPreview } = await library('digests/src/index');
  const { sql } = await library('kernel/src/index');
  const { id } = await database.reader.one(
    sql`select account_id as id from digest where state = 'sent' limit 1`,
  );
  await begin(stage.db);
  return stage.get(DigestPreview).of({ accountId: id, at });
}

async function limitOf(stage, raw, count) {
  const { MailTransport } = await library('mail-out/src/index');
  const transport = stage.get(MailTransport);
  return timed(stage, async () => {
    let left = count;
    const lane = async () => {
      while (left-- > 0)
        await transport.deliver({ messageId: 'ready@example.org', to: 'b@example.org', raw });
    };
    await Promise.all(Array.from({ length: connections }, lane));
    return count;
  });
}

async function timed({ postmaster }, work) {
  const database = postgresMs(postmaster);
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const count = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  const databaseMs = (postgresMs(postmaster) - database) / count;
  return { count, seconds, perSecond: count / seconds, nodeMs: (user + system) / 1000 / count, databaseMs };
}

function mean(a, b) {
  const names = ['seconds', 'perSecond', 'nodeMs', 'databaseMs'];
  return Object.fromEntries(names.map((name) => [name, (a[name] + b[name]) / 2]));
}

function show(what, { seconds, perSecond, nodeMs, databaseMs }, { cpu = false, limit } = {}) {
  const cells = [
    what.padEnd(28),
    `${seconds.toFixed(2)} s`.padStart(10),
    `${Math.round(perSecond)}/s`.padStart(10),
  ];
  if (cpu) cells.push(`${nodeMs.toFixed(3)} + ${databaseMs.toFixed(3)} ms of CPU`.padStart(28));
  if (limit) cells.push(`${Math.round((100 * perSecond) / limit.perSecond)} % of the limit`.padStart(20));
  console.log(cells.join(' '));
}

/** Milliseconds of processor time of PostgreSQL: the postmaster, what it has reaped, and its children. */
function postgresMs(postmaster) {
  let ticks = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1].split(' ');
      const isOurs = Number(entry) === postmaster || Number(fields[1]) === postmaster;
      if (isOurs) ticks += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    } catch {
      // It ended while we looked.
    }
  }
  return ticks * 10;
}

function watchMemory() {
  const now = () => Math.round(process.memoryUsage.rss() / 1024 / 1024);
  const start = now();
  let most = start;
  const timer = setInterval(() => {
    most = Math.max(most, now());
  }, 50);
  timer.unref();
  return {
    start,
    end() {
      clearInterval(timer);
      return most;
    },
  };
}

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' });
}

function numberAfter(args, name, preset) {
  const at = args.indexOf(name);
  return at < 0 ? preset : Number(args[at + 1]);
}
