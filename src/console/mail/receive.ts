import { readFile } from 'node:fs/promises';
import { type KeysOf, type Translate, translate } from '@forum/i18n';
import { Database } from '@forum/kernel';
import { MailHandler, type Outcome, ReceivedMailService, ReceivedMailsRepository } from '@forum/mail-in';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { ConsoleAnswer, ConsoleContext } from '../console-context.js';
import { ConsoleFailure } from '../console-failure.js';
import { mailMessages } from './mail.messages.js';

interface ReceiveOptions {
  readonly to?: string;
  readonly from?: string;
}

type Words = Translate<KeysOf<typeof mailMessages>>;
type Result = Outcome & { readonly id: string | null };

export function addReceive(group: Command, context: ConsoleContext): void {
  const t = translate(mailMessages, context.locale);
  group
    .command('receive')
    .argument('[file]', t('file'), '-')
    .description(t('describe-receive'))
    .option('--to <ADDRESS>', t('option-to'))
    .option('--from <ADDRESS>', t('option-from'))
    .action(async (file: string, options: ReceiveOptions) => {
      const raw = await readRaw(file);
      const results = await context.withForum((forum) => receive(forum, raw, options));
      context.print(told(results, t));
    });
}

async function readRaw(file: string): Promise<Buffer> {
  const raw = await (file === '-' ? readStandardInput() : readFile(file)).catch(() => null);
  if (raw === null) throw ConsoleFailure.of(mailMessages, 'no-file', { file });
  if (raw.length === 0) throw ConsoleFailure.of(mailMessages, 'nothing-read', {});
  return raw;
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function receive(
  forum: INestApplicationContext,
  raw: Buffer,
  { to, from }: ReceiveOptions,
): Promise<Result[]> {
  const ids = await forum.get(ReceivedMailService).receive({
    door: 'console',
    raw,
    envelopeFrom: from ?? null,
    recipients: to === undefined ? [] : [to],
  });
  const results: Result[] = [];
  for (const id of ids) results.push(await resultOf(forum, id));
  return results;
}

/** A running forum may take it first: then what it did is waited for. */
async function resultOf(forum: INestApplicationContext, id: string | null): Promise<Result> {
  if (id === null) return { id, outcome: 'ignored', reason: 'duplicate' };
  const outcome = await forum.get(MailHandler).handle(id);
  if (outcome !== undefined) return { id, ...outcome };
  const mails = forum.get(ReceivedMailsRepository);
  for (let tries = 0; tries < 100; tries++) {
    const handled = await mails.find(forum.get(Database).reader, id);
    if (handled?.outcome) return handled;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw ConsoleFailure.of(mailMessages, 'still-busy', {});
}

function told(results: readonly Result[], t: Words): ConsoleAnswer {
  const text = results.flatMap((result) => [
    line(result, t),
    ...(result.counted === false ? notCounted(result, t) : []),
  ]);
  const [first] = results;
  return { text, data: { ...first, ...(results.length > 1 ? { messages: results } : {}) } };
}

/** The contract's word stands first, whatever the language. */
function line(result: Result, t: Words): string {
  const { outcome, reason } = result;
  const why = t(`why.${reason}`, {
    thread: result.threadId ?? '',
    post: result.postId ?? '',
    failures: failuresOf(result, t),
  });
  return t('line', { word: t(`outcome.${outcome}`), outcome, why });
}

function failuresOf({ failures = [] }: Result, t: Words): string {
  if (failures.length === 0) return t('none-named');
  return failures
    .slice(0, 5)
    .map(({ address, severity, status }) =>
      [address || '?', severity, status].filter((part) => part !== '').join(' '),
    )
    .join(', ');
}

function notCounted({ reason }: Result, t: Words): string[] {
  return reason === 'failure' || reason === 'complaint' ? [t('not-counted')] : [];
}
