import type { ComponentChildren } from 'preact';
import { safeHref } from './safe-href.js';

export interface LinkProps {
  href: string;
  children: ComponentChildren;
  class?: string;
  id?: string;
  rel?: string;
  lang?: string;
  hreflang?: string;
  title?: string;
  download?: boolean;
  accesskey?: string;
  'data-theme'?: number;
  'aria-current'?: 'page' | 'true' | 'step';
  'aria-label'?: string;
}

/** The only way to write a link. An address that could run code becomes plain text. */
export function Link(props: LinkProps) {
  const href = safeHref(props.href);
  if (href === undefined) return <span>{props.children}</span>;
  return <a {...props} href={href} />;
}

/** An address typed by a person: search engines do not follow it, the other site learns nothing. */
export function LinkFromPeople(props: LinkProps) {
  return <Link {...props} rel="ugc nofollow noopener noreferrer" />;
}
