import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { Link } from '../links/link.js';
import { themeMark } from '../register/theme-mark.js';

export interface TabItem {
  href: string;
  text: ComponentChildren;
  current?: boolean;
}

interface TabsProps {
  label: string;
  items: readonly TabItem[];
  class?: string;
}

/** The pages of one thing; each has its own address. */
export function Tabs({ label, items, theme, class: extra }: TabsProps & { theme?: number }) {
  return (
    <nav class={classes('onglets', extra)} aria-label={label} data-theme={themeMark(theme)}>
      <ul class="onglets__liste">
        {items.map(({ href, text, current }) => (
          <li key={href}>
            <Link href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Ways to narrow a list; each is a link to a real address. */
export function Filters({ label, items, class: extra }: TabsProps) {
  return (
    <nav class={classes('filtres', extra)} aria-label={label}>
      {items.map(({ href, text, current }) => (
        <Link key={href} href={href} aria-current={current ? 'true' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
