import type { Locale } from '@forum/i18n';

/** Raised whenever the words change: who agreed to the old ones is not taken to have agreed to the new. */
export const TERMS_VERSION = '2026-11';

/** What is agreed to before a first post, beside the terms page that it links to. */
export const TERMS_WORDING: Readonly<Record<Locale, string>> = {
  fr: 'J’accepte que mon nom, mon milieu et mes messages publics soient lus par tout le monde, et je respecterai les conditions d’utilisation.',
  en: 'I agree that my name, my sector and my public messages may be read by everyone, and I will respect the terms of use.',
};
