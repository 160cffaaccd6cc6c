import type { Estimate } from '@forum/digests';
import { formatNumber, type Locale } from '@forum/i18n';
import { say } from './messages.js';

/** « Environ 3 courriels par semaine », and what they are. */
export function EstimateWords({
  estimate,
  locale,
}: {
  readonly estimate: Estimate;
  readonly locale: Locale;
}) {
  const t = say(locale);
  const { digests, instant, weeks } = estimate;
  const total = digests + instant;
  return (
    <>
      <p>{sentence(total, weeks, locale)}</p>
      {total > 0 && (
        <p class="meta mt-s">
          {t('estimate.parts', { digests: rounded(digests, locale), instant: rounded(instant, locale) })}
        </p>
      )}
    </>
  );
}

function sentence(total: number, weeks: number, locale: Locale): string {
  const t = say(locale);
  if (total < 0.2) return t('estimate.none', { weeks });
  return total < 1 ? t('estimate.less', { weeks }) : t('estimate', { count: Math.round(total), weeks });
}

/** To the half, which is as much as it knows. */
function rounded(perWeek: number, locale: Locale): string {
  return formatNumber(Math.round(perWeek * 2) / 2, locale);
}
