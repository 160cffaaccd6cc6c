import { defineJob, type FactListener, type JobDefinition } from '@forum/kernel';
import { Module } from '@nestjs/common';
import { AccountEntity } from './accounts/account.entity.js';
import { AccountEmailEntity } from './accounts/account-email.entity.js';
import { AccountRoleEntity } from './accounts/account-role.entity.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { AccountsService } from './accounts/accounts.service.js';
import { ClosuresService } from './accounts/closures.service.js';
import { Erasure } from './accounts/erasure.js';
import { PeopleRepository } from './accounts/people.repository.js';
import { RestrictionsService } from './accounts/restrictions.service.js';
import { RolesService } from './accounts/roles.service.js';
import { SuspensionsService } from './accounts/suspensions.service.js';
import { AddressesService } from './addresses/addresses.service.js';
import { ConfirmedAddresses } from './addresses/confirmed-addresses.js';
import { ApiTokenEntity } from './api-tokens/api-token.entity.js';
import { ApiTokensService } from './api-tokens/api-tokens.service.js';
import { AddressHashes } from './consents/address-hashes.js';
import { ConsentEntity } from './consents/consent.entity.js';
import { ConsentsService } from './consents/consents.service.js';
import { IgnoredPeopleService } from './ignoring/ignored-people.service.js';
import { IgnoredPersonEntity } from './ignoring/ignored-person.entity.js';
import { AccountLetters } from './mail/account-letters.js';
import { CodeLetters } from './mail/code-letters.js';
import { OrganisationEntity } from './organisations/organisation.entity.js';
import { OrganisationsRepository } from './organisations/organisations.repository.js';
import { Passport } from './passport/passport.js';
import { ProfileWriter } from './profiles/profile-writer.js';
import { ProfilesRepository } from './profiles/profiles.repository.js';
import { ProfilesService } from './profiles/profiles.service.js';
import { RegistrationsService } from './profiles/registrations.service.js';
import { IdentitySweep } from './retention/identity-sweep.service.js';
import { SessionEntity } from './sessions/session.entity.js';
import { SessionsService } from './sessions/sessions.service.js';
import { ConsoleLinksService } from './sign-in/console-links.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { SignInLinks } from './sign-in/sign-in-links.js';
import { SignInOutcomes } from './sign-in/sign-in-outcomes.js';
import { SignInRequestEntity } from './sign-in/sign-in-request.entity.js';
import { SignInRequestsRepository } from './sign-in/sign-in-requests.repository.js';
import { SignInRequestsService } from './sign-in/sign-in-requests.service.js';
import { SignInSecrets } from './sign-in/sign-in-secrets.js';

export const identityEntities = [
  IgnoredPersonEntity,
  AccountEntity,
  AccountEmailEntity,
  AccountRoleEntity,
  ApiTokenEntity,
  ConsentEntity,
  OrganisationEntity,
  SessionEntity,
  SignInRequestEntity,
];

export const identityJobs: readonly JobDefinition[] = [
  defineJob({ name: 'identity.sweep', service: IdentitySweep, run: (sweep) => sweep.run() }),
];

/** Identity stands below all other contexts: it listens to none. */
export const identityListeners: readonly FactListener[] = [];

const inside = [
  AccountsRepository,
  AddressHashes,
  AccountLetters,
  CodeLetters,
  ConfirmedAddresses,
  Erasure,
  ProfileWriter,
  SignInLimits,
  SignInLinks,
  SignInOutcomes,
  SignInRequestsRepository,
  SignInSecrets,
];

const offered = [
  AccountsService,
  AddressesService,
  ApiTokensService,
  ClosuresService,
  ConsentsService,
  ConsoleLinksService,
  IdentitySweep,
  OrganisationsRepository,
  Passport,
  PeopleRepository,
  ProfilesRepository,
  ProfilesService,
  RegistrationsService,
  RolesService,
  SessionsService,
  SignInRequestsService,
  SignInService,
  IgnoredPeopleService,
  RestrictionsService,
  SuspensionsService,
];

@Module({ providers: [...inside, ...offered], exports: offered })
export class IdentityModule {}
