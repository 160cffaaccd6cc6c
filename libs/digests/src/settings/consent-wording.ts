import type { Locale } from '@forum/i18n';

/** Raised whenever the words change: who agreed to the old ones is not taken to have agreed to the new. */
export const CONSENT_VERSION = '2026-11';

/** What pressing the button means, said beside it and kept with the consent. */
export const CONSENT_WORDING: Readonly<Record<Locale, string>> = {
  fr: 'J’accepte de recevoir par courriel le résumé de ce que je suis. Je peux l’arrêter en tout temps, par un lien dans chaque courriel.',
  en: 'I agree to receive by e-mail the digest of what I follow. I can stop it at any time, by a link in each e-mail.',
};

/** The same for mail that leaves as soon as a message is published. */
export const INSTANT_WORDING: Readonly<Record<Locale, string>> = {
  fr: 'J’accepte de recevoir par courriel, dès leur publication, les messages que je choisis de suivre, et ceux qui me nomment ou me répondent si je le demande. Je peux l’arrêter en tout temps, par un lien dans chaque courriel.',
  en: 'I agree to receive by e-mail, as soon as they are published, the messages that I choose to follow, and those that name me or answer me if I ask for it. I can stop it at any time, by a link in each e-mail.',
};
