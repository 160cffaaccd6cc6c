import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

function bootstrap(...args: string[]) {
  const file = fileURLToPath(new URL('../bootstrap.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

describe('The bootstrap', () => {
  it('refuses an unknown command in French, with the status of wrong usage', () => {
    expect(bootstrap('stat')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Commande inconnue : « stat » ; les commandes sont start, forum, bench, build, test.\n',
    });
  });

  it('does so in English when asked', () => {
    expect(bootstrap('constructor', '--lang', 'en').stderr).toBe(
      'Unknown command: "constructor"; the commands are start, forum, bench, build, test.\n',
    );
  });

  it('hands the arguments of npm test over to Jest, and ends as Jest does', () => {
    const { status, stderr } = bootstrap('test', '--testPathPatterns', 'no-such-place-anywhere', '--silent');
    expect(status).toBe(1);
    expect(stderr).toBe('');
  });
});
