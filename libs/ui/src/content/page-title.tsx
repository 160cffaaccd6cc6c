import type { ComponentChildren } from 'preact';

export interface PageTitleProps {
  /** The page's one h1. */
  title: ComponentChildren;
  lang?: string;
  /** Above: codes, state, tags. */
  over?: ComponentChildren;
  /** Below: a sentence or two on what the page is for. */
  lead?: ComponentChildren;
  /** Below: who and when, as `<span>` and `<Time>`. */
  meta?: ComponentChildren;
  children?: ComponentChildren;
}

export function PageTitle({ title, lang, over, lead, meta, children }: PageTitleProps) {
  return (
    <div class="titre">
      {over !== undefined && <p class="surtitre">{over}</p>}
      <h1 lang={lang}>{title}</h1>
      {lead !== undefined && <p class="chapeau">{lead}</p>}
      {meta !== undefined && <p class="meta">{meta}</p>}
      {children}
    </div>
  );
}
