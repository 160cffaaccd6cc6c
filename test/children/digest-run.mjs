import { readTypeScript } from '../setup/typescript.mjs';

// A run in a process of its own, to be killed: `node digest-run.mjs '{"connection":…,"env":…,"at":…}'`.
readTypeScript();
const { runDigestsHere } = await import(new URL('digest-run.ts', import.meta.url).href);
await runDigestsHere(JSON.parse(process.argv[2] ?? '{}'));
