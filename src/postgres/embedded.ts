import { withLock } from '../bootstrap/lock.mjs';
import { accountFor, giveTo } from './account.js';
import { findBinaries } from './binaries.js';
import { checkSpace, checkVersion, hasCluster, makeCluster } from './cluster.js';
import { type Connection, connectionTo } from './connection.js';
import { canConnect, ensureDatabase } from './database.js';
import { foldersIn } from './folders.js';
import { type Locale, type StepCode, stepLine } from './messages.js';
import { findPostmaster } from './postmaster.js';
import { startServer, stopServer, waitForOther } from './server.js';
import { defaultTransport, type Site, type Transport } from './site.js';
import { countUsers, register, unregister } from './users.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Receives one line per step, in `locale`. */
  readonly log?: (line: string) => void;
  readonly locale?: Locale;
  /** Further PostgreSQL settings. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly transport?: Transport;
}

export interface Embedded {
  readonly connection: Connection;
  /** To be called once, after the last connection was closed: the last process to do so stops the server. */
  release(): Promise<void>;
}

type Tell = (code: StepCode, params?: Record<string, string | number>) => void;

/**
 * Gives this process the PostgreSQL server of a data folder. Any number of processes may ask at the same time: the
 * first starts it, the others adopt it, as they adopt one whose starter was killed; the last to leave stops it.
 *
 * @throws PostgresFailure one sentence for the operator
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log = () => {}, locale = 'fr', settings = {}, transport = defaultTransport } = options;
  const tell: Tell = (code, params) => log(stepLine(code, locale, params));
  const binaries = await findBinaries();
  const folders = foldersIn(options.dataDir);
  const places = { binaries: binaries.root, dataDir: folders.dataDir, cluster: folders.cluster };
  const site: Site = { folders, binaries, account: accountFor(places), transport, settings };
  const locked = <T>(work: () => Promise<T>) => withLock(folders.lock, work, () => tell('waiting'));
  return locked(async () => {
    const user = register(folders);
    const connection = await runningServer(site, tell).catch(async (error: unknown) => {
      // A server that was started and then could not be used must not stay behind.
      await leave(site, user);
      throw error;
    });
    return { connection, release: () => locked(() => leave(site, user, () => tell('stopped'))) };
  });
}

async function runningServer(site: Site, tell: Tell): Promise<Connection> {
  return (await adopt(site, tell)) ?? start(site, tell);
}

/** @returns undefined if no server runs, or one that nobody can reach any more (its socket's folder was cleaned away) */
async function adopt(site: Site, tell: Tell): Promise<Connection | undefined> {
  if (!findPostmaster(site.folders.cluster)) return undefined;
  const postmaster = await waitForOther(site.folders, () => tell('recovering'));
  if (!postmaster) return undefined;
  const connection = connectionTo(site, postmaster);
  if (await canConnect(connection)) {
    tell('adopted');
    return connection;
  }
  await stopServer(site);
  return undefined;
}

async function start(site: Site, tell: Tell): Promise<Connection> {
  const { folders, binaries, account } = site;
  checkSpace(folders);
  if (hasCluster(folders)) checkVersion(folders, binaries);
  else {
    tell('creating', { dir: folders.cluster });
    makeCluster(site);
  }
  giveTo(account, folders.cluster);
  const startedAt = performance.now();
  const connection = connectionTo(site, await startServer(site, () => tell('recovering')));
  await ensureDatabase(connection);
  tell('started', { version: binaries.version, ms: Math.round(performance.now() - startedAt) });
  return connection;
}

async function leave(site: Site, user: string, onStop?: () => void): Promise<void> {
  unregister(user);
  if (countUsers(site.folders) > 0) return;
  await stopServer(site);
  onStop?.();
}
