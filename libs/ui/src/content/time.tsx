import type { ComponentChildren } from 'preact';

export interface TimeProps {
  /** An instant, or a calendar date (`2007-02-02`) that is that day everywhere. */
  at: Date | string;
  /** The words, formatted by the page: only it knows the reader's time zone. */
  children: ComponentChildren;
}

export function Time({ at, children }: TimeProps) {
  return <time datetime={typeof at === 'string' ? at : at.toISOString()}>{children}</time>;
}
