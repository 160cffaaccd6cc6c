import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export const folders = ['src', 'apps', 'libs', 'test'];

/** Every source file of the project, relative to its root. */
export function sourceFiles(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
      .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts')),
  );
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
