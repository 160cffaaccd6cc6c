/**
 * Text that fits one line: controls (C0, DEL, C1) and line or paragraph separators become one space, lone
 * surrogates U+FFFD. Nothing that went through here can start a new header or a new line.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
