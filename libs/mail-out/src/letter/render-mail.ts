import type { Locale } from '@forum/i18n';
import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import type { MailContent } from './compose-letter.js';

/** A mail ready for its envelope. */
export interface RenderedMail {
  readonly locale: Locale;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Some clients (Gmail) cut a message beyond 102 kB of HTML, the way out of it included. */
export const MAX_HTML_BYTES = 100_000;

/** @throws RangeError beyond 100 kB: a mail is capped by whoever writes it, never cut here */
export function renderMail(content: MailContent): RenderedMail {
  const html = `<!DOCTYPE html>\n${renderToString(content.html)}\n`;
  if (Buffer.byteLength(html) > MAX_HTML_BYTES)
    throw new RangeError(`mail beyond ${MAX_HTML_BYTES} bytes of HTML`);
  return { locale: content.locale, subject: content.subject, html, text: content.text };
}

/** Some rows or cards, to be kept and used in many mails. */
export function renderFragment(fragment: VNode): string {
  return renderToString(fragment);
}

/** Stands where the rows go while a page is rendered without them; no escaped text can look like it. */
const SEAM = '<!--rows-->';

/** What surrounds the rows of a mail, or of a part of it. */
export interface MailShell {
  readonly before: string;
  readonly after: string;
}

/**
 * Renders a page once and cuts it where its rows go, so that a batch adds rows it rendered before.
 * @param page receives what to put among the rows; rows may stand before and after it
 */
export function renderShell(page: (rows: VNode) => VNode): MailShell {
  const { before, after } = renderAround(page);
  return { before: `<!DOCTYPE html>\n${before}`, after: `${after}\n` };
}

/** The same for a part of a page: what opens and what closes a table of cards. */
export function renderAround(fragment: (rows: VNode) => VNode): MailShell {
  const [before = '', after = ''] = renderToString(fragment(jsxTemplate([SEAM]))).split(SEAM);
  return { before, after };
}
