import type { Locale } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { linkTo, Passage } from '../frame/site-page.partial.js';
import { say } from './privacy.messages.js';

/** Québec's authority over personal information. */
const COMMISSION = 'https://www.cai.gouv.qc.ca/';

const RIGHTS = [
  ['rights.access', '/compte/donnees'],
  ['rights.correct', '/compte'],
  ['rights.withdraw', '/compte/abonnements'],
  ['rights.erase', '/compte/donnees'],
] as const;

/** Access, rectification, portability, withdrawal, de-indexing, complaint; the first ones without asking anyone. */
export function Rights({ locale, answer }: { locale: Locale; answer: string }) {
  const t = say(locale);
  const b = (words: ComponentChildren[]) => <strong>{words}</strong>;
  return (
    <Passage id="droits" title={t('rights.title')}>
      <p>{t('rights.text')}</p>
      <ul>
        {RIGHTS.map(([right, href]) => (
          <li key={right}>{t.rich(right, { b, a: linkTo(href) })}</li>
        ))}
        <li>{t.rich('rights.deindex', { b })}</li>
      </ul>
      <p>{t.rich('rights.answer', { days: answer, a: linkTo(COMMISSION) })}</p>
    </Passage>
  );
}
