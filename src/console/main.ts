import 'reflect-metadata';
import { readConfig } from '@forum/kernel';
import { NestFactory } from '@nestjs/core';
import { openDatabase } from '../database/open-database.js';
import { ForumModule } from '../forum/forum.module.js';
import { withSessionSecrets } from '../start/session-secrets.js';
import type { ConsoleSurroundings } from './console-context.js';
import { runConsole } from './run-console.js';

/** The operator's console on this machine. */
const surroundings: ConsoleSurroundings = {
  readConfig: () => readConfig(),
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  openDatabase: (config, locale) => openDatabase(config, { locale }),
  createForum: async (config, connection) => {
    const settings = { config: await withSessionSecrets(config), connection, poolSize: 4 };
    const module = ForumModule.forRole('console', settings);
    return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  },
};

process.exitCode = await runConsole(process.argv.slice(2), surroundings);
