import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const absoluteUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const list = z.string().transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''));
const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1');
/** `true`, `false`, a number of proxies, or a comma-separated list of addresses: what Fastify's `trustProxy` takes. */
const trustProxy = z.union([
  z.coerce.number().int().min(0).max(32),
  flag,
  z.string().regex(/^[0-9a-f.:/,\s]+$/i),
]);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
const oneLine = z.string().regex(/^[^\r\n]+$/);
const domain = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i);

/** Every variable the product reads. Names, meaning and defaults are the contract's. */
export const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: oneLine.default('127.0.0.1'),
  BASE_URL: absoluteUrl.optional(),
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
  SESSION_SECRETS: list.pipe(z.array(z.string().min(32)).min(1)).optional(),
  TRUST_PROXY: trustProxy.default(false),
  PROCESS_ROLE: z.enum(['all', 'web', 'worker', 'mailbox']).default('all'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  METRICS_TOKEN: z.string().min(16).optional(),
});

export type Environment = z.infer<typeof environmentSchema>;
