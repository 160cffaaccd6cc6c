import { formatList, type Locale, translate } from '@forum/i18n';
import { SEED_KINDS, SEED_OUTCOMES, type SeedItem, type SeedReport } from './seed-report.js';
import { reportMessages } from './seed-report.messages.js';

/** The report for people: one line per kind, then one per item that differs from what the forum had. */
export function seedLines({ items, changed }: SeedReport, file: string, locale: Locale): string[] {
  const t = translate(reportMessages, locale);
  const lines = SEED_KINDS.flatMap((kind) =>
    kindLines(
      items.filter((item) => item.kind === kind),
      locale,
    ),
  );
  return [...lines, t(changed ? 'loaded' : 'same', { file })];
}

function kindLines(items: readonly SeedItem[], locale: Locale): string[] {
  const [first] = items;
  if (first === undefined) return [];
  const t = translate(reportMessages, locale);
  const counts = SEED_OUTCOMES.map((outcome) => ({
    outcome,
    count: items.filter((item) => item.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  const said = counts.map(({ outcome, count }) => t(`count-${outcome}`, { count }));
  const details = told(items).map(({ key, outcome }) => `  ${t('item-line', { key, outcome: t(outcome) })}`);
  return [t('kind-line', { kind: t(first.kind), counts: formatList(said, locale) }), ...details];
}

/** A first load tells no item by name: all are new. */
function told(items: readonly SeedItem[]): SeedItem[] {
  if (items.every(({ outcome }) => outcome === 'inserted')) return [];
  return items.filter(({ outcome }) => outcome !== 'unchanged');
}
