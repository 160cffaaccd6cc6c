import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The copy of axe that the package for Playwright brings; asked by ourselves, since its builder costs three times the time. */
const require = createRequire(import.meta.url);
const axe = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** WCAG 2.2, levels A and AA. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const CONTRAST = ['color-contrast'];

interface Violation {
  readonly id: string;
  readonly nodes: ReadonlyArray<{ readonly html: string; readonly failureSummary?: string }>;
}

interface Checked {
  axe: { run(root: unknown, options: object): Promise<{ violations: Violation[] }> };
}

/** What keeps somebody out, by the rules of WCAG 2.2 (A and AA) that a machine can check; one sentence each. */
export async function barriersOf(
  page: Page,
  what: 'everything' | 'contrast' = 'everything',
): Promise<string[]> {
  await stayReady(page);
  const runOnly = what === 'contrast' ? { type: 'rule', values: CONTRAST } : { type: 'tag', values: LEVELS };
  const violations = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as Checked;
    const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  }, runOnly);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => {
      const why = failureSummary.split('\n')[1]?.trim() ?? '';
      return `${id}: ${html.slice(0, 160)} (${why})`;
    }),
  );
}

const ready = new WeakSet<Page>();

/** Handed over once: the browser itself gives it to each page that comes after. */
async function stayReady(page: Page): Promise<void> {
  if (ready.has(page)) return;
  ready.add(page);
  await page.addInitScript(axe);
  await page.evaluate(axe);
}
