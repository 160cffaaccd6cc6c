import { Admission } from '@forum/discussion';
import { Global, Module } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { BlockedTermsService } from '../spam/blocked-terms.service.js';
import { SpamCheck } from '../spam/spam-check.js';
import { AuthorsRepository } from './authors.repository.js';
import { Newcomers } from './newcomers.js';
import { PlacesRepository } from './places.repository.js';
import { QueueAdmission } from './queue-admission.js';

/** Binds discussion's port to the queue. Global, because discussion stands below and cannot import it. */
@Global()
@Module({
  providers: [
    AuthorsRepository,
    PlacesRepository,
    Newcomers,
    BlockedTermsService,
    SpamCheck,
    ItemsRepository,
    { provide: Admission, useClass: QueueAdmission },
  ],
  exports: [Admission],
})
export class AdmissionModule {}
