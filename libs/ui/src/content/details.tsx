import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';

export interface DetailsProps {
  summary: ComponentChildren;
  /** Lighter, after the summary. */
  meta?: ComponentChildren;
  open?: boolean;
  /** Leads under a theme: folded on a phone, always open on a wide screen. Children are then one list. */
  leads?: boolean;
  class?: string;
  children: ComponentChildren;
}

/** Folded text that needs no script. */
export function Details({ summary, meta, open, leads, class: extra, children }: DetailsProps) {
  return (
    <details class={classes('depliant', leads && 'depliant--pistes', extra)} open={open}>
      <summary>
        {summary}
        {meta !== undefined && <span class="meta">{meta}</span>}
      </summary>
      {leads ? children : <div>{children}</div>}
    </details>
  );
}
