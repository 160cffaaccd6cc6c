import { FoundingContent } from '@forum/moderation';
import { Controller, Get, UseGuards } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { ContentPage } from './content.page.js';

@Controller('administration/contenu')
@UseGuards(AdministratorsOnly)
export class ContentController {
  constructor(
    private readonly content: FoundingContent,
    private readonly register: RegisterDirectory,
  ) {}

  @Get()
  async show(@CurrentViewer() { actor }: Viewer): Promise<View> {
    const { themes, leads } = await this.register.current();
    return view(ContentPage, { counts: await this.content.counts(actor), themes, leads });
  }
}
