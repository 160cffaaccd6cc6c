import { type TestApplication, testApplication } from '@forum/test-world';
import { IdentityModule, identityEntities, identityJobs } from './identity.module.js';

/** Identity alone, wired as in an app. */
export function identityApplication(): Promise<TestApplication> {
  return testApplication({ modules: [IdentityModule], entities: identityEntities, jobs: identityJobs });
}
