import { catalogue, type KeysOf, type Locale, type Translate, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    title: 'Personnes que nos courriels n’atteignent plus',
    lead: 'Leur adresse a refusé trop de courriels, ou elles ne veulent plus des nôtres : rien ne leur part plus, sauf ce qu’elles demandent. Une personne dont l’adresse refusait redevient joignable dès qu’elle se connecte avec un code.',
    link: 'Personnes injoignables',
    person: 'Personne',
    address: 'Adresse',
    why: 'Pourquoi',
    since: 'Depuis',
    'no-name': 'Sans nom',
    bounced: 'Les courriels reviennent',
    complained: 'Courriel signalé comme indésirable',
    refused: 'Ne veut aucun courriel',
    empty: 'Tout le monde est joignable',
    'empty.text': 'Aucune adresse n’a refusé nos courriels.',
  },
  en: {
    title: 'People whom our e-mails reach no more',
    lead: 'Their address refused too many e-mails, or they do not want ours: nothing leaves for them any more but what they ask for. Somebody whose address refused can be reached again as soon as they sign in with a code.',
    link: 'Unreachable people',
    person: 'Person',
    address: 'Address',
    why: 'Why',
    since: 'Since',
    'no-name': 'Without a name',
    bounced: 'E-mails come back',
    complained: 'E-mail reported as unwanted',
    refused: 'Wants no e-mail',
    empty: 'Everyone can be reached',
    'empty.text': 'No address has refused our e-mails.',
  },
});

export function sayOfUnreachable(locale: Locale): Translate<KeysOf<typeof messages>> {
  return translate(messages, locale);
}
