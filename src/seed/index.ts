export { FOUNDING_FILE } from './founding-file.js';
export { SeedModule } from './seed.module.js';
export { seedLines } from './seed-lines.js';
export { SeedRefused } from './seed-refused.js';
export type { SeedItem, SeedReport } from './seed-report.js';
export { Seeder } from './seeder.js';
