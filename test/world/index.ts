export { type TestDatabase, testDatabase } from './database.js';
export {
  type ReceivedMail,
  type SmtpFailure,
  type SmtpServerOptions,
  startSmtpServer,
  type TestSmtpServer,
} from './smtp.js';
