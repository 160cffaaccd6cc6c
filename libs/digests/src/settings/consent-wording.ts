import type { Locale } from '@forum/i18n';

/** Raised whenever the words change: who agreed to the old ones is not taken to have agreed to the new. */
export const CONSENT_VERSION = '2026-11';

/** What pressing the button means, said beside it and kept with the consent. */
export const CONSENT_WORDING: Readonly<Record<Locale, string>> = {
  fr: 'J’accepte de recevoir par courriel le résumé de ce que je suis. Je peux l’arrêter en tout temps, par un lien dans chaque courriel.',
  en: 'I agree to receive by e-mail the digest of what I follow. I can stop it at any time, by a link in each e-mail.',
};
