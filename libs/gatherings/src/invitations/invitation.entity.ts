import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `lapsed`: without an answer for so long that the address is erased. One that is past `expires_at` is still `sent`. */
export type InvitationState = 'planned' | 'sent' | 'accepted' | 'declined' | 'lapsed';

/** An invitation of one participant to the forum. Its link is a mail token: nothing of it is kept. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'participant_id', type: 'bigint' })
  participantId!: string;

  @Column({ type: 'text', default: 'planned' })
  state!: InvitationState;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** Of the latest mail that its holder or the import asked for; a reminder changes nothing here. */
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** To the second, as the link says it: a link with another end is an older one. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
