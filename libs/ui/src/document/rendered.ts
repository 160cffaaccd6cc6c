import type { VNode } from 'preact';
import { html } from './html.js';
import { RenderedHtml } from './rendered-html.js';

/** Renders a part of a page once, to stand on many: what it shows must be the same for all of them. */
export function rendered<P>(part: VNode<P>): RenderedHtml {
  return RenderedHtml.of(html(part));
}
