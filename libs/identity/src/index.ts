export type { AccountKind, RegisteredVia } from './accounts/account.entity.js';
export {
  type AccountAction,
  type AccountFacts,
  accountVisibleTo,
  canAccount,
} from './accounts/account.policy.js';
export type { AccountSummary, NewAccount } from './accounts/accounts.repository.js';
export { AccountsService } from './accounts/accounts.service.js';
export { ClosuresService } from './accounts/closures.service.js';
export { type PeopleQuery, PeopleRepository, type PersonRow } from './accounts/people.repository.js';
export { optionalLine, personName, personNameWithin, plainLine } from './accounts/person-name.js';
export { type Restriction, RestrictionsService } from './accounts/restrictions.service.js';
export { RolesService } from './accounts/roles.service.js';
export { type Suspension, SuspensionsService } from './accounts/suspensions.service.js';
export {
  type Actor,
  isAdministrator,
  isModerator,
  isSignedIn,
  ROLES,
  type Role,
  SYSTEM,
  signedInId,
  VISITOR,
} from './actors/actor.js';
export { type ActorSql, actorColumn, actorParameters } from './actors/actor-sql.js';
export { AddressesService, type ListedAddress } from './addresses/addresses.service.js';
export { emailAddress } from './addresses/email-address.js';
export { SCOPES, type Scope } from './api-tokens/api-token.entity.js';
export {
  ApiTokensService,
  type ListedApiToken,
  type MadeApiToken,
  newApiToken,
  type TokenHolder,
} from './api-tokens/api-tokens.service.js';
export type { ConsentKind } from './consents/consent.entity.js';
export { type ConsentLine, ConsentsService, type NewConsent } from './consents/consents.service.js';
export { TERMS_VERSION, TERMS_WORDING } from './consents/terms.js';
export { IdentityModule, identityEntities, identityJobs, identityListeners } from './identity.module.js';
export { IgnoredPeopleService, type IgnoredPerson } from './ignoring/ignored-people.service.js';
export { type Organisation, OrganisationsRepository } from './organisations/organisations.repository.js';
export { type FoundingOrganisation, saveOrganisation } from './organisations/save-organisation.js';
export { type LinkAttempt, Passport } from './passport/passport.js';
export {
  type CompletionInput,
  completionSchema,
  type PreferencesInput,
  type ProfileInput,
  preferencesSchema,
  profileChangeSchema,
  profileSchema,
} from './profiles/profile.schema.js';
export { type OwnAccount, type Profile, ProfilesRepository } from './profiles/profiles.repository.js';
export { ProfilesService } from './profiles/profiles.service.js';
export { RegistrationsService } from './profiles/registrations.service.js';
export { IdentitySweep } from './retention/identity-sweep.service.js';
export { deviceName } from './sessions/device-name.js';
export {
  type ActiveSession,
  type ListedSession,
  type NewSession,
  type OpenedSession,
  SessionsService,
} from './sessions/sessions.service.js';
export { ConsoleLinksService } from './sign-in/console-links.service.js';
export { localPath } from './sign-in/local-path.js';
export { networkKey } from './sign-in/network-key.js';
export {
  type CodeAttempt,
  type LinkPreview,
  type PendingCode,
  SignInService,
  type UsedFrom,
} from './sign-in/sign-in.service.js';
export type { AddressAdded, SignedIn, SignInOutcome } from './sign-in/sign-in-outcomes.js';
export {
  type Asker,
  type SignInQuestion,
  SignInRequestsService,
} from './sign-in/sign-in-requests.service.js';
