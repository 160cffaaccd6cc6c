import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody whom a person would rather not read. */
@Entity('ignored_person')
export class IgnoredPersonEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ name: 'ignored_id', type: 'bigint' })
  ignoredId!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  since!: Date;
}
