import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { formatNumber, translate } from '@forum/i18n';
import { SystemClock } from '@forum/kernel';
import type { ConsoleCommand } from '../console-command.js';
import type { ConsoleContext } from '../console-context.js';
import { ConsoleFailure } from '../console-failure.js';
import { readCount } from '../read-values.js';
import { backupMessages } from './backup.messages.js';
import { takeBackup } from './take-backup.js';

const KEPT = 14;
const FILE_PROBLEMS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EDQUOT', 'EIO']);
const clock = new SystemClock();

interface Options {
  readonly keep: number;
}

export const backupCommand: ConsoleCommand = {
  register(program, context) {
    const t = translate(backupMessages, context.locale);
    program
      .command('backup')
      .description(t('description'))
      .argument('<DIR>', t('dir'))
      .option('--keep <N>', t('keep'), readCount(context.locale, { min: 1, max: 10_000 }), KEPT)
      .action(async (dir: string, { keep }: Options) => {
        const made = await makeBackup(context, path.resolve(dir));
        const dropped = await dropOldest(path.resolve(dir), keep);
        const megabytes = formatNumber(Math.ceil(made.bytes / 1e6), context.locale);
        const lines = [t('made', { folder: made.folder, files: made.files, megabytes })];
        if (dropped.length > 0) lines.push(t('dropped', { count: dropped.length }));
        context.print({ text: lines, data: { ...made, dropped } });
      });
  },
};

/** Made aside and renamed once complete, so that a backup that has its name is whole. */
async function makeBackup(context: ConsoleContext, dir: string) {
  const { databaseUrl, dataDir } = context.config;
  if (databaseUrl !== null) throw ConsoleFailure.of(backupMessages, 'own-server');
  if (`${dir}${path.sep}`.startsWith(`${dataDir}${path.sep}`)) {
    throw ConsoleFailure.of(backupMessages, 'inside', { dir, dataDir });
  }
  const folder = path.join(dir, `forum-${clock.now().toISOString().replaceAll(':', '').slice(0, 17)}Z`);
  const draft = `${folder}.partial`;
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const copied = await context.withDatabase(({ connection }) =>
      takeBackup(connection, { dataDir, target: draft }),
    );
    await rename(draft, folder);
    return { folder, ...copied };
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    const { code = '' } = error as NodeJS.ErrnoException;
    throw FILE_PROBLEMS.has(code) ? ConsoleFailure.of(backupMessages, 'not-written', { dir, code }) : error;
  }
}

/** The names tell the age. @returns the folders that are gone */
async function dropOldest(dir: string, keep: number): Promise<string[]> {
  const names = (await readdir(dir)).filter((name) => /^forum-\d{4}-\d\d-\d\dT\d{6}Z$/.test(name)).sort();
  const old = names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await rm(path.join(dir, name), { recursive: true, force: true });
  return old;
}
