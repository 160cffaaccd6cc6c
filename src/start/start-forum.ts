import path from 'node:path';
import { type Locale, translate } from '@forum/i18n';
import { type Clock, type Config, Database, sql } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createWeb } from '../../apps/web/src/http/index.js';
import { migrate } from '../database/migrate.js';
import { type OpenDatabase, openDatabase } from '../database/open-database.js';
import { ForumModule } from '../forum/forum.module.js';
import { FOUNDING_FILE, Seeder } from '../seed/index.js';
import { withSessionSecrets } from './session-secrets.js';
import { startMessages } from './start.messages.js';

export interface StartOptions {
  readonly locale: Locale;
  /** Receives one line per step. */
  readonly log: (line: string) => void;
  /** The system's, unless told. */
  readonly clock?: Clock;
}

export interface RunningForum {
  readonly url: string;
  /** Drains what is under way, then leaves the database; the last to leave an embedded one stops it. */
  stop(): Promise<void>;
}

/** Everything that `npm start` does, one line per step. */
export async function startForum(given: Config, { locale, log, clock }: StartOptions): Promise<RunningForum> {
  const t = translate(startMessages, locale);
  const config = await withSessionSecrets(given);
  const database = await openDatabase(config, { locale, log });
  try {
    log(t('database'));
    const { applied } = await migrate(database.connection);
    log(t('migrated', { count: applied.length }));
    const app = await createProcess(config, { ...database, clock });
    try {
      await seedOnce(app, (key, params) => log(t(key, params)));
      if (config.smtpUrl === null) log(t('outbox', { folder: path.join(config.dataDir, 'outbox') }));
      const url = await listen(app, config);
      log(t('ready', { url }));
      log(t('sign-in'));
      return { url, stop: () => stopAll(app, database) };
    } catch (error) {
      await app.close();
      throw error;
    }
  } catch (error) {
    await database.release();
    throw error;
  }
}

async function createProcess(
  config: Config,
  { connection, clock }: OpenDatabase & { clock: Clock | undefined },
): Promise<INestApplicationContext> {
  const role = config.processRole;
  const module = ForumModule.forRole(role, { config, connection, ...(clock && { clock }) });
  if (role === 'all' || role === 'web') return createWeb(module, config);
  return NestFactory.createApplicationContext(module, {
    abortOnError: false,
    logger: ['error', 'warn', 'fatal'],
  });
}

async function seedOnce(
  app: INestApplicationContext,
  say: (key: 'seeded' | 'seeded-before', params?: Record<string, number>) => void,
): Promise<void> {
  const known = await app.get(Database).reader.one(sql`select from network`);
  if (known) return say('seeded-before');
  const report = await app.get(Seeder).seed(FOUNDING_FILE);
  await app.get(NetworkService).refresh();
  say('seeded', { count: report.items.length });
}

async function listen(app: INestApplicationContext, config: Config): Promise<string> {
  if (!('listen' in app)) return config.baseUrl;
  await (app as { listen(port: number, host: string): Promise<unknown> }).listen(config.port, config.host);
  return config.baseUrl;
}

async function stopAll(app: INestApplicationContext, database: OpenDatabase): Promise<void> {
  await app.close();
  await database.release();
}
