import { readConfig } from '@forum/kernel';
import { TEST_SECRET, type TestDatabase } from '@forum/test-world';
import { NestFactory } from '@nestjs/core';
import { ForumModule } from '../forum/forum.module.js';
import type { ConsoleSurroundings } from './console-context.js';
import { type ExitCode, runConsole } from './run-console.js';

export interface Ran {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of the console on a test's database, as the real one does on the operator's. */
export function consoleOn(
  { connection }: Pick<TestDatabase, 'connection'>,
  env: Readonly<Record<string, string>> = {},
): (...words: string[]) => Promise<Ran> {
  return async (...words) => {
    const printed = { out: '', err: '' };
    const surroundings: ConsoleSurroundings = {
      readConfig: () => readConfig({ SESSION_SECRETS: TEST_SECRET, BASE_URL: 'https://forum.test', ...env }),
      writeOut: (text) => {
        printed.out += text;
      },
      writeError: (text) => {
        printed.err += text;
      },
      openDatabase: async () => ({ connection, embedded: false, release: async () => undefined }),
      createForum: (config) =>
        NestFactory.createApplicationContext(
          ForumModule.forRole('console', { config, connection, poolSize: 2 }),
          {
            logger: false,
            abortOnError: false,
          },
        ),
    };
    const exit = await runConsole(words, surroundings);
    return { exit, ...printed };
  };
}
