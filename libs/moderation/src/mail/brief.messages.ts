import { catalogue } from '@forum/i18n';

/** Words of the week's brief for moderators. */
export const briefMessages = catalogue({
  fr: {
    subject: 'Le point de la semaine pour la modération',
    queue:
      'La file de modération compte {count, plural, one {# cas} other {# cas}}; le plus ancien attend depuis le {when}.',
    'queue.none': 'La file de modération est vide.',
    unanswered: 'Sans réponse depuis plus de {hours, plural, one {# heure} other {# heures}} :',
    newcomers: 'Premiers messages que personne n’a encore accueillis :',
    heated:
      'Discussions où le ton pourrait monter (échanges rapides entre peu de personnes, ou signalements) :',
    leads: 'Pistes en cours, sans nouvelle depuis plus de {days, plural, one {# jour} other {# jours}} :',
    button: 'Ouvrir la file de modération',
    why: 'Envoyé à {address} parce que vous veillez sur ce forum. La page de la file permet de ne plus le recevoir.',
  },
  en: {
    subject: 'The week’s brief for moderators',
    queue:
      'The moderation queue holds {count, plural, one {# case} other {# cases}}; the oldest has been waiting since {when}.',
    'queue.none': 'The moderation queue is empty.',
    unanswered: 'Unanswered for more than {hours, plural, one {# hour} other {# hours}}:',
    newcomers: 'First messages that nobody has welcomed yet:',
    heated: 'Discussions that could heat up (fast exchanges between few people, or reports):',
    leads: 'Leads under way, without news for more than {days, plural, one {# day} other {# days}}:',
    button: 'Open the moderation queue',
    why: 'Sent to {address} because you look after this forum. The page of the queue lets you stop receiving it.',
  },
});
