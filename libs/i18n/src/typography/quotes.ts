const STRAIGHT_QUOTE = /(^|[\s({[<—–«“>])?"/gu;

/**
 * Curls straight quotes in a whole ICU message, before it is parsed: only there is the character before a
 * quote known when an argument stands in between. An apostrophe that follows a letter is never ICU's
 * quoting apostrophe, so `l'{name}` keeps its argument. To print a literal brace, quote it alone: `'{'`.
 */
export function curlApostrophes(source: string): string {
  return source.replace(/(?<=\p{L})'|(?<=\})'(?=\p{L})/gu, '’');
}

export function curlQuotes(source: string, [open, close]: readonly [string, string]): string {
  return source.replace(STRAIGHT_QUOTE, (_whole, before: string | undefined, offset: number) => {
    const opens = before !== undefined || offset === 0;
    return opens ? `${before ?? ''}${open}` : close;
  });
}
