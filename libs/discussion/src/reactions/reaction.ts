/** The words that a reader may say of a message, in the order in which they are shown. */
export const REACTION_KINDS = ['useful', 'agree', 'explore', 'can-help'] as const;

export type ReactionKind = (typeof REACTION_KINDS)[number];

/** How many people said each word. Of a message only: nobody is counted, ranked or compared by them. */
export type ReactionCounts = Readonly<Record<ReactionKind, number>>;
