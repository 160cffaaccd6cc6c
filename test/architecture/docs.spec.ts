import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { read, root } from './sources.js';

const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'STYLE.md'],
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs', name.replaceAll('\\', '/'))),
];

/** Where a document leads, on this checkout: its links, and the paths that it names. */
function placesNamedIn(file: string): string[] {
  const text = read(file);
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, to = '']) =>
    path.join(path.dirname(file), to),
  );
  const named = [...text.matchAll(/`((?:src|apps|libs|test|docs|deploy|data|bench)\/[\w./-]*)`/g)];
  return [...links, ...named.map(([, place = '']) => place)];
}

describe('the documents', () => {
  it('are all here, and lead somewhere', () => {
    expect(documents.length).toBeGreaterThan(15);
    expect(documents.flatMap(placesNamedIn).length).toBeGreaterThan(40);
  });

  it.each(documents)('%s names only what is here', (file) => {
    expect(placesNamedIn(file).filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });

  it('lists every decision', () => {
    const index = read('docs/decisions/README.md');
    const decisions = documents
      .filter((file) => /decisions\/\d{4}-/.test(file))
      .map((file) => path.basename(file));
    expect(decisions.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });
});
