import { readFile, stat } from 'node:fs/promises';
import { type ErrorParams, Invalid, parse } from '@forum/kernel';
import { type Founding, foundingSchema } from './founding.schema.js';
import { jsonFault } from './json-fault.js';
import { SeedRefused } from './seed-refused.js';

const LIMIT_MEGABYTES = 10;

/** Reads and checks a founding file. @throws SeedRefused naming the first thing that is wrong, and its place */
export async function readFounding(file: string): Promise<Founding> {
  const content = parseJson(file, await readText(file));
  try {
    return parse(foundingSchema, content);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const [field, problem] = Object.entries(error.fields)[0] ?? ['body', { code: 'invalid' }];
    throw new SeedRefused(file, { ...problem, place: placeOf(field) });
  }
}

/** `themes.1.leads.3.letter` is `themes[1].leads[3].letter`. */
function placeOf(field: string): string | null {
  return field === 'body' ? null : field.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

async function readText(file: string): Promise<string> {
  const refused = (code: string, params: ErrorParams = {}) =>
    new SeedRefused(file, { code, params, place: null });
  const status = await stat(file).catch(() => null);
  if (status === null) throw refused('no-file');
  if (!status.isFile()) throw refused('not-a-file');
  if (status.size > LIMIT_MEGABYTES * 1e6) throw refused('too-large', { megabytes: LIMIT_MEGABYTES });
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw refused('not-a-file');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('not-utf8');
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SeedRefused(file, { code: 'not-json', params: jsonFault(text), place: null });
  }
}
