import { curlApostrophes, curlQuotes } from './quotes.js';

const NBSP = '\u00a0';
const NNBSP = '\u202f';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

const RULES: ReadonlyArray<readonly [RegExp, string]> = [
  [/\.\.\./gu, '…'],
  [/«[ \u00a0\u202f]*/gu, `«${NNBSP}`],
  [/[ \u00a0\u202f]*»/gu, `${NNBSP}»`],
  // Québec usage: nothing before these three.
  [/[ \u00a0\u202f]+([;!?])/gu, '$1'],
  [/[ \u00a0\u202f]*:(?=[\s\u00a0]|$)/gu, `${NBSP}:`],
  [/(\d)[ \u00a0\u202f]*%/gu, `$1${NBSP}%`],
  [/(\d) h (?=\d)/gu, `$1${NBSP}h${NBSP}`],
  [/(\d|\b1er) (?=\p{L})/gu, `$1${NBSP}`],
  [new RegExp(`\\b(${MONTHS}) (?=\\d{4}\\b)`, 'gu'), `$1${NBSP}`],
];

/** Before parsing: apostrophes and straight quotes become French ones. */
export function prepareFrench(source: string): string {
  return curlQuotes(curlApostrophes(source), ['«', '»']);
}

/**
 * Sets the spaces of a piece of French interface text (Québec usage). `afterNumber` says that a formatted
 * number stands right before it, so that « 18 réponses » and « 61 % » never break apart.
 */
export function setFrench(text: string, afterNumber = false): string {
  let set = text;
  for (const [pattern, replacement] of RULES) set = set.replace(pattern, replacement);
  if (!afterNumber) return set;
  return set.replace(/^ (?=\p{L})/u, NBSP).replace(/^[ \u00a0\u202f]*%/u, `${NBSP}%`);
}
