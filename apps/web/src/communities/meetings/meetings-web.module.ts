import { CommunitiesModule, canCommunity } from '@forum/communities';
import { Module, type OnModuleInit } from '@nestjs/common';
import { CommunitiesWebModule } from '../communities-web.module.js';
import { CommunityShell } from '../frame/community-shell.js';
import { AgendaController, CalendarFilesController } from './agenda.controller.js';
import { MeetingFormsController } from './meeting-forms.controller.js';
import { MeetingsApi } from './meetings.api.js';
import { sayMeetings } from './messages.js';

@Module({
  imports: [CommunitiesModule, CommunitiesWebModule],
  controllers: [MeetingFormsController, AgendaController, CalendarFilesController, MeetingsApi],
})
export class MeetingsWebModule implements OnModuleInit {
  constructor(private readonly shell: CommunityShell) {}

  onModuleInit(): void {
    this.shell.addSection({
      path: 'agenda',
      order: 30,
      tab: async ({ actor, locale }, community) =>
        canCommunity(actor, 'read-contents', community) ? sayMeetings(locale)('tab') : null,
    });
  }
}
