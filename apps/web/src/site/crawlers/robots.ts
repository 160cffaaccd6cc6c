/** One reader's own pages, forms, and what is for programs or for members only. */
const NOT_FOR_SEARCH = [
  '/abonnement',
  '/administration',
  '/api/',
  '/communautes/lien/',
  '/communautes/nouvelle',
  '/communautes/*/charte/modifier',
  '/communautes/*/documents/ajouter',
  '/communautes/*/documents/*/modifier',
  '/communautes/*/documents/*/retirer',
  '/communautes/*/documents/*/version',
  '/communautes/*/agenda/nouvelle',
  '/communautes/*/agenda/*/modifier',
  '/communautes/*/agenda/*/compte-rendu',
  '/communautes/*/membres',
  '/communautes/*/moderation',
  '/compte',
  '/connexion',
  '/courriels/',
  '/deconnexion',
  '/discussions/nouvelle',
  '/discussions/*/direct',
  '/discussions/*/messages/',
  '/discussions/*/modifier',
  '/discussions/*/moderation',
  '/discussions/*/organiser',
  '/discussions/*/synthese/',
  '/discussions/*/votes/',
  '/evenements/*/participants',
  '/flux/',
  '/healthz',
  '/inscription',
  '/invitation/',
  '/metrics',
  '/moderation',
  '/nouveautes',
  '/personnes/',
  '/readyz',
  '/recherche',
  '/rencontres/',
];

/** What search engines are asked to leave alone (RFC 9309), and where the list of pages is. */
export function robotsTxt(baseUrl: string): string {
  const lines = ['User-agent: *', ...NOT_FOR_SEARCH.map((path) => `Disallow: ${path}`)];
  return `${lines.join('\n')}\n\nSitemap: ${baseUrl}/sitemap.xml\n`;
}
