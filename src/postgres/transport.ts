import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { giveTo } from './account.js';
import { makeSocketFolder } from './folders.js';
import type { Site } from './site.js';

const SOCKET_PORT = 5432;

const everySettings = {
  timezone: 'UTC',
  jit: 'off',
  // Failed statements are reported by the program that sent them, with its own context.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
};

/** The program that starts the server, and its arguments. */
export async function serverCommand(site: Site): Promise<[program: string, args: string[]]> {
  return site.transport === 'tcp' ? tcpCommand(site) : socketCommand(site);
}

function socketCommand({ folders, account, binaries, settings }: Site): [string, string[]] {
  const socketFolder = makeSocketFolder(folders);
  giveTo(account, socketFolder);
  chmodSync(socketFolder, 0o700);
  const flags = options({ listen_addresses: '', unix_socket_permissions: '0700', ...settings });
  return [binaries.postgres, ['-D', folders.cluster, '-p', `${SOCKET_PORT}`, '-k', socketFolder, ...flags]];
}

/** Through pg_ctl, which also gives up a Windows administrator's rights, as PostgreSQL demands. */
async function tcpCommand({ folders, binaries, settings }: Site): Promise<[string, string[]]> {
  const flags = options({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings });
  const server = ['-p', `${await freePort()}`, ...flags].join(' ');
  return [binaries.pgCtl, ['start', '-w', '-D', folders.cluster, '-o', server]];
}

function options(settings: Record<string, string>): string[] {
  return Object.entries({ ...everySettings, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
