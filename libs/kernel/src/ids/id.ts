/** Ids are positive bigints, as text; anything else names nothing. */
export function isId(text: string): boolean {
  return /^[1-9]\d{0,17}$/.test(text);
}
