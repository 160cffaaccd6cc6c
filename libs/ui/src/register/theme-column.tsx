import type { Locale } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { Link } from '../links/link.js';
import { say } from '../messages.js';
import { themeMark } from './theme-mark.js';

/** One theme's band. Decorative. */
export function Selvedge({ theme }: { theme?: number }) {
  return <span class="lisiere" data-theme={themeMark(theme)} aria-hidden="true" />;
}

/** The bands at the top of every page: the page's theme alone, or all three. */
export function Selvedges({ theme }: { theme?: number }) {
  const bands = theme === undefined ? [1, 2, 3] : [theme];
  return (
    <div class="lisieres" aria-hidden="true">
      {bands.map((band) => (
        <span key={band} class="lisiere" data-theme={themeMark(band)} />
      ))}
    </div>
  );
}

export interface ThemeColumnProps {
  locale: Locale;
  number: number;
  name: string;
  /** Absent where the theme is only named, as on an event's page. */
  href?: string;
  /** Spoken before the name; "Thème 2 :" by default. */
  spoken?: string;
  summary?: ComponentChildren;
  /** Where the title's id comes from; unique on the page. */
  id?: string;
  children?: ComponentChildren;
}

/** A theme in three columns: its band, its number, its name, then what the page says of it. */
export function ThemeColumn({ locale, number, name, href, summary, children, ...rest }: ThemeColumnProps) {
  const id = rest.id ?? `theme-${number}`;
  const spoken = rest.spoken ?? `${say(locale)('theme')} ${number}`;
  const words = (
    <>
      <span class="sr">{spoken}, </span>
      {name}
    </>
  );
  return (
    <article class="theme" data-theme={themeMark(number)} id={id} aria-labelledby={`${id}-nom`}>
      <Selvedge />
      <div class="theme__tete">
        <span class="theme__no" aria-hidden="true">
          {number}
        </span>
        <h3 class="theme__nom" id={`${id}-nom`}>
          {href === undefined ? words : <Link href={href}>{words}</Link>}
        </h3>
      </div>
      {summary !== undefined && <p class="meta">{summary}</p>}
      {children}
    </article>
  );
}
