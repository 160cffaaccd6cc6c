import { findPackageJSON } from 'node:module';
import path from 'node:path';

/** The founding content that comes with the product, wherever the program is started from. */
export const FOUNDING_FILE = path.join(
  path.dirname(findPackageJSON('.', import.meta.url) ?? './package.json'),
  'data',
  'concertaction-2007.json',
);
