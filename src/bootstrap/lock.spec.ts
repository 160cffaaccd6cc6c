import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withLock } from './lock.mjs';
import { isRunning, isSameProcessRunning, processMark } from './processes.mjs';

/** Adds one to a number in a file, ten times, leaving time for another to read the same number. */
const counting = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { setTimeout as sleep } from 'node:timers/promises';
  const [lock, count] = process.argv.slice(1);
  const { withLock } = await import(${JSON.stringify(new URL('lock.mjs', import.meta.url).href)});
  for (let time = 0; time < 10; time += 1) {
    await withLock(lock, async () => {
      const before = Number(readFileSync(count, 'utf8'));
      await sleep(2);
      writeFileSync(count, String(before + 1));
    });
  }
`;

/** Other systems do not tell, and there the system itself buries orphans. */
const onLinux = process.platform === 'linux' ? it : it.skip;

function runToTheEnd(args: string[]): Promise<{ code: number | null; pid: number }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, pid: child.pid ?? 0 })));
}

describe('The lock between processes', () => {
  let folder: string;
  let lock: string;
  let deadPid: number;

  beforeAll(async () => {
    deadPid = (await runToTheEnd(['-e', ''])).pid;
  });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'forum-lock-'));
    lock = path.join(folder, 'lock');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one work at a time, also when all find it left by a dead process', async () => {
    const count = path.join(folder, 'count');
    writeFileSync(count, '0');
    writeFileSync(lock, `${deadPid} 1`);
    const racers = Array.from({ length: 4 }, () =>
      runToTheEnd(['--input-type=module', '-e', counting, lock, count]),
    );
    expect((await Promise.all(racers)).map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(readFileSync(count, 'utf8')).toBe('40');
  });

  it('is given back when the work fails, and the failure goes on', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(withLock(lock, async () => 'free')).resolves.toBe('free');
  });

  it('makes a second user of the same process wait too, and says so once', async () => {
    let waits = 0;
    const order: string[] = [];
    const first = withLock(lock, async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push('first');
    });
    const second = withLock(
      lock,
      async () => {
        order.push('second');
      },
      () => {
        waits += 1;
      },
    );
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
    expect(waits).toBe(1);
  });
});

describe('A process', () => {
  it('is told from a later one that got its number', () => {
    const mark = processMark(process.pid);
    expect(isSameProcessRunning(mark)).toBe(true);
    expect(isSameProcessRunning(`${process.pid} 1`)).toBe(false);
    expect(isSameProcessRunning('')).toBe(false);
  });

  it('runs until it ends', async () => {
    const { pid } = await runToTheEnd(['-e', '']);
    expect(isRunning(pid)).toBe(false);
    expect(isRunning(process.pid)).toBe(true);
  });

  onLinux('that has ended is not running, though its parent has not buried it', async () => {
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 5'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
    try {
      while (readFileSync(`/proc/${line}/stat`, 'utf8').split(' ')[2] !== 'Z') await sleep(20);
      expect(isRunning(Number(line))).toBe(false);
    } finally {
      parent.kill();
    }
  });
});
