/** A digest that left: whose it was and what was in it. */
export interface KnownDigest {
  readonly accountId: string;
  readonly threadIds: readonly string[];
}

/** What mail that arrives has to know of digests; a context of the same layer keeps them, and the forum joins the two. */
export abstract class SentDigests {
  /** By the Message-ID that it left under, without angle brackets. */
  abstract byMessageId(messageIds: readonly string[]): Promise<KnownDigest | undefined>;

  /** No mail to this account any more that it did not ask for, in the transaction of its complaint. */
  abstract stop(accountId: string): Promise<void>;
}
