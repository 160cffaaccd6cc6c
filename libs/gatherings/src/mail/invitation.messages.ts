import { catalogue } from '@forum/i18n';

/** Words of the invitation and of its one reminder. */
export const invitationMailMessages = catalogue({
  fr: {
    'first.subject': 'Votre invitation au {forum}',
    'reminder.subject': 'Rappel : votre invitation au {forum}',
    title: 'La conversation reprend. Vous en étiez.',
    'first.preheader': 'Un bouton suffit : ni mot de passe ni profil à remplir.',
    'reminder.preheader': 'Elle est valable jusqu’au {until}. Nous ne vous écrirons plus à ce sujet.',
    met: 'Le {date}, vous étiez à « {event} » et vous avez laissé votre adresse pour que la conversation se poursuive.',
    open: 'Elle se poursuit maintenant dans un forum permanent : des discussions par thème, des pistes d’action suivies, et, si vous le souhaitez, un résumé de la semaine par courriel.',
    reminded: 'Nous vous avons écrit le {sent}. Voici le seul rappel que nous enverrons.',
    button: 'Voir mon invitation',
    link: 'Ouvrez ce lien',
    'button-note':
      'Le bouton ouvre une page où vous acceptez ou refusez. L’ouvrir ne change rien, et rien n’est coché d’avance pour recevoir des courriels.',
    valid:
      'L’invitation est valable {days, plural, one {# jour} other {# jours}}, jusqu’au {until}, et ne sert qu’une fois.',
    'silence.first':
      'Sans réponse, un seul rappel part après {reminder, plural, one {# jour} other {# jours}}, puis plus rien; votre adresse est effacée après {months} mois.',
    'silence.reminder': 'Sans réponse, votre adresse est effacée après {months} mois.',
    why: 'Envoyé à {address} parce que vous avez laissé cette adresse au questionnaire du {date} et répondu oui à l’idée d’un forum.',
    decline: 'Non merci, ne plus m’écrire',
  },
  en: {
    'first.subject': 'Your invitation to {forum}',
    'reminder.subject': 'Reminder: your invitation to {forum}',
    title: 'The conversation goes on. You were part of it.',
    'first.preheader': 'One button is enough: no password, no profile to fill in.',
    'reminder.preheader': 'It is good until {until}. We will not write to you about it again.',
    met: 'On {date}, you were at "{event}" and left your address so that the conversation could go on.',
    open: 'It now goes on in a permanent forum: discussions by theme, action leads that are followed up and, if you wish, a weekly digest by e-mail.',
    reminded: 'We wrote to you on {sent}. This is the only reminder we will send.',
    button: 'See my invitation',
    link: 'Open this link',
    'button-note':
      'The button opens a page where you accept or decline. Opening it changes nothing, and no box for receiving e-mail is ticked in advance.',
    valid:
      'The invitation is good for {days, plural, one {# day} other {# days}}, until {until}, and works only once.',
    'silence.first':
      'Without an answer, a single reminder leaves after {reminder, plural, one {# day} other {# days}}, then nothing more; your address is erased after {months} months.',
    'silence.reminder': 'Without an answer, your address is erased after {months} months.',
    why: 'Sent to {address} because you left this address on the questionnaire of {date} and said yes to the idea of a forum.',
    decline: 'No thank you, do not write to me again',
  },
});
