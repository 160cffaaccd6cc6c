/** What happens to a synthesis, as others hear of it. */
export interface SynthesisFact {
  readonly threadId: string;
  readonly version: number;
}

export const SYNTHESIS_PUBLISHED = 'synthesis.published';
export const SYNTHESIS_REVISED = 'synthesis.revised';
