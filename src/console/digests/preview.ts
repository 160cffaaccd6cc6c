import { DigestPreview } from '@forum/digests';
import { type Locale, translate } from '@forum/i18n';
import { AccountsService } from '@forum/identity';
import { NotFound } from '@forum/kernel';
import { disassemble } from '@forum/mail-out';
import { type Command, InvalidArgumentError } from 'commander';
import type { ConsoleContext } from '../console-context.js';
import { ConsoleFailure } from '../console-failure.js';
import { readInstant } from '../read-values.js';
import { digestsMessages } from './digests.messages.js';

const FORMATS = ['html', 'text', 'eml'] as const;
type Format = (typeof FORMATS)[number];

interface PreviewOptions {
  readonly at?: Date;
  readonly format: Format;
}

export function addPreview(group: Command, context: ConsoleContext): void {
  const t = translate(digestsMessages, context.locale);
  group
    .command('preview')
    .description(t('describe-preview'))
    .argument('<EMAIL>', t('email'))
    .option('--at <ISO>', t('option-at'), readInstant(context.locale))
    .option('--format <html|text|eml>', t('option-format'), readFormat(context.locale), 'text')
    .action(async (address: string, { at, format }: PreviewOptions) => {
      const raw = await context.withForum(async (forum) => {
        const { id: accountId } = await forum.get(AccountsService).unscopedForAddress(address);
        return forum
          .get(DigestPreview)
          .of({ accountId, at })
          .catch((error: unknown) => refuse(error, address));
      });
      if (raw === undefined) throw ConsoleFailure.of(digestsMessages, 'nothing-new', { address });
      const { headers, html, text } = disassemble(raw);
      const shown = { html, text, eml: raw.toString('utf8') };
      context.print({ text: shown[format].trimEnd(), data: { headers, html, text } });
    });
}

function refuse(error: unknown, address: string): never {
  const isUnknown = error instanceof NotFound && error.code === 'no-digest';
  throw isUnknown ? ConsoleFailure.of(digestsMessages, 'no-digest', { address }) : error;
}

function readFormat(locale: Locale) {
  return (text: string): Format => {
    const format = FORMATS.find((one) => one === text);
    if (format !== undefined) return format;
    throw new InvalidArgumentError(translate(digestsMessages, locale)('not-a-format'));
  };
}
