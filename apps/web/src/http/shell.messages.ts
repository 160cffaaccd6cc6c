import { catalogue } from '@forum/i18n';

/** The words of the frame that are this product's, not the library of components'. */
export const shellMessages = catalogue({
  fr: {
    about:
      'Né du souhait des personnes réunies le 2 février 2007 à Québec : un lieu d’échange qui dure, un réseau des réseaux.',
    sources: 'Faits et chiffres de 2007 : rapport d’activités du réseau; la formulation est la nôtre.',
    'account.nameless': 'Mon compte',
  },
  en: {
    about:
      'Born of a wish of the people who met in Québec on February 2, 2007: a lasting place to talk, a network of networks.',
    sources: 'Facts and figures of 2007: the network’s activity report; the wording is ours.',
    'account.nameless': 'My account',
  },
});
