import { DiscussionModule } from '@forum/discussion';
import { GatheringsModule } from '@forum/gatherings';
import { IdentityModule } from '@forum/identity';
import { RegisterModule } from '@forum/register';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { SignInCookies } from '../identity/sign-in/sign-in-cookies.js';
import { EvaluationController } from './evaluation/evaluation.controller.js';
import { Evaluations } from './evaluation/evaluations.js';
import { EventView } from './events/event-view.js';
import { EventsApi } from './events/events.api.js';
import { EventsController } from './events/events.controller.js';
import { Workshops } from './events/workshops.js';
import { InvitationController } from './invitations/invitation.controller.js';
import { InvitationView } from './invitations/invitation-view.js';

@Module({
  imports: [IdentityModule, RegisterModule, DiscussionModule, GatheringsModule, DiscussionWebModule],
  controllers: [EventsController, EvaluationController, InvitationController, EventsApi],
  providers: [EventView, Workshops, Evaluations, InvitationView, SignInCookies],
})
export class GatheringsWebModule {}
