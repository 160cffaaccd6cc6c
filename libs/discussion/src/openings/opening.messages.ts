import { catalogue } from '@forum/i18n';

/** The first words of discussions that open by themselves, in the community's language. */
export const openingMessages = catalogue({
  fr: {
    'meeting.title': 'Suites de la rencontre : {title}',
    'meeting.body':
      'La rencontre « {title} » a eu lieu le {date}. Son ordre du jour, et bientôt son compte rendu, sont sur [sa page]({path}).\n\nQuelles suites lui donnez-vous?',
  },
  en: {
    'meeting.title': 'After the meeting: {title}',
    'meeting.body':
      'The meeting "{title}" took place on {date}. Its agenda, and soon its minutes, are on [its page]({path}).\n\nWhat comes next?',
  },
});
