import { DigestsModule } from '@forum/digests';
import { IdentityModule } from '@forum/identity';
import { MailInModule } from '@forum/mail-in';
import { MailOutModule } from '@forum/mail-out';
import { ModerationModule } from '@forum/moderation';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ContentController } from './content/content.controller.js';
import { DigestsController } from './digests/digests.controller.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { JournalController } from './journal/journal.controller.js';
import { MailsController } from './mails/mails.controller.js';
import { NetworkController } from './network/network.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PersonController } from './people/person.controller.js';
import { PersonView } from './people/person-view.js';
import { ReadinessController } from './readiness/readiness.controller.js';
import { UnreachableController } from './unreachable/unreachable.controller.js';
import { WorkController } from './work/work.controller.js';

/** The pages of those who run the forum. */
@Module({
  imports: [
    DigestsModule,
    IdentityModule,
    MailInModule,
    MailOutModule,
    ModerationModule,
    DiscussionWebModule,
  ],
  controllers: [
    ReadinessController,
    PeopleController,
    PersonController,
    DigestsController,
    UnreachableController,
    MailsController,
    NetworkController,
    ContentController,
    WorkController,
    ConsentsController,
    IncidentsController,
    JournalController,
  ],
  providers: [PersonView],
})
export class AdministrationWebModule {}
