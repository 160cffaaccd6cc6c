import { domainToASCII } from 'node:url';
import { Invalid } from '@forum/kernel';

/** RFC 5321 §4.5.3.1: 64 octets before the @, 254 characters in all (RFC 3696, erratum 1690). */
const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;
/** RFC 5322 dot-atom, with the letters of RFC 6531. Quoted local parts are refused: few servers take them, few people have one. */
const DOT_ATOM = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN_LETTERS = /^[\p{L}\p{N}\p{M}.-]+$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An address ready for headers and envelope: its domain in lower-case ASCII (punycode for an IDN).
 * @throws Invalid on field `address` for anything that is not exactly one address
 */
export function mailAddress(text: string): string {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = asciiDomain(text.slice(at + 1));
  const address = `${local}@${domain}`;
  const isAddress = isLocalPart(local) && domain !== '' && address.length <= LONGEST_ADDRESS;
  if (!isAddress) throw Invalid.field('address', 'bad-address');
  return address;
}

export function isMailAddress(text: string): boolean {
  try {
    return mailAddress(text) !== '';
  } catch {
    return false;
  }
}

/** One spelling per address, to compare them: all in lower case. Hosts that tell case apart before the @ are not met. */
export function sameAddressKey(text: string): string {
  return mailAddress(text).toLowerCase();
}

function isLocalPart(local: string): boolean {
  return Buffer.byteLength(local) <= LONGEST_LOCAL_PART && DOT_ATOM.test(local);
}

function asciiDomain(domain: string): string {
  if (!DOMAIN_LETTERS.test(domain)) return '';
  const ascii = domainToASCII(domain);
  return DOMAIN.test(ascii) ? ascii : '';
}
