import { diffWordsWithSpace } from 'diff';

/** A run of words that both texts have, that only the later has, or that only the earlier had. */
export interface Passage {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond, the two have so little in common that one after the other reads better; and it would cost the processor. */
const MOST_EDITS = 2_000;
const MOST_MILLISECONDS = 150;

/** How a text became another, word by word; of texts too far apart, all of one and then all of the other. */
export function wordDifference(before: string, after: string): Passage[] {
  if (before === after) return passages([['same', after]]);
  const changes = diffWordsWithSpace(before, after, {
    maxEditLength: MOST_EDITS,
    timeout: MOST_MILLISECONDS,
  });
  if (changes === undefined) {
    return passages([
      ['removed', before],
      ['added', after],
    ]);
  }
  return passages(
    changes.map(({ value, added, removed }) => [added ? 'added' : removed ? 'removed' : 'same', value]),
  );
}

const passages = (given: ReadonlyArray<readonly [Passage['kind'], string]>): Passage[] =>
  given.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }));
