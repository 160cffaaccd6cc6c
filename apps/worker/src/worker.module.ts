import { Module } from '@nestjs/common';
import { JobRunner } from './job-runner.js';

/** Jobs, the one schedule, delivery of facts. Mail leaves from here. */
@Module({ providers: [JobRunner], exports: [JobRunner] })
export class WorkerModule {}
