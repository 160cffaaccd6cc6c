import { readFileSync } from 'node:fs';
import { SUPERUSER } from './cluster.js';
import type { Postmaster } from './postmaster.js';
import type { Site } from './site.js';

/** What a PostgreSQL client needs; `host` is the folder of the socket, or an address. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
}

export function connectionTo({ folders, transport }: Site, { port, socketFolder }: Postmaster): Connection {
  const common = { port, user: SUPERUSER, database: SUPERUSER };
  if (transport === 'socket') return { host: socketFolder, ...common };
  return { host: '127.0.0.1', ...common, password: readFileSync(folders.password, 'utf8') };
}
