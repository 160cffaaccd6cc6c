const FROM = /^[*_]*(?:from|de|von|da|van|fra|от|od)[*_]* ?:[*_]*\s?\S/i;
const DATE =
  /^[*_]*(?:sent|date|envoy[ée](?: le)?|gesendet|datum|data|fecha|enviado(?: el)?|inviato|verzonden|sendt|wys[łl]ano|отправлено)[*_]* ?:[*_]*\s?\S/i;
const OTHER =
  /^[*_]*(?:to|cc|bcc|subject|reply-to|importance|attachments?|[àa]|objet|sujet|r[ée]pondre [àa]|pi[èe]ces? jointes?|destinataires?|exp[ée]diteur|cci|an|betreff|para|asunto|a|oggetto|risposta|assunto|aan|onderwerp|til|emne|do|temat|кому|тема)[*_]* ?:/i;

const MOST_LINES = 14;
const LONGEST = 500;

/**
 * How many lines from `at` on are the headers that Outlook and its kind put over the message they answer: who, when, and
 * at least one more. 0 when they are not; a letter that somebody quotes « De : … À : … » in has no date of sending.
 */
export function headerBlockLength(lines: readonly string[], at: number): number {
  if (!isHeader(lines[at] as string)) return 0;
  const block = blockFrom(lines.slice(at, at + MOST_LINES).map((line) => line.trim()));
  const headers = block.filter(isHeader);
  const isWhole =
    headers.length >= 3 && headers.some((line) => FROM.test(line)) && headers.some((line) => DATE.test(line));
  return isWhole ? block.length : 0;
}

/** Headers, the lines they are continued on and single empty ones between them, up to the last header. */
function blockFrom(lines: readonly string[]): readonly string[] {
  const gap = lines.findIndex((line, at) => line === '' && !isHeader(lines[at + 1] ?? ''));
  const block = gap < 0 ? lines : lines.slice(0, gap);
  const last = block.findLastIndex(isHeader);
  return block.slice(0, last + 1);
}

function isHeader(raw: string): boolean {
  const line = raw.trim().slice(0, LONGEST);
  return FROM.test(line) || DATE.test(line) || OTHER.test(line);
}
