import { SYNTHESIS_PARTS, type SynthesisText } from './synthesis.js';

const EMPTY: SynthesisText = { agreed: '', questions: '', steps: '' };

/**
 * Puts two texts together that were written from a third: lines that either added are there, lines that either took out
 * are not, where the other had left them alone. The order is mine, with theirs after.
 */
export function mergeSyntheses(
  base: SynthesisText | null,
  mine: SynthesisText | null,
  theirs: SynthesisText | null,
): SynthesisText {
  const [from, own, other] = [base, mine, theirs].map((text) => text ?? EMPTY) as [
    SynthesisText,
    SynthesisText,
    SynthesisText,
  ];
  const parts = SYNTHESIS_PARTS.map((part) => [part, mergeLines(from[part], own[part], other[part])]);
  return Object.fromEntries(parts) as unknown as SynthesisText;
}

function mergeLines(base: string, mine: string, theirs: string): string {
  const before = new Set(linesOf(base));
  const theirLines = linesOf(theirs);
  const kept = linesOf(mine).filter((line) => !before.has(line) || theirLines.includes(line));
  const added = theirLines.filter((line) => !before.has(line) && !kept.includes(line));
  return [...kept, ...added].join('\n');
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
