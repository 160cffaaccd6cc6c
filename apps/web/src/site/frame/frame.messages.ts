import { catalogue, type Locale, translate } from '@forum/i18n';

/** What the site's own pages have in common: durations, and whom to write to. */
const messages = catalogue({
  fr: {
    minutes: '{count, plural, one {# minute} other {# minutes}}',
    hours: '{count, plural, one {# heure} other {# heures}}',
    days: '{count, plural, one {# jour} other {# jours}}',
    months: '{count, plural, one {# mois} other {# mois}}',
    years: '{count, plural, one {# an} other {# ans}}',
    aside: 'Personne responsable et autres pages',
    officer: 'Personne responsable',
    'officer.of': '{title}, {network}',
    'officer.none':
      'Aucune personne n’est encore nommée. D’ici là, la loi confie cette tâche à la personne qui a la plus haute autorité dans l’organisme qui tient ce forum : {network}.',
    'officer.unreachable': 'Ses coordonnées paraîtront ici dès que le réseau les aura données.',
    'officer.post': 'Par la poste : {address}',
    'officer.post.none': 'L’adresse postale paraîtra ici dès que le réseau l’aura donnée.',
    pages: 'Lire aussi',
    about: 'À propos',
    help: 'Aide',
    terms: 'Conditions d’utilisation',
    privacy: 'Confidentialité',
    accessibility: 'Accessibilité',
  },
  en: {
    minutes: '{count, plural, one {# minute} other {# minutes}}',
    hours: '{count, plural, one {# hour} other {# hours}}',
    days: '{count, plural, one {# day} other {# days}}',
    months: '{count, plural, one {# month} other {# months}}',
    years: '{count, plural, one {# year} other {# years}}',
    aside: 'Person in charge and other pages',
    officer: 'Person in charge',
    'officer.of': '{title}, {network}',
    'officer.none':
      'Nobody has been named yet. Until then, the law gives this task to the person with the highest authority in the body that runs this forum: {network}.',
    'officer.unreachable': 'How to reach that person will stand here as soon as the network has said it.',
    'officer.post': 'By post: {address}',
    'officer.post.none': 'The postal address will stand here as soon as the network has given it.',
    pages: 'Read also',
    about: 'About',
    help: 'Help',
    terms: 'Terms of use',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
});

export const say = (locale: Locale) => translate(messages, locale);

export type Unit = 'minutes' | 'hours' | 'days' | 'months' | 'years';

/** « 15 minutes », “12 months”. */
export function duration(locale: Locale, unit: Unit, count: number): string {
  return say(locale)(unit, { count });
}
