export {
  TEST_SECRET,
  type TestApplication,
  type TestApplicationParts,
  testApplication,
} from './application.js';
export { aCommunity, belongTo, type CommunityTraits, type StandingTraits } from './communities.js';
export { type TestDatabase, testDatabase } from './database.js';
export { lastMailTo } from './mails.js';
export { aPerson, type Person, type PersonTraits } from './people.js';
export {
  type ReceivedMail,
  type SmtpFailure,
  type SmtpServerOptions,
  startSmtpServer,
  type TestSmtpServer,
} from './smtp.js';
