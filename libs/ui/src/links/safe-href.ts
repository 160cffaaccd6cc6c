const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * The address if following it cannot run code, else undefined. Browsers skip leading blanks and drop tabs
 * and line breaks before they read the scheme (WHATWG URL, 4.4), so any control character is refused.
 */
export function safeHref(href: string): string | undefined {
  const address = href.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(address)) return undefined;
  const scheme = /^([^/?#]*?):/.exec(address)?.[1];
  return scheme === undefined || ALLOWED.has(scheme.toLowerCase()) ? address : undefined;
}
