import { Clock } from '@forum/kernel';
import { ConsentRegister } from '@forum/moderation';
import { NetworkService } from '@forum/network';
import { Controller, Get, HttpCode, Post, Query, UseGuards } from '@nestjs/common';
import { CurrentViewer, Raw, type View, type Viewer, view } from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { ConsentsPage } from './consents.page.js';

const PAGE = 50;

/** The register of consents. */
@Controller('administration/consentements')
@UseGuards(AdministratorsOnly)
export class ConsentsController {
  constructor(
    private readonly register: ConsentRegister,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentViewer() { actor, timeZone }: Viewer,
    @Query() { cursor }: { readonly cursor?: string },
  ): Promise<View> {
    const { items, next } = await this.register.list(actor, { cursor, limit: PAGE });
    const years = this.network.settings.retention.consentProofYears;
    return view(ConsentsPage, { consents: items, next, beyondFirst: cursor !== undefined, years, timeZone });
  }

  /** A POST: taking the register out is itself written down. */
  @Post('export')
  @HttpCode(200)
  async export(@CurrentViewer() { actor }: Viewer): Promise<Raw> {
    const body = await this.register.export(actor);
    const day = this.clock.now().toISOString().slice(0, 10);
    return new Raw('text/csv; charset=utf-8', body, {
      headers: {
        'content-disposition': `attachment; filename="consentements-${day}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  }
}
