import { translate } from '@forum/i18n';
import type { OpenDatabase } from '../../database/open-database.js';
import type { ConsoleCommand } from '../console-command.js';
import type { ConsoleContext } from '../console-context.js';
import { ConsoleFailure } from '../console-failure.js';
import type { Check, CheckedForum, Finding } from './check.js';
import { checkAddress } from './checks/address.check.js';
import { checkDatabase } from './checks/database.check.js';
import { checkDisk } from './checks/disk.check.js';
import { checkDns } from './checks/dns.check.js';
import { checkLog } from './checks/log.check.js';
import { checkMail } from './checks/mail.check.js';
import { checkSecrets } from './checks/secrets.check.js';
import { doctorMessages, findingMessages } from './doctor.messages.js';

const checks: readonly Check[] = [
  checkDatabase,
  checkLog,
  checkMail,
  checkDisk,
  checkAddress,
  checkSecrets,
  (forum) => checkDns(forum),
];

export const doctorCommand: ConsoleCommand = {
  register(program, context) {
    program
      .command('doctor')
      .description(translate(doctorMessages, context.locale)('description'))
      .action(async () => {
        const findings = await withDatabaseOrReason(context, (database) =>
          examine({ database, config: context.config, locale: context.locale }),
        );
        print(findings, context);
        const count = findings.filter(({ state }) => state === 'failed').length;
        if (count > 0) throw ConsoleFailure.of(doctorMessages, 'to-fix', { count });
      });
  },
};

async function examine(forum: CheckedForum): Promise<Finding[]> {
  return (await Promise.all(checks.map((check) => check(forum)))).flat();
}

/** A database that cannot even be opened is a finding like another. */
async function withDatabaseOrReason<T>(
  context: ConsoleContext,
  work: (database: OpenDatabase | Error) => Promise<T>,
): Promise<T> {
  let opened = false;
  try {
    return await context.withDatabase((database) => {
      opened = true;
      return work(database);
    });
  } catch (error) {
    if (opened || !(error instanceof Error)) throw error;
    return work(error);
  }
}

function print(findings: readonly Finding[], context: ConsoleContext): void {
  const t = translate(doctorMessages, context.locale);
  const say = translate(findingMessages, context.locale);
  const told = findings.map((finding) => ({ ...finding, sentence: say(finding.key, finding.params) }));
  context.print({
    text: told.map(({ state, sentence }) => t('line', { state: t(state), sentence })),
    data: told.map(({ check, state, key, sentence }) => ({ check, state, code: key, sentence })),
  });
}
