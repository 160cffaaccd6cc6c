import type { ReadinessReport } from '@forum/moderation';
import { Checklist, Section } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame } from '../frame/administration-frame.partial.js';
import { checksOf } from './checks.partial.js';
import { sayOfReadiness } from './messages.js';

export interface ReadinessPageProps extends Framed {
  readonly report: ReadinessReport;
  readonly timeZone: string;
}

/** What is left before the forum opens. */
export function ReadinessPage({ shell, report, timeZone }: ReadinessPageProps) {
  const { locale, csrf } = shell;
  const t = sayOfReadiness(locale);
  const checks = checksOf(report, { locale, timeZone, csrf });
  const done = checks.filter((check) => check.done).length;
  return (
    <AdministrationFrame shell={shell} section="service" lead={t('lead', { left: checks.length - done })}>
      <Section id="service" title={t('heading', { done, total: checks.length })} ruled={false}>
        <div class="mt-s">
          <Checklist checks={checks} />
        </div>
      </Section>
    </AdministrationFrame>
  );
}
