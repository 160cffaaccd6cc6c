import { folded } from './folded.js';
import { SALES_TALK } from './sales-talk.js';

/** What made a text look like spam. */
export type TextSignal = 'many-links' | 'blocked-word' | 'blocked-domain' | 'sales-talk';

export interface TextRules {
  /** Links to other sites that nobody wonders at. */
  readonly links: number;
  /** Lower case, without accents. */
  readonly words: readonly string[];
  readonly domains: readonly string[];
  readonly ownHost: string;
}

const LINK = /\b(?:https?:\/\/|www\.)([\p{L}\p{N}.-]+)/giu;
/** A way to be reached outside: where a salesman ends. */
const CONTACT = /\+\d[\d ().-]{7,}|[\w.+-]+@[\w-]+\.[\w.-]+|\bt\.me\/|\bwa\.me\//iu;

/** Reads a text, and nothing of its writer. No signal for ordinary sentences: `test/corpora` measures how often one is wrong. */
export function textSignals(markdown: string, rules: TextRules): TextSignal[] {
  const hosts = linkedHosts(markdown).filter((host) => host !== rules.ownHost);
  const text = folded(markdown);
  const signals: TextSignal[] = [];
  if (new Set(hosts).size > rules.links) signals.push('many-links');
  if (rules.words.some((word) => text.includes(folded(word)))) signals.push('blocked-word');
  if (hosts.some((host) => isOf(host, rules.domains))) signals.push('blocked-domain');
  if (sells(text, hosts.length > 0 || CONTACT.test(markdown))) signals.push('sales-talk');
  return signals;
}

/** Hosts of the links in a text, without `www.`, as often as they stand there. */
export function linkedHosts(markdown: string): string[] {
  return [...markdown.matchAll(LINK)].map(([, host = '']) =>
    host
      .toLowerCase()
      .replace(/^www\./, '')
      .replace(/\.+$/, ''),
  );
}

function isOf(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** One such phrase with a way out, or two without. */
function sells(text: string, leadsAway: boolean): boolean {
  const said = SALES_TALK.filter((phrase) => text.includes(` ${phrase} `)).length;
  return said > 1 || (said === 1 && leadsAway);
}
