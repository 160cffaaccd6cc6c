import path from 'node:path';
import { type Environment, environmentSchema } from './config.schema.js';
import { ConfigError } from './config-error.js';

/** What the process was told at boot, read once. Nothing else reads the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Origin used in every link of every mail and feed; never taken from a request. */
  readonly baseUrl: string;
  readonly databaseUrl: string | null;
  readonly replicaUrls: readonly string[];
  /** Absolute path. */
  readonly dataDir: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mailDomain: string;
  readonly mailPostalAddress: string | null;
  readonly dkim: { domain: string; selector: string; privateKey: string } | null;
  /** The doors for inbound mail; each is closed while null. */
  readonly inbound: {
    /** `host:port`, `[IPv6]:port` or the absolute path of a Unix socket. */
    readonly lmtpListen: string | null;
  };
  /** First signs, all verify. Empty when embedded: the start generates one into the data folder. */
  readonly sessionSecrets: readonly string[];
  readonly trustProxy: Environment['TRUST_PROXY'];
  readonly processRole: Environment['PROCESS_ROLE'];
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly metricsToken: string | null;
}

export const CONFIG = Symbol('CONFIG');

/**
 * Reads the environment. An empty variable counts as absent.
 * @throws ConfigError naming the first variable that is bad or missing.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const present = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) throw new ConfigError(String(parsed.error.issues[0]?.path[0] ?? '?'), 'invalid');
  requireTogether(parsed.data);
  return fromEnvironment(parsed.data);
}

function requireTogether(env: Environment): void {
  const rules: Array<[keyof Environment, Array<keyof Environment>]> = [
    ['DATABASE_URL', ['BASE_URL', 'SESSION_SECRETS']],
    ['SMTP_URL', ['MAIL_FROM', 'MAIL_DOMAIN', 'MAIL_POSTAL_ADDRESS']],
    ['DKIM_DOMAIN', ['DKIM_SELECTOR', 'DKIM_PRIVATE_KEY']],
    ['DKIM_SELECTOR', ['DKIM_DOMAIN']],
    ['DKIM_PRIVATE_KEY', ['DKIM_DOMAIN']],
  ];
  for (const [given, needed] of rules) {
    if (env[given] === undefined) continue;
    const missing = needed.find((name) => env[name] === undefined);
    if (missing) throw new ConfigError(missing, 'missing', given);
  }
}

function fromEnvironment(env: Environment): Config {
  return {
    port: env.PORT,
    host: env.HOST,
    baseUrl: env.BASE_URL ?? localUrl(env),
    databaseUrl: env.DATABASE_URL ?? null,
    replicaUrls: env.DATABASE_REPLICA_URLS,
    dataDir: path.resolve(env.DATA_DIR),
    ...mailConfig(env),
    inbound: inboundConfig(env),
    sessionSecrets: env.SESSION_SECRETS ?? [],
    trustProxy: env.TRUST_PROXY,
    processRole: env.PROCESS_ROLE,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
  };
}

function localUrl({ HOST, PORT }: Environment): string {
  const everywhere = HOST === '0.0.0.0' || HOST === '::';
  const name = HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${everywhere ? 'localhost' : name}:${PORT}`;
}

function mailConfig(env: Environment) {
  const mailDomain = env.MAIL_DOMAIN ?? 'forum.localhost';
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_PRIVATE_KEY: privateKey } = env;
  return {
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? `forum@${mailDomain}`,
    mailDomain,
    mailPostalAddress: env.MAIL_POSTAL_ADDRESS ?? null,
    dkim: domain && selector && privateKey ? { domain, selector, privateKey } : null,
  };
}

function inboundConfig(env: Environment): Config['inbound'] {
  return {
    lmtpListen: env.LMTP_LISTEN ?? null,
  };
}
