import { translate } from '@forum/i18n';
import type { ConsoleCommand } from '../console-command.js';
import { addImport } from './import.js';
import { participantsMessages } from './participants.messages.js';

export const participantsCommand: ConsoleCommand = {
  register(program, context) {
    const t = translate(participantsMessages, context.locale);
    addImport(program.command('participants').description(t('description')), context);
  },
};
