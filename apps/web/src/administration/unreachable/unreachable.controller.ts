import { Clock, Database } from '@forum/kernel';
import { FailuresRepository } from '@forum/mail-in';
import { Controller, Get, UseGuards } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { UnreachablePage } from './unreachable.page.js';

const MOST = 200;

@Controller('administration/courriels/injoignables')
@UseGuards(AdministratorsOnly)
export class UnreachableController {
  constructor(
    private readonly database: Database,
    private readonly failures: FailuresRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentViewer() { timeZone }: Viewer): Promise<View> {
    const people = await this.failures.unreachable(this.database.reader, MOST);
    return view(UnreachablePage, { people, timeZone, now: this.clock.now() });
  }
}
