import { type Config, type FixedClock, readConfig } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createWeb } from '../../apps/web/src/http/index.js';
import { ForumModule } from '../../src/forum/forum.module.js';
import { FOUNDING_FILE, Seeder } from '../../src/seed/index.js';
import { TEST_SECRET } from './application.js';
import { TestBrowser } from './browser.js';
import { testDatabase } from './database.js';

export { TestBrowser } from './browser.js';

export interface TestWeb {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  get<T>(service: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** A browser of its own, signed out. */
  browser(): TestBrowser;
  close(): Promise<void>;
}

export interface TestWebOptions {
  readonly clock?: FixedClock;
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole web process with the founding content, on a database of the test file's own; nothing listens. */
export async function testWeb({ clock, env = {} }: TestWebOptions = {}): Promise<TestWeb> {
  const test = await testDatabase();
  const config = readConfig({
    SESSION_SECRETS: TEST_SECRET,
    BASE_URL: 'http://forum.test',
    LOG_LEVEL: 'error',
    ...env,
  });
  const module = ForumModule.forRole('web', {
    config,
    connection: test.connection,
    poolSize: 4,
    ...(clock ? { clock } : {}),
  });
  const app = await createWeb(module, config);
  await app.get(Seeder, { strict: false }).seed(FOUNDING_FILE);
  await app.get(NetworkService, { strict: false }).refresh();
  return {
    app,
    config,
    get: (service) => app.get(service as Type, { strict: false }),
    browser: () => new TestBrowser(app, config.baseUrl),
    close: async () => {
      await app.close();
      await test.drop();
    },
  };
}
