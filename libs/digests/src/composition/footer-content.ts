import { formatDate, type Locale, translate } from '@forum/i18n';
import type { MailFooterContent } from '@forum/mail-out';
import { messages } from '../mail/messages.js';
import type { MailLinks } from './mail-links.js';
import type { Recipient } from './recipient.js';
import type { Surroundings } from './surroundings.js';
import { whenSent } from './words.js';

export interface FooterRequest {
  readonly locale: Locale;
  readonly surroundings: Pick<Surroundings, 'baseUrl' | 'linkMonths'>;
  readonly why: string;
  readonly links: MailLinks;
}

/** Why this mail came, and the ways to less of it. */
export function footerContent({ locale, surroundings, why, links }: FooterRequest): MailFooterContent {
  const t = translate(messages, locale);
  const { baseUrl, linkMonths } = surroundings;
  const other = locale === 'fr' ? 'en' : 'fr';
  const href = (path: string) => `${baseUrl}/${path}`;
  return {
    why,
    links: [
      { label: t('footer.preferences'), href: href(links.preferences) },
      { label: t('footer.monthly'), href: href(`${links.preferences}?choix=mois`) },
      { label: t('footer.stop'), href: href(links.unsubscribe) },
      { label: t('footer.online'), href: href(links.online) },
    ],
    note: t('footer.note', { months: linkMonths }),
    otherLanguage: {
      label: t('footer.other'),
      href: href(`${links.preferences}?lang=${other}`),
      locale: other,
    },
  };
}

/** « Vous recevez ce résumé le mardi à 7 h, à camille@…, parce que vous l’avez confirmé le 12 mars 2026. » */
export function whyThisMail(recipient: Recipient): string {
  const { locale, timeZone, confirmedAt, address } = recipient;
  const date = formatDate(confirmedAt, locale, 'long', timeZone);
  return translate(messages, locale)('footer.why', {
    when: whenSent(recipient),
    address: address ?? '',
    date,
  });
}
