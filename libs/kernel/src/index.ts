export { bulk, default, default as sql, empty, join, raw, type Sql } from 'sql-template-tag';
export { type ChainReport, verifyChain } from './audit/audit-chain.js';
export { type AuditedAction, AuditLog } from './audit/audit-log.js';
export { AuditSeals } from './audit/audit-seals.js';
export { Clock, FixedClock, SystemClock } from './clock/clock.js';
export { CONFIG, type Config, readConfig } from './config/config.js';
export { ConfigError } from './config/config-error.js';
export { type CursorValue, decodeCursor, encodeCursor, type Page, toPage } from './cursor/cursor.js';
export {
  type DatabaseConnection,
  type DataSourceSettings,
  dataSourceOptions,
  TRANSACTION_LIMIT_MS,
} from './database/data-source.js';
export { Database } from './database/database.js';
export type { Reader, Tx } from './database/reader.js';
export {
  AppError,
  Conflict,
  type ErrorParams,
  type FieldProblem,
  Forbidden,
  Invalid,
  NotFound,
  TooMany,
} from './errors/app-error.js';
export { parse } from './errors/parse.js';
export { type Fact, type FactListener, type NewFact, onFact } from './facts/fact.js';
export { FactCursor, type FactReading } from './facts/fact-cursor.js';
export { FACT_LISTENERS, FactDelivery } from './facts/fact-delivery.js';
export { DELIVER_FACT, Facts } from './facts/facts.js';
export { Idempotency, type IdempotentRequest } from './idempotency/idempotency.js';
export { isId } from './ids/id.js';
export { deriveKey, equalBytes, hashToken, randomToken } from './ids/tokens.js';
export { Boss, JOB_DEFINITIONS } from './jobs/boss.js';
export { defineJob, type JobDefinition } from './jobs/job.js';
export { type EnqueueOptions, Jobs } from './jobs/jobs.js';
export { KernelModule, type KernelSettings, kernelEntities } from './kernel.module.js';
export { RATE_LIMITS_KEPT_DAYS } from './kernel-sweep.js';
export { type Heard, Notifications } from './notifications/notifications.js';
export { type RateLimit, RateLimits } from './rate-limits/rate-limits.js';
