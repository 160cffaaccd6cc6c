import { FAVICON_PATH } from '../icons/paths.js';
import { safeHref } from '../links/safe-href.js';
import { say } from '../messages.js';
import type { Shell } from './shell.js';

export interface HeadProps {
  shell: Shell;
  title: string;
  /** The form on the page was refused: the title says so first. */
  hasErrors?: boolean;
  description?: string;
  /** The page's one address, absolute. */
  canonical?: string;
  /** "noindex" on pages for members. */
  robots?: string;
  /** Atom feeds of what the page shows. */
  feeds?: ReadonlyArray<{ href: string; title: string }>;
  /** The page's addresses in each language (`fr-CA`, `en-CA`, `x-default`), absolute. */
  alternates?: ReadonlyArray<{ lang: string; href: string }>;
}

const GROUNDS = { light: '#ffffff', dark: '#1a2226' };

export function Head({ shell, title, hasErrors, description, canonical, robots, ...links }: HeadProps) {
  const named = hasErrors ? say(shell.locale)('error.title', { title }) : title;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${named} — ${shell.network.forumName}`}</title>
      {description && <meta name="description" content={description} />}
      {robots && <meta name="robots" content={robots} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={GROUNDS.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={GROUNDS.dark} media="(prefers-color-scheme: dark)" />
      <link rel="stylesheet" href={shell.stylesheet} />
      <link rel="icon" type="image/svg+xml" href={FAVICON_PATH} />
      {canonical && <link rel="canonical" href={safeHref(canonical)} />}
      <Alternates {...links} />
      {shell.scripts?.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

function Alternates({ feeds = [], alternates = [] }: Pick<HeadProps, 'feeds' | 'alternates'>) {
  return (
    <>
      {alternates.map(({ lang, href }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={safeHref(href)} />
      ))}
      {feeds.map(({ href, title }) => (
        <link key={href} rel="alternate" type="application/atom+xml" href={safeHref(href)} title={title} />
      ))}
    </>
  );
}
