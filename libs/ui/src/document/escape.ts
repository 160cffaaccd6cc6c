const ESCAPES: Record<string, string> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' };

/** Enough for text and for values between double quotes. Most words need nothing and are not copied. */
export function escapeHtml(text: string): string {
  return /["&<]/.test(text) ? text.replace(/["&<]/g, (character) => ESCAPES[character] ?? '') : text;
}
