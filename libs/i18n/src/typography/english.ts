import { curlApostrophes, curlQuotes } from './quotes.js';

/** Before parsing: apostrophes and straight quotes become curly ones. */
export function prepareEnglish(source: string): string {
  return curlQuotes(curlApostrophes(source), ['“', '”']);
}

/** Canadian English takes no space before punctuation. */
export function setEnglish(text: string): string {
  return text
    .replace(/\.\.\./gu, '…')
    .replace(/(\d)[ \u00a0]+%/gu, '$1%')
    .replace(/ +([;!?](?:\s|$))/gu, '$1');
}
