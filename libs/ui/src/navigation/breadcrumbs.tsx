import type { Locale } from '@forum/i18n';
import { Link } from '../links/link.js';
import { say } from '../messages.js';

export interface Crumb {
  text: string;
  /** Absent for the page itself. */
  href?: string;
}

/** "You are here": home is added in front. */
export function Breadcrumbs({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  const t = say(locale);
  return (
    <nav class="ariane" aria-label={t('breadcrumbs')}>
      <ol class="ariane__liste">
        {[{ text: t('nav.home'), href: '/' }, ...crumbs].map((crumb) => (
          <li key={crumb.text}>
            <OneCrumb {...crumb} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function OneCrumb({ text, href }: Crumb) {
  return href === undefined ? <span aria-current="page">{text}</span> : <Link href={href}>{text}</Link>;
}
