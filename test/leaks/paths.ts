import { COMMON, misspelt, secretNames } from './secrets.js';
import type { World } from './world.js';

type Addresses = (world: World) => readonly string[];

const once =
  (...urls: string[]): Addresses =>
  () =>
    urls;

/** A list in all its orders. */
const list = (path: string, ...queries: string[]): Addresses =>
  once(path, ...queries.map((query) => `${path}?${query}`));

/** In every way of looking: what stands beside secrets, in each language and kind, and secrets half remembered. */
const SEARCHES = [
  ...['', '&lang=fr', '&lang=en', '&kind=thread', '&kind=post', '&theme=2', '&lead=2B', '&sort=newest'].map(
    (rest) => `q=${COMMON}${rest}`,
  ),
  ...secretNames.map((name) => `q=${misspelt(name)}`),
  ...['Autrice', 'titre', 'discussion', 'début', 'tout+titre+mots', ''].map((words) => `q=${words}`),
];

const eachPost =
  (address: (world: World, post: { id: string; number: number; threadId: string }) => string): Addresses =>
  (world) =>
    Object.values(world.posts).map((post) => address(world, post));

const eachThread =
  (address: (id: string) => string): Addresses =>
  ({ threads }) =>
    Object.values(threads).map(({ id }) => address(id));

const eachPerson =
  (address: (id: string) => string): Addresses =>
  ({ people }) =>
    Object.values(people).map(({ id }) => address(id));

const eachResource =
  (end: string): Addresses =>
  ({ communities }) =>
    communities.resources.map(({ slug, id }) => `/communautes/${slug}/documents/${id}${end}`);

const eachCommunity =
  (...ends: string[]): Addresses =>
  ({ communities }) =>
    Object.values(communities.slugs).flatMap((slug) => ends.map((end) => `/communautes/${slug}${end}`));

const ofPost = (end: string) =>
  eachPost((_, { id, threadId }) => `/discussions/${threadId}/messages/${id}/${end}`);

const ofThread = (end: string) => eachThread((id) => `/discussions/${id}/${end}`);

/**
 * Every address that reads, by the route it takes. A test fails for a route that is missing here: a new page is a row.
 * Addresses lead to what is secret, for all roles alike.
 */
