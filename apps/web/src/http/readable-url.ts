/** PostgreSQL keeps no NUL in a text, and nobody types one. */
const NUL = /%00/g;

/**
 * The address itself, or for one whose `%` cannot be decoded an address where there is nothing: the router would answer
 * such a one by itself, in its own words and before any hook, and our own page says that nothing is found.
 */
export function readableUrl(url: string): string {
  if (!url.includes('%')) return url;
  const [path = '', query] = url.split(/\?(.*)/s, 2);
  const asked = query === undefined ? '' : `?${query.replace(NUL, '')}`;
  if (isReadable(path)) return `${path}${asked}`;
  return `${path.startsWith('/api/') ? '/api/-' : '/-'}${asked}`;
}

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\u0000');
  } catch {
    return false;
  }
}
