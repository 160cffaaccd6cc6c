import type { Part } from '../message/part.js';

/** What our own mail server found of who sent it (RFC 8601): nothing counts that another server wrote. */
export type Authentication = 'pass' | 'fail' | 'none';

/** @param domain servers named so, or under it, are ours */
export function authenticationOf({ headers }: Part, domain: string): Authentication {
  const ours = headers.all('authentication-results').find((value) => isOurs(value, domain));
  if (ours === undefined) return 'none';
  const plain = ours.replace(/\([^()]*\)/g, ' ');
  const verdict = (method: string) =>
    new RegExp(`\\b${method}\\s*=\\s*([a-z]+)`, 'i').exec(plain)?.[1]?.toLowerCase();
  const dmarc = verdict('dmarc');
  if (dmarc === 'pass' || dmarc === 'fail') return dmarc;
  const found = [verdict('dkim'), verdict('spf')];
  if (found.includes('pass')) return 'pass';
  return found.some((each) => each === 'fail' || each === 'softfail' || each === 'permerror')
    ? 'fail'
    : 'none';
}

function isOurs(value: string, domain: string): boolean {
  const server = (value.trim().split(/[\s;]/, 1)[0] ?? '').toLowerCase();
  return server === domain || server.endsWith(`.${domain}`);
}
