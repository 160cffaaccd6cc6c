import type { PublicAddress } from './public-addresses.js';

/** At most, in one file (sitemaps.org protocol). */
export const MAX_ADDRESSES = 50_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export function sitemapXml(baseUrl: string, addresses: readonly PublicAddress[]): string {
  const lines = addresses.map(
    ({ path, changedAt }) => `<url><loc>${escapeXml(baseUrl + path)}</loc>${lastChange(changedAt)}</url>\n`,
  );
  return `${HEAD}<urlset ${NAMESPACE}>\n${lines.join('')}</urlset>\n`;
}

/** What stands in place of the one file once there are too many addresses for it. */
export function sitemapIndexXml(baseUrl: string, pages: number): string {
  const lines = Array.from(
    { length: pages },
    (_, index) => `<sitemap><loc>${escapeXml(`${baseUrl}/sitemap.xml?page=${index + 1}`)}</loc></sitemap>\n`,
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${lines.join('')}</sitemapindex>\n`;
}

function lastChange(changedAt: Date | null): string {
  return changedAt === null ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
