import type { Locale } from '@forum/i18n';
import { Link } from '../links/link.js';
import { say } from '../messages.js';
import { themeMark } from './theme-mark.js';

interface CodeProps {
  locale: Locale;
  /** Absent when the page is already about it. */
  href?: string;
}

interface MarkedCode {
  theme: number;
  href: string | undefined;
  spoken: string;
  code: string;
}

function MarkedCode({ theme, href, spoken, code }: MarkedCode) {
  const attributes = { class: 'code', 'data-theme': themeMark(theme) };
  const words = (
    <span>
      <span class="sr">{spoken} </span>
      {code}
    </span>
  );
  if (href === undefined) return <span {...attributes}>{words}</span>;
  return (
    <Link {...attributes} href={href}>
      {words}
    </Link>
  );
}

/** "2B" with its theme's pattern: the only short name of a lead. */
export function LeadCode({ locale, code, theme, href }: CodeProps & { code: string; theme: number }) {
  return <MarkedCode theme={theme} href={href} spoken={say(locale)('lead')} code={code} />;
}

/** "2" with its pattern, for what belongs to a theme without a lead. */
export function ThemeCode({ locale, theme, href }: CodeProps & { theme: number }) {
  return <MarkedCode theme={theme} href={href} spoken={say(locale)('theme')} code={String(theme)} />;
}
