import { catalogue, type Locale, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    lead: 'Leurs messages sont repliés dans les discussions, et aucun courriel immédiat n’en parle. Personne d’autre que vous ne voit cette liste.',
    none: 'Vous n’ignorez personne. La page d’une personne permet de l’ignorer.',
    since: 'depuis le {when}',
    gone: 'Personne retirée',
    stop: 'Ne plus ignorer',
    'stop.who': 'Ne plus ignorer {name}',
    ignore: 'Ignorer cette personne',
    'ignore.help': 'Ses messages seront repliés pour vous. Elle ne le saura pas.',
  },
  en: {
    lead: 'Their messages are folded in discussions, and no immediate e-mail tells of them. Nobody but you sees this list.',
    none: 'You ignore nobody. A person’s page lets you ignore them.',
    since: 'since {when}',
    gone: 'Withdrawn person',
    stop: 'Stop ignoring',
    'stop.who': 'Stop ignoring {name}',
    ignore: 'Ignore this person',
    'ignore.help': 'Their messages will be folded for you. They will not know.',
  },
});

export const sayOfIgnoring = (locale: Locale) => translate(messages, locale);
