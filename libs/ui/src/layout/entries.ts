import { type Locale, languageTag } from '@forum/i18n';
import { say } from '../messages.js';
import type { Place, Shell } from './shell.js';

export interface Entry {
  place?: Place;
  href: string;
  text: string;
}

const present = (entries: ReadonlyArray<Entry | false>): Entry[] =>
  entries.filter((entry) => entry !== false);

/** The main menu: only what this forum has. */
export function mainEntries({ locale, features }: Pick<Shell, 'locale' | 'features'>): Entry[] {
  const t = say(locale);
  return present([
    { place: 'home', href: '/', text: t('nav.home') },
    { place: 'themes', href: '/#themes', text: t('nav.themes') },
    { place: 'leads', href: '/pistes', text: t('nav.leads') },
    { place: 'threads', href: '/discussions', text: t('nav.threads') },
    features.communities && { place: 'communities', href: '/communautes', text: t('nav.communities') },
    { place: 'events', href: '/evenements', text: t('nav.events') },
    { place: 'glossary', href: '/glossaire', text: t('nav.glossary') },
    features.indicators && { place: 'indicators', href: '/indicateurs', text: t('nav.indicators') },
  ]);
}

/** What a signed-in person may reach, before their own name. */
export function accountEntries({ locale, features, signedIn }: Shell): Entry[] {
  const t = say(locale);
  if (signedIn === undefined) return [];
  const queue = features.moderation === true && (signedIn.isModerator || signedIn.isAdministrator);
  return present([
    { place: 'news', href: '/nouveautes', text: t('account.news', { count: signedIn.unread ?? 0 }) },
    { place: 'subscriptions', href: '/compte/abonnements', text: t('account.subscriptions') },
    queue && { place: 'moderation', href: '/moderation', text: t('account.moderation') },
    signedIn.isAdministrator && {
      place: 'administration',
      href: '/administration',
      text: t('account.administration'),
    },
  ]);
}

export function participateEntries({ locale, features }: Pick<Shell, 'locale' | 'features'>): Entry[] {
  const t = say(locale);
  return present([
    { href: '/#themes', text: t('footer.themes') },
    { href: '/pistes', text: t('footer.leads') },
    { href: '/discussions', text: t('footer.threads') },
    features.communities && { href: '/communautes', text: t('footer.communities') },
    { href: '/evenements', text: t('footer.events') },
    { href: '/compte/abonnements', text: t('footer.subscriptions') },
  ]);
}

export function understandEntries({ locale, features }: Pick<Shell, 'locale' | 'features'>): Entry[] {
  const t = say(locale);
  return present([
    { href: '/a-propos', text: t('footer.about') },
    { href: '/aide', text: t('footer.help') },
    { href: '/glossaire', text: t('footer.glossary') },
    features.indicators && { href: '/indicateurs', text: t('footer.indicators') },
    { href: '/confidentialite', text: t('footer.privacy') },
    { href: '/conditions', text: t('footer.terms') },
    { href: '/accessibilite', text: t('footer.accessibility') },
  ]);
}

/** The same page in the other language; the choice is kept by the server that reads `lang`. */
export function otherLanguage(locale: Locale, path: string): { href: string; text: string; tag: string } {
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const [pathname = '/', query = ''] = path.split('?', 2);
  const search = new URLSearchParams(query);
  search.set('lang', other);
  return {
    href: `${pathname}?${search}`,
    text: other === 'fr' ? 'Français' : 'English',
    tag: languageTag(other),
  };
}
