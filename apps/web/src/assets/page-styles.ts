import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every `*.page.css` beside its page, in a stable order. They stay in the sources: looked for above the compiled code. */
export function pageStyles(): string[] {
  const folder = path.join(projectRoot(import.meta.dirname), 'apps/web/src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.page.css'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Sent as it is written: it needs no building. */
export const LIVE_SCRIPT = path.join(
  projectRoot(import.meta.dirname),
  'apps/web/src/discussion/live/direct.js',
);

function projectRoot(from: string): string {
  return existsSync(path.join(from, 'nest-cli.json')) ? from : projectRoot(path.dirname(from));
}
