import type { Locale } from '@forum/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address typed on the home page. Nothing is sent to it but one request to confirm. */
@Entity('pending_subscription')
export class PendingSubscriptionEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'smallint', array: true })
  themes!: number[];

  @Column({ type: 'text' })
  locale!: Locale;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;
}
