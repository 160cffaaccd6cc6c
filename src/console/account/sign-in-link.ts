import { translate } from '@forum/i18n';
import { ConsoleLinksService, SYSTEM } from '@forum/identity';
import { NetworkService } from '@forum/network';
import type { Command } from 'commander';
import type { ConsoleContext } from '../console-context.js';
import { accountMessages } from './account.messages.js';

export function addSignInLink(group: Command, context: ConsoleContext): void {
  const t = translate(accountMessages, context.locale);
  group
    .command('sign-in-link')
    .description(t('describe-sign-in-link'))
    .argument('<EMAIL>', t('email'))
    .action(async (email: string) => {
      const { url, minutes } = await context.withForum(async (forum) => ({
        url: await forum.get(ConsoleLinksService).make(SYSTEM, email),
        minutes: forum.get(NetworkService).settings.signIn.codeMinutes,
      }));
      context.print({ text: [t('link', { minutes }), url], data: { url, minutes } });
    });
}
