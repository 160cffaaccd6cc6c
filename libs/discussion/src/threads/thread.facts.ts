/** What happens to a thread, as others hear of it. */
export interface ThreadOpened {
  readonly threadId: string;
  readonly postId: string;
}

export interface ThreadChanged {
  readonly threadId: string;
}

export const THREAD_OPENED = 'thread.opened';
export const THREAD_RENAMED = 'thread.renamed';
export const THREAD_CLOSED = 'thread.closed';
export const THREAD_REOPENED = 'thread.reopened';
export const THREAD_HIDDEN = 'thread.hidden';
export const THREAD_RESTORED = 'thread.restored';
