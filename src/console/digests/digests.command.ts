import { translate } from '@forum/i18n';
import type { ConsoleCommand } from '../console-command.js';
import { digestsMessages } from './digests.messages.js';
import { addPreview } from './preview.js';
import { addRun } from './run.js';

export const digestsCommand: ConsoleCommand = {
  register(program, context) {
    const t = translate(digestsMessages, context.locale);
    const group = program.command('digests').description(t('description'));
    addRun(group, context);
    addPreview(group, context);
  },
};
