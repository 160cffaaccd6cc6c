import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of what is written to a person as soon as it happens. */
const messages = catalogue({
  fr: {
    lead: 'Ce qui vous est écrit dès que cela se passe. Le résumé, lui, se règle dans vos abonnements.',
    write: 'M’écrire dès que…',
    mentions: 'une personne me nomme dans un message',
    replies: 'une personne répond à l’un de mes messages',
    consent: 'Cocher et enregistrer, ou reprendre, vaut accord : {wording}',
    followed: 'Ce que vous suivez, chaque message',
    'followed.text':
      '{count, plural, =0 {Vous ne suivez rien message par message.} one {Vous suivez # chose message par message.} other {Vous suivez # choses message par message.}}',
    'followed.link': 'Voir mes abonnements',
    'estimate.none':
      'D’après {weeks, plural, one {la dernière semaine} other {les # dernières semaines}}, vos choix ne font aucun courriel immédiat.',
    'estimate.few':
      'D’après {weeks, plural, one {la dernière semaine} other {les # dernières semaines}}, vos choix font moins d’un courriel immédiat par semaine.',
    'estimate.some':
      'D’après {weeks, plural, one {la dernière semaine} other {les # dernières semaines}}, vos choix font environ {count, plural, one {# courriel immédiat} other {# courriels immédiats}} par semaine.',
    decisions: 'Décisions qui vous concernent',
    'decisions.text':
      'Une décision de la modération sur vous ou vos messages vous est toujours écrite : elle dit la raison et comment répondre.',
    stop: 'Tout arrêter',
    'stop.text': 'Vos choix sont gardés; rien ne part plus dès maintenant. Le résumé n’est pas touché.',
    'stop.submit': 'Arrêter les courriels immédiats',
    'resume.submit': 'Reprendre les courriels immédiats',
    stopped: 'Les courriels immédiats sont arrêtés',
    'stopped.text': 'Cocher un choix, suivre une discussion ou les reprendre plus bas les remet en route.',
  },
  en: {
    lead: 'What is written to you as soon as it happens. The digest is set in your subscriptions.',
    write: 'Write to me as soon as…',
    mentions: 'someone names me in a message',
    replies: 'someone answers one of my messages',
    consent: 'Ticking and saving, or resuming, is agreeing: {wording}',
    followed: 'What you follow, every message',
    'followed.text':
      '{count, plural, =0 {You follow nothing message by message.} one {You follow # thing message by message.} other {You follow # things message by message.}}',
    'followed.link': 'See my subscriptions',
    'estimate.none':
      'By {weeks, plural, one {the last week} other {the last # weeks}}, your choices make no immediate e-mail.',
    'estimate.few':
      'By {weeks, plural, one {the last week} other {the last # weeks}}, your choices make less than one immediate e-mail a week.',
    'estimate.some':
      'By {weeks, plural, one {the last week} other {the last # weeks}}, your choices make about {count, plural, one {# immediate e-mail} other {# immediate e-mails}} a week.',
    decisions: 'Decisions about you',
    'decisions.text':
      'A decision of the moderators about you or your messages is always written to you: it says why, and how to answer.',
    stop: 'Stop everything',
    'stop.text':
      'Your choices are kept; nothing leaves any more from this moment. The digest is not touched.',
    'stop.submit': 'Stop immediate e-mails',
    'resume.submit': 'Resume immediate e-mails',
    stopped: 'Immediate e-mails are stopped',
    'stopped.text': 'Ticking a choice, following a discussion or resuming them below starts them again.',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
