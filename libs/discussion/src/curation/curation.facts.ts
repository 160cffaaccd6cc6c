/** A decision about where things stand, as others hear of it: they read the rest from its row. */
export interface CurationFact {
  readonly curationId: string;
  readonly threadId: string;
  readonly targetId: string | null;
}

export const THREAD_MOVED = 'thread.moved';
export const THREAD_SPLIT = 'thread.split';
export const THREAD_MERGED = 'thread.merged';
export const THREAD_PINNED = 'thread.pinned';
export const THREAD_UNPINNED = 'thread.unpinned';
export const THREAD_FEATURED = 'thread.featured';
export const THREAD_UNFEATURED = 'thread.unfeatured';
export const CURATION_UNDONE = 'curation.undone';
