import path from 'node:path';
import { translate } from '@forum/i18n';
import { FOUNDING_FILE, Seeder, seedLines } from '../../seed/index.js';
import type { ConsoleCommand } from '../console-command.js';
import { seedCommandMessages } from './seed.messages.js';

export const seedCommand: ConsoleCommand = {
  register(program, context) {
    const t = translate(seedCommandMessages, context.locale);
    program
      .command('seed')
      .description(t('description'))
      .option('--file <FILE>', t('file'), FOUNDING_FILE)
      .action(async ({ file }: { file: string }) => {
        const report = await context.withForum((forum) => forum.get(Seeder).seed(path.resolve(file)));
        const said = path.relative(process.cwd(), path.resolve(file));
        context.print({ text: seedLines(report, said, context.locale), data: report });
      });
  },
};
