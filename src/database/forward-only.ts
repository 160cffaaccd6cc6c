import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Migrations only go forward: expand, backfill by job, contract. A backup is the way back. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup instead');
  }
}
