import { type ImportReport, ParticipantsImportService } from '@forum/gatherings';
import { type Locale, translate } from '@forum/i18n';
import { SYSTEM } from '@forum/identity';
import { type Command, InvalidArgumentError } from 'commander';
import type { ConsoleContext } from '../console-context.js';
import { ConsoleFailure } from '../console-failure.js';
import { importLines } from './import-lines.js';
import { participantsMessages } from './participants.messages.js';
import { readGivenFile } from './read-given-file.js';

type Mapping = Readonly<Record<string, string>>;

interface ImportOptions {
  readonly event: string;
  readonly dryRun: boolean;
  readonly map: Mapping;
}

export function addImport(group: Command, context: ConsoleContext): void {
  const t = translate(participantsMessages, context.locale);
  group
    .command('import')
    .description(t('describe-import'))
    .argument('<FILE>', t('file'))
    .requiredOption('--event <SLUG>', t('option-event'))
    .option('--dry-run', t('option-dry-run'), false)
    .option('--map <column=field>', t('option-map'), readMapping(context.locale), {})
    .action(async (path: string, { event, dryRun, map: mapping }: ImportOptions) => {
      const file = await readGivenFile(path);
      const report = await context.withForum((forum) =>
        forum.get(ParticipantsImportService).import(SYSTEM, { event, file, mapping, dryRun }),
      );
      context.print({ text: importLines(report, context.locale), data: report });
      refuseBadRows(report);
    });
}

/** Repeated, each adds to those before. A title may itself hold `=`: the last one divides. */
function readMapping(locale: Locale) {
  return (text: string, before: Mapping): Mapping => {
    const at = text.lastIndexOf('=');
    const [column, field] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at > 0 && column !== '' && field !== '') return { ...before, [column]: field };
    throw new InvalidArgumentError(translate(participantsMessages, locale)('not-a-mapping'));
  };
}

function refuseBadRows({ refused }: ImportReport): void {
  if (refused > 0) throw ConsoleFailure.of(participantsMessages, 'refused', { count: refused });
}
