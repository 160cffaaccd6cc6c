import { translate } from '@forum/i18n';
import { AccountsService, type Role, RolesService, SYSTEM } from '@forum/identity';
import type { Command } from 'commander';
import type { ConsoleContext } from '../console-context.js';
import { accountMessages } from './account.messages.js';

export function addGrant(group: Command, context: ConsoleContext): void {
  addChange(group, context, { verb: 'grant', said: 'granted' });
}

export function addRevoke(group: Command, context: ConsoleContext): void {
  addChange(group, context, { verb: 'revoke', said: 'revoked' });
}

interface Change {
  readonly verb: 'grant' | 'revoke';
  readonly said: 'granted' | 'revoked';
}

function addChange(group: Command, context: ConsoleContext, { verb, said }: Change): void {
  const t = translate(accountMessages, context.locale);
  group
    .command(verb)
    .description(t(`describe-${verb}`))
    .argument('<EMAIL>', t('email'))
    .argument('<ROLE>', t('role'))
    .action(async (email: string, role: string) => {
      const account = await context.withForum(async (forum) => {
        const found = await forum.get(AccountsService).unscopedForAddress(email);
        // The service's schema reads the role; its refusal names the field.
        await forum.get(RolesService)[verb](SYSTEM, { accountId: found.id, role: role as Role });
        return found;
      });
      const address = account.address ?? email;
      context.print({
        text: t(said, { address, role }),
        data: { id: account.id, address, role, [said]: true },
      });
    });
}
