import { MailInModule } from '@forum/mail-in';
import { Module } from '@nestjs/common';
import { LmtpDoor } from './lmtp-door.js';

/** The door for inbound mail: stores the raw message, acknowledges, enqueues. Nothing else. */
@Module({ imports: [MailInModule], providers: [LmtpDoor], exports: [LmtpDoor] })
export class MailboxModule {}
