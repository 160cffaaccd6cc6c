const LONGEST = 120;

/** What phones and programs add under a message, on a line of its own. */
const ADDED = [
  /^[<([]{0,2}(?:sent|envoy[ée]|enviado|gesendet|verzonden|sendt|skickat|inviato|отправлено|wys[łl]ane?) (?:from|via|with|by|using|on|de|du|depuis|[àa] partir|avec|par|desde|von|mit|met|vanaf|fra|från|da|из|с|z) .{2,100}$/i,
  /^(?:from my|de mon|depuis mon) (?:\S+ )?(?:i ?phone|i ?pad|ipod|android|galaxy|mobile|smartphone|t[ée]l[ée]phone|cell\S*|blackberry|appareil)\b.{0,40}$/i,
  /^[\p{L}\p{N}._-]{1,40} from mobile$/iu,
  /^(?:get|obtenez|t[ée]l[ée]chargez?|obtenir) \[?outlook (?:for|pour) .{2,110}$/i,
  /^(?:provenance|provenant d[eu]) ?:? ?(?:courrier|mail|outlook).{0,60}$/i,
  /^von meinem .{2,60} gesendet\.?$/i,
  /^diese nachricht wurde von .{2,80} gesendet\.?$/i,
  /^從我的 .{2,40} 傳送$|^从我的 .{2,40} 发送$|^发自我的.{2,40}$/,
  /^(?:veuillez )?(?:excuse[zr]?|excusez|excuse) .{0,40}(?:bri[èe]vet[ée]|fautes|typos|brevity).{0,40}$/i,
  /^(?:this (?:message|email) was )?sent (?:from|via|with|using|by) .{2,80}$/i,
];

export function isAddedSignature(raw: string): boolean {
  const line = raw.trim().replace(/^[*_]+|[*_]+$/g, '');
  return line.length > 0 && line.length <= LONGEST && ADDED.some((pattern) => pattern.test(line));
}

/** RFC 3676 §4.3 and its near misses: two dashes, a long dash or a short rule, alone. */
export function isSignatureMark(raw: string): boolean {
  return /^(?:--|—|––|__|––|- -)\s*$/.test(raw.trimStart());
}

/** A rule that separates: Outlook's over its headers, or a writer's own. */
export function isRule(raw: string): boolean {
  return /^[-_=*~#+—–]{3,}$/.test(raw.trim());
}

const LONGEST_SIGNATURE = 12;
const LONGEST_SIGNATURE_LINE = 130;

/** Under such a mark, short lines and few of them are a signature; long ones are words. */
export function looksLikeSignature(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length <= LONGEST_SIGNATURE && filled.every((line) => line.length <= LONGEST_SIGNATURE_LINE);
}
