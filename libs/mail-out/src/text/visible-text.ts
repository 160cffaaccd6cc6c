/** Text for a plain-text part: control characters but line ends and tabs go, so that nothing hides or rings in a terminal. */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}/gu, '');
}
