import { translate } from '@forum/i18n';
import { migrate } from '../../database/migrate.js';
import type { ConsoleCommand } from '../console-command.js';
import { migrateMessages } from './migrate.messages.js';

export const migrateCommand: ConsoleCommand = {
  register(program, context) {
    const t = translate(migrateMessages, context.locale);
    program
      .command('migrate')
      .description(t('description'))
      .action(async () => {
        const report = await context.withDatabase(({ connection }) => migrate(connection));
        const done = report.applied.map((name) => t('applied', { name }));
        const text = done.length === 0 ? t('up-to-date') : done;
        context.print({ text, data: report });
      });
  },
};
