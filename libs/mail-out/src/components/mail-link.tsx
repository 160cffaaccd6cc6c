import type { ComponentChildren } from 'preact';
import { style } from './mail-style.js';

export interface MailLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  /** Language of the page it leads to. */
  readonly hrefLang?: string;
  /** For titles: in the colour of the text, not underlined. */
  readonly quiet?: boolean;
}

const SAFE = /^(?:https?:\/\/|mailto:)/i;

export function isSafeHref(href: string): boolean {
  return SAFE.test(href);
}

/** A `mailto:` link to one address (RFC 6068 §2), whatever stands before its @. */
export function mailtoHref(address: string): string {
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@').replaceAll('%2B', '+')}`;
}

/** A link to a page or an address; whatever else is given as `href` stays text. */
export function MailLink({ href, children, hrefLang, quiet = false }: MailLinkProps) {
  if (!isSafeHref(href)) return <span>{children}</span>;
  return (
    <a
      href={href}
      hrefLang={hrefLang}
      class={quiet ? 'encre' : 'lien'}
      style={quiet ? style.quietLink : style.link}
    >
      {children}
    </a>
  );
}
