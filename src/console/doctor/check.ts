import type { Locale } from '@forum/i18n';
import type { Config, ErrorParams } from '@forum/kernel';
import type { OpenDatabase } from '../../database/open-database.js';
import type { findingKeys } from './doctor.messages.js';

export type CheckName =
  | 'database'
  | 'schema'
  | 'clock'
  | 'log'
  | 'mail'
  | 'disk'
  | 'dns'
  | 'address'
  | 'secrets';
export type FindingKey = (typeof findingKeys)[number];

/** What a check saw. `failed` says in its sentence what to do about it; `skipped` says why it does not apply. */
export interface Finding {
  readonly check: CheckName;
  readonly state: 'ok' | 'failed' | 'skipped';
  readonly key: FindingKey;
  readonly params: ErrorParams;
}

export interface CheckedForum {
  readonly config: Config;
  readonly locale: Locale;
  /** The database, or why it could not be opened. */
  readonly database: OpenDatabase | Error;
}

/** Looks at one thing and changes nothing. Never throws for what it looks at. */
export type Check = (forum: CheckedForum) => Promise<Finding[]>;

export function ok(check: CheckName, key: FindingKey, params: ErrorParams = {}): Finding {
  return { check, state: 'ok', key, params };
}

export function failed(check: CheckName, key: FindingKey, params: ErrorParams = {}): Finding {
  return { check, state: 'failed', key, params };
}

export function skipped(check: CheckName, key: FindingKey, params: ErrorParams = {}): Finding {
  return { check, state: 'skipped', key, params };
}
