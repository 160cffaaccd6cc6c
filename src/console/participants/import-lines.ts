import { type ImportReport, problemSentence, type RowReport } from '@forum/gatherings';
import { type Locale, translate } from '@forum/i18n';
import { participantsMessages } from './participants.messages.js';

/** The report for people: a line per row of the file, then what it comes to. Rows are told by their place, never by a name. */
export function importLines(report: ImportReport, locale: Locale): string[] {
  const t = translate(participantsMessages, locale);
  const { rows, created, counted, known, invitations } = report;
  const lines = rows.map((row) => t('line', { line: row.line, outcome: outcomeOf(row, locale) }));
  if (report.refused > 0) return lines;
  return [
    ...lines,
    t('total', { rows: rows.length, created, counted, known }),
    report.dryRun ? t('dry-run') : t('leaving', { count: invitations }),
  ];
}

function outcomeOf({ reason, problems }: RowReport, locale: Locale): string {
  if (problems.length > 0) return problems.map((problem) => problemSentence(problem, locale)).join(' ');
  return translate(participantsMessages, locale)(reason ?? 'known');
}
