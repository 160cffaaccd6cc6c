import { Clock, CONFIG, type Config, Database, NotFound } from '@forum/kernel';
import { MAIL_STATES, MailJournal } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { CurrentViewer, Raw, type View, type Viewer, view } from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { MailPage } from './mail.page.js';
import { MailsPage } from './mails.page.js';
import { textPieces } from './text-pieces.js';

const PAGE = 50;

/** Styles in line, which mail needs; nothing is loaded, run, sent or framed by anybody else; the frame's own sandbox again. */
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

/** The mail journal. */
@Controller('administration/courriels')
@UseGuards(AdministratorsOnly)
export class MailsController {
  constructor(
    private readonly database: Database,
    private readonly journal: MailJournal,
    private readonly network: NetworkService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(
    @CurrentViewer() { timeZone }: Viewer,
    @Query() query: { readonly etat?: string; readonly cursor?: string },
  ): Promise<View> {
    const state = MAIL_STATES.find((one) => one === query.etat) ?? null;
    const { items, next } = await this.journal.list(this.database.reader, {
      ...(state === null ? {} : { state }),
      ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
      limit: PAGE,
    });
    return view(MailsPage, {
      mails: items,
      next,
      beyondFirst: query.cursor !== undefined,
      state,
      trial: this.config.smtpUrl === null,
      keptDays: this.network.settings.retention.rawMailDays,
      now: this.clock.now(),
      timeZone,
    });
  }

  @Get(':id')
  async show(@CurrentViewer() { timeZone }: Viewer, @Param('id') id: string): Promise<View> {
    const mail = await this.journal.read(this.database.reader, id);
    const text = mail.message && textPieces(mail.message.text, this.config.baseUrl);
    const keptDays = this.network.settings.retention.rawMailDays;
    return view(MailPage, { mail, text, keptDays, timeZone });
  }

  /** For the frame of the page above. @throws NotFound also for what may not be shown */
  @Get(':id/html')
  async html(@Param('id') id: string): Promise<Raw> {
    const { message } = await this.journal.read(this.database.reader, id);
    if (message === null) throw new NotFound();
    return new Raw('text/html; charset=utf-8', message.html, {
      headers: {
        'content-security-policy': FRAME_POLICY,
        'x-frame-options': 'SAMEORIGIN',
        // Alone in its sandbox, it has no origin to be keyed by.
        'origin-agent-cluster': '?0',
        'cache-control': 'private, no-store',
      },
    });
  }
}
