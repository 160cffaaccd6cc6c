import { DiscussionModule } from '@forum/discussion';
import { ModerationModule } from '@forum/moderation';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { ThreadAside } from '../discussion/threads/thread-aside.js';
import { CasePeople } from './cases/case-people.js';
import { CaseView } from './cases/case-view.js';
import { CasesController } from './cases/cases.controller.js';
import { FlagsApi } from './flags/flags.api.js';
import { FlagsController } from './flags/flags.controller.js';
import { MeasuresController } from './measures/measures.controller.js';
import { OwnMeasuresController } from './measures/own-measures.controller.js';
import { PersonModerationController } from './people/person-moderation.controller.js';
import { ItemActionsController } from './queue/item-actions.controller.js';
import { QueueApi } from './queue/queue.api.js';
import { QueueController } from './queue/queue.controller.js';
import { RegisterController } from './register/register.controller.js';
import { TermsController } from './terms/terms.controller.js';
import { ThreadMeasuresController } from './threads/thread-measures.controller.js';
import { ThreadModeration } from './threads/thread-moderation.aside.js';

/** Reporting, for everybody; the queue and its decisions, for those who moderate. */
@Module({
  imports: [DiscussionModule, ModerationModule, DiscussionWebModule],
  controllers: [
    FlagsController,
    FlagsApi,
    CasesController,
    ThreadMeasuresController,
    MeasuresController,
    OwnMeasuresController,
    PersonModerationController,
    QueueController,
    TermsController,
    RegisterController,
    ItemActionsController,
    QueueApi,
  ],
  providers: [CaseView, CasePeople, ThreadModeration],
})
export class ModerationWebModule implements OnModuleInit {
  constructor(
    private readonly asides: ThreadAside,
    private readonly form: ThreadModeration,
  ) {}

  onModuleInit(): void {
    this.asides.add(this.form);
  }
}
