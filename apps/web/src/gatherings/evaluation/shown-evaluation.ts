import { type Evaluation, HIGHEST_MARK, SATISFACTION_ITEMS, type Share } from '@forum/gatherings';
import { formatPercent, type Locale, typeset } from '@forum/i18n';
import type { Theme } from '@forum/register';
import type { Bar } from '@forum/ui';
import { sayEvaluation } from '../messages.js';

/** One figure, as counted here and as the event's report published it. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  /** In words; null when it is not known. */
  readonly here: string | null;
  readonly published: string | null;
  /** What the bar draws: the figure counted here, else the published one. */
  readonly size: number;
  readonly theme?: number;
}

export interface ShownEvaluation {
  readonly source: Evaluation['source'];
  readonly responses: number;
  /** How many answered, and where the figures come from. */
  readonly lead: string;
  /** How satisfaction is computed. */
  readonly method: string;
  readonly satisfaction: readonly Figure[];
  readonly interest: readonly Figure[];
  readonly several: readonly Figure[];
  readonly after: readonly Figure[];
}

export interface ShowingEvaluation {
  readonly locale: Locale;
  readonly themes: readonly Theme[];
  /** The year of the event's own report. */
  readonly year: string;
}

/** An evaluation in one language: counted figures first, published ones beside them under their name. */
export function shownEvaluation(evaluation: Evaluation, showing: ShowingEvaluation): ShownEvaluation {
  const { source, responses } = evaluation;
  const t = sayEvaluation(showing.locale);
  return {
    source,
    responses,
    lead: t(`lead.${source}`, { count: responses, year: showing.year }),
    method: t('satisfaction.note', { most: HIGHEST_MARK }),
    satisfaction: satisfactionFigures(evaluation, showing),
    interest: interestFigures(evaluation, showing),
    several: severalFigures(evaluation, showing),
    after: afterFigures(evaluation, showing),
  };
}

function satisfactionFigures(
  { satisfaction, source, published }: Evaluation,
  { locale }: ShowingEvaluation,
): Figure[] {
  const t = sayEvaluation(locale);
  const percent = (value: number | null | undefined) =>
    value == null ? null : formatPercent(value / 100, locale);
  return SATISFACTION_ITEMS.map((item) => ({
    key: item,
    label: t(`item.${item}`),
    here: source === 'responses' ? percent(satisfaction[item]) : null,
    published: percent(published?.satisfactionPercent[item]),
    size: satisfaction[item] ?? 0,
  }));
}

function interestFigures(evaluation: Evaluation, { locale, themes }: ShowingEvaluation): Figure[] {
  const { interestedInTheme, source, published } = evaluation;
  const t = sayEvaluation(locale);
  return themes.map(({ number, title }) => ({
    key: String(number),
    label: t('theme.named', { number, title: typeset(title[locale], locale) }),
    here: source === 'responses' ? String(interestedInTheme[number] ?? 0) : null,
    published: textOf(published?.interestedInTheme[String(number)]),
    size: interestedInTheme[number] ?? 0,
    theme: number,
  }));
}

function severalFigures(
  { interestedInSeveral, source, published }: Evaluation,
  { locale }: ShowingEvaluation,
): Figure[] {
  const t = sayEvaluation(locale);
  const keys = new Set([
    ...Object.keys(interestedInSeveral),
    ...Object.keys(published?.interestedInSeveralThemes ?? {}),
  ]);
  return [...keys].map((key) => ({
    key,
    label: t('several.themes', { themes: key.replaceAll('+', ' + ') }),
    here: source === 'responses' ? String(interestedInSeveral[key] ?? 0) : null,
    published: textOf(published?.interestedInSeveralThemes[key]),
    size: interestedInSeveral[key] ?? 0,
  }));
}

function afterFigures(
  { leftAddress, openToForum, published }: Evaluation,
  { locale }: ShowingEvaluation,
): Figure[] {
  const t = sayEvaluation(locale);
  const shareText = (share: Share | null) =>
    share &&
    t('after.share', {
      count: share.count,
      of: share.of,
      percent: formatPercent(share.percent / 100, locale),
    });
  const { leftEmailPercent, openToElectronicForum } = published ?? {};
  return [
    {
      key: 'address',
      label: t('after.address'),
      here: shareText(leftAddress),
      published: leftEmailPercent === undefined ? null : formatPercent(leftEmailPercent / 100, locale),
      size: leftAddress?.percent ?? leftEmailPercent ?? 0,
    },
    {
      key: 'open',
      label: t('after.open'),
      here: shareText(openToForum),
      published:
        openToElectronicForum === 'three quarters'
          ? t('after.three-quarters')
          : (openToElectronicForum ?? null),
      size: openToForum?.percent ?? 0,
    },
  ];
}

function textOf(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}

/** Highest first, as one reads a result. */
export function satisfactionBars({ satisfaction }: Pick<ShownEvaluation, 'satisfaction'>): Bar[] {
  return [...satisfaction]
    .sort((a, b) => b.size - a.size)
    .map((figure) => ({ ...barOf(figure), percent: figure.size }));
}

/** In the order of the themes; the longest possible bar is everyone. */
export function interestBars({
  interest,
  responses,
}: Pick<ShownEvaluation, 'interest' | 'responses'>): Bar[] {
  return interest.map((figure) => ({
    ...barOf(figure),
    percent: (figure.size * 100) / Math.max(1, responses),
  }));
}

function barOf({ key, label, here, published, theme }: Figure) {
  return { key, label, value: here ?? published ?? '', ...(theme === undefined ? {} : { theme }) };
}
