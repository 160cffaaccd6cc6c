import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document. Everything is escaped; only `<Prose>` lets HTML through. */
export function renderDocument<P>(page: VNode<P>): string {
  return `<!DOCTYPE html>\n${renderToString(page)}`;
}
