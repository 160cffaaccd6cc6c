export type { Connection } from './connection.js';
export { type Embedded, type EmbeddedOptions, openEmbedded } from './embedded.js';
export { PostgresFailure } from './messages.js';
