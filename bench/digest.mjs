/**
 * Digests as messages per second, as a ratio to the mail library sending one ready message of the same size to the same
 * sink over as many connections; processor time of composing one, database included; time to plan for many people.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fill, stageDigests } from './digest-stage.mjs';

const library = (file) => import(new URL(`../dist/libs/${file}.js`, import.meta.url).href);
const connections = 5;
const schedule = { frequency: 'daily', weekday: 2, hour: 7, timeZone: 'America/Toronto' };

export default async function run(args) {
  const people = numberAfter(args, '--people', 20_000);
  const stage = await stageDigests({ connections });
  try {
    await measure(stage, people);
  } finally {
    await stage.stop();
  }
}

async function measure(stage, people) {
  const { app, db } = stage;
  const { latestWindowEnd } = await library('digests/src/schedule/schedule');
  const { Planner } = await library('digests/src/planning/planner');
  const { Database } = await library('kernel/src/index');
  const { withLease } = await library('digests/src/run/lease');
  const at = new Date(Date.now() - 90_000);
  await fill(db, { people, threads: 200, slot: latestWindowEnd(schedule, at) });
  const database = app.get(Database, { strict: false });
  const planner = app.get(Planner, { strict: false });
  show('planned', await timed(stage, () => planner.plan({ at })));
  await withLease(database, at, async (lease) => {
    show('composed', await timed(stage, () => compose({ app, database, lease, at })));
    const raw = await someMessage(database);
    show('limit: one ready message', await timed(stage, () => sendReady(stage, raw, people / 2)));
    show('sent', await timed(stage, () => deliver({ app, database, lease })));
    show('limit: one ready message', await timed(stage, () => sendReady(stage, raw, people / 2)));
  });
}

async function compose({ app, database, lease, at }) {
  const { ComposerFactory } = await library('digests/src/composition/composer-factory');
  const { composeBatch } = await library('digests/src/composition/composition');
  const composer = await app.get(ComposerFactory, { strict: false }).make(database.reader);
  const workshop = { database, composer, connection: lease.connection };
  const request = { settledUntil: at.getTime() * 1000, notBefore: new Date(0) };
  let count = 0;
  for (;;) {
    const batch = await composeBatch(workshop, request);
    count += batch.composed;
    if (batch.seen === 0) return count;
  }
}

async function deliver({ app, database, lease }) {
  const { Delivery } = await library('digests/src/delivery/delivery');
  const { RunTally } = await library('digests/src/run/run-tally');
  const { MailTransport } = await library('mail-out/src/index');
  const tally = new RunTally();
  const signal = new AbortController().signal;
  const transport = app.get(MailTransport, { strict: false });
  const delivery = new Delivery({ lease, reader: database.reader, transport, tally, signal });
  await delivery.run();
  return tally.report.sent;
}

async function someMessage(database) {
  const { Messages } = await library('digests/src/delivery/messages');
  const { sql } = await library('kernel/src/index');
  const digest = await database.reader.one(
    sql`select own, layout from digest where state = 'composed' limit 1 offset 100`,
  );
  const [pieces] = await new Messages(database.reader).piecesOf([digest]);
  return Buffer.concat(pieces);
}

async function sendReady({ app }, raw, count) {
  const { MailTransport } = await library('mail-out/src/index');
  const transport = app.get(MailTransport, { strict: false });
  let left = count;
  const lane = async () => {
    while (left-- > 0) await transport.deliver({ messageId: 'ready@example.org', to: 'b@example.org', raw });
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return count;
}

async function timed({ postmaster }, work) {
  const database = postgresMs(postmaster);
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const count = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  return {
    count,
    seconds,
    nodeMs: (user + system) / 1000 / count,
    databaseMs: (postgresMs(postmaster) - database) / count,
  };
}

function show(what, { count, seconds, nodeMs, databaseMs }) {
  const cells = [what.padEnd(28), String(count).padStart(8), `${seconds.toFixed(2)} s`.padStart(10)];
  cells.push(`${Math.round(count / seconds)}/s`.padStart(10), `${nodeMs.toFixed(3)} ms`.padStart(10));
  cells.push(`+ ${databaseMs.toFixed(3)} ms`.padStart(11));
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

function numberAfter(args, name, preset) {
  const at = args.indexOf(name);
  return at < 0 ? preset : Number(args[at + 1]);
}
