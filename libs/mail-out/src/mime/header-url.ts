/** RFC 5322 §2.1.1: no line beyond 998 characters; a URL cannot be folded. */
const LONGEST_URL = 900;

/**
 * A URL as a header may carry it: ASCII, no space, no angle bracket.
 * @throws RangeError for another scheme than http(s) or beyond 900 characters: such a link is a defect of ours
 */
export function headerUrl(url: string): string {
  const { href, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new RangeError(`not a web address: ${protocol}`);
  if (href.length > LONGEST_URL) throw new RangeError('URL too long for a mail header');
  return href.replace(/[<>\s]/g, encodeURIComponent);
}
