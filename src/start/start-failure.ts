import { type Locale, translate } from '@forum/i18n';
import { type Config, ConfigError } from '@forum/kernel';
import { PostgresFailure } from '../postgres/index.js';
import { SeedRefused } from '../seed/index.js';
import { startMessages } from './start.messages.js';

type Key = 'port-used' | 'port-refused' | 'no-address' | 'disk-full' | 'database-unreachable';

const codes: Readonly<Record<string, Key>> = {
  EADDRINUSE: 'port-used',
  EACCES: 'port-refused',
  EADDRNOTAVAIL: 'no-address',
  ENOSPC: 'disk-full',
  '53100': 'disk-full',
  ECONNREFUSED: 'database-unreachable',
  ENOTFOUND: 'database-unreachable',
  ETIMEDOUT: 'database-unreachable',
  '28P01': 'database-unreachable',
  '3D000': 'database-unreachable',
};

/** One sentence for what can go wrong at start; undefined for a defect, which shows its stack. */
export function failureSentence(
  error: unknown,
  config: Config | undefined,
  locale: Locale,
): string | undefined {
  if (error instanceof ConfigError) return error.sentence(locale);
  if (error instanceof PostgresFailure) return error.sentence(locale);
  if (error instanceof SeedRefused) return error.sentence(locale);
  const key = codes[String((error as { code?: unknown } | null)?.code)];
  if (key === undefined) return undefined;
  return translate(startMessages, locale)(key, {
    port: String(config?.port ?? ''),
    host: config?.host ?? '',
  });
}
