import { readFileSync } from 'node:fs';
import path from 'node:path';
import { automaticKind, readComplaint, readDeliveryReport, readMessage } from '@forum/mail-in';
import { describe, expect, it } from '@jest/globals';
import { CORPORA, readJson } from './corpus.js';

const withCorpora = CORPORA === undefined ? describe.skip : describe;

interface Expected {
  readonly reason: string;
  readonly hardbounce: string;
  readonly feedbacktype?: string;
}

interface Sample {
  readonly file: string;
  /** Absent where the sample only has to be survived. */
  readonly expected?: readonly Expected[];
}

const set = (items: readonly string[]) => [...new Set(items)].sort().join(' ');

/** In the outside reading, a message that the server still tries to deliver is a soft failure like another. */
function wanted(expected: readonly Expected[]): string {
  return set(
    expected.map(({ reason, hardbounce, feedbacktype }) => {
      if (feedbacktype !== undefined) return `complaint ${feedbacktype}`;
      if (reason === 'vacation' || reason === 'delivered') return reason;
      return hardbounce === 'true' ? 'hard' : 'soft';
    }),
  );
}

function found(raw: Buffer): string {
  const mail = readMessage(raw);
  const complaint = readComplaint(mail);
  if (complaint) return `complaint ${complaint.kind}`;
  const report = readDeliveryReport(mail);
  if (report) return set(report.failures.map(({ severity }) => (severity === 'delayed' ? 'soft' : severity)));
  return automaticKind(mail) === 'auto-reply' ? 'vacation' : 'none';
}

withCorpora('what other servers send back', () => {
  const samples = CORPORA === undefined ? [] : readJson<Sample[]>('bounces', 'manifest.json');
  const read = samples.map((sample) => {
    const raw = readFileSync(path.join(CORPORA ?? '', 'bounces', sample.file));
    const before = performance.now();
    return { ...sample, got: found(raw), milliseconds: performance.now() - before };
  });
  const judged = read.flatMap(({ expected, ...rest }) =>
    expected ? [{ ...rest, want: wanted(expected) }] : [],
  );

  it('is read rightly in at least 97 of 100', () => {
    const wrong = judged.filter(({ got, want }) => got !== want);
    process.stdout.write(`reports read rightly: ${judged.length - wrong.length} of ${judged.length}\n`);
    for (const { file, got, want } of wrong) process.stdout.write(`  ${file}: ${want} was read as ${got}\n`);
    expect(judged.length).toBeGreaterThan(150);
    expect(1 - wrong.length / judged.length).toBeGreaterThanOrEqual(0.97);
  });

  it('is never a failure when it is a person’s own message', () => {
    expect(read.find(({ file }) => file.includes('is-not-bounce'))?.got).toBe('none');
  });

  it('is read in a moment', () => {
    expect(Math.max(...read.map(({ milliseconds }) => milliseconds))).toBeLessThan(500);
  });
});
