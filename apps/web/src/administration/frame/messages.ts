import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words that the pages of the administration have in common. */
const messages = catalogue({
  fr: {
    title: 'Administration',
    sections: 'Sections de l’administration',
    service: 'Mise en service',
    people: 'Personnes',
    mails: 'Courriels',
    network: 'Réseau et réglages',
    content: 'Contenu',
    work: 'Travaux',
    consents: 'Consentements',
    incidents: 'Incidents',
    journal: 'Journal',
    more: 'Suite de la liste',
    none: '—',
  },
  en: {
    title: 'Administration',
    sections: 'Sections of the administration',
    service: 'Going live',
    people: 'People',
    mails: 'E-mails',
    network: 'Network and settings',
    content: 'Content',
    work: 'Jobs',
    consents: 'Consents',
    incidents: 'Incidents',
    journal: 'Log',
    more: 'More of the list',
    none: '—',
  },
});

export const sayOfFrame = (locale: Locale) => translate(messages, locale);
