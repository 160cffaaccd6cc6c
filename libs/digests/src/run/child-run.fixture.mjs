import { readTypeScript } from '../../../../test/setup/typescript.mjs';

// A run in a process of its own, to be killed: `node child-run.fixture.mjs '{"connection":…,"env":…,"at":…}'`.
readTypeScript();
const { runDigestsHere } = await import('./child-run.fixture.js');
await runDigestsHere(JSON.parse(process.argv[2] ?? '{}'));
