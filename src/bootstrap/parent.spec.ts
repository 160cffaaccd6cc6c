import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';

const waiting = `
  const { stopWithParent } = await import(${JSON.stringify(new URL('parent.mjs', import.meta.url).href)});
  stopWithParent();
  process.on('SIGTERM', () => {
    console.log('stopped');
    process.exit();
  });
  setTimeout(() => {}, 10_000);
  console.log('ready');
`;

/** Windows has no shell in between. */
const underShell = process.platform === 'win32' ? it.skip : it;

describe('A process that npm has started', () => {
  underShell('stops when npm’s shell was stopped without it', async () => {
    const shell = spawn(
      '/bin/sh',
      ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, waiting],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: 'start' },
      },
    );
    const lines = createInterface(shell.stdout);
    expect(await once(lines, 'line')).toEqual(['ready']);
    shell.kill('SIGTERM');
    expect(await once(lines, 'line')).toEqual(['stopped']);
  });
});
