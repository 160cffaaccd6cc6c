import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of the network's description and of the settings' form. */
const messages = catalogue({
  fr: {
    lead: 'Ce que les pages et les courriels disent du forum, et les durées et limites qu’ils suivent. Tout changement est au journal.',
    contact: 'Le forum et ses responsables',
    forumName: 'Nom du forum',
    'forumName.help': 'Le même dans les deux langues.',
    officer: 'Personne responsable des renseignements personnels',
    'officer.help':
      'Son titre et un moyen de la joindre sont publiés à la page Confidentialité et au bas des courriels. Les trois champs vont ensemble.',
    'officer.fr': 'Titre, en français',
    'officer.en': 'Titre, en anglais',
    'officer.contact': 'Comment la joindre',
    'officer.contact.help': 'De préférence une adresse de courriel.',
    postal: 'Adresse postale',
    'postal.help': 'Au bas de chaque courriel.',
    'postal.environment': 'MAIL_POSTAL_ADDRESS est donnée au démarrage et l’emporte : {address}',
    save: 'Enregistrer',
    settings: 'Réglages',
    'settings.text':
      'Une valeur remise à son point de départ n’est plus un changement. Ce qui s’enregistre vaut aussitôt.',
    'settings.default': 'au départ : {value}',
    'settings.save': 'Enregistrer les réglages',
    'settings.changed': '{count, plural, one {# changé} other {# changés}}',
  },
  en: {
    lead: 'What pages and e-mails say of the forum, and the durations and limits that they follow. Every change is in the log.',
    contact: 'The forum and those in charge',
    forumName: 'The forum’s name',
    'forumName.help': 'The same in both languages.',
    officer: 'Person in charge of personal information',
    'officer.help':
      'Their title and a way to reach them are published on the Privacy page and at the foot of e-mails. The three fields go together.',
    'officer.fr': 'Title, in French',
    'officer.en': 'Title, in English',
    'officer.contact': 'How to reach them',
    'officer.contact.help': 'Preferably an e-mail address.',
    postal: 'Postal address',
    'postal.help': 'At the foot of every e-mail.',
    'postal.environment': 'MAIL_POSTAL_ADDRESS is given at start and prevails: {address}',
    save: 'Save',
    settings: 'Settings',
    'settings.text': 'A value put back where it started is no longer a change. What is saved holds at once.',
    'settings.default': 'at first: {value}',
    'settings.save': 'Save the settings',
    'settings.changed': '{count, plural, one {# changed} other {# changed}}',
  },
});

export const sayOfNetwork = (locale: Locale) => translate(messages, locale);
