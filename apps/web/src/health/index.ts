export { HealthModule } from './health.module.js';
export { SchemaState } from './schema-state.js';
