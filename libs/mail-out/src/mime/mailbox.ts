import { mailAddress } from './address.js';
import { encodedWords } from './encoded-word.js';
import { oneLine } from './one-line.js';

/** Someone who writes or reads mail. */
export interface Mailbox {
  readonly address: string;
  readonly name?: string;
}

const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?: [\w!#$%&'*+/=?^`{|}~-]+)*$/;
const PRINTABLE = /^[\x20-\x7e]*$/;
const LONGEST_PLAIN_NAME = 60;

/** The tokens of `Name <address>` for a folded header; a hostile name stays a name. */
export function mailboxTokens(mailbox: Mailbox, headerName: string): string[] {
  const address = mailAddress(mailbox.address);
  const name = oneLine(mailbox.name ?? '');
  return name === '' ? [address] : [...nameTokens(name, headerName), `<${address}>`];
}

export function nameTokens(name: string, headerName: string): string[] {
  if (!PRINTABLE.test(name) || name.includes('=?') || name.length > LONGEST_PLAIN_NAME) {
    return encodedWords(name, 76 - headerName.length - 2);
  }
  return ATOMS.test(name) ? name.split(' ') : [`"${name.replace(/[\\"]/g, '\\$&')}"`];
}

const NAMED = /^\s*(?<name>[^<>]*?)\s*<(?<address>[^<>]+)>\s*$/;

/** Reads `address` or `Name <address>`, as an operator writes MAIL_FROM. @throws Invalid on field `address` */
export function parseMailbox(text: string): Mailbox {
  const { name, address } = NAMED.exec(text)?.groups ?? {};
  const bare = mailAddress(address ?? text.trim());
  const plain = name?.replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1');
  return plain ? { address: bare, name: plain } : { address: bare };
}
