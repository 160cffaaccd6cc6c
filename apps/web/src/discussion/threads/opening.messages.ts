import { catalogue, type Locale, translate } from '@forum/i18n';

/** Words of the choice of a community for a new discussion. */
const openingMessages = catalogue({
  fr: {
    community: 'Communauté',
    'community.help': 'La discussion partage la porte de la communauté : qui peut y lire la lira.',
    'community.none': 'Aucune : sous le thème, pour tout le monde',
    'community.public': '{name} (publique)',
    'community.private': '{name} (réservée aux membres)',
    'community.hidden': '{name} (cachée, réservée aux membres)',
  },
  en: {
    community: 'Community',
    'community.help': 'The discussion shares the community’s door: whoever may read there will read it.',
    'community.none': 'None: under the theme, for everyone',
    'community.public': '{name} (public)',
    'community.private': '{name} (for members only)',
    'community.hidden': '{name} (hidden, for members only)',
  },
});

/** @returns the reader's words for this context */
export const sayOfOpening = (locale: Locale) => translate(openingMessages, locale);
