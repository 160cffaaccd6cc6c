/**
 * Opens the embedded PostgreSQL of a folder, prints where it is, and gives it back once standard input ends: what a
 * server or a console does, small enough for a test to start several and kill some.
 */
import { readTypeScript } from './typescript.mjs';

readTypeScript();
const { openEmbedded } = await import('../../src/postgres/index.js');
const [dataDir = ''] = process.argv.slice(2);

/** @type {string[]} */
const steps = [];
const { connection, release } = await openEmbedded({
  dataDir,
  settings: { fsync: 'off' },
  log: (line) => steps.push(line),
});
process.stdout.write(`${JSON.stringify({ connection, steps })}\n`);
for await (const _ of process.stdin);
await release();
