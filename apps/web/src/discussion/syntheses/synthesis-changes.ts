import { SYNTHESIS_PARTS, type SynthesisPart, type SynthesisVersion } from '@forum/discussion';
import { type Passage, wordDifference } from '@forum/markup';

/** How one part of a synthesis became another, in one language. */
export interface PartChange {
  readonly lang: 'fr' | 'en';
  readonly part: SynthesisPart;
  readonly passages: readonly Passage[];
}

type Texts = Pick<SynthesisVersion, 'fr' | 'en'>;

/** Every part that changed, in the order in which they are read. */
export function synthesisChanges(before: Texts | undefined, after: Texts): PartChange[] {
  return (['fr', 'en'] as const).flatMap((lang) =>
    SYNTHESIS_PARTS.flatMap((part) => {
      const [earlier, later] = [before?.[lang]?.[part] ?? '', after[lang]?.[part] ?? ''];
      return earlier === later ? [] : [{ lang, part, passages: wordDifference(earlier, later) }];
    }),
  );
}
