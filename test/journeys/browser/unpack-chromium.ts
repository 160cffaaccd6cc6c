import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const modules = path.resolve(import.meta.dirname, '../../../node_modules');
const require = createRequire(import.meta.url);
const pack = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '..');
const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => path.join(pack, 'bin', name));
/** The package writes into the temporary folder: a process of its own is given one. */
const INFLATE = `
  import { inflate } from '@sparticuz/chromium';
  await Promise.all(process.argv.slice(1).map(inflate));`;

/** A folder that holds the browser of the npm package, ready to run, with fonts and the libraries that it may lack. */
export async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(pack, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return folder;
}

/** Whole or not at all: two test files may start together, and a run may be killed in the middle. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    await inflateInto(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function inflateInto(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', INFLATE, ...ARCHIVES], {
    cwd: path.dirname(modules),
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`The browser of the npm package could not be unpacked: ${said.trim()}`);
}
