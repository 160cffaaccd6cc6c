import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Encoded bytes that many messages have in common, kept once under their SHA-256 until those messages have left. */
@Entity('digest_part')
export class DigestPartEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ type: 'bytea', unique: true })
  hash!: Buffer;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  @Column({ name: 'used_at', type: 'timestamptz', default: () => 'now()' })
  usedAt!: Date;
}
