import { Admission } from '@forum/discussion';
import { Global, Module } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { AuthorsRepository } from './authors.repository.js';
import { QueueAdmission } from './queue-admission.js';

/** Binds discussion's port to the queue. Global, because discussion stands below and cannot import it. */
@Global()
@Module({
  providers: [AuthorsRepository, ItemsRepository, { provide: Admission, useClass: QueueAdmission }],
  exports: [Admission],
})
export class AdmissionModule {}
