/**
 * What a failure means for the address: `hard`, there is nobody there; `soft`, there is somebody and this message did not
 * get through; `delayed`, the server still tries; `delivered`, it went well.
 */
export type Severity = 'hard' | 'soft' | 'delayed' | 'delivered';

export interface Symptoms {
  /** RFC 3464 §2.3.3: `failed`, `delayed`, `delivered`, `relayed`, `expanded`; empty when unknown. */
  readonly action: string;
  /** RFC 3463, `5.1.1`; empty when unknown. */
  readonly status: string;
  /** What the refusing server said. */
  readonly said: string;
}

export interface Failure {
  /** Empty when the report does not say. */
  readonly address: string;
  readonly severity: Severity;
  readonly status: string;
  readonly said: string;
}

/** Said of a mailbox that exists, or of the message: no verdict on the address, whatever the code beside it. */
const NOT_THE_ADDRESS =
  /after mail from|unroutable sender|sender address|unexpected name server reply|over ?quota|quota exceed|exceed(?:s|ed)? .{0,30}(?:quota|limit|size|space)|mail ?box (?:is |size )?(?:full|exceed)|mailbox.{0,20}full|out of storage|not enough (?:disk )?space|insufficient (?:system )?storage|disk full|has been (?:disabled|suspended|blocked)|account (?:is |was )?(?:disabled|suspended|inactive|expired)|inactive (?:user|mailbox|account)|user is inactive|mailbox (?:is )?(?:disabled|inactive|currently (?:suspended|unavailable))|spam|blacklist|block(?:ed|list)|reputation|dmarc|\bspf\b|dkim|reverse dns|\bptr\b|rdns|greylist|too many|rate limit|message (?:size|too)|virus|malware|relay(?:ing)? (?:access )?denied|policy|sender (?:address )?rejected|not rfc|authenticat|auth |access denied/i;

/** Refusals of the recipient that the words above would hide. */
const SURELY_NOBODY =
  /recipient address rejected: access denied|doesn.t have an? [\w.]+ account|5\.1\.0 address rejected/i;

/** Said once the whole message was handed over: a filter's answer, whatever its words (RFC 5321 §4.2.5). */
const AFTER_DATA = /end of data|reply to data|>>> data|after data/i;

/** Said of an address where nobody is, or of a domain that takes no mail. */
const NOBODY_THERE = [
  /user (?:is )?unknown|unknown (?:user|recipient|mailbox|address|local[- ]part|e-?mail|account)|(?:recipient|address|mailbox) unknown/i,
  /no such (?:user|mailbox|recipient|person|address|account|domain|local)|no mailbox (?:here|found|by that)|nobody by that name|no (?:account|one) (?:by|at|with) th/i,
  /(?:user|account|mailbox|address|recipient|domain|alias|group|e-?mail)[^.\n]{0,80} (?:does ?n[o']t|does not|doesn.t|do not|did not) exist/i,
  /(?:user|account|mailbox|address|recipient)[^.\n]{0,60}(?:not (?:be )?found|not known|not valid|no longer (?:valid|exist|active|on server|available)|invalid)/i,
  /(?:invalid|bad|wrong) (?:destination )?(?:recipient|mailbox|address|user)|not a (?:valid|known|registered) (?:user|mailbox|recipient|gateway)|is not an? (?:active|valid|known)/i,
  /doesn.t have an? [\w.]+ account|don.t handle mail for|not (?:listed|present) in|address rejected: (?:undeliverable|no such)|validrcptto|badrcptto|mailbox unavailable|not our customer/i,
  /has (?:moved|been replaced)|no longer (?:works|employed)|new address|ne (?:travaille plus|fait plus partie)|n.existe (?:pas|plus)|destinataire inconnu|utilisateur inconnu|adresse (?:inconnue|introuvable)/i,
];

/** Said of a domain that is not there, or takes no mail (RFC 7505). */
const NO_SUCH_DOMAIN =
  /host (?:or domain name )?(?:unknown|not found)|unknown (?:host|domain)|no such domain|domain (?:name )?(?:not found|does not exist)|unrout(?:e)?able|name or service not known|nxdomain|cannot find .{0,20}host|no mx (?:record|for)|nullmx|does ?n.t accept (?:any )?mail|does not accept (?:any )?mail/i;

/** RFC 3463 codes that are about the address or its domain. */
const NOBODY_CODES = /^5\.(?:1\.[0-36]|1\.10|4\.4)$/;

export function severityOf({ action, status, said }: Symptoms): Severity {
  const act = action.toLowerCase();
  if (act === 'delayed') return 'delayed';
  if (/^(?:delivered|relayed|expanded)/.test(act)) return 'delivered';
  return isNobodyThere(status, said) ? 'hard' : 'soft';
}

function isNobodyThere(status: string, said: string): boolean {
  if (status.startsWith('4')) return false;
  if (SURELY_NOBODY.test(said)) return true;
  if (NOT_THE_ADDRESS.test(said)) return false;
  if (NOBODY_CODES.test(status)) return true;
  if (NO_SUCH_DOMAIN.test(said)) return true;
  return answersTheAddress(status, said) && NOBODY_THERE.some((pattern) => pattern.test(said));
}

/** Beside a code that says nothing, or « disabled », words convince only when they answered the address itself. */
function answersTheAddress(status: string, said: string): boolean {
  if (AFTER_DATA.test(said)) return false;
  if (status === '5.0.0') return /rcpt|<[^<>\s]+@[^<>\s]+>/i.test(said);
  return status !== '5.2.1' || /rcpt/i.test(said);
}
