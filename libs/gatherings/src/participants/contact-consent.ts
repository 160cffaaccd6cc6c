import type { Locale } from '@forum/i18n';

/** Raised whenever the words change. */
export const CONTACT_VERSION = '2026-11';

/** What a questionnaire's `ouvert_au_forum` = `oui`, beside an address, stands for. */
export const CONTACT_WORDING: Readonly<Record<Locale, string>> = {
  fr: 'J’ai laissé mon adresse au questionnaire de l’événement et je suis d’accord pour recevoir par courriel une invitation à un forum permanent.',
  en: 'I left my address on the event’s questionnaire and agree to be invited by e-mail to a permanent forum.',
};
