import sql, { type Tx } from '@forum/kernel';

export const THREAD_CHANNEL = 'forum_thread';

/** Tells every process, once this transaction is kept, that a thread has something to see, or may be seen no longer. */
export async function signalThread(tx: Tx, threadId: string): Promise<void> {
  await tx.rows(sql`select pg_notify(${THREAD_CHANNEL}, ${threadId})`);
}
