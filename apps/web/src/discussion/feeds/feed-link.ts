import type { Locale } from '@forum/i18n';
import { say } from '../messages.js';

/** The feed of a page, for its head: `path` is empty for home. */
export function feedLink(path: string, title: string, locale: Locale): { href: string; title: string } {
  return {
    href: `${path}/flux.atom${locale === 'en' ? '?lang=en' : ''}`,
    title: say(locale)('feed.title', { title }),
  };
}
