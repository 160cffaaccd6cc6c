declare const safe: unique symbol;

/** HTML that may enter a page as it is. Only this library makes it: by rendering, or by `trustStored`. */
export type SafeHtml = string & { readonly [safe]: true };

/** Only for this library: the output of the sanitiser. */
export function sanitised(html: string): SafeHtml {
  return html as SafeHtml;
}

/**
 * Gives its brand back to HTML that `renderMarkdown` made and that was stored. Use it only where a stored
 * column of such HTML is read: never on anything else, and never on what a request carries.
 */
export function trustStored(html: string): SafeHtml {
  return html as SafeHtml;
}

/**
 * The same HTML for a reader elsewhere (a mail, a feed): local links (`/…`, `#…`, `?…`) become absolute,
 * resolved against the page that the message stands on.
 */
export function absoluteLinks(html: SafeHtml, pageUrl: string): SafeHtml {
  return html.replace(/(<a href=")([/#?][^"]*)"/g, (_whole, before: string, href: string) => {
    const url = new URL(href.replaceAll('&amp;', '&'), pageUrl).href;
    return `${before}${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
  }) as SafeHtml;
}
