import type { SafeHtml } from '@forum/markup';
import { classes } from '../document/classes.js';

export interface ProseProps {
  /** Made by `@forum/markup` alone, which has sanitised it. */
  html: SafeHtml;
  /** The language it was written in, where it is not the page's. */
  lang?: string;
  class?: string;
}

/** What people wrote. The only place where HTML enters a page as it is. */
export function Prose({ html, lang, class: extra }: ProseProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: SafeHtml is branded by the one sanitiser
  return <div class={classes('lecture', extra)} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
