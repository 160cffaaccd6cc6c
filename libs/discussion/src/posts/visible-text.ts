/** Spaces, controls, zero-width and formatting characters, and the letters that Unicode draws as nothing. */
const INVISIBLE = /[\p{C}\p{Z}\s\u{2800}\u{3164}\u{115F}\u{1160}\u{FFA0}]|\u{034F}|\p{Variation_Selector}/gu;

/** Would a reader see anything at all? */
export function hasVisibleText(text: string): boolean {
  return text.replace(INVISIBLE, '') !== '';
}
