import { catalogue, type Locale, translate } from '@forum/i18n';

/** What the author of a message that waits is told. */
const messages = catalogue({
  fr: {
    'ignored.show': 'Afficher quand même le message {number}',
    'ignored.who': 'de {name}, que vous ignorez',
    'held.title.thread': 'Votre discussion attend d’être lue',
    'held.title.post': 'Le message {number} attend d’être lu',
    'held.reason.first-post':
      'C’est le premier message d’une personne inscrite seule : quelqu’un de la modération le lit avant sa publication. Les suivants paraîtront tout de suite.',
    'held.reason.newcomer':
      'Dans cette communauté, les premiers messages des personnes nouvelles sont lus avant leur publication.',
    'held.reason.before': 'Dans cette communauté, chaque message est lu avant sa publication.',
    'held.reason.edited': 'Ce message a beaucoup changé : il est relu avant de reparaître.',
    'held.reason.spam':
      'Un contrôle automatique y a vu ce qui pourrait être de la publicité. Une personne le lit et décide; rien n’est perdu.',
    'held.place':
      '{place, plural, =1 {Il est le prochain à lire} other {Il est au rang {place} sur {waiting}}}; il attend depuis : {when}.',
    'held.median.minutes':
      'D’ordinaire, la réponse vient en {minutes, plural, one {# minute} other {# minutes}}.',
    'held.median.hours': 'D’ordinaire, la réponse vient en {hours, plural, one {# heure} other {# heures}}.',
  },
  en: {
    'ignored.show': 'Show message {number} anyway',
    'ignored.who': 'by {name}, whom you ignore',
    'held.title.thread': 'Your discussion is waiting to be read',
    'held.title.post': 'Message {number} is waiting to be read',
    'held.reason.first-post':
      'This is the first message of somebody who registered alone: a moderator reads it before it is published. The next ones will appear at once.',
    'held.reason.newcomer':
      'In this community, the first messages of newcomers are read before they are published.',
    'held.reason.before': 'In this community, every message is read before it is published.',
    'held.reason.edited': 'This message has changed a lot: it is read again before it reappears.',
    'held.reason.spam':
      'An automatic check saw in it what could be advertising. A person reads it and decides; nothing is lost.',
    'held.place':
      '{place, plural, =1 {It is the next to be read} other {It is number {place} of {waiting}}}; waiting since: {when}.',
    'held.median.minutes':
      'The answer usually comes within {minutes, plural, one {# minute} other {# minutes}}.',
    'held.median.hours': 'The answer usually comes within {hours, plural, one {# hour} other {# hours}}.',
  },
});

export const sayOfWaiting = (locale: Locale) => translate(messages, locale);
