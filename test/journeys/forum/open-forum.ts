import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '@forum/kernel';
import { TEST_SECRET, type TestDatabase, testDatabase } from '@forum/test-world';
import { Logger } from '@nestjs/common';
import { consoleOn, type Ran } from '../../../src/console/console.fixture.js';
import { startForum } from '../../../src/start/start-forum.js';
import { freePort } from './free-port.js';
import { MovedClock } from './moved-clock.js';
import { Outbox } from './outbox.js';
import { plainSpaces } from './plain-spaces.js';

/** Variables that differ from those of a forum tried at home. */
export type Environment = Readonly<Record<string, string>>;

export interface JourneyForum {
  readonly url: string;
  readonly outbox: Outbox;
  /** Goes with the forum. */
  readonly folder: string;
  /** A line of the operator's console; throws with its sentence unless it ends well. */
  console(...words: string[]): Promise<string>;
  /** Works while the forum's clock is so many days ahead; what the database stamps keeps to its own. */
  inDays<T>(days: number, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What `npm start` starts, on a database of the test file's own: web, worker, founding content, mail kept in a folder. */
export async function openForum(more: Environment = {}): Promise<JourneyForum> {
  const database = await testDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'forum-journey-'));
  const port = await freePort();
  const env = {
    DATABASE_URL: urlOf(database),
    BASE_URL: `http://127.0.0.1:${port}`,
    SESSION_SECRETS: TEST_SECRET,
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    ...more,
  };
  const clock = new MovedClock();
  const forum = await startForum(readConfig(env), { locale: 'fr', log: () => undefined, clock });
  const run = consoleOn(database, env);
  tellFailuresOnly();
  return {
    url: forum.url,
    outbox: new Outbox(path.join(dataDir, 'outbox')),
    folder: dataDir,
    console: async (...words) => {
      const ran = await run(...words);
      tellFailuresOnly();
      return wellDone(words, ran);
    },
    inDays: (days, work) => clock.ahead(days, work),
    close: async () => {
      await forum.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Console and server share one process here, and with it what is told: the console tells nothing. */
function tellFailuresOnly(): void {
  Logger.overrideLogger(['error', 'fatal']);
}

/** The socket's folder, or the address, travels as a parameter: both PostgreSQL clients take it from there. */
function urlOf({ connection: { host, port, user, database, password = '' } }: TestDatabase): string {
  const url = new URL(
    `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost/${database}`,
  );
  url.searchParams.set('host', host);
  url.searchParams.set('port', String(port));
  return url.href;
}

function wellDone(words: readonly string[], { exit, out, err }: Ran): string {
  if (exit !== 0) throw new Error(`${words.join(' ')}: ${err}`);
  return plainSpaces(out);
}
