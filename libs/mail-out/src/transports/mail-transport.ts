/** A message ready to leave. */
export interface Delivery {
  /** Without angle brackets; the receiver folds two copies of one message by it. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/**
 * What became of a message: taken over by the next server, refused for good (5xx for this recipient or this text), or
 * not now (4xx, network, our own account there). `reason` is one line for the operator.
 */
export interface DeliveryResult {
  readonly outcome: 'accepted' | 'rejected' | 'temporary';
  readonly reason: string;
}

/** The way out for mail: SMTP, or a folder where there is no SMTP. */
export abstract class MailTransport {
  /** How many deliveries at once make sense. */
  abstract readonly concurrency: number;

  /** Never throws for what the other side says: that is the result. */
  abstract deliver(delivery: Delivery): Promise<DeliveryResult>;

  /** Ends the dialogues that are open, then the connections. */
  abstract close(): Promise<void>;
}
