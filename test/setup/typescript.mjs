import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { aliases, root, swcOptions } from './sources.mjs';

/**
 * Lets Node import this project's TypeScript, with the same compiler settings as Jest: the set-up of a run happens
 * before Jest transforms anything.
 *
 * @returns {{ deregister(): void }}
 */
export function readTypeScript() {
  return registerHooks({
    resolve(specifier, context, next) {
      const alias = aliases.get(specifier);
      if (alias) return next(alias, context);
      const isOurs = context.parentURL?.startsWith(root) && !context.parentURL.includes('/node_modules/');
      if (!isOurs || !/^\..*\.js$/.test(specifier)) return next(specifier, context);
      return nextSource(specifier.slice(0, -3), (file) => next(file, context));
    },
    load(url, context, next) {
      if (!/\.tsx?$/.test(url)) return next(url, context);
      const filename = fileURLToPath(url);
      const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swcOptions, filename });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}

/**
 * A relative import names the file as it will be once compiled: `./thread.js` is `thread.ts` or `thread.tsx`.
 *
 * @template T
 * @param {string} stem
 * @param {(file: string) => T} next
 * @returns {T}
 */
function nextSource(stem, next) {
  try {
    return next(`${stem}.ts`);
  } catch {
    return next(`${stem}.tsx`);
  }
}
