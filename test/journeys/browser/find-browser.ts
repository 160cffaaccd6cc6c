import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.js';

type Environment = Record<string, string>;

const HOW = 'install Chrome or Edge, or name a Chromium in CHROMIUM_PATH';

/**
 * What the journeys run in: the browser named by CHROMIUM_PATH, else that of the npm package on Linux x64, else an
 * installed Chrome or Edge. @throws one sentence when there is none
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Error(`The journeys found no browser: CHROMIUM_PATH is ${named}.`);
  if (named) return { executablePath: named };
  if (process.platform === 'linux' && process.arch === 'x64') return ofThePackage();
  const channel = ['chrome', 'msedge'].find(isInstalled);
  if (channel === undefined) throw new Error(`The journeys found no browser: ${HOW}.`);
  return { channel };
}

/** Where the system lacks what the browser loads, the package's own copies stand in. */
async function ofThePackage(): Promise<LaunchOptions> {
  const folder = await unpackChromium();
  const executablePath = path.join(folder, 'chromium');
  const own = ownEnvironment();
  const fonts: Environment = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const lent = { ...own, ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
  const args = ['--headless=shell'];
  if ((await refusal(executablePath, own)) === null)
    return { executablePath, args, env: { ...own, ...fonts } };
  const why = await refusal(executablePath, lent);
  if (why === null) return { executablePath, args, env: lent };
  throw new Error(`The browser of the npm package does not run on this system (${why}): ${HOW}.`);
}

/** Why a program does not start, on one line; null when it does. */
async function refusal(program: string, env: Environment): Promise<string | null> {
  try {
    await promisify(execFile)(program, ['--version'], { env, timeout: 10_000 });
    return null;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr || message).trim().split('\n')[0] ?? '';
  }
}

function ownEnvironment(): Environment {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const places: Record<string, Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  chrome: {
    linux: ['/opt/google/chrome/chrome'],
    darwin: ['/Applications/Google Chrome.app'],
    win32: ['Google/Chrome/Application/chrome.exe'],
  },
  msedge: {
    linux: ['/opt/microsoft/msedge/msedge'],
    darwin: ['/Applications/Microsoft Edge.app'],
    win32: ['Microsoft/Edge/Application/msedge.exe'],
  },
};

function isInstalled(channel: string): boolean {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const roots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  const files = places[channel]?.[process.platform] ?? [];
  return files.some((file) =>
    path.isAbsolute(file) ? existsSync(file) : roots.some((root) => existsSync(path.join(root, file))),
  );
}
