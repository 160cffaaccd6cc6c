import path from 'node:path';
import { DigestForecast, DigestRun, type Forecast, type RunReport } from '@forum/digests';
import { formatList, type KeysOf, type Translate, translate } from '@forum/i18n';
import { AccountsService } from '@forum/identity';
import { Clock } from '@forum/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { ConsoleAnswer, ConsoleContext } from '../console-context.js';
import { readInstant } from '../read-values.js';
import { digestsMessages } from './digests.messages.js';

interface RunOptions {
  readonly at?: Date;
  readonly dryRun: boolean;
  readonly account?: string;
}

type Words = Translate<KeysOf<typeof digestsMessages>>;

export function addRun(group: Command, context: ConsoleContext): void {
  const t = translate(digestsMessages, context.locale);
  group
    .command('run')
    .description(t('describe-run'))
    .option('--at <ISO>', t('option-at'), readInstant(context.locale))
    .option('--dry-run', t('option-dry-run'), false)
    .option('--account <EMAIL>', t('option-account'))
    .action(async ({ at, dryRun, account }: RunOptions) => {
      const answer = await context.withForum(async (forum) => {
        const request = { at: at ?? forum.get(Clock).now(), accountId: await accountIdOf(forum, account) };
        return dryRun
          ? foretold(await forum.get(DigestForecast).of(request), t)
          : done(await forum.get(DigestRun).run(request), context);
      });
      context.print(answer);
    });
}

async function accountIdOf(forum: INestApplicationContext, address: string | undefined) {
  if (address === undefined) return undefined;
  return (await forum.get(AccountsService).unscopedForAddress(address)).id;
}

function done(report: RunReport, context: ConsoleContext): ConsoleAnswer {
  const { planned, sent, skipped, deferred, failed } = report;
  const t = translate(digestsMessages, context.locale);
  const { smtpUrl, dataDir } = context.config;
  const where = smtpUrl === null && sent > 0 ? 'outbox' : 'smtp';
  const text = [
    t('planned', { count: planned }),
    t('sent', { count: sent, where, folder: path.join(dataDir, 'outbox') }),
    ...skippedLine(skipped, t),
    ...(deferred === 0 ? [] : [t('deferred', { count: deferred })]),
    ...(failed === 0 ? [] : [t('failed', { count: failed })]),
  ];
  return { text, data: { dryRun: false, ...report } };
}

function foretold(forecast: Forecast, t: Words): ConsoleAnswer {
  const { planned, composed, skipped } = forecast;
  const text = [
    t('planned', { count: planned }),
    t('would-send', { count: composed }),
    ...skippedLine(skipped, t),
    t('dry-run'),
  ];
  return { text, data: { dryRun: true, ...forecast } };
}

function skippedLine(skipped: RunReport['skipped'], t: Words): string[] {
  const entries = Object.entries(skipped) as Array<[keyof RunReport['skipped'], number]>;
  if (entries.length === 0) return [];
  const reasons = entries.map(([reason, count]) => t(`reason.${reason}`, { count }));
  const count = entries.reduce((sum, [, each]) => sum + each, 0);
  return [t('skipped', { count, reasons: formatList(reasons, t.locale) })];
}
