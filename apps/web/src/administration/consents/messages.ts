import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of the register of consents. */
const messages = catalogue({
  fr: {
    lead: 'Ce à quoi les gens ont consenti, dans les mots qu’ils ont lus. La preuve d’un consentement retiré se garde {years, plural, one {# an} other {# ans}}.',
    export: 'Télécharger tout le registre (CSV)',
    'export.help': 'Le téléchargement est inscrit au journal.',
    caption: 'Registre des consentements',
    person: 'Personne',
    consent: 'Consentement',
    given: 'Donné',
    withdrawn: 'Retiré',
    standing: 'en vigueur',
    gone: 'Compte fermé : la preuve tient à une empreinte de l’adresse',
    'kind.terms': 'Conditions d’utilisation',
    'kind.digest': 'Résumé par courriel',
    'kind.instant': 'Chaque message par courriel',
    'kind.participant-contact': 'Être joint après un événement',
    'kind.charter': 'Charte d’une communauté',
    version: 'version {version}, {source}',
    empty: 'Aucun consentement',
    'empty.text': 'Le premier paraîtra ici, avec ses mots, sa date et d’où il vient.',
  },
  en: {
    lead: 'What people agreed to, in the words that they read. The proof of a withdrawn consent is kept for {years, plural, one {# year} other {# years}}.',
    export: 'Download the whole register (CSV)',
    'export.help': 'The download is noted in the log.',
    caption: 'Register of consents',
    person: 'Person',
    consent: 'Consent',
    given: 'Given',
    withdrawn: 'Withdrawn',
    standing: 'in force',
    gone: 'Account closed: the proof rests on a fingerprint of the address',
    'kind.terms': 'Terms of use',
    'kind.digest': 'Digest by e-mail',
    'kind.instant': 'Each message by e-mail',
    'kind.participant-contact': 'To be reached after an event',
    'kind.charter': 'Charter of a community',
    version: 'version {version}, {source}',
    empty: 'No consent',
    'empty.text': 'The first will appear here, with its words, its date and where it comes from.',
  },
});

export const sayOfConsents = (locale: Locale) => translate(messages, locale);
