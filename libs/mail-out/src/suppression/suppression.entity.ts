import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Its mailbox refuses our mail; its owner called it unwanted; its owner asked us never to write. */
export const SUPPRESSION_REASONS = ['bounced', 'complained', 'refused'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** An address that must not be written to, recognisable but not readable. */
@Entity('suppression')
export class SuppressionEntity {
  @PrimaryColumn({ name: 'address_hash', type: 'bytea' })
  addressHash!: Buffer;

  @Column({ type: 'text' })
  reason!: SuppressionReason;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  since!: Date;
}
