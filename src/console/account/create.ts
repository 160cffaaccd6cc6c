import { translate } from '@forum/i18n';
import { AccountsService, SYSTEM } from '@forum/identity';
import type { Command } from 'commander';
import type { ConsoleContext } from '../console-context.js';
import { accountMessages } from './account.messages.js';

interface CreateOptions {
  readonly name?: string;
  readonly locale: string;
}

export function addCreate(group: Command, context: ConsoleContext): void {
  const t = translate(accountMessages, context.locale);
  group
    .command('create')
    .description(t('describe-create'))
    .argument('<EMAIL>', t('email'))
    .option('--name <N>', t('option-name'))
    .option('--locale <fr|en>', t('option-locale'), 'fr')
    .action(async (email: string, { name, locale }: CreateOptions) => {
      // The service's schema reads the language; its refusal names the field.
      const form = { address: email, name: name ?? null, locale: locale as 'fr' };
      const account = await context.withForum((forum) => forum.get(AccountsService).create(SYSTEM, form));
      const { id, address, name: kept } = account;
      context.print({
        text: t('created', { address: address ?? email }),
        data: { id, address, name: kept, locale: account.locale },
      });
    });
}
