import type { OnApplicationShutdown } from '@nestjs/common';

/** A message ready to leave. */
export interface Delivery {
  /** Without angle brackets; the receiver folds two copies of one message by it. */
  readonly messageId: string;
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
export abstract class MailTransport implements OnApplicationShutdown {
  /** How many deliveries at once make sense. */
  abstract readonly concurrency: number;

  /** Never throws for what the other side says: that is the result. */
  abstract deliver(delivery: Delivery): Promise<DeliveryResult>;

  /** Open dialogues come to their end; nothing new is taken. */
  abstract close(): Promise<void>;

  /** After the jobs have stopped. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}
