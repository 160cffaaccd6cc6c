/** One reader's own pages, forms, and what is for programs or for members only. */
const NOT_FOR_SEARCH = [
  '/administration',
  '/api/',
  '/compte',
  '/connexion',
  '/courriels/',
  '/deconnexion',
  '/discussions/nouvelle',
  '/discussions/*/messages/',
  '/fichiers/',
  '/inscription',
  '/invitations/',
  '/moderation',
  '/nouveautes',
  '/personnes/',
  '/recherche',
];

/** What search engines are asked to leave alone (RFC 9309), and where the list of pages is. */
export function robotsTxt(baseUrl: string): string {
  const lines = ['User-agent: *', ...NOT_FOR_SEARCH.map((path) => `Disallow: ${path}`)];
  return `${lines.join('\n')}\n\nSitemap: ${baseUrl}/sitemap.xml\n`;
}
