const LONGEST = 2_000;
/** `/x`, never `//x`; no backslash (browsers read it as a slash), no control, no space, nothing outside ASCII. */
const LOCAL = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;
const NOWHERE = 'http://nowhere.invalid';

/**
 * A path of this site to return to, or null for anything that could lead elsewhere: schemes, `//host`, `/\host`,
 * controls (browsers drop tabs and line ends), and dots that climb to `//`.
 */
export function localPath(text: string | null | undefined): string | null {
  if (!text || text.length > LONGEST || !LOCAL.test(text)) return null;
  const url = URL.parse(text, NOWHERE);
  if (url === null || url.origin !== NOWHERE || url.pathname.startsWith('//')) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
