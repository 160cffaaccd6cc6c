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
  /** An address typed by a person: search engines do not follow it, the other site learns nothing. */
  fromPeople?: boolean;
}

/** The only way to write a link. An address that could run code becomes plain text. */
export function Link({ href, fromPeople, children, ...attributes }: LinkProps) {
  const address = safeHref(href);
  if (address === undefined) return <span>{children}</span>;
  const rel = fromPeople ? 'ugc nofollow noopener noreferrer' : attributes.rel;
  return (
    <a {...attributes} rel={rel} href={address}>
      {children}
    </a>
  );
}
