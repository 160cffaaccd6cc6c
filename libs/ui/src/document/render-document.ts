import type { VNode } from 'preact';
import { html } from './html.js';

/** A whole HTML document. Everything is escaped; only `<Prose>` lets HTML through. */
export function renderDocument<P>(page: VNode<P>): string {
  return `<!DOCTYPE html>\n${html(page)}`;
}
