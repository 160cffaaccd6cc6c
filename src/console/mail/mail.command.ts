import { translate } from '@forum/i18n';
import type { ConsoleCommand } from '../console-command.js';
import { mailMessages } from './mail.messages.js';
import { addReceive } from './receive.js';

export const mailCommand: ConsoleCommand = {
  register(program, context) {
    const group = program.command('mail').description(translate(mailMessages, context.locale)('description'));
    addReceive(group, context);
  },
};
