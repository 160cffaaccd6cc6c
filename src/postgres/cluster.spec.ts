import { describe, expect, it } from '@jest/globals';
import { failureFrom } from './cluster.js';
import type { Folders } from './folders.js';

const folders = { dataDir: '/srv/forum', log: '/srv/forum/postgres.log' } as Folders;

describe('What PostgreSQL prints when it fails', () => {
  it('becomes a sentence on the disk when the disk is full', () => {
    const output = 'initdb: error: could not write to file "pg_wal/xlogtemp.12": No space left on device\n';
    expect(failureFrom(output, folders).sentence('en')).toBe(
      'Not enough disk space is left for /srv/forum: free at least 200 MB.',
    );
  });

  it('becomes a sentence with its last reason, and where to read more', () => {
    const output = [
      '2026-11-23 20:39:07.235 UTC [9416] LOG:  starting PostgreSQL 18.4',
      '2026-11-23 20:39:07.236 UTC [9416] FATAL:  configuration file "postgresql.conf" contains errors',
      '2026-11-23 20:39:07.236 UTC [9416] LOG:  database system is shut down',
    ].join('\n');
    expect(failureFrom(output, folders).message).toBe(
      'PostgreSQL n’a pas démarré (configuration file "postgresql.conf" contains errors) ; détails dans /srv/forum/postgres.log.',
    );
  });
});
