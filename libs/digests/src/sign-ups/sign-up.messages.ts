import { catalogue } from '@forum/i18n';

export const signUpMessages = catalogue({
  fr: {
    subject: 'Confirmez votre adresse pour recevoir le résumé',
    title: 'Un bouton, et c’est tout',
    preheader: 'Rien ne vous sera envoyé avant que vous ayez confirmé.',
    asked: "Quelqu'un, sans doute vous, a demandé que le résumé de {forum} arrive à cette adresse.",
    themes: '{count, plural, one {Thème demandé : {themes}.} other {Thèmes demandés : {themes}.}}',
    button: 'Confirmer mon adresse',
    link: 'Confirmer mon adresse',
    note: 'Le lien ouvre une page avec un bouton. Il est valable {days, plural, one {# jour} other {# jours}}.',
    'not-you':
      "Si ce n'est pas vous, ne faites rien : votre adresse sera oubliée, et rien d'autre ne vous sera envoyé.",
    why: 'Ce courriel a été envoyé une seule fois à {address}, à la demande de la personne qui a tapé cette adresse sur le forum.',
  },
  en: {
    subject: 'Confirm your address to get the digest',
    title: 'One button, and that is all',
    preheader: 'Nothing will be sent to you before you confirm.',
    asked: 'Somebody, probably you, asked for the digest of {forum} to come to this address.',
    themes: '{count, plural, one {Theme asked for: {themes}.} other {Themes asked for: {themes}.}}',
    button: 'Confirm my address',
    link: 'Confirm my address',
    note: 'The link opens a page with a button. It works for {days, plural, one {# day} other {# days}}.',
    'not-you':
      'If it was not you, do nothing: your address will be forgotten, and nothing else will be sent to you.',
    why: 'This e-mail was sent once to {address}, at the request of the person who typed this address on the forum.',
  },
});
