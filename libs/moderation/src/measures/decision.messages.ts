import { catalogue } from '@forum/i18n';

/** The reasons of the list, in whole sentences: what the person concerned reads. */
export const decisionMessages = catalogue({
  fr: {
    abusive: 'Ce texte s’en prend à des personnes; ici, on discute des idées.',
    'exposed-detail': 'Ce texte contient un renseignement personnel sur quelqu’un.',
    spam: 'Ce texte est de la publicité.',
    'off-topic': 'Ce texte n’a pas de lien avec la discussion.',
    'within-rules': 'Après examen, ce texte respecte les règles.',
    'exposed-detail.pending':
      'Une personne a signalé que ce texte contient un renseignement personnel. Il est masqué jusqu’à ce que quelqu’un l’examine, {hours, plural, one {dans l’heure} other {en # heures au plus}}.',
  },
  en: {
    abusive: 'This text attacks people; here, we discuss ideas.',
    'exposed-detail': 'This text contains a personal detail about someone.',
    spam: 'This text is advertising.',
    'off-topic': 'This text has nothing to do with the discussion.',
    'within-rules': 'On review, this text follows the rules.',
    'exposed-detail.pending':
      'Someone reported that this text contains a personal detail. It is hidden until a person reviews it, within {hours, plural, one {an hour} other {# hours}}.',
  },
});
