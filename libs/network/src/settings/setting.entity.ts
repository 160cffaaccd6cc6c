import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One setting that differs from its default. */
@Entity('setting')
export class SettingEntity {
  /** Its path in `settingsSchema`: `digest.hour`. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'jsonb' })
  value!: unknown;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
