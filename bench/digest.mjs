/**
 * Digests as messages per second, as a ratio to the mail library sending one ready message of the same size to the same
 * sink over as many connections; processor time of composing one; time to plan for a million people.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fill, stageDigests } from './digest-stage.mjs';

const dist = new URL('../dist/libs/', import.meta.url);
const connections = 5;

export default async function run(args) {
  const people = numberAfter(args, '--people', 20_000);
  const stage = await stageDigests({ connections });
  try {
    await measure(stage, people);
  } finally {
    await stage.stop();
  }
}

async function measure({ app, db, sink }, people) {
  const { DigestRun, latestWindowEnd } = await import(new URL('digests/src/index.js', dist).href);
  const { MailTransport } = await import(new URL('mail-out/src/index.js', dist).href);
  const schedule = { frequency: 'daily', weekday: 2, hour: 7, timeZone: 'America/Toronto' };
  const slot = latestWindowEnd(schedule, new Date(Date.now() - 120_000));
  await fill(db, { people, threads: 200, slot });
  const digests = app.get(DigestRun, { strict: false });
  const transport = app.get(MailTransport, { strict: false });
  const whole = await timed(() => digests.run());
  console.log(JSON.stringify(whole));
  const taken = await sink.taken();
  console.log(taken, 'bytes/message', taken.bytes / taken.messages);
  // The same messages once more, ready this time.
  const raw = Buffer.alloc(
    Math.round(taken.bytes / taken.messages),
    'ligne de soixante-quinze caracteres au plus, comme un courriel en contient.\r\n',
  );
  const head = Buffer.from('From: a@example.org\r\nTo: b@example.org\r\nSubject: essai\r\n\r\n');
  const ready = Buffer.concat([head, raw]);
  const limit = await timed(() => sendReady(transport, ready, people));
  console.log(JSON.stringify(limit));
}

async function sendReady(transport, raw, count) {
  let left = count;
  const lane = async () => {
    while (left-- > 0)
      await transport.deliver({ messageId: `ready.${left}@example.org`, to: 'b@example.org', raw });
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return { sent: count };
}

async function timed(work) {
  const database = postgresMs();
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const report = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  const nodeMs = (user + system) / 1000;
  return {
    ...report,
    seconds,
    perSecond: report.sent / seconds,
    nodeMs: nodeMs / report.sent,
    databaseMs: (postgresMs() - database) / report.sent,
  };
}

/** Milliseconds of processor time of every PostgreSQL process, those that have ended included. */
function postgresMs() {
  let ticks = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (!readFileSync(`/proc/${entry}/comm`, 'utf8').startsWith('postgres')) continue;
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1].split(' ');
      ticks += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
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
