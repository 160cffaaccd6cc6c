import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../bootstrap/processes.mjs';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { failureFrom } from './cluster.js';
import { dropSocketFolder, type Folders } from './folders.js';
import { dropStalePidFile, findPostmaster, type Postmaster } from './postmaster.js';
import { runAs } from './run-as.js';
import type { Site } from './site.js';
import { serverCommand } from './transport.js';

const POLL_MS = 10;
/** A start that lasts longer than this is replaying the journal of a server that was killed. */
const RECOVERY_MS = 3_000;
/** How long connections may take to leave before they are cut. */
const SMART_MS = 2_000;

/**
 * Starts the server, detached, so that a Ctrl-C in the terminal reaches the forum alone, which finishes its work first.
 *
 * @throws PostgresFailure in one sentence taken from the server's log
 */
export async function startServer(site: Site, onRecovery: () => void): Promise<Postmaster> {
  const { folders, account } = site;
  dropStalePidFile(folders.cluster);
  dropSocketFolder(folders);
  const run = runAs(account, ...(await serverCommand(site)));
  const log = openSync(folders.log, 'w', 0o600);
  const child = spawn(run.command, run.args, { ...run.options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const ready = await waitUntilReady(folders, { hasGone: failureOf(child), onRecovery });
  if (!ready) throw failureFrom(readFileSync(folders.log, 'utf8'), folders);
  return ready;
}

/** @returns undefined if the server that another process has started stops instead of getting ready */
export function waitForOther(folders: Folders, onRecovery: () => void): Promise<Postmaster | undefined> {
  return waitUntilReady(folders, { hasGone: () => !findPostmaster(folders.cluster), onRecovery });
}

/** Lets connections leave, then cuts them; returns once the server's process has ended. */
export async function stopServer({ folders, binaries, account }: Site): Promise<void> {
  const postmaster = findPostmaster(folders.cluster);
  if (!postmaster) return;
  if (process.platform === 'win32') await stopByProgram(folders, binaries, account);
  else await stopBySignal(postmaster.pid);
  dropSocketFolder(folders);
}

interface Waiting {
  readonly hasGone: () => boolean;
  readonly onRecovery: () => void;
}

async function waitUntilReady(folders: Folders, waiting: Waiting): Promise<Postmaster | undefined> {
  const tellAt = performance.now() + RECOVERY_MS;
  let told = false;
  while (!waiting.hasGone()) {
    const postmaster = findPostmaster(folders.cluster);
    if (postmaster?.status === 'ready') return postmaster;
    if (!told && performance.now() > tellAt) {
      told = true;
      waiting.onRecovery();
    }
    await sleep(POLL_MS);
  }
  return undefined;
}

/** pg_ctl leaves with 0 once the server is ready; the server itself leaves only when it fails. */
function failureOf(child: ChildProcess): () => boolean {
  let gone = false;
  child.once('error', () => {
    gone = true;
  });
  child.once('exit', (code) => {
    gone = code !== 0;
  });
  return () => gone;
}

/** SIGTERM is PostgreSQL's smart shutdown, SIGINT its fast one. */
async function stopBySignal(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  const cutAt = performance.now() + SMART_MS;
  let cut = false;
  while (isRunning(pid)) {
    if (!cut && performance.now() > cutAt) {
      cut = true;
      process.kill(pid, 'SIGINT');
    }
    await sleep(POLL_MS);
  }
}

async function stopByProgram(folders: Folders, { pgCtl }: Binaries, account: Account): Promise<void> {
  const run = runAs(account, pgCtl, ['stop', '-D', folders.cluster, '-m', 'fast', '-w']);
  const child = spawn(run.command, run.args, { ...run.options, stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
}
