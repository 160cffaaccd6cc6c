import type { Locale } from '@forum/i18n';
import { LeadCode, Link, Prose, ThemeCode } from '@forum/ui';
import type { ShownHit } from './shown-results.js';

/** One thing found: where it stands, its title, the words found in it, who and when. */
export function HitItem({ locale, hit }: { locale: Locale; hit: ShownHit }) {
  const { href, title, lang, kind, excerptHtml, meta } = hit;
  return (
    <li>
      <p class="surtitre">
        <Place locale={locale} hit={hit} />
        <span>{kind}</span>
      </p>
      <h3 class="theme__nom" lang={lang}>
        <Link href={href}>{title}</Link>
      </h3>
      {excerptHtml !== '' && <Prose html={excerptHtml} lang={lang} />}
      {meta.length > 0 && <p class="meta">{meta.join(' · ')}</p>}
    </li>
  );
}

function Place({ locale, hit: { code, theme } }: { locale: Locale; hit: ShownHit }) {
  if (theme === null) return null;
  return code === null ? (
    <ThemeCode locale={locale} theme={theme} />
  ) : (
    <LeadCode locale={locale} code={code} theme={theme} />
  );
}
