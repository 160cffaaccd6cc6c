import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of a person's page. */
const messages = catalogue({
  fr: {
    since: 'membre depuis {month}',
    'members-only':
      'Cette page est réservée aux membres connectés. Les moteurs de recherche ne la lisent pas.',
    moderate: 'Modération de cette personne',
    threads: 'Discussions ouvertes',
    'threads.none': 'Aucune discussion ouverte pour le moment.',
    aside: 'Compte',
    yours: 'Votre compte',
    'yours.edit': 'Modifier mon profil',
    'yours.subscriptions': 'Mes abonnements',
    'yours.data': 'Télécharger mes messages',
    'yours.sign-out': 'Se déconnecter',
    visibility: 'Qui voit quoi',
    'visibility.text':
      'Tout le monde lit vos messages des discussions publiques, avec votre nom et votre milieu. Seuls les membres connectés voient ce profil. Votre adresse de courriel n’est montrée à personne.',
  },
  en: {
    since: 'member since {month}',
    'members-only': 'This page is for signed-in members. Search engines do not read it.',
    moderate: 'Moderation of this person',
    threads: 'Discussions opened',
    'threads.none': 'No discussion opened yet.',
    aside: 'Account',
    yours: 'Your account',
    'yours.edit': 'Edit my profile',
    'yours.subscriptions': 'My subscriptions',
    'yours.data': 'Download my messages',
    'yours.sign-out': 'Sign out',
    visibility: 'Who sees what',
    'visibility.text':
      'Everyone reads your messages in public discussions, with your name and your sector. Only signed-in members see this profile. Your e-mail address is shown to nobody.',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
