import { defineJob, type JobDefinition } from '@forum/kernel';
import { LinkChecksService } from './links/link-checks.service.js';
import { Reach } from './links/reach.js';
import { Visitor } from './links/visitor.js';
import { ResourceEntity, ResourceVersionEntity } from './resource.entity.js';
import { ResourcesRepository } from './resources.repository.js';
import { ResourcesService } from './resources.service.js';

/** What the library adds to the manifest of communities. */
export const libraryEntities = [ResourceEntity, ResourceVersionEntity];

export const libraryJobs: JobDefinition[] = [
  defineJob({
    name: 'library.check-links',
    service: LinkChecksService,
    queue: { policy: 'short', expireInSeconds: 6 * 3_600 },
    run: async (checks) => {
      await checks.run();
    },
  }),
];

export const libraryServices = [ResourcesService, ResourcesRepository, LinkChecksService, Visitor, Reach];
