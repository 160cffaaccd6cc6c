import sql from '@forum/kernel';

/**
 * The last number that was ever given in `thread`, as SQL: messages that were merged into it and taken out again have
 * had theirs, and links to them stand somewhere.
 */
export const numbersGiven = sql`greatest(thread.last_number,
  coalesce((select max(to_number) from curated_post where to_thread = thread.id), 0))`;
