import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of what is asked once, before a first post. */
const messages = catalogue({
  fr: {
    over: 'Une seule fois, avant votre premier message',
    title: 'Qui écrit?',
    page: 'Avant votre premier message',
    lead: 'Ici, on se parle entre personnes qui se nomment. Ce que vous aviez commencé à écrire est gardé.',
    name: 'Votre nom',
    'name.help': 'Prénom et nom, tels qu’ils paraîtront à côté de vos messages. Pas de pseudonyme.',
    sector: 'Votre milieu',
    'sector.help': 'Celui d’où vous parlez le plus souvent. Il sera écrit à côté de votre nom.',
    organisation: 'Organisation',
    optional: '(facultatif)',
    'organisation.help': 'Elle ne paraît que si vous écrivez en son nom, et dans votre profil.',
    locale: 'Langue du site et des courriels',
    consent: 'Votre accord',
    'consent.help': 'nécessaire pour écrire; vous pouvez partir en tout temps',
    'consent.terms': 'Lire les conditions d’utilisation',
    submit: 'Continuer',
    later: 'Garder en brouillon',
    privacy: 'Ce que nous gardons, et combien de temps',
  },
  en: {
    over: 'Only once, before your first message',
    title: 'Who is writing?',
    page: 'Before your first message',
    lead: 'Here, people who name themselves talk with each other. What you had begun to write is kept.',
    name: 'Your name',
    'name.help': 'First and last name, as they will appear beside your messages. No pseudonym.',
    sector: 'Your sector',
    'sector.help': 'The one you speak from most often. It will be written beside your name.',
    organisation: 'Organisation',
    optional: '(optional)',
    'organisation.help': 'It appears only if you write on its behalf, and in your profile.',
    locale: 'Language of the site and of e-mails',
    consent: 'Your agreement',
    'consent.help': 'needed to write; you can leave at any time',
    'consent.terms': 'Read the terms of use',
    submit: 'Continue',
    later: 'Keep as a draft',
    privacy: 'What we keep, and for how long',
  },
});

export const say = (locale: Locale) => translate(messages, locale);

/** The languages in their own words. */
export const LANGUAGES = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
] as const;
