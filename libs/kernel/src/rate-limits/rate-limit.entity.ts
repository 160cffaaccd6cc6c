import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something happened under one key since its window opened. Keys hold no address in clear. */
@Entity('rate_limit')
export class RateLimitEntity {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ name: 'window_start', type: 'timestamptz' })
  windowStart!: Date;

  @Column({ type: 'integer' })
  hits!: number;
}
