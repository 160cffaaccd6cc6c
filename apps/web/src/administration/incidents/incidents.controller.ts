import { IncidentsService } from '@forum/moderation';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Post, UseGuards } from '@nestjs/common';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  fieldSentences,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { INCIDENT_FIELDS, type IncidentValues } from './incident-form.partial.js';
import { IncidentsPage } from './incidents.page.js';

@Controller('administration/incidents')
@UseGuards(AdministratorsOnly)
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly network: NetworkService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<View> {
    return this.page(viewer, {});
  }

  @Post()
  async add(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View | Redirect> {
    const outcome = await submitted(() => this.incidents.add(viewer.actor, typedIn(body)));
    if (!outcome.ok) return this.page(viewer, { body, problems: outcome.problems });
    return redirect('/administration/incidents', { done: 'incident-recorded' });
  }

  private async page(
    { actor, locale }: Viewer,
    { body, problems }: { body?: FormBody; problems?: FieldProblems },
  ): Promise<View> {
    const props = {
      incidents: await this.incidents.list(actor),
      years: this.network.settings.retention.incidentsYears,
      values: typedIn(body),
      errors: problems ? fieldSentences(problems, locale) : {},
    };
    return view(IncidentsPage, props, problems ? { status: 422 } : {});
  }
}

function typedIn(body: FormBody | undefined): IncidentValues {
  return Object.fromEntries(INCIDENT_FIELDS.map((name) => [name, textOf(body, name)])) as IncidentValues;
}
