import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { auditCatalogue, declaredCatalogues } from '@forum/i18n';
import { beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../', import.meta.url).pathname;
const FILES = globSync('{libs,apps,src}/**/*.{ts,tsx}', { cwd: ROOT })
  .filter(
    (file) => !file.includes('.spec.') && readFileSync(`${ROOT}${file}`, 'utf8').includes('catalogue({'),
  )
  .sort();

describe('the words of every screen and mail', () => {
  beforeAll(async () => {
    for (const file of FILES) await import(pathToFileURL(`${ROOT}${file}`).href);
  });

  it('are found: each file that declares a catalogue has been loaded', () => {
    expect(FILES.length).toBeGreaterThan(5);
    expect(declaredCatalogues().length).toBeGreaterThanOrEqual(FILES.length);
  });

  it('are sound messages that take the same arguments in both languages', () => {
    expect(declaredCatalogues().flatMap(auditCatalogue)).toEqual([]);
  });
});
