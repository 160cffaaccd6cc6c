/** French typography has spaces that do not break: a reader sees a space. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
