/** Longer than an attribution is in any program: what exceeds it is prose. */
const LONGEST = 400;
const MOST_LINES = 4;

/** « On … wrote: » in the languages that programs speak; it ends its line. */
const WROTE = [
  /^On .+ wrote ?:?$/i,
  /^Le .+ (?:a [ée]crit|a envoy[ée]|[ée]crivait) ?:$/i,
  /^.{0,200}, .{0,120}(?:a [ée]crit|wrote) ?:$/i,
  /^El .+ escribi[óo] ?:$/i,
  /^Em .+ escreveu ?:$/i,
  /^Il .+ ha scritto ?:$/i,
  /^Am .+ schrieb .*:$/i,
  /^.+ schrieb am .+:$/i,
  /^Op .+ (?:schreef|het volgende geschreven).*:$/i,
  /^(?:Den|På|Le) .+ skrev .*:$/i,
  /^.+ (?:napisał(?:\(a\)|a)?|pisze) ?:$/i,
  /^.+ (?:написал(?:\(а\)|а)?|пишет|пише|написав) ?:$/i,
  /^.+(?:写道|寫道|のメール|님이 작성) ?[:：]$/,
];
/** « 2016-10-24 15:36 GMT+02:00 Foo <foo@example.org>: »: a date, then an address, and nothing else. */
const DATED = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.{0,200}<\s?[^<>\s]+@[^<>\s]+\s?>\s?:?$/;
const RULED = /^-{2,} ?On .+ wrote ?-{2,}$/i;
const STARTS =
  /^(?:on|le|el|em|il|am|op|den|på)\b|^\d|\b(?:schrieb|wrote|a [ée]crit)\b|[A-Z][a-zé]{2,4}\.? \d/i;

/** A day's hour or an address: what prose that speaks of somebody's writing rarely has on such a line. */
const CERTAIN = /\d{1,2} ?[:h.] ?\d{2}|[^\s<>]@[^\s<>]|mailto:/i;

/** Where a quoted message begins by its own announcement. */
const ANNOUNCED =
  /^(?:[-_*=]{3,} ?)?(?:original message|forwarded message|message d['’ ]?origine|message (?:original|transf[ée]r[ée]|transmis|initial)|mensaje original|mensagem original|urspr[üu]ngliche nachricht|messaggio originale|oorspronkelijk bericht|weitergeleitete nachricht|reply message|mail original)(?: ?[-_*=]{3,})$|^(?:begin forwarded message|d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|le message suivant a [ée]t[ée] transf[ée]r[ée]) ?:$/i;

export interface Attribution {
  /** How many lines it takes. */
  readonly length: number;
  /** Whether it can be nothing else; otherwise, only with a quote below. */
  readonly isCertain: boolean;
}

/** Whether the line that announces a quoted message begins at `at`; programs break it over several. */
export function attributionAt(lines: readonly string[], at: number): Attribution | undefined {
  const first = (lines[at] as string).trim();
  if (first.length > LONGEST) return undefined;
  if (ANNOUNCED.test(first)) return { length: 1, isCertain: true };
  const isStart = !first.startsWith('>') && (STARTS.test(first) || RULED.test(first));
  return isStart ? brokenAttribution(lines.slice(at, at + MOST_LINES)) : undefined;
}

function brokenAttribution(lines: readonly string[]): Attribution | undefined {
  let joined = '';
  for (const [index, line] of lines.entries()) {
    joined = `${joined} ${line.trim()}`.trim();
    if (line.trim() === '' || joined.length > LONGEST) return undefined;
    if (isAttribution(joined)) return { length: index + 1, isCertain: CERTAIN.test(joined) };
  }
  return undefined;
}

function isAttribution(line: string): boolean {
  if (RULED.test(line) || DATED.test(line)) return true;
  return /\d/.test(line) && WROTE.some((pattern) => pattern.test(line));
}
