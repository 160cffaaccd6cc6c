import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';
import { ConfigError } from './config-error.js';

type Environment = Record<string, string>;

const SECRET = 'x'.repeat(32);
const server = {
  DATABASE_URL: 'postgres://forum:mot-de-passe@db.example/forum',
  BASE_URL: 'https://forum.example',
  SESSION_SECRETS: SECRET,
};
const mail = {
  SMTP_URL: 'smtp://forum:mot-de-passe@mail.example',
  MAIL_FROM: 'forum@forum.example',
  MAIL_DOMAIN: 'forum.example',
  MAIL_POSTAL_ADDRESS: '1, rue de l’Exemple, Québec',
};
const dkim = {
  DKIM_DOMAIN: 'forum.example',
  DKIM_SELECTOR: 'forum',
  DKIM_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----',
};

function refusal(env: Environment): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('it was accepted');
}

describe('the environment', () => {
  it('needs nothing: the forum is then this machine’s own', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://127.0.0.1:3000',
      databaseUrl: null,
      replicaUrls: [],
      dataDir: path.resolve('.data'),
      smtpUrl: null,
      mailFrom: 'forum@forum.localhost',
      mailDomain: 'forum.localhost',
      mailPostalAddress: null,
      dkim: null,
      inbound: { lmtpListen: null },
      sessionSecrets: [],
      trustProxy: false,
      processRole: 'all',
      logLevel: 'warn',
      metricsToken: null,
    });
  });

  it.each<[string, Environment]>([
    ['PORT', { PORT: 'quatre-vingts' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '80.5' }],
    ['HOST', { HOST: 'localhost\nautre' }],
    ['BASE_URL', { BASE_URL: 'forum.example' }],
    ['BASE_URL', { BASE_URL: 'ftp://forum.example' }],
    ['BASE_URL', { BASE_URL: 'https://forum.example/sous-dossier' }],
    ['BASE_URL', { BASE_URL: 'https://nom:secret-du-site@forum.example' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://racine:secret@db/forum' }],
    ['DATABASE_REPLICA_URLS', { DATABASE_REPLICA_URLS: 'postgres://a/b,secret-sans-adresse' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example:587' }],
    ['MAIL_FROM', { MAIL_FROM: 'forum\r\nBcc: tous@example.org' }],
    ['MAIL_FROM', { MAIL_FROM: 'le-forum' }],
    ['MAIL_DOMAIN', { MAIL_DOMAIN: 'forum example' }],
    ['DKIM_PRIVATE_KEY', { DKIM_PRIVATE_KEY: 'cle-privee-sans-en-tete' }],
    ['LMTP_LISTEN', { LMTP_LISTEN: 'vingt-quatre' }],
    ['LMTP_LISTEN', { LMTP_LISTEN: '127.0.0.1:70000' }],
    ['LMTP_LISTEN', { LMTP_LISTEN: 'run/forum/lmtp.sock' }],
    ['SESSION_SECRETS', { SESSION_SECRETS: 'trop-court' }],
    ['SESSION_SECRETS', { SESSION_SECRETS: `${SECRET},trop-court` }],
    ['SESSION_SECRETS', { SESSION_SECRETS: ' , ' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'le-mandataire' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'fade' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/33' }],
    ['PROCESS_ROLE', { PROCESS_ROLE: 'everything' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'bavard' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'jeton' }],
  ])('that is bad stops with one sentence naming %s, never its value: %j', (name, env) => {
    const error = refusal(env);
    expect(error).toMatchObject({ variable: name, problem: 'invalid' });
    expect(error.sentence('fr')).toBe(
      `La variable d’environnement ${name} n’est pas valable : corrigez-la ou retirez-la.`,
    );
    expect(error.sentence('en')).toBe(
      `The environment variable ${name} is not valid: correct it or remove it.`,
    );
    const told = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
    expect(told).not.toContain(Object.values(env)[0]);
  });

  it.each<[string, string, Environment]>([
    ['BASE_URL', 'DATABASE_URL', { ...server, BASE_URL: '' }],
    ['SESSION_SECRETS', 'DATABASE_URL', { ...server, SESSION_SECRETS: '' }],
    ['MAIL_FROM', 'SMTP_URL', { ...mail, MAIL_FROM: '' }],
    ['MAIL_DOMAIN', 'SMTP_URL', { ...mail, MAIL_DOMAIN: '' }],
    ['MAIL_POSTAL_ADDRESS', 'SMTP_URL', { ...mail, MAIL_POSTAL_ADDRESS: '' }],
    ['DKIM_SELECTOR', 'DKIM_DOMAIN', { ...dkim, DKIM_SELECTOR: '' }],
    ['DKIM_PRIVATE_KEY', 'DKIM_DOMAIN', { ...dkim, DKIM_PRIVATE_KEY: '' }],
    ['DKIM_DOMAIN', 'DKIM_SELECTOR', { ...dkim, DKIM_DOMAIN: '' }],
    ['DKIM_DOMAIN', 'DKIM_PRIVATE_KEY', { DKIM_PRIVATE_KEY: dkim.DKIM_PRIVATE_KEY }],
  ])('asks for %s as soon as %s is there', (missing, given, env) => {
    const error = refusal(env);
    expect(error).toMatchObject({ variable: missing, problem: 'missing', because: given });
    expect(error.sentence('fr')).toBe(`La variable d’environnement ${missing} manque : ${given} l’exige.`);
    expect(error.sentence('en')).toBe(
      `The environment variable ${missing} is missing: ${given} requires it.`,
    );
    expect(error.message).not.toContain(env[given]);
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig({ PORT: '', BASE_URL: '', SMTP_URL: '', TRUST_PROXY: '' })).toEqual(readConfig({}));
  });

  it('is read whole when it is whole', () => {
    const config = readConfig({ ...server, ...mail, ...dkim, PORT: '8080', PROCESS_ROLE: 'worker' });
    expect(config).toMatchObject({
      port: 8080,
      processRole: 'worker',
      baseUrl: 'https://forum.example',
      mailPostalAddress: mail.MAIL_POSTAL_ADDRESS,
      dkim: { domain: 'forum.example', selector: 'forum', privateKey: dkim.DKIM_PRIVATE_KEY },
    });
  });

  it.each([
    ['https://forum.example/', 'https://forum.example'],
    ['https://Forum.Example', 'https://forum.example'],
    ['https://forum.example:443', 'https://forum.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('takes the address %s as browsers write its origin', (given, origin) => {
    expect(readConfig({ BASE_URL: given }).baseUrl).toBe(origin);
  });

  it.each(['127.0.0.1:2424', '[::1]:2424', 'localhost:24', '/run/forum/lmtp.sock'])(
    'opens the LMTP door at %s',
    (listen) => expect(readConfig({ LMTP_LISTEN: listen }).inbound.lmtpListen).toBe(listen),
  );

  it.each([
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['192.0.2.7', 'http://192.0.2.7:3000'],
    ['::1', 'http://[::1]:3000'],
  ])('that says only to listen at %s makes an address that a browser can open', (host, baseUrl) => {
    expect(readConfig({ HOST: host }).baseUrl).toBe(baseUrl);
  });

  it.each([
    ['true', true],
    ['false', false],
    ['0', 0],
    ['2', 2],
    ['10.0.0.1, 10.0.0.2', '10.0.0.1, 10.0.0.2'],
    ['10.0.0.0/8,fd00::/8', '10.0.0.0/8,fd00::/8'],
  ])('says who is trusted in front of the forum: %s', (given, trusted) => {
    expect(readConfig({ TRUST_PROXY: given }).trustProxy).toBe(trusted);
  });

  it('takes several secrets, the first to sign', () => {
    const secrets = `${SECRET}, ${'y'.repeat(40)}\n${'z'.repeat(32)}`;
    expect(readConfig({ SESSION_SECRETS: secrets }).sessionSecrets).toEqual([
      SECRET,
      'y'.repeat(40),
      'z'.repeat(32),
    ]);
  });
});
