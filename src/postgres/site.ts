import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import type { Folders } from './folders.js';

/**
 * How programs reach the embedded server: by a socket in a private folder, or, on Windows where that folder could not
 * be kept private, by a local port with a password.
 */
export type Transport = 'socket' | 'tcp';

export const defaultTransport: Transport = process.platform === 'win32' ? 'tcp' : 'socket';

/** One cluster and the way to run its server. */
export interface Site {
  readonly folders: Folders;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly transport: Transport;
  /** Further PostgreSQL settings, for example `fsync: 'off'` in tests. */
  readonly settings: Readonly<Record<string, string>>;
}
