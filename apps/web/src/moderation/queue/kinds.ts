import { ITEM_KINDS, type ItemKind } from '@forum/moderation';

/** Kinds as addresses name them. */
export const KIND_WORDS = {
  'flagged-post': 'signalements',
  'held-post': 'retenus',
  'suspected-spam': 'publicite',
  appeal: 'revisions',
  'join-request': 'adhesions',
  'community-proposal': 'propositions',
  'held-mail': 'courriels',
} as const satisfies Record<ItemKind, string>;

export function kindOf(word: string | undefined): ItemKind | undefined {
  return ITEM_KINDS.find((kind) => KIND_WORDS[kind] === word);
}
