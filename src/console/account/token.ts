import { translate } from '@forum/i18n';
import { AccountsService, ApiTokensService, type Scope } from '@forum/identity';
import type { Command } from 'commander';
import type { ConsoleContext } from '../console-context.js';
import { accountMessages } from './account.messages.js';

export function addToken(group: Command, context: ConsoleContext): void {
  const t = translate(accountMessages, context.locale);
  group
    .command('token')
    .description(t('describe-token'))
    .argument('<EMAIL>', t('email'))
    .option('--scopes <read,write,admin>', t('option-scopes'), 'read,write')
    .action(async (email: string, { scopes }: { scopes: string }) => {
      const made = await context.withForum(async (forum) => {
        const accounts = forum.get(AccountsService);
        const { id } = await accounts.unscopedForAddress(email);
        const asked = scopes.split(',').map((scope) => scope.trim());
        // The service's schema reads the scopes; its refusal names the one that does not exist.
        const token = { name: 'console', scopes: asked as Scope[] };
        return forum.get(ApiTokensService).create(await accounts.actorOf(id), token);
      });
      const { id, token, expiresAt } = made;
      context.print({ text: token, data: { id, token, scopes: made.scopes, expiresAt } });
    });
}
