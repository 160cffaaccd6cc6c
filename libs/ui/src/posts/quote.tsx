import type { ComponentChildren } from 'preact';

/** Words taken from elsewhere, with where they come from. */
export function Quote({
  children,
  source,
  lang,
}: {
  children: ComponentChildren;
  source?: ComponentChildren;
  lang?: string;
}) {
  return (
    <blockquote class="cite lecture" lang={lang}>
      <p>{children}</p>
      {source !== undefined && <footer>{source}</footer>}
    </blockquote>
  );
}
