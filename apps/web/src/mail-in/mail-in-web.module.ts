import { MailInModule } from '@forum/mail-in';
import { Module } from '@nestjs/common';
import { HeldRepliesController } from './held-replies/held-replies.controller.js';

@Module({ imports: [MailInModule], controllers: [HeldRepliesController] })
export class MailInWebModule {}
