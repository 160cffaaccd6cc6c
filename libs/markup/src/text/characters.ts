// Overrides, embeddings and isolates (the “Trojan source” characters). The marks U+200E, U+200F and U+061C stay.
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
// Nothing to see and nothing to join: zero-width spaces, word joiners, invisible operators, fillers, annotations.
const INVISIBLE =
  /\u00ad|\u034f|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]/g;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\t\n]/gu;
// Tag characters spell the flags of England and others after a black flag; elsewhere they hide text.
const TAG_CHARACTERS = /(\u{1f3f4}?)[\u{e0000}-\u{e007f}]+/gu;
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu;

/**
 * A member's words without the characters that act on other words: bidirectional overrides, controls,
 * invisible characters, towers of accents. Letters, joiners (Persian, emoji) and line breaks stay. NFC.
 */
export function neutralise(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(TAG_CHARACTERS, (whole, flag: string) => (flag === '' ? '' : whole))
    .normalize('NFC')
    .replace(STACKED_MARKS, '$1');
}
