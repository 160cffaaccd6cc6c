import { catalogue } from '@forum/i18n';

/** Words of the mails of moderation. */
export const mailMessages = catalogue({
  fr: {
    nobody: 'Une personne',
    'flag.off-topic': 'hors sujet',
    'flag.abusive': 'attaque contre des personnes',
    'flag.spam': 'publicité',
    'flag.exposed-detail': 'renseignement personnel exposé',
    'flag.other': 'autre raison',
    'flag.subject': 'Signalement ({category}) : {title}',
    'flag.said': 'Le message {number} de la discussion « {title} » est signalé : {category}.',
    'flag.note': 'Ce que dit le signalement',
    'flag.post': 'Le début du message',
    'flag.visible': 'Il reste visible jusqu’à votre décision.',
    'flag.hidden':
      'Il est masqué jusqu’à ce que l’un de vous l’examine, {hours, plural, one {dans l’heure} other {en # heures au plus}}.',
    'flag.button': 'Examiner et décider',
    'taken.post-hidden.subject': 'Votre message est masqué',
    'taken.post-hidden':
      'Votre message {number} de la discussion « {title} » est masqué depuis le {when}. Vous le voyez encore, comme les personnes qui modèrent.',
    'taken.thread-hidden.subject': 'Votre discussion est masquée',
    'taken.thread-hidden':
      'La discussion « {title} », que vous avez ouverte, est masquée depuis le {when}. Vous la voyez encore, comme les personnes qui modèrent.',
    'taken.thread-closed.subject': 'Votre discussion est fermée',
    'taken.thread-closed':
      'La discussion « {title} », que vous avez ouverte, est fermée depuis le {when} : on peut la lire, mais plus y répondre.',
    'taken.account-suspended.subject': 'Votre compte est suspendu',
    'taken.account-suspended':
      'Votre compte est suspendu jusqu’au {lastDay} compris. D’ici là, vous pouvez lire, mais pas écrire. La suspension prend fin d’elle-même.',
    'taken.account-suspended.endless':
      'Votre compte est suspendu sans date de fin : vous pouvez lire, mais pas écrire.',
    'ended.post-hidden.subject': 'Votre message est rétabli',
    'ended.post-hidden': 'Votre message {number} de la discussion « {title} » est de nouveau visible.',
    'ended.thread-hidden.subject': 'Votre discussion est rétablie',
    'ended.thread-hidden': 'La discussion « {title} », que vous avez ouverte, est de nouveau visible.',
    'ended.thread-closed.subject': 'Votre discussion est rouverte',
    'ended.thread-closed': 'On peut de nouveau répondre dans la discussion « {title} ».',
    'ended.account-suspended.subject': 'Votre suspension est levée',
    'ended.account-suspended': 'Vous pouvez de nouveau écrire dans le forum.',
    'ended.read': 'Lire la discussion',
    'ended.forum': 'Aller au forum',
    reason: 'La raison',
    answer:
      'Vous voyez les choses autrement, ou voulez proposer une correction? Répondez aux personnes qui modèrent sur cette page; elles reçoivent votre texte.',
    'answer.button': 'Lire la décision et y répondre',
    'answered.subject': '{name} répond à une décision de modération',
    'answered.post-hidden': '{name} répond au sujet de son message masqué dans « {title} » :',
    'answered.thread-hidden': '{name} répond au sujet de sa discussion masquée, « {title} » :',
    'answered.thread-closed': '{name} répond au sujet de sa discussion fermée, « {title} » :',
    'answered.account-suspended': '{name} répond au sujet de sa suspension :',
    'answered.button': 'Lire la décision et la réponse',
    'alert.subject':
      '{count, plural, one {Un signalement attend} other {# signalements attendent}} une décision',
    'alert.said':
      '{count, plural, one {Un message signalé attend} other {# messages signalés attendent}} une décision depuis plus de {hours, plural, one {# heure} other {# heures}}.',
    'alert.item': 'Message {number}, « {title} »',
    'alert.since': 'depuis le {when}',
    'alert.button': 'Ouvrir la file de modération',
    'why.concerned': 'Envoyé à {address} parce que cette décision vous concerne. Ce n’est pas un abonnement.',
    'why.moderator': 'Envoyé à {address} parce que vous veillez sur ce forum.',
  },
  en: {
    nobody: 'Someone',
    'flag.off-topic': 'off topic',
    'flag.abusive': 'attack on people',
    'flag.spam': 'advertising',
    'flag.exposed-detail': 'exposed personal detail',
    'flag.other': 'other reason',
    'flag.subject': 'Report ({category}): {title}',
    'flag.said': 'Message {number} of the discussion “{title}” was reported: {category}.',
    'flag.note': 'What the report says',
    'flag.post': 'How the message begins',
    'flag.visible': 'It stays visible until you decide.',
    'flag.hidden':
      'It is hidden until one of you reviews it, within {hours, plural, one {an hour} other {# hours}}.',
    'flag.button': 'Review and decide',
    'taken.post-hidden.subject': 'Your message is hidden',
    'taken.post-hidden':
      'Your message {number} of the discussion “{title}” has been hidden since {when}. You still see it, as moderators do.',
    'taken.thread-hidden.subject': 'Your discussion is hidden',
    'taken.thread-hidden':
      'The discussion “{title}”, which you opened, has been hidden since {when}. You still see it, as moderators do.',
    'taken.thread-closed.subject': 'Your discussion is closed',
    'taken.thread-closed':
      'The discussion “{title}”, which you opened, has been closed since {when}: it can be read, but no longer answered.',
    'taken.account-suspended.subject': 'Your account is suspended',
    'taken.account-suspended':
      'Your account is suspended until the end of {lastDay}. Until then you can read, but not write. The suspension ends by itself.',
    'taken.account-suspended.endless':
      'Your account is suspended without an end date: you can read, but not write.',
    'ended.post-hidden.subject': 'Your message is visible again',
    'ended.post-hidden': 'Your message {number} of the discussion “{title}” is visible again.',
    'ended.thread-hidden.subject': 'Your discussion is visible again',
    'ended.thread-hidden': 'The discussion “{title}”, which you opened, is visible again.',
    'ended.thread-closed.subject': 'Your discussion is open again',
    'ended.thread-closed': 'People can answer again in the discussion “{title}”.',
    'ended.account-suspended.subject': 'Your suspension is lifted',
    'ended.account-suspended': 'You can write in the forum again.',
    'ended.read': 'Read the discussion',
    'ended.forum': 'Go to the forum',
    reason: 'The reason',
    answer:
      'Do you see it differently, or want to suggest a correction? Answer the moderators on this page; they receive your text.',
    'answer.button': 'Read the decision and answer',
    'answered.subject': '{name} answers a moderation decision',
    'answered.post-hidden': '{name} answers about their hidden message in “{title}”:',
    'answered.thread-hidden': '{name} answers about their hidden discussion, “{title}”:',
    'answered.thread-closed': '{name} answers about their closed discussion, “{title}”:',
    'answered.account-suspended': '{name} answers about their suspension:',
    'answered.button': 'Read the decision and the answer',
    'alert.subject':
      '{count, plural, one {A report is waiting} other {# reports are waiting}} for a decision',
    'alert.said':
      '{count, plural, one {A reported message has} other {# reported messages have}} been waiting for a decision for more than {hours, plural, one {# hour} other {# hours}}.',
    'alert.item': 'Message {number}, “{title}”',
    'alert.since': 'since {when}',
    'alert.button': 'Open the moderation queue',
    'why.concerned': 'Sent to {address} because this decision concerns you. It is not a subscription.',
    'why.moderator': 'Sent to {address} because you look after this forum.',
  },
});
