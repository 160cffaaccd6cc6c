/** Lower case, without accents, every run of anything else one space: so that « Prêt d’argent » is found as `pret d argent`. */
export function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
