/** Strings (patterns are data addresses inside quotes) pass untouched; comments go; the rest is squeezed. */
const PARTS = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[\s\S]*?\*\//g;

const squeeze = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':')
    .replace(/([\s:,(])0\./g, '$1.');

/**
 * Removes comments and needless space. Space around `+ - * /` stays: `calc()` needs it; so does space
 * before `:`, which in a selector means "descendant".
 */
export function minifyCss(css: string): string {
  const strings: string[] = [];
  const bare = css.replace(PARTS, (_, text: string | undefined) =>
    text === undefined ? '' : `\u0000${strings.push(text) - 1}\u0000`,
  );
  return (
    squeeze(bare)
      .trim()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL cannot occur in CSS, so it marks the strings' places
      .replace(/\u0000(\d+)\u0000/g, (_, place: string) => strings[Number(place)] ?? '')
  );
}
