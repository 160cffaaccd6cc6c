import { accountCommand } from './account/account.command.js';
import { backupCommand } from './backup/backup.command.js';
import type { ConsoleCommand } from './console-command.js';
import { demoCommand } from './demo/demo.command.js';
import { digestsCommand } from './digests/digests.command.js';
import { doctorCommand } from './doctor/doctor.command.js';
import { mailCommand } from './mail/mail.command.js';
import { migrateCommand } from './migrate/migrate.command.js';
import { participantsCommand } from './participants/participants.command.js';
import { seedCommand } from './seed/seed.command.js';

/** Every command, in the order of the help page. A new group adds its line here. */
export const commands: readonly ConsoleCommand[] = [
  seedCommand,
  accountCommand,
  participantsCommand,
  digestsCommand,
  mailCommand,
  migrateCommand,
  backupCommand,
  doctorCommand,
  demoCommand,
];