export const READING: Readonly<Record<string, Addresses>> = {
  '/': once('/', '/?lang=fr'),
  '/discussions': list('/discussions', 'sort=newest', 'sort=unanswered', 'theme=2', 'theme=2&sort=newest'),
  '/discussions/nouvelle': once(
    '/discussions/nouvelle',
    '/discussions/nouvelle?piste=2B',
    '/discussions/nouvelle?communaute=cercle-prive',
  ),
  '/discussions/:id': eachThread((id) => `/discussions/${id}`),
  '/discussions/:id/:slug': (world) => [
    ...eachThread((id) => `/discussions/${id}/x?message=2`)(world),
    ...['message', 'citer', 'repondre'].flatMap((query) =>
      eachPost((_, post) => `/discussions/${post.threadId}/x?${query}=${post.number}&message=${post.number}`)(
        world,
      ),
    ),
  ],
  '/discussions/:id/modifier': ofThread('modifier'),
  '/discussions/:id/votes/nouveau': ofThread('votes/nouveau'),
  '/discussions/:id/direct': ofThread('direct?apres=0'),
  '/discussions/:id/organiser': ofThread('organiser'),
  '/discussions/:id/organiser/scission': ofThread('organiser/scission'),
  '/discussions/:id/messages/:postId/modifier': ofPost('modifier'),
  '/discussions/:id/messages/:postId/retrait': ofPost('retrait'),
  '/discussions/:id/messages/:postId/historique': ofPost('historique'),
  '/discussions/:id/messages/:postId/signalement': ofPost('signalement'),
  '/discussions/:id/messages/:postId/moderation': ofPost('moderation'),
  '/discussions/:id/synthese/modifier': ofThread('synthese/modifier'),
  '/discussions/:id/synthese/historique': ofThread('synthese/historique'),
  '/nouveautes': once('/nouveautes'),
  '/themes/:number': list('/themes/2', 'sort=newest', 'sort=unanswered', 'piste=2B', 'etat=open'),
  '/pistes': list('/pistes', 'etat=proposed'),
  '/pistes/:code': once('/pistes/2B'),
  '/personnes/:id': eachPerson((id) => `/personnes/${id}`),
  '/communautes': list('/communautes', 'theme=2', 'mien=1', 'etat=proposed', 'etat=active'),
  '/communautes/nouvelle': once('/communautes/nouvelle'),
  '/communautes/:slug': eachCommunity(''),
  '/communautes/:slug/discussions': eachCommunity('/discussions'),
  '/communautes/:slug/agenda/nouvelle': eachCommunity('/agenda/nouvelle'),
  '/communautes/:slug/agenda/:id/modifier': eachCommunity('/agenda/1/modifier'),
  '/communautes/:slug/agenda/:id/compte-rendu': eachCommunity('/agenda/1/compte-rendu'),
  '/communautes/:slug/agenda': eachCommunity('/agenda'),
  '/communautes/:slug/agenda.ics': eachCommunity('/agenda.ics'),
  '/communautes/:slug/agenda/:id': eachCommunity('/agenda/1'),
  '/communautes/:slug/agenda/:id/rencontre.ics': eachCommunity('/agenda/1/rencontre.ics'),
  '/api/v1/communities/:slug/meetings': ({ communities }) =>
    Object.values(communities.slugs).map((slug) => `/api/v1/communities/${slug}/meetings`),
  '/communautes/:slug/membres': eachCommunity('/membres', '/membres?sector=community'),
  '/communautes/:slug/documents': eachCommunity('/documents', '/documents?genre=guide'),
  '/communautes/:slug/documents/ajouter': eachCommunity('/documents/ajouter'),
  '/communautes/:slug/documents/:id': eachResource(''),
  '/communautes/:slug/documents/:id/modifier': eachResource('/modifier'),
  '/communautes/:slug/documents/:id/version': eachResource('/version'),
  '/communautes/:slug/documents/:id/retirer': eachResource('/retirer'),
  '/api/v1/communities': list('/api/v1/communities', 'state=proposed', 'mine=true', 'theme=2', 'lead=2B'),
  '/api/v1/communities/:slug': ({ communities }) =>
    Object.values(communities.slugs).map((slug) => `/api/v1/communities/${slug}`),
  '/api/v1/communities/:slug/members': ({ communities }) =>
    Object.values(communities.slugs).flatMap((slug) => [
      `/api/v1/communities/${slug}/members`,
      `/api/v1/communities/${slug}/members?state=requested`,
    ]),
  '/api/v1/communities/:slug/resources': ({ communities }) =>
    Object.values(communities.slugs).map((slug) => `/api/v1/communities/${slug}/resources`),
  '/communautes/:slug/charte': eachCommunity('/charte'),
  '/communautes/:slug/charte/modifier': eachCommunity('/charte/modifier'),
  '/communautes/:slug/moderation': eachCommunity('/moderation'),
  '/communautes/lien/:token': once(`/communautes/lien/${'x'.repeat(43)}`),
  '/evenements': once('/evenements'),
  '/evenements/:slug': once('/evenements/concertaction-quebec-2007'),
  '/evenements/:slug/participants': once('/evenements/concertaction-quebec-2007/participants'),
  '/evenements/:slug/bilan': once('/evenements/concertaction-quebec-2007/bilan'),
  '/glossaire': once('/glossaire'),
  '/glossaire/:slug': once('/glossaire/innovation-sociale'),
  '/moderation': list('/moderation', 'etat=decides', 'genre=retenus', 'miens=1', 'decide=1'),
  '/api/v1/moderation/items': list(
    '/api/v1/moderation/items',
    'state=open&limit=100',
    'state=decided',
    'kind=held-post',
    'mine=true',
  ),
  '/moderation/blocages': once('/moderation/blocages'),
  '/compte/ignores': once('/compte/ignores'),
  '/compte/moderation': once('/compte/moderation'),
  '/moderation/mesures/:id': ({ measures }) => measures.map((id) => `/moderation/mesures/${id}`),
  '/moderation/personnes/:id': eachPerson((id) => `/moderation/personnes/${id}`),
  '/administration': once('/administration'),
  '/administration/consentements': once('/administration/consentements'),
  '/administration/contenu': once('/administration/contenu'),
  '/administration/courriels': list('/administration/courriels', 'etat=queued'),
  '/administration/courriels/resumes': once(
    '/administration/courriels/resumes',
    '/administration/courriels/resumes?essai=1',
  ),
  '/administration/courriels/injoignables': once('/administration/courriels/injoignables'),
  '/administration/courriels/:id': ({ mails }) => mails.map((id) => `/administration/courriels/${id}`),
  '/administration/courriels/:id/html': ({ mails }) =>
    mails.map((id) => `/administration/courriels/${id}/html`),
  '/administration/incidents': once('/administration/incidents'),
  '/administration/journal': once('/administration/journal'),
  '/administration/personnes': list('/administration/personnes', 'q=Autrice'),
  '/administration/personnes/:id': eachPerson((id) => `/administration/personnes/${id}`),
  '/administration/reseau': once('/administration/reseau'),
  '/administration/travaux': once('/administration/travaux'),
  '/recherche': once(...SEARCHES.map((query) => `/recherche?${query}`)),
  '/api/v1/search': once(...SEARCHES.map((query) => `/api/v1/search?${query}`)),
  '/api/v1/me/digest': once('/api/v1/me/digest'),
  '/api/v1/me/subscriptions': once('/api/v1/me/subscriptions'),
  '/compte/abonnements': once('/compte/abonnements', '/compte/abonnements?bienvenue=1'),
  '/compte/abonnements/apercu': once('/compte/abonnements/apercu'),
  '/compte/abonnements/envois': once('/compte/abonnements/envois'),
  '/compte': once('/compte'),
  '/compte/brouillons': once('/compte/brouillons'),
  '/compte/securite': once('/compte/securite'),
  '/api/v1/people': once('/api/v1/people', '/api/v1/people?q=Autrice', '/api/v1/people?q=z'),
  '/compte/abonnements/flux': once('/compte/abonnements/flux'),
  '/flux/personnel/:token': ({ links }) => [`/flux/personnel/${links.feed}`],
  '/compte/signets': once('/compte/signets'),
  '/compte/signets/nouveau': (world) => [
    ...Object.values(world.posts).map(({ id }) => `/compte/signets/nouveau?message=${id}`),
    ...Object.values(world.threads).map(({ id }) => `/compte/signets/nouveau?discussion=${id}`),
  ],
  '/api/v1/me/bookmarks': once('/api/v1/me/bookmarks'),
  '/compte/notifications': once('/compte/notifications'),
  '/api/v1/me/notifications': once('/api/v1/me/notifications'),
  '/compte/jetons': once('/compte/jetons'),
  '/compte/donnees': once('/compte/donnees'),
  '/compte/donnees/mes-donnees.json': once('/compte/donnees/mes-donnees.json'),
  '/compte/fermeture': once('/compte/fermeture'),
  '/connexion': once('/connexion', '/connexion?next=/nouveautes'),
  '/connexion/code': once('/connexion/code'),
  '/connexion/lien/:token': once(`/connexion/lien/${'x'.repeat(43)}`),
  '/deconnexion': once('/deconnexion'),
  '/inscription': once('/inscription'),
  '/invitation/:token': ({ links }) => [`/invitation/${links.invitation}`],
  '/courriels/lire/:token': ({ links }) => [`/courriels/lire/${links.read}`],
  '/courriels/reponse/:token': ({ links }) => [`/courriels/reponse/${links.reply}`],
  '/courriels/preferences/:token': ({ links }) => [`/courriels/preferences/${links.preferences}`],
  '/courriels/discussion/:token': ({ links }) => [
    `/courriels/discussion/${links.thread}`,
    `/courriels/discussion/${links.thread}?choix=resume`,
  ],
  '/courriels/communaute/:token': ({ links }) =>
    links.communities.map((token) => `/courriels/communaute/${token}`),
  '/rencontres/:token': ({ links }) => links.meetings.map((token) => `/rencontres/${token}`),
  '/rencontres/:token/rencontre.ics': ({ links }) =>
    links.meetings.map((token) => `/rencontres/${token}/rencontre.ics`),
  '/courriels/desabonnement/:token': ({ links }) => [`/courriels/desabonnement/${links.unsubscribe}`],
  '/abonnement': once('/abonnement'),
  '/abonnement/confirmer/:token': once(`/abonnement/confirmer/${'x'.repeat(60)}`),
  '/a-propos': once('/a-propos'),
  '/a-propos/registre': once('/a-propos/registre', '/a-propos/registre?lang=en'),
  '/aide': once('/aide'),
  '/conditions': once('/conditions'),
  '/confidentialite': once('/confidentialite'),
  '/accessibilite': once('/accessibilite'),
  '/flux.atom': once('/flux.atom', '/flux.atom?lang=en'),
  '/themes/:number/flux.atom': once('/themes/2/flux.atom'),
  '/pistes/:code/flux.atom': once('/pistes/2B/flux.atom'),
  '/discussions/:id/flux.atom': ofThread('flux.atom'),
  '/sitemap.xml': list('/sitemap.xml', 'page=1'),
  '/robots.txt': once('/robots.txt'),
  '/healthz': once('/healthz'),
  '/readyz': once('/readyz'),
  '/metrics': once('/metrics'),
  '/api/docs': once('/api/docs'),
  '/api/openapi.json': once('/api/openapi.json'),
  '/api/v1/threads': list(
    '/api/v1/threads',
    'limit=100',
    'sort=newest',
    'sort=unanswered',
    'theme=2&lead=2B',
    'community=cercle-prive',
    'community=cercle-cache',
  ),
  '/api/v1/threads/:id': eachThread((id) => `/api/v1/threads/${id}`),
  '/api/v1/threads/:id/polls': eachThread((id) => `/api/v1/threads/${id}/polls`),
  '/api/v1/threads/:id/curations': eachThread((id) => `/api/v1/threads/${id}/curations`),
  '/api/v1/threads/:id/posts': (world) => [
    ...eachThread((id) => `/api/v1/threads/${id}/posts?limit=100`)(world),
    ...eachThread((id) => `/api/v1/threads/${id}/posts?after=1&limit=1`)(world),
  ],
  '/api/v1/threads/:id/synthesis': eachThread((id) => `/api/v1/threads/${id}/synthesis`),
  '/api/v1/threads/:id/synthesis/versions': eachThread((id) => `/api/v1/threads/${id}/synthesis/versions`),
  '/api/v1/posts/:id/revisions': eachPost((_, { id }) => `/api/v1/posts/${id}/revisions`),
  '/api/v1/themes': once('/api/v1/themes'),
  '/api/v1/leads': once('/api/v1/leads'),
  '/api/v1/leads/:code': once('/api/v1/leads/2B'),
  '/api/v1/events': once('/api/v1/events'),
  '/api/v1/events/:slug': once('/api/v1/events/concertaction-quebec-2007'),
  '/api/v1/events/:slug/evaluation': once('/api/v1/events/concertaction-quebec-2007/evaluation'),
  '/api/v1/glossary': once('/api/v1/glossary'),
  '/api/v1/me': once('/api/v1/me'),
  '/api/v1/me/tokens': once('/api/v1/me/tokens'),
};
