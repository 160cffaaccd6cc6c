import type { Part } from '../message/part.js';
import { type Failure, severityOf } from './severity.js';

/** A report says it at its top. */
const MOST_LINES = 400;
/** Where the returned message begins. */
const ORIGINAL =
  /^-{2,}.*(?:below this line|copy of (?:the|your) message|original message|returned message|unsent message|message header|included as)|^received: (?:from|by) /i;
/** Lines that name somebody else: headers of the message, whom to ask for help. */
const NOT_ABOUT_IT =
  /^\s*(?:message-id|received|from|reply-to|sender|delivered-to|return-path|mail from|to|cc|subject):|generated from|contact|assistance|help/i;
const ADDRESS = /<?([\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+)>?/;
const CODE = /\b([45])\.(\d{1,3})\.(\d{1,3})\b/;
const REPLY = /\b([45])\d\d\b[ -]/;

/** What a report without the standard's parts says in words: who was not reached, and why. */
export function failuresInText(mail: Part): Failure[] {
  const lines = wordsOf(mail);
  const named = mail.headers
    .all('x-failed-recipients')
    .flatMap((value) => value.split(/[\s,]+/))
    .filter(Boolean);
  const said = lines.join(' ').slice(0, 20_000);
  if (named.length > 0) return named.map((address) => failure(address, lines));
  const own = new Set(addressesOf(`${mail.headers.raw('from')} ${mail.headers.raw('to')}`));
  const found = [...new Set(lines.filter((line) => !NOT_ABOUT_IT.test(line)).flatMap(addressesOf))];
  const strangers = found.filter((address) => !own.has(address));
  if (strangers.length > 0) return strangers.slice(0, 20).map((address) => failure(address, lines));
  return CODE.test(said) || REPLY.test(said) ? [failure('', lines)] : [];
}

function wordsOf(mail: Part): string[] {
  const parts = [...mail.walk(false)].filter(
    ({ type, children }) => /^(?:text|multipart)\//.test(type) && children.length === 0,
  );
  const [first] = parts;
  if (first === undefined) return [];
  const text = first.type === 'text/html' ? first.text().replace(/<[^<>]{0,2000}>/g, ' ') : first.text();
  const lines = text.split('\n', MOST_LINES);
  const end = lines.findIndex((line) => ORIGINAL.test(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function addressesOf(line: string): string[] {
  return Array.from(line.matchAll(new RegExp(ADDRESS, 'g')), ([, address]) =>
    (address as string).toLowerCase(),
  );
}

/** What is said from the line that names the address on. */
function failure(address: string, lines: readonly string[]): Failure {
  const at = lines.findIndex((line) => line.toLowerCase().includes(address.toLowerCase()));
  const from = Math.max(at, 0);
  const rest = lines.slice(from + 1, from + 15);
  const next = rest.findIndex((line) => addressesOf(line).some((other) => other !== address.toLowerCase()));
  const said = [lines[from] ?? '', ...(next < 0 ? rest : rest.slice(0, next))].join(' ');
  const all = lines.join(' ').slice(0, 20_000);
  const status = CODE.exec(said)?.[0] ?? CODE.exec(all)?.[0] ?? '';
  const isDelay =
    /will (?:continue|keep|be) (?:to )?(?:try|retr)|delayed|not yet been delivered|no action is required/i.test(
      all,
    );
  const gaveUp = /permanent|giv(?:en|ing) up|could ?n.t be delivered|too old|expired/i.test(all);
  const action = isDelay && !gaveUp ? 'delayed' : 'failed';
  return {
    address,
    severity: severityOf({ action, status, said: at < 0 ? all : said }),
    status,
    said: said.trim().slice(0, 500),
  };
}
