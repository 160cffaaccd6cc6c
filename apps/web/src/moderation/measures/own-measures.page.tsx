import type { Measure } from '@forum/moderation';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from '../../identity/account/account-frame.partial.js';
import type { Reading } from '../reading.js';
import { MeasureList } from './measure-list.partial.js';
import { sayOfMeasures } from './messages.js';

export interface OwnMeasuresPageProps extends Framed, Reading {
  readonly measures: readonly Measure[];
}

/** What moderation has decided about the reader. */
export function OwnMeasuresPage({ shell, measures, now, timeZone }: OwnMeasuresPageProps) {
  const { locale } = shell;
  const t = sayOfMeasures(locale);
  return (
    <AccountFrame shell={shell} part="moderation" lead={t('own.lead')}>
      {measures.length === 0 ? (
        <p class="meta">{t('own.none')}</p>
      ) : (
        <MeasureList locale={locale} measures={measures} now={now} timeZone={timeZone} />
      )}
    </AccountFrame>
  );
}
