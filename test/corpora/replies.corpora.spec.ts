import { trimReply } from '@forum/mail-in';
import { describe, expect, it } from '@jest/globals';
import { CORPORA, readJson } from './corpus.js';

const withCorpora = CORPORA === undefined ? describe.skip : describe;

interface Case {
  readonly file: string;
  /** What its author wrote. */
  readonly trimmed: string;
  readonly elided: string;
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

withCorpora('answers that others wrote by mail', () => {
  const cases = CORPORA === undefined ? [] : readJson<{ cases: Case[] }>('reply', 'trimmer-cases.json').cases;
  const read = cases.map((each) => {
    const before = performance.now();
    const { reply } = trimReply(`${each.trimmed}\n${each.elided}`);
    return { ...each, reply, milliseconds: performance.now() - before };
  });

  it('are found in at least 95 of 100', () => {
    const wrong = read.filter(({ reply, trimmed }) => words(reply).join(' ') !== words(trimmed).join(' '));
    const score = 1 - wrong.length / read.length;
    process.stdout.write(`answers found: ${read.length - wrong.length} of ${read.length}\n`);
    expect({ score, wrong: wrong.map(({ file }) => file) }).toEqual({
      score: expect.any(Number),
      wrong: expect.any(Array),
    });
    expect(read.length).toBeGreaterThan(25);
    expect(score).toBeGreaterThanOrEqual(0.95);
  });

  it('lose no word of their authors', () => {
    const lost = read.filter(
      ({ reply, trimmed }) => !words(reply).join(' ').includes(words(trimmed).join(' ')),
    );
    expect(lost.map(({ file }) => file)).toEqual([]);
  });

  it('are read in a moment', () => {
    expect(Math.max(...read.map(({ milliseconds }) => milliseconds))).toBeLessThan(500);
  });
});
