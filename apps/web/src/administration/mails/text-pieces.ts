/** A stretch of a mail's text; with `href`, a link of this forum. */
export interface TextPiece {
  readonly text: string;
  readonly href?: string;
}

/** Cuts a text where addresses of this forum stand, so that they can be followed; other addresses stay words. */
export function textPieces(text: string, baseUrl: string): TextPiece[] {
  const escaped = baseUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A full stop or a bracket that closes the sentence is not part of the address.
  const link = new RegExp(`(${escaped}/[^\\s<>"]*[^\\s<>".,;:!?)\\]])`, 'g');
  return text
    .split(link)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith(`${baseUrl}/`) ? { text: piece, href: piece } : { text: piece }));
}
