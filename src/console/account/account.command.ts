import { translate } from '@forum/i18n';
import type { ConsoleCommand } from '../console-command.js';
import { accountMessages } from './account.messages.js';
import { addCreate } from './create.js';
import { addGrant, addRevoke } from './roles.js';
import { addSignInLink } from './sign-in-link.js';
import { addToken } from './token.js';

export const accountCommand: ConsoleCommand = {
  register(program, context) {
    const t = translate(accountMessages, context.locale);
    const group = program.command('account').description(t('description'));
    for (const add of [addCreate, addGrant, addRevoke, addSignInLink, addToken]) add(group, context);
  },
};
