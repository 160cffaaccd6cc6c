import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FAVICON_PATH, SPRITE_PATH } from '../icons/paths.js';
import { loadAssets, readStyles } from './assets.js';
import { STYLES } from './manifest.js';
import { minifyCss } from './minify-css.js';

const BUDGET_BYTES = 13_000;
let folder: string;
const file = (name: string, content: string): string => {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ui-assets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('The stylesheet', () => {
  const { stylesheet } = loadAssets();
  const css = stylesheet.body.toString('utf8');

  it('stays within its budget once compressed', () => {
    expect(stylesheet.gzip.length).toBeLessThanOrEqual(BUDGET_BYTES);
    expect(stylesheet.br.length).toBeLessThanOrEqual(stylesheet.gzip.length);
    expect(gunzipSync(stylesheet.gzip).equals(stylesheet.body)).toBe(true);
    expect(brotliDecompressSync(stylesheet.br).equals(stylesheet.body)).toBe(true);
  });

  it('fixes the order of its layers before any rule', () => {
    expect(css).toMatch(
      /^@layer jetons,base,disposition,composants,etats,utilitaires,impression;@layer jetons\{/,
    );
  });

  it('reads every file of its folder, once', () => {
    const files = readdirSync(path.join(import.meta.dirname, '../styles')).map((name) =>
      name.replace('.css', ''),
    );
    expect([...STYLES].sort()).toEqual(files.sort());
    expect(new Set(STYLES).size).toBe(STYLES.length);
  });

  it('keeps every rule inside a layer', () => {
    const outside = topLevel(css).filter((start) => !start.startsWith('@layer '));
    expect(outside).toEqual([]);
    expect(topLevel(css).length).toBeGreaterThanOrEqual(STYLES.length);
  });

  it('loads nothing from elsewhere', () => {
    const addresses = [...css.matchAll(/url\(["']?([^"')]{0,20})/g)].map(([, start]) => start);
    expect(addresses.length).toBe(3);
    for (const address of addresses) expect(address).toMatch(/^data:image\/svg\+xml/);
    expect(css).not.toContain('@import');
  });

  it('takes page styles after its own, under another address', () => {
    const extra = file('thread.page.css', '/* fil */\n@layer composants {\n  .fil { color: red; }\n}\n');
    const more = loadAssets({ extraCss: [extra] }).stylesheet;
    expect(more.body.toString().endsWith('@layer composants{.fil{color:red}}')).toBe(true);
    expect(more.path).not.toBe(stylesheet.path);
    expect(loadAssets().stylesheet.path).toBe(stylesheet.path);
  });

  it('refuses page styles that stand outside the layers, where they would win over everything', () => {
    const loose = file('loose.page.css', '.fil { color: red; }');
    expect(() => loadAssets({ extraCss: [loose] })).toThrow(/loose\.page\.css: put every rule inside/);
  });
});

describe('Assets', () => {
  it('are found by their address, with type and content', () => {
    const script = file('preview.js', 'export {};');
    const assets = loadAssets({ scripts: [script] });
    expect([...assets.byPath.keys()]).toEqual([
      assets.stylesheet.path,
      SPRITE_PATH,
      FAVICON_PATH,
      assets.scripts.preview?.path,
    ]);
    for (const address of assets.byPath.keys()) {
      expect(address).toMatch(/^\/assets\/[a-z]+\.[\w-]{10}\.(css|svg|js)$/);
    }
    expect(assets.icons.contentType).toBe('image/svg+xml');
    expect(assets.scripts.preview?.body.toString()).toBe('export {};');
  });
});

describe('Squeezing', () => {
  it('keeps strings, calculations and descendants as they are', () => {
    const css = `.a :is(b, c)::before { content: " : {} /* x */ "; margin: calc(-1 * var(--x) + 0.5rem) ; }`;
    expect(minifyCss(css)).toBe(
      `.a :is(b,c)::before{content:" : {} /* x */ ";margin:calc(-1 * var(--x) + .5rem)}`,
    );
  });

  it('saves a fifth at least', () => {
    const source = readStyles();
    expect(minifyCss(source).length).toBeLessThan(source.length * 0.8);
  });
});

/** What stands before each outermost block, and each outermost statement. */
function topLevel(css: string): string[] {
  let bare = css.replace(/"[^"]*"/g, '""');
  while (bare.includes('{')) bare = bare.replace(/\{[^{}]*\}/g, ';');
  return bare.split(';').filter(Boolean);
}
