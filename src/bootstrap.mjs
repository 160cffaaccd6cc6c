/**
 * The first thing that runs on a fresh checkout: it needs nothing but the system's Node (18 or later) and npm. It
 * installs what the lockfile names, builds what is stale, and hands over to the Node that the lockfile brings.
 */
import { build } from './bootstrap/build.mjs';
import { checkEverything } from './bootstrap/gates.mjs';
import { install } from './bootstrap/install.mjs';
import { Refusal, reporter } from './bootstrap/messages.mjs';
import { findNode } from './bootstrap/node.mjs';
import { stopWithParent } from './bootstrap/parent.mjs';
import { runMain, runTool } from './bootstrap/run.mjs';

const [command = '', ...args] = process.argv.slice(2);

/** What the operator reads on standard output must be the command's own words: `forum` reports elsewhere. */
const report = reporter({ args, stream: command === 'forum' ? process.stderr : process.stdout });

/** @type {Record<string, (node: string) => Promise<void>>} */
const commands = {
  async start(node) {
    await build(node, report);
    await runMain(node, 'dist/src/start/main.js', args);
  },
  async forum(node) {
    await build(node, report);
    await runMain(node, 'dist/src/console/main.js', args);
  },
  async bench(node) {
    await build(node, report);
    await runMain(node, 'bench/main.mjs', args);
  },
  build: (node) => build(node, report),
  async test(node) {
    // With arguments, `npm test -- libs/kernel` is the quick loop: Jest alone.
    if (args.length === 0) await checkEverything(node, report);
    await runTool(node, [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      ...args,
    ]);
  },
};

stopWithParent();
try {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run) throw new Refusal('unknown-command', { command, known: Object.keys(commands).join(', ') }, 2);
  await install(report);
  await run(findNode());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  report.refuse(error);
}
