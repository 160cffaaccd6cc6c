import { readdirSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/** Runs requests for some seconds over 8 connections; processor time of the server and of PostgreSQL by the system's own count. */
export async function load({ url, seconds, pid, ...request }) {
  await autocannon({ url, connections: 8, duration: 1, ...request });
  const before = cpuOf(pid);
  const result = await autocannon({ url, connections: 8, duration: seconds, ...request });
  const after = cpuOf(pid);
  const done = result['2xx'];
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return {
    perSecond: done / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    serverMs: (after.server - before.server) / done,
    databaseMs: (after.database - before.database) / done,
    rss: residentMib(pid),
  };
}

const TICK_MS = 10;

/** Milliseconds of processor time of the process, and of all of PostgreSQL's. */
function cpuOf(pid) {
  let database = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (readFileSync(`/proc/${entry}/comm`, 'utf8').startsWith('postgres')) database += ticks(entry);
    } catch {
      // It ended while we looked.
    }
  }
  return { server: ticks(pid) * TICK_MS, database: database * TICK_MS };
}

function ticks(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

export function residentMib(pid) {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return (pages * 4_096) / 1_048_576;
}
