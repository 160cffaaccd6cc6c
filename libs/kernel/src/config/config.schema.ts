import { isIP } from 'node:net';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
/** An origin as browsers write it, since forms are compared with it; a path would stand in no route. */
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((value) => URL.canParse(value) && new URL(value).href === `${new URL(value).origin}/`)
  .transform((value) => new URL(value).origin);
const list = z.string().transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''));
const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1');
/** `true`, `false`, a number of proxies, or a comma-separated list of addresses: what Fastify's `trustProxy` takes. */
const trustProxy = z.union([
  z.coerce.number().int().min(0).max(32),
  flag,
  z.string().refine((value) => value.split(',').every(isNetwork)),
]);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
const oneLine = z.string().regex(/^[^\r\n]+$/);
const domain = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i);
/** `host:port`, `[IPv6]:port`, or the absolute path of a Unix socket. */
const listenAddress = z
  .string()
  .regex(/^(?:\/[^\0\r\n]{1,100}|(?:\[[\da-fA-F:.]+\]|[\w.-]+):\d{1,5})$/)
  .refine(isListenable);

/** Every variable the product reads. Names, meaning and defaults are the contract's. */
export const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: oneLine.default('127.0.0.1'),
  BASE_URL: origin.optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_REPLICA_URLS: list.pipe(z.array(databaseUrl)).default([]),
  DATA_DIR: oneLine.default('./.data'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: oneLine.regex(/@/).optional(),
  MAIL_DOMAIN: domain.optional(),
  MAIL_POSTAL_ADDRESS: z.string().min(5).optional(),
  DKIM_DOMAIN: domain.optional(),
  DKIM_SELECTOR: domain.optional(),
  DKIM_PRIVATE_KEY: z.string().includes('PRIVATE KEY').optional(),
  LMTP_LISTEN: listenAddress.optional(),
  SESSION_SECRETS: list.pipe(z.array(z.string().min(32)).min(1)).optional(),
  TRUST_PROXY: trustProxy.default(false),
  PROCESS_ROLE: z.enum(['all', 'web', 'worker', 'mailbox']).default('all'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  METRICS_TOKEN: z.string().min(16).optional(),
});

/** An address, or one with the length of its prefix. */
function isNetwork(part: string): boolean {
  const [address = '', length = '0', ...rest] = part.trim().split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= bits;
}

function isListenable(value: string): boolean {
  return value.startsWith('/') || Number(value.slice(value.lastIndexOf(':') + 1)) <= 65_535;
}

export type Environment = z.infer<typeof environmentSchema>;
