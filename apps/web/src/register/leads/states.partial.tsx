import type { Locale } from '@forum/i18n';
import { Details, LEAD_STATES, LeadState } from '@forum/ui';
import { say } from '../messages.js';

/** What each state of a lead means, folded. */
export function StatesMeaning({ locale, theme }: { readonly locale: Locale; readonly theme: number }) {
  const t = say(locale);
  return (
    <Details summary={t('states.what')} class="mt">
      <ul class="pile pile-s sans-puce">
        {LEAD_STATES.map((state) => (
          <li key={state}>
            <LeadState locale={locale} state={state} theme={theme} /> — {t(`states.${state}`)}
          </li>
        ))}
      </ul>
    </Details>
  );
}
