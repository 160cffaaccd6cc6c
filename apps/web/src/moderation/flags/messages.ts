import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of reports: what is wrong, and the form that asks it. */
const messages = catalogue({
  fr: {
    'reason.off-topic': 'Hors sujet',
    'reason.off-topic.help': 'le message n’a pas de lien avec la discussion',
    'reason.abusive': 'Attaque contre des personnes',
    'reason.abusive.help': 'insulte, menace, mépris',
    'reason.spam': 'Publicité',
    'reason.exposed-detail': 'Renseignement personnel exposé',
    'reason.exposed-detail.help':
      'adresse, téléphone, santé de quelqu’un; le message est masqué tout de suite, jusqu’à ce qu’une personne l’examine',
    'reason.other': 'Autre raison',
    'reason.other.help': 'dites laquelle plus bas',
    'flag.title': 'Signaler le message {number}',
    'flag.lead':
      'Votre signalement va aux personnes qui modèrent. La personne qui a écrit le message ne saura pas qu’il vient de vous.',
    'flag.message': 'Le message de {name}',
    'flag.reason': 'Qu’est-ce qui ne va pas?',
    'flag.note': 'Précisions',
    'flag.note.note': '(facultatif, sauf pour une autre raison)',
    'flag.note.help': 'Quelle phrase, et pourquoi. Ces mots ne sont lus que par les personnes qui modèrent.',
    'flag.rule':
      'Un signalement ne masque rien, quel qu’en soit le nombre; une personne décide. Seule exception : un renseignement personnel exposé.',
    'flag.submit': 'Envoyer le signalement',
    'flag.cancel': 'Revenir à la discussion',
  },
  en: {
    'reason.off-topic': 'Off topic',
    'reason.off-topic.help': 'the message has nothing to do with the discussion',
    'reason.abusive': 'Attack on people',
    'reason.abusive.help': 'insult, threat, contempt',
    'reason.spam': 'Advertising',
    'reason.exposed-detail': 'Exposed personal detail',
    'reason.exposed-detail.help':
      'someone’s address, telephone, health; the message is hidden at once, until a person reviews it',
    'reason.other': 'Other reason',
    'reason.other.help': 'say which below',
    'flag.title': 'Report message {number}',
    'flag.lead':
      'Your report goes to the moderators. The message’s author will not know that it comes from you.',
    'flag.message': '{name}’s message',
    'flag.reason': 'What is wrong?',
    'flag.note': 'Details',
    'flag.note.note': '(optional, except for another reason)',
    'flag.note.help': 'Which sentence, and why. Only moderators read these words.',
    'flag.rule':
      'A report hides nothing, whatever the number; a person decides. The one exception: an exposed personal detail.',
    'flag.submit': 'Send the report',
    'flag.cancel': 'Back to the discussion',
  },
});

export const sayOfFlags = (locale: Locale) => translate(messages, locale);
