/**
 * The address itself, or for one whose `%` cannot be decoded an address where there is nothing: the router would answer
 * such a one by itself, in its own words and before any hook, and our own page says that nothing is found.
 */
export function readableUrl(url: string): string {
  if (!url.includes('%')) return url;
  const [path = '', query] = url.split(/\?(.*)/s, 2);
  try {
    decodeURI(path);
    return url;
  } catch {
    const nowhere = path.startsWith('/api/') ? '/api/-' : '/-';
    return query === undefined ? nowhere : `${nowhere}?${query}`;
  }
}
