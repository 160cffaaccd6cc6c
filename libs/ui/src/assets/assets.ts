import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { FAVICON_PATH, SPRITE_PATH } from '../icons/paths.js';
import { FAVICON_SVG, SPRITE_SVG } from '../icons/symbols.js';
import { contentPath } from './content-path.js';
import { STYLES } from './manifest.js';
import { minifyCss } from './minify-css.js';

/** One file of the site, ready to send in three encodings. */
export interface Asset {
  path: string;
  contentType: string;
  body: Buffer;
  gzip: Buffer;
  br: Buffer;
}

export interface Assets {
  stylesheet: Asset;
  icons: Asset;
  favicon: Asset;
  /** By the file's name without extension. */
  scripts: Record<string, Asset>;
  /** Every asset, by its address. */
  byPath: ReadonlyMap<string, Asset>;
}

export interface AssetSources {
  /** Files of page styles, added after the library's; each rule inside one of the seven layers. */
  extraCss?: readonly string[];
  /** Files of progressive enhancement, each served as it is. */
  scripts?: readonly string[];
}

/** Reads, joins, squeezes and compresses the site's files; once, at boot. */
export function loadAssets({ extraCss = [], scripts = [] }: AssetSources = {}): Assets {
  const css = minifyCss(readStyles(extraCss));
  const stylesheet = asset(contentPath('forum', 'css', css), 'text/css; charset=utf-8', css);
  const icons = asset(SPRITE_PATH, 'image/svg+xml', SPRITE_SVG);
  const favicon = asset(FAVICON_PATH, 'image/svg+xml', FAVICON_SVG);
  const loaded = Object.fromEntries(scripts.map((file) => [basename(file, extname(file)), script(file)]));
  const all = [stylesheet, icons, favicon, ...Object.values(loaded)];
  return {
    stylesheet,
    icons,
    favicon,
    scripts: loaded,
    byPath: new Map(all.map((one) => [one.path, one])),
  };
}

/** The styles in source form, in the manifest's order, then the extra files. */
export function readStyles(extraCss: readonly string[] = []): string {
  const folder = join(projectRoot(), 'libs/ui/src/styles');
  const own = STYLES.map((name) => readFileSync(join(folder, `${name}.css`), 'utf8'));
  return [...own, ...extraCss.map(readLayered)].join('\n');
}

function readLayered(file: string): string {
  const css = readFileSync(file, 'utf8');
  if (!minifyCss(css).startsWith('@layer ')) {
    throw new Error(`${file}: put every rule inside "@layer composants { … }" or another layer`);
  }
  return css;
}

function script(file: string): Asset {
  const body = readFileSync(file, 'utf8');
  const path = contentPath(basename(file, extname(file)), 'js', body);
  return asset(path, 'text/javascript; charset=utf-8', body);
}

function asset(path: string, contentType: string, text: string): Asset {
  const body = Buffer.from(text, 'utf8');
  const br = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { path, contentType, body, gzip: gzipSync(body, { level: 9 }), br };
}

/** Styles stay in the sources, wherever the compiled code runs from: look for them above this file. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'libs/ui/src/styles/layers.css'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('libs/ui/src/styles is missing: run from a complete checkout');
    folder = parent;
  }
  return folder;
}
