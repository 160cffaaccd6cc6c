import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../actors/actor.js';

/** A role that an administrator has granted; every account is a member without one. */
@Entity('account_role')
export class AccountRoleEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  role!: Role;

  @Column({ name: 'granted_at', type: 'timestamptz', default: () => 'now()' })
  grantedAt!: Date;
}
