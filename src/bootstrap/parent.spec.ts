import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';

/** Tells its number, then each signal it gets, and leaves a second after the first. */
const waiting = `
  const { stopWithParent } = await import(${JSON.stringify(new URL('parent.mjs', import.meta.url).href)});
  stopWithParent();
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.on(name, () => {
      console.log(name);
      setTimeout(() => process.exit(), 1_000);
    });
  }
  setTimeout(() => {}, 10_000);
  console.log(process.pid);
`;

/** Windows has no shell in between. */
const underShell = process.platform === 'win32' ? it.skip : it;

function startUnderShell(): { shell: ChildProcessByStdio<null, Readable, null>; lines: Interface } {
  const shell = spawn(
    '/bin/sh',
    ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, waiting],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: 'start' },
    },
  );
  return { shell, lines: createInterface(shell.stdout) };
}

async function restOf(lines: Interface): Promise<string[]> {
  const rest: string[] = [];
  lines.on('line', (line) => rest.push(line));
  await once(lines, 'close');
  return rest;
}

describe('A process that npm has started', () => {
  underShell('stops when npm’s shell was stopped without it', async () => {
    const { shell, lines } = startUnderShell();
    await once(lines, 'line');
    shell.kill('SIGTERM');
    expect(await restOf(lines)).toEqual(['SIGTERM']);
  });

  underShell('is not told twice when the signal reached both', async () => {
    const { shell, lines } = startUnderShell();
    const [pid] = (await once(lines, 'line')) as [string];
    process.kill(Number(pid), 'SIGINT');
    shell.kill('SIGKILL');
    expect(await restOf(lines)).toEqual(['SIGINT']);
  });
});
