import { generateKeyPairSync } from 'node:crypto';
import { type Config, readConfig } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { checkDns } from './dns.check.js';
import type { Dns, Records } from './dns-records.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const published = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const config: Config = readConfig({
  SMTP_URL: 'smtp://mail.example.org:587',
  MAIL_FROM: 'forum@forum.example.org',
  MAIL_DOMAIN: 'forum.example.org',
  MAIL_POSTAL_ADDRESS: '1, rue Exemple, Québec',
  DKIM_DOMAIN: 'forum.example.org',
  DKIM_SELECTOR: 's1',
  DKIM_PRIVATE_KEY: pem,
});

const healthy: Record<string, Records<string>> = {
  'TXT forum.example.org': ['v=spf1 a:mail.example.org -all', 'other=1'],
  'TXT s1._domainkey.forum.example.org': [`v=DKIM1; k=rsa; p=${published}`],
  'TXT _dmarc.forum.example.org': [],
  'TXT _dmarc.example.org': ['v=DMARC1; p=quarantine'],
  'MX forum.example.org': ['mx.example.org'],
  'A mail.example.org': ['192.0.2.1'],
  'PTR 192.0.2.1': ['mail.example.org'],
};

/** A zone that answers from memory; a name it does not list is unknown to every server. */
function zone(records: Record<string, Records<string>>): Dns {
  const find = async (question: string) => records[question] ?? [];
  return {
    texts: (name) => find(`TXT ${name}`),
    mailServers: (name) => find(`MX ${name}`),
    addresses: (host) => find(`A ${host}`),
    namesOf: (address) => find(`PTR ${address}`),
  };
}

async function keys(
  changes: Record<string, Records<string>>,
  with_: Partial<Config> = {},
): Promise<string[]> {
  const forum = { config: { ...config, ...with_ }, locale: 'fr', database: new Error() } as const;
  return (await checkDns(forum, zone({ ...healthy, ...changes }))).map(({ key }) => key);
}

describe('the DNS of a sending domain', () => {
  it('is in order when receivers find all they ask for', async () => {
    expect(await keys({})).toEqual(['spf-ok', 'dkim-ok', 'dmarc-ok', 'mx-ok', 'ptr-ok']);
  });

  it.each<[string, Record<string, Records<string>>, string]>([
    ['no SPF', { 'TXT forum.example.org': ['other=1'] }, 'spf-missing'],
    ['two SPF records', { 'TXT forum.example.org': ['v=spf1 -all', 'v=spf1 ~all'] }, 'spf-twice'],
    ['no DKIM key', { 'TXT s1._domainkey.forum.example.org': [] }, 'dkim-missing'],
    ['a revoked DKIM key', { 'TXT s1._domainkey.forum.example.org': ['v=DKIM1; p='] }, 'dkim-missing'],
    ['another DKIM key', { 'TXT s1._domainkey.forum.example.org': ['v=DKIM1; p=AAAA'] }, 'dkim-differs'],
    ['no DMARC policy', { 'TXT _dmarc.example.org': [] }, 'dmarc-missing'],
    ['no MX', { 'MX forum.example.org': [] }, 'mx-missing'],
    ['no reverse name', { 'PTR 192.0.2.1': [] }, 'ptr-missing'],
    ['a server without an address', { 'A mail.example.org': [] }, 'ptr-no-address'],
    ['servers that do not answer', { 'MX forum.example.org': 'unknown' }, 'dns-unanswered'],
  ])('is to be fixed with %s', async (_what, changes, key) => {
    expect(await keys(changes)).toContain(key);
  });

  it('is not asked for a key that the forum does not sign with, nor for a local relay’s name', async () => {
    const found = await keys({}, { dkim: null, smtpUrl: 'smtp://localhost:25' });
    expect(found).toEqual(['spf-ok', 'dkim-elsewhere', 'dmarc-ok', 'mx-ok', 'ptr-local']);
  });
});
