import type { Locale } from '@forum/i18n';
import { Encart, LinkList } from '@forum/ui';
import type { VNode } from 'preact';
import { say } from './messages.js';

const STEPS = ['first-visit.read', 'first-visit.receive', 'first-visit.write'] as const;

/** What it takes to read, to receive and to write. */
export function FirstVisit({ locale }: { readonly locale: Locale }) {
  const t = say(locale);
  return (
    <Encart id="premiere-visite" title={t('first-visit')}>
      <LinkList>
        {STEPS.map((step) => (
          <li key={step}>{t.rich<VNode>(step, { strong: (words) => <strong>{words}</strong> })}</li>
        ))}
      </LinkList>
      <p class="mt-s">{t('first-visit.names')}</p>
    </Encart>
  );
}
