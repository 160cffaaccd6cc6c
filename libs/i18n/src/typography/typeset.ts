import type { Locale } from '../locale.js';
import { prepareEnglish, setEnglish } from './english.js';
import { prepareFrench, setFrench } from './french.js';

/**
 * Sets the quotes and spaces of words that the site itself says but that come from data: titles of themes and leads,
 * terms of the glossary. Members' words are left as they were written.
 */
export function typeset(text: string, locale: Locale): string {
  return locale === 'fr' ? setFrench(prepareFrench(text)) : setEnglish(prepareEnglish(text));
}
