import { createPublicKey } from 'node:crypto';
import { isIP } from 'node:net';
import { type CheckedForum, type Finding, type FindingKey, failed, ok, skipped } from '../check.js';
import { type Dns, type Records, systemDns } from './dns-records.js';

/** What receivers ask the DNS before they believe our mail: SPF, DKIM, DMARC, MX, and the server's own name. */
export async function checkDns({ config }: CheckedForum, dns: Dns = systemDns()): Promise<Finding[]> {
  const { smtpUrl, mailDomain: domain, dkim } = config;
  if (smtpUrl === null) return [skipped('dns', 'dns-no-smtp')];
  const findings = await Promise.all([
    checkSpf(dns, domain),
    checkDkim(dns, dkim),
    checkDmarc(dns, domain),
    checkMx(dns, domain),
    checkReverse(dns, new URL(smtpUrl).hostname),
  ]);
  return findings;
}

async function checkSpf(dns: Dns, domain: string): Promise<Finding> {
  const texts = await dns.texts(domain);
  if (texts === 'unknown') return unanswered(domain);
  const records = texts.filter((text) => /^v=spf1( |$)/i.test(text));
  // RFC 7208 §4.5: more than one is an error for the receiver.
  if (records.length > 1) return failed('dns', 'spf-twice', { domain });
  return found(records, ['spf-ok', 'spf-missing'], { domain });
}

async function checkDkim(dns: Dns, dkim: CheckedForum['config']['dkim']): Promise<Finding> {
  if (dkim === null) return skipped('dns', 'dkim-elsewhere');
  const name = `${dkim.selector}._domainkey.${dkim.domain}`;
  const texts = await dns.texts(name);
  if (texts === 'unknown') return unanswered(name);
  const published = texts
    .map((text) => /(?:^|;)\s*p=([^;]*)/.exec(text)?.[1]?.replace(/\s/g, ''))
    .find(Boolean);
  if (published === undefined) return failed('dns', 'dkim-missing', { name });
  return published === publicKeyOf(dkim.privateKey)
    ? ok('dns', 'dkim-ok', { name })
    : failed('dns', 'dkim-differs', { name });
}

/** The `p=` of RFC 6376 §3.6.1: for RSA, the whole SubjectPublicKeyInfo; for Ed25519 (RFC 8463), the bare key. */
function publicKeyOf(privateKey: string): string | null {
  try {
    const key = createPublicKey(privateKey.replaceAll('\\n', '\n'));
    const der = key.export({ type: 'spki', format: 'der' });
    return (key.asymmetricKeyType === 'ed25519' ? der.subarray(-32) : der).toString('base64');
  } catch {
    return null;
  }
}

/** On the domain itself or on one above it (RFC 7489 §6.6.3). */
async function checkDmarc(dns: Dns, domain: string): Promise<Finding> {
  const labels = domain.split('.');
  for (let first = 0; first <= labels.length - 2; first++) {
    const texts = await dns.texts(`_dmarc.${labels.slice(first).join('.')}`);
    if (texts === 'unknown') return unanswered(domain);
    if (texts.some((text) => /^v=DMARC1/i.test(text))) return ok('dns', 'dmarc-ok', { domain });
  }
  return failed('dns', 'dmarc-missing', { domain });
}

async function checkMx(dns: Dns, domain: string): Promise<Finding> {
  const servers = await dns.mailServers(domain);
  return servers === 'unknown' ? unanswered(domain) : found(servers, ['mx-ok', 'mx-missing'], { domain });
}

/** Receivers refuse a server whose address has no name, or a name that does not lead back to it. */
async function checkReverse(dns: Dns, host: string): Promise<Finding> {
  if (isIP(host) || host === 'localhost') return skipped('dns', 'ptr-local', { host });
  const addresses = await dns.addresses(host);
  if (addresses === 'unknown') return unanswered(host);
  const [address] = addresses;
  if (address === undefined) return failed('dns', 'ptr-no-address', { host });
  const names = await dns.namesOf(address);
  if (names === 'unknown') return unanswered(address);
  return found(names, ['ptr-ok', 'ptr-missing'], { host, address });
}

function found(
  records: Exclude<Records<string>, 'unknown'>,
  [good, bad]: readonly [FindingKey, FindingKey],
  params: Record<string, string>,
): Finding {
  return records.length > 0 ? ok('dns', good, params) : failed('dns', bad, params);
}

function unanswered(name: string): Finding {
  return failed('dns', 'dns-unanswered', { name });
}
