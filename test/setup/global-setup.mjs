import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSameProcessRunning, processMark } from '../../src/bootstrap/processes.mjs';
import { readTypeScript } from './typescript.mjs';

const PREFIX = 'forum-test-';
/** A cluster, a template and the databases of a few files at a time. */
const NEEDED_BYTES = 1e9;

/** Nothing a test writes has to survive the machine. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  // Beside the data, so that nothing of it outlives a killed run.
  dynamic_shared_memory_type: 'mmap',
  // A worker busy in the template would hold up every copy of it.
  autovacuum: 'off',
};

/**
 * One real PostgreSQL for the run, in memory where there is room, with a migrated template database. If the migrations
 * fail, the files that need a database say so, each; the others still run.
 */
export default async function globalSetup() {
  for (const folder of ['/dev/shm', tmpdir()]) dropLeftovers(folder);
  const dataDir = mkdtempSync(path.join(roomiest(), PREFIX));
  writeFileSync(path.join(dataDir, 'owner'), processMark(process.pid));
  const hooks = readTypeScript();
  const { openEmbedded } = await import('../../src/postgres/index.js');
  const { connection, release } = await openEmbedded({ dataDir, settings });
  globalThis.stopTestPostgres = async () => {
    await release();
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.env.FORUM_TEST_POSTGRES = JSON.stringify({
    connection,
    failure: await failureOfTemplate(connection),
  });
  hooks.deregister();
}

/** @param {import('../../src/postgres/index.js').Connection} connection */
async function failureOfTemplate(connection) {
  try {
    const { makeTemplate } = await import('./template.js');
    await makeTemplate(connection);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}

/** Memory if the system gives enough of it (containers often give 64 MB), else the disk. */
function roomiest() {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > NEEDED_BYTES ? memory : tmpdir();
}

/**
 * Stops and removes what a killed run has left.
 *
 * @param {string} folder
 */
function dropLeftovers(folder) {
  if (!existsSync(folder)) return;
  const runs = readdirSync(folder).filter((name) => name.startsWith(PREFIX));
  for (const run of runs.map((name) => path.join(folder, name))) if (isAbandoned(run)) drop(run);
}

/** @param {string} run */
function isAbandoned(run) {
  const owner = path.join(run, 'owner');
  // A run that starts at this moment has made the file and not yet written its name.
  const mark = existsSync(owner) ? readFileSync(owner, 'utf8') : '';
  return mark !== '' && !isSameProcessRunning(mark);
}

/** @param {string} run */
function drop(run) {
  try {
    const pid = Number.parseInt(readFileSync(path.join(run, 'postgres/postmaster.pid'), 'utf8'), 10);
    rmSync(readFileSync(path.join(run, 'postgres.socket'), 'utf8'), { recursive: true, force: true });
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres') process.kill(pid, 'SIGQUIT');
  } catch {
    // It was stopped already.
  }
  rmSync(run, { recursive: true, force: true });
}
